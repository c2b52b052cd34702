/** Who stands in for a board's contacts, from when to when: those of today are told of new incidents (INC-2). */
import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Board, Stored, Substitution } from '../../../storage/repository'
import { useMessages, usePorts, useTongue } from '../../shared/app-context'
import { SaveState } from '../../shared/save-state'
import { Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { useRecord } from '../../shared/use-record'
import { fieldName, valueText } from './board-facts'
import { DayFields, daysText, endsBeforeStart, HeldLine } from './held-days'
import { PersonPick } from './person-pick'
import { useOrganisationStyles } from './use-organisation-styles'

export function Substitutes({ board, mayEdit }: { board: Stored<Board>; mayEdit: boolean }) {
  const styles = useOrganisationStyles()
  const { lists, clock } = usePorts()
  const words = usePart(organisationMessages)
  const substitutions = useLive('substitutions')
  const today = clock.today()
  const ours = substitutions.rows
    .filter(({ entity }) => entity.board === board.id)
    .sort((one, other) => ((one.entity.from ?? '') < (other.entity.from ?? '') ? -1 : 1))
  const isPast = ({ entity: { to } }: Stored<Substitution>) => to !== undefined && to < today
  const past = ours.filter(isPast)
  const others = ours.filter(row => !isPast(row))
  const line = (row: Stored<Substitution>) => <StandIn key={row.id} stored={row} board={board} mayEdit={mayEdit} />
  return (
    <>
      <p className={styles.quiet}>{words.board.standInText}</p>
      {substitutions.state === 'failed' && (
        <Failed error={substitutions.error} onRetry={() => lists.readAgain({ list: 'substitutions' })} />
      )}
      {substitutions.state === 'reading' && ours.length === 0 && <Loading />}
      {substitutions.state === 'ready' && others.length === 0 && board.entity.substitutes.length === 0 && (
        <p className={styles.text}>{words.board.noStandIns}</p>
      )}
      <ul className={styles.list}>{others.map(line)}</ul>
      {past.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.board.past(past.length)}</summary>
          <ul className={styles.list}>{past.map(line)}</ul>
        </details>
      )}
      {mayEdit && substitutions.state === 'ready' && <AddStandIn board={board} />}
    </>
  )
}

function StandIn({ stored, board, mayEdit }: { stored: Stored<Substitution>; board: Stored<Board>; mayEdit: boolean }) {
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const { person, standsInFor } = stored.entity
  const name = person?.name ?? words.period.unknown
  return (
    <HeldLine name={name} mayEdit={mayEdit} form={() => <StandInForm stored={stored} board={board} name={name} />}>
      <span className={styles.small}>
        {standsInFor ? `${words.board.standsInFor} ${standsInFor.name} · ` : ''}
        {daysText(words, formats, stored.entity)}
      </span>
    </HeldLine>
  )
}

function StandInForm({ stored, board, name }: { stored: Stored<Substitution>; board: Stored<Board>; name: string }) {
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const { editor, values, state, restoredAt } = useRecord({
    place: { list: 'substitutions' },
    stored,
    label: `${board.entity.name}: ${name}`,
    path: `/organisation/${board.entity.key}`,
    maySave: days => !endsBeforeStart(days),
  })
  return (
    <>
      <div className={styles.form}>
        <DayFields days={values} onChange={days => editor.change(days)} />
      </div>
      <SaveState
        state={state}
        restoredAt={restoredAt}
        onRetry={editor.saveNow}
        onResolve={choices => void editor.resolve(choices)}
        nameField={field => fieldName(words, field)}
        showValue={(field, value) => valueText(words, formats, field, value)}
      />
    </>
  )
}

function AddStandIn({ board }: { board: Stored<Board> }) {
  const styles = useOrganisationStyles()
  const { clock } = usePorts()
  const { app } = useMessages()
  const words = usePart(organisationMessages)
  const { contacts, name, key } = board.entity
  const [isOpen, setOpen] = useState(false)
  const [isMarked, setMarked] = useState(false)
  const form = useNewRecord({
    place: { list: 'substitutions' },
    label: `${words.board.addStandIn}: ${name}`,
    path: `/organisation/${key}`,
    form: 'substitute',
    initial: { board: board.id, from: clock.today() },
  })
  const { values, state } = form
  if (!isOpen && form.restoredAt === undefined)
    return <Button onClick={() => setOpen(true)}>{words.board.addStandIn}</Button>

  async function send() {
    setMarked(true)
    if (!values.person || endsBeforeStart(values)) return
    const stored = await form.send(undefined, { board: board.id, title: `${name}: ${values.person.name}` })
    if (!stored) return
    await form.discard()
    setMarked(false)
    setOpen(false)
  }
  return (
    <form
      className={`${styles.form} ${styles.boxed}`}
      aria-label={words.board.addStandIn}
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <PersonPick
        label={words.board.addStandIn}
        person={values.person}
        fault={isMarked && !values.person ? words.period.personNeeded : undefined}
        onPick={person => form.change({ person })}
      />
      <Field label={words.board.standsInFor}>
        <Select
          value={values.standsInFor?.principalName ?? ''}
          onChange={(_, { value }) =>
            form.change({ standsInFor: contacts.find(({ principalName }) => principalName === value) })
          }
        >
          <option value="">{words.board.anyContact}</option>
          {contacts.map(contact => (
            <option key={contact.principalName} value={contact.principalName}>
              {contact.name}
            </option>
          ))}
        </Select>
      </Field>
      <DayFields days={values} onChange={days => form.change(days)} />
      {state.kind === 'failed' && (
        <div className={styles.whole}>
          <Failed error={state.error} />
        </div>
      )}
      <div className={`${styles.buttons} ${styles.whole}`}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending'}>
          {words.period.add}
        </Button>
        <Button
          onClick={() => {
            setOpen(false)
            void form.discard()
          }}
        >
          {app.cancel}
        </Button>
      </div>
    </form>
  )
}
