/** INC-4, INC-8: an opened case: its clock, its moments, and how it ended. */

import { incidentsMessages } from '../../../i18n/incidents-messages'
import type { BreachCase, Stored } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { SaveState } from '../../shared/save-state'
import { usePart } from '../../shared/use-part'
import { useRecord } from '../../shared/use-record'
import { AwarenessHistory } from './awareness-history'
import { ChangeAwareness } from './change-awareness'
import { ClockRing } from './clock-ring'
import { CloseCase } from './close-case'
import { NotifyAuthority } from './notify-authority'
import { type Fact, Facts } from './report-sheet'
import { toHeading } from './to-heading'

export interface CaseStep {
  board: string
  path: string
  opened: BreachCase
  /** Saves what belongs together, at once. */
  save: (changes: Partial<BreachCase>) => Promise<void>
}

interface OpenedCaseProps {
  board: string
  stored: Stored<BreachCase>
  path: string
  mayWork: boolean
}

export function OpenedCase({ board, stored, path, mayWork }: OpenedCaseProps) {
  const { formats } = useTongue()
  const words = usePart(incidentsMessages).case
  const { editor, values, state, restoredAt } = useRecord({
    place: { list: 'breachCases', board },
    stored,
    label: words.clock,
    path,
  })
  const moments: Partial<Record<string, string>> = {
    awareAt: words.awareAt,
    receivedAt: words.receivedAt,
    notifiedAt: words.notifiedAt,
    closedAt: words.closedAt,
  }
  const texts: Partial<Record<string, string>> = {
    state: words.state,
    awareReason: words.awareReason,
    authorityReference: words.authorityReference,
    delayReasons: words.delayReasons,
    assessment: words.assessment,
  }
  const nameField = (field: string) => moments[field] ?? texts[field] ?? field
  function showValue(field: string, value: unknown): string {
    if (typeof value !== 'string') return ''
    if (field === 'state')
      return value === 'notified' || value === 'closed' || value === 'open' ? words.states[value] : ''
    return moments[field] === undefined ? value : formats.moment(value)
  }
  const step: CaseStep = {
    board,
    path,
    opened: values,
    async save(changes) {
      editor.change(changes)
      await editor.saveNow()
      // the form that was pressed is gone with the state it belonged to
      if (changes.state !== undefined) toHeading()
    },
  }
  const isOpen = (values.state ?? 'open') === 'open'
  return (
    <>
      <Section title={words.clock}>
        <ClockRing opened={values} />
        <Facts facts={factsOf(values, nameField, showValue)} />
        <AwarenessHistory board={board} id={stored.id} etag={stored.etag} />
        {!mayWork && <p>{words.readOnly}</p>}
        <SaveState
          state={state}
          restoredAt={restoredAt}
          onRetry={() => void editor.saveNow()}
          onResolve={choices => void editor.resolve(choices)}
          nameField={nameField}
          showValue={showValue}
        />
      </Section>
      {mayWork && isOpen && <NotifyAuthority {...step} />}
      {mayWork && isOpen && <CloseCase {...step} />}
      {mayWork && <ChangeAwareness {...step} />}
    </>
  )
}

function factsOf(
  values: BreachCase,
  nameField: (field: string) => string,
  showValue: (field: string, value: unknown) => string,
): Fact[] {
  const shown = [
    'state',
    'receivedAt',
    'awareAt',
    'awareReason',
    'notifiedAt',
    'authorityReference',
    'delayReasons',
    'closedAt',
    'assessment',
  ] as const
  return shown
    .map(field => ({ term: nameField(field), value: showValue(field, values[field]) }))
    .filter(({ value }) => value !== '')
}
