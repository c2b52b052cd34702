import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Position } from '../../../core'
import { peopleMessages } from '../../../i18n/people-messages'
import { administrationOf } from '../../shared/administration-of'
import { usePorts, useTongue } from '../../shared/app-context'
import { Initials } from '../../shared/initials'
import { PeopleSearch } from '../../shared/people-search'
import { heldPosition, positionOf } from '../../shared/position-of'
import { Empty } from '../../shared/states'
import { bySystem, organisationOf } from '../../shared/system-facts'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { dayAfter, plannedRoles, rolesToHandOver, type Terms } from './handover-plan'
import { HandoverPreview } from './handover-preview'
import { isSystemInUse } from './person-roles'
import { type Handover, useHandover } from './use-handover'
import type { PersonState } from './use-person'

const positions = ['headOfAdministration', 'deputyMunicipalDirector', 'headOfItOperations', 'manager', 'other'] as const

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    maxWidth: '820px',
    marginBottom: tokens.spacingVerticalL,
  },
  chosen: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0, fontSize: tokens.fontSizeBase200 },
})

type Ready = Extract<PersonState, { kind: 'ready' }>

/** What is known of the successor on their first day: from the register of positions first (ROLE-2). */
function useSuccessor({ successor, position, firstDay }: Handover['choices']) {
  const registered = useLive('positions')
  const administrations = useLive('administrations')
  if (!successor) return undefined
  const stated = positions.find(each => each === position)
  return {
    principalName: successor.principalName,
    position: stated ?? positionOf(successor, registered.rows, firstDay),
    administration:
      heldPosition(successor.principalName, registered.rows, firstDay)?.administration ??
      administrationOf(successor.department, administrations.rows),
  }
}

export function HandoverForm({ person }: { person: Ready }) {
  const { clock } = usePorts()
  const words = usePart(peopleMessages).handover
  const path = `/people/${encodeURIComponent(person.principalName)}/handover`
  const handover = useHandover({ principalName: person.principalName, path }, words.title(person.name))
  const boards = useLive('boards')
  const administrations = useLive('administrations')
  const { choices, run } = handover
  const successor = useSuccessor(choices)
  const { lastDay, firstDay } = choices
  const it = organisationOf(boards.rows, administrations.rows).itAdministrationId
  const inSystem = useMemo(() => bySystem(person.holdings), [person.holdings])
  const today = clock.today()
  const { now, coming, past } = person.roles
  // who has left already held them until a day that has passed
  const ended = past.filter(({ system }) => system !== undefined && isSystemInUse(system, today))
  const held = rolesToHandOver([...now, ...coming, ...ended], lastDay, today)
  const terms: Terms | undefined =
    successor && successor.principalName !== person.principalName && lastDay !== '' && firstDay !== ''
      ? { successor, lastDay, firstDay, itAdministration: it === undefined ? undefined : Number(it) }
      : undefined
  const isRunning = run.kind === 'running' || run.kind === 'takingBack'

  if (held.length === 0 && handover.done.length === 0 && run.kind === 'idle')
    return <Empty title={words.noneTitle} text={words.noneText} />
  return (
    <>
      <Choosing handover={handover} position={successor?.position} leaver={person.principalName} isBusy={isRunning} />
      {terms && <HandoverPreview planned={plannedRoles(held, inSystem, terms)} terms={terms} handover={handover} />}
    </>
  )
}

interface ChoosingProps {
  handover: Handover
  position: Position | undefined
  leaver: string
  isBusy: boolean
}

function Choosing({ handover, position, leaver, isBusy }: ChoosingProps) {
  const styles = useStyles()
  const { messages } = useTongue()
  const words = usePart(peopleMessages).handover
  const { choices, keep } = handover
  const { successor, lastDay, firstDay } = choices
  const needed = (day: string) =>
    day === '' ? { validationMessage: words.dayNeeded, validationState: 'error' as const } : {}
  const isGap = lastDay !== '' && firstDay > dayAfter(lastDay)

  function changeLastDay(value: string): void {
    const follows = value !== '' && (firstDay === '' || lastDay === '' || firstDay === dayAfter(lastDay))
    void keep({ lastDay: value, ...(follows ? { firstDay: dayAfter(value) } : {}) })
  }
  return (
    <div className={styles.form}>
      {successor ? (
        <div>
          <p className={styles.quiet}>{words.successor}</p>
          <p className={styles.chosen}>
            <Initials name={successor.name} principalName={successor.principalName} size={24} />
            <strong>{successor.name}</strong>
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => void keep({ successor: undefined, position: '', keys: {} })}
            >
              {messages.peopleSearch.other}
            </Button>
          </p>
          <p className={styles.quiet}>{[successor.jobTitle, successor.department].filter(Boolean).join(', ')}</p>
        </div>
      ) : (
        <PeopleSearch
          label={words.successor}
          onChoose={chosen => void keep({ successor: chosen, position: '', keys: {} })}
          refusalOf={({ principalName }) => (principalName === leaver ? words.samePerson : undefined)}
        />
      )}
      {successor && (
        <Field label={words.position} hint={words.positionHint}>
          <Select value={position ?? ''} disabled={isBusy} onChange={(_, { value }) => void keep({ position: value })}>
            {position === undefined && <option value="">{messages.app.notStated}</option>}
            {positions.map(each => (
              <option key={each} value={each}>
                {messages.positions[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.lastDay} required {...needed(lastDay)}>
        <Input type="date" value={lastDay} disabled={isBusy} onChange={(_, { value }) => changeLastDay(value)} />
      </Field>
      <Field
        label={words.firstDay}
        required
        {...needed(firstDay)}
        {...(isGap ? { validationMessage: words.gap, validationState: 'warning' as const } : {})}
      >
        <Input
          type="date"
          value={firstDay}
          disabled={isBusy}
          onChange={(_, { value }) => void keep({ firstDay: value })}
        />
      </Field>
    </div>
  )
}
