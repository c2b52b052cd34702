import { Button, Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Position, Role } from '../../../core'
import { midSentence } from '../../../i18n/format'
import type { Stored, System } from '../../../storage/repository'
import { administrationOf } from '../../shared/administration-of'
import { type DirectoryPerson, usePorts, useSession, useTongue } from '../../shared/app-context'
import { Initials } from '../../shared/initials'
import { PeopleSearch } from '../../shared/people-search'
import { heldPosition, positionOf } from '../../shared/position-of'
import { Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { useNewRecord } from '../../shared/use-new-record'
import { ownerChange, ownerRefusal } from './appointment'
import { endHolding, endingDraft } from './end-holding'
import { useFocusWhenOpened, useMending } from './use-mending'
import { useSectionStyles } from './use-section-styles'
import type { Surroundings } from './use-surroundings'

const positions = ['headOfAdministration', 'deputyMunicipalDirector', 'headOfItOperations', 'manager', 'other'] as const

type Step = { kind: 'writing' } | { kind: 'sending' } | { kind: 'failed'; error: unknown }

/** ROLE-2, ROLE-4, ROLE-8: appoints a person to a role from a day; a new owner ends the former, said before it is done. */
export function AppointForm({ role, system, around }: { role: Role; system: Stored<System>; around: Surroundings }) {
  const section = useSectionStyles()
  const ports = usePorts()
  const session = useSession()
  const { messages, formats } = useTongue()
  const [here] = useLocation()
  const { mend } = useMending()
  const words = messages.system.roles
  const path = `${here}?mend=appoint.${role}`
  const { values, change, set, send, discard, state } = useNewRecord({
    place: { list: 'roleHoldings' },
    label: `${system.entity.name}: ${midSentence(messages.roles[role])}`,
    path,
    initial: { title: `${system.entity.name} · ${role}`, system: system.id, role, from: ports.clock.today() },
  })
  const registered = useLive('positions')
  const form = useFocusWhenOpened<HTMLFormElement>()
  const [step, setStep] = useState<Step>({ kind: 'writing' })
  const [tried, setTried] = useState(false)

  const { person, position, from } = values
  const { category } = system.entity
  const refusedFor = category && ownerRefusal(role, category, position)
  const handOver = from ? ownerChange(around.holdings.rows, role, from) : { kind: 'none' as const }
  const listed = (some: readonly Position[]) =>
    some.map(each => midSentence(messages.positions[each])).join(` ${words.or} `)
  const positionFault = refusedFor
    ? words.ownerMustBe(listed(refusedFor))
    : tried && role === 'owner' && position === undefined
      ? words.positionNeeded
      : undefined
  const fromFault = !from
    ? messages.app.required
    : handOver.kind === 'tooEarly'
      ? words.ownerStartsTooEarly(handOver.former.entity.person?.name ?? '', formats.date(handOver.began))
      : undefined
  const isBusy = step.kind === 'sending' || state.kind === 'sending'

  async function choose(chosen: DirectoryPerson) {
    setStep({ kind: 'sending' })
    try {
      const known = await ports.repository.person(chosen.principalName)
      change({
        person: known,
        position: positionOf(chosen, registered.rows, from ?? ports.clock.today()),
        administration:
          heldPosition(chosen.principalName, registered.rows, from ?? ports.clock.today())?.administration ??
          administrationOf(chosen.department, around.administrations),
      })
      setStep({ kind: 'writing' })
    } catch (error) {
      setStep({ kind: 'failed', error })
    }
  }

  async function appoint() {
    setTried(true)
    if (!person || positionFault || fromFault || (role === 'owner' && position === undefined)) return
    setStep({ kind: 'sending' })
    try {
      // the former first: a cut in between leaves this form's draft, which finishes the job
      if (handOver.kind === 'ends')
        for (const former of handOver.former)
          await endHolding(ports, former, handOver.lastDay, endingDraft(ports, session, former, handOver.lastDay, path))
      setStep({ kind: 'writing' })
      if (await send()) mend(undefined)
    } catch (error) {
      setStep({ kind: 'failed', error })
    }
  }

  const failure = step.kind === 'failed' ? step : state.kind === 'failed' ? state : undefined
  return (
    <form
      ref={form}
      className={section.form}
      aria-label={words.appointTo(midSentence(messages.roles[role]))}
      onSubmit={event => {
        event.preventDefault()
        if (!isBusy) void appoint()
      }}
    >
      {person ? (
        <div>
          <p className={section.paragraph}>{words.person}</p>
          <Initials name={person.name} principalName={person.principalName} size={24} /> <strong>{person.name}</strong>{' '}
          <Button size="small" onClick={() => set('person', undefined)}>
            {messages.peopleSearch.other}
          </Button>
        </div>
      ) : (
        <PeopleSearch
          label={messages.peopleSearch.search}
          fault={tried ? words.personNeeded : undefined}
          onChoose={chosen => void choose(chosen)}
        />
      )}
      <Field
        label={words.from}
        required
        {...(fromFault ? { validationMessage: fromFault, validationState: 'error' as const } : {})}
      >
        <Input
          type="date"
          value={from ?? ''}
          onChange={(_, { value }) => set('from', value === '' ? undefined : value)}
        />
      </Field>
      <Field
        label={words.position}
        required={role === 'owner'}
        {...(positionFault ? { validationMessage: positionFault, validationState: 'error' as const } : {})}
      >
        <Select
          value={position ?? ''}
          onChange={(_, { value }) =>
            set(
              'position',
              positions.find(each => each === value),
            )
          }
        >
          <option value="">{messages.app.notStated}</option>
          {positions.map(each => (
            <option key={each} value={each}>
              {messages.positions[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.administration}>
        <Select
          value={String(values.administration ?? '')}
          onChange={(_, { value }) => set('administration', value === '' ? undefined : Number(value))}
        >
          <option value="">{messages.app.notStated}</option>
          {around.administrations.map(({ id, entity }) => (
            <option key={id} value={id}>
              {entity.name}
            </option>
          ))}
        </Select>
      </Field>
      {handOver.kind === 'ends' && (
        <MessageBar intent="warning" layout="multiline" className={section.whole}>
          <MessageBarBody>
            {words.ownerChanges(
              handOver.former.map(({ entity }) => entity.person?.name ?? words.unknownPerson).join(', '),
              formats.date(handOver.lastDay),
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      {failure && (
        <div className={section.whole}>
          <Failed error={failure.error} />
        </div>
      )}
      {step.kind === 'sending' && <Loading />}
      <div className={`${section.buttons} ${section.whole}`}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {words.appoint}
        </Button>
        <Button onClick={() => void discard().then(() => mend(undefined))}>{messages.app.cancel}</Button>
      </div>
    </form>
  )
}
