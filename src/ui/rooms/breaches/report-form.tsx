/** INC-1: what a reporter is asked; one minute. */
import { Field, Input, Select } from '@fluentui/react-components'
import { useId } from 'react'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import { type BreachReport, eventKinds } from '../../../storage/repository'
import { useMessages } from '../../shared/app-context'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import type { Destination } from './concerned'
import { FreeText } from './free-text'
import { MomentField } from './moment-field'
import { choiceOfDestination, type ReportFault, unknownDestination } from './report-draft'

interface ReportFormProps {
  values: Partial<BreachReport>
  change: (changes: Partial<BreachReport>) => void
  faults: Set<ReportFault>
  destinations: Destination[]
  choice: string
  choose: (choice: string) => void
  unknownGoesTo: Destination | undefined
}

const peopleCounts = ['one', 'upTo10', 'upTo100', 'upTo1000', 'more', 'unknown'] as const
const sensitivities = ['yes', 'no', 'unknown'] as const

export function ReportForm({ values, change, faults, ...where }: ReportFormProps) {
  const messages = useMessages()
  const said = usePart(incidentsMessages)
  const words = said.report
  const needed = (fault: ReportFault) => (faults.has(fault) ? messages.app.required : null)
  return (
    <>
      <FreeText
        label={words.whatHappened}
        hint={words.whatHappenedHint}
        required
        fault={needed('whatHappened')}
        rows={5}
        value={values.whatHappened}
        onChange={whatHappened => change({ whatHappened })}
      />
      <Field label={words.event} validationMessage={needed('event')} required>
        <Select
          value={values.event ?? ''}
          onChange={(_, { value }) => change({ event: eventKinds.find(kind => kind === value) })}
        >
          <option value="" disabled>
            {words.choose}
          </option>
          {eventKinds.map(kind => (
            <option key={kind} value={kind}>
              {said.breachEvents[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <MomentField
        label={words.seenAt}
        fault={faults.has('seenLater') ? words.seenLater : needed('seenAt')}
        value={values.seenAt}
        onChange={seenAt => change({ seenAt })}
      />
      <SystemField values={values} change={change} />
      <Field label={words.people}>
        <Select
          value={values.people ?? 'unknown'}
          onChange={(_, { value }) => change({ people: peopleCounts.find(count => count === value) })}
        >
          {peopleCounts.map(count => (
            <option key={count} value={count}>
              {words.peopleCounts[count]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.sensitive} hint={words.sensitiveHint}>
        <Select
          value={values.sensitive ?? 'unknown'}
          onChange={(_, { value }) => change({ sensitive: sensitivities.find(each => each === value) })}
        >
          {sensitivities.map(each => (
            <option key={each} value={each}>
              {words.sensitivity[each]}
            </option>
          ))}
        </Select>
      </Field>
      <FreeText
        label={`${words.done} (${messages.app.optional})`}
        rows={2}
        value={values.done}
        onChange={done => change({ done })}
      />
      <DestinationField {...where} fault={needed('destination')} />
      <Field label={words.reachAt} hint={words.reachAtHint} validationMessage={needed('reachAt')} required>
        <Input
          autoComplete="tel"
          value={values.reachAt ?? ''}
          onChange={(_, { value }) => change({ reachAt: value })}
        />
      </Field>
    </>
  )
}

/** The register's systems are offered while one types; a name that isn't among them is kept as it was written. */
function SystemField({ values, change }: Pick<ReportFormProps, 'values' | 'change'>) {
  const messages = useMessages()
  const said = usePart(incidentsMessages)
  const systems = useLive('systems').rows
  const offered = useId()
  return (
    <Field label={`${said.report.system} (${messages.app.optional})`} hint={said.report.systemHint}>
      {field => (
        <>
          <Input
            {...field}
            list={offered}
            value={values.systemName ?? ''}
            onChange={(_, { value }) => {
              const known = systems.find(({ entity }) => entity.name === value.trim())
              change({ systemName: value, systemKey: known?.entity.key ?? '' })
            }}
          />
          <datalist id={offered}>
            {systems.map(({ id, entity }) => (
              <option key={id} value={entity.name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

type DestinationFieldProps = Pick<ReportFormProps, 'destinations' | 'choice' | 'choose' | 'unknownGoesTo'> & {
  fault: string | null
}

function DestinationField({ destinations, choice, choose, unknownGoesTo, fault }: DestinationFieldProps) {
  const words = usePart(incidentsMessages).report
  return (
    <Field label={words.destination} hint={words.destinationHint} validationMessage={fault} required>
      <Select value={choice} onChange={(_, { value }) => choose(value)}>
        <option value="" disabled>
          {words.choose}
        </option>
        {unknownGoesTo && (
          <option value={unknownDestination}>{words.destinationUnknown(unknownGoesTo.board.entity.name)}</option>
        )}
        {destinations.map(destination => (
          <option key={choiceOfDestination(destination)} value={choiceOfDestination(destination)}>
            {destination.administration.entity.name} · {destination.board.entity.name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
