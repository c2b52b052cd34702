import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { SupportCase } from '../../../../storage/repository'
import { usePorts } from '../../../shared/app-context'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'
import { ChoiceField, DayField, NoteField, TextField } from './fields'
import type { FormOf } from './record-forms'

const endsTooEarly = ({ reportedOn, closedOn }: Partial<SupportCase>): boolean =>
  reportedOn !== undefined && closedOn !== undefined && closedOn < reportedOn

export const isFaultyCase = (values: Partial<SupportCase>): boolean =>
  (values.title ?? '').trim() === '' || endsTooEarly(values)

/** REG-6: a closed case has a day on which it was closed, and one that has such a day is closed. */
export function CaseFields({ values, change }: FormOf<SupportCase>) {
  const section = useSectionStyles()
  const { clock } = usePorts()
  const words = usePart(systemEntryMessages).cases
  return (
    <>
      <TextField
        label={words.title}
        required
        className={section.whole}
        value={values.title}
        fault={values.title?.trim() === '' ? words.titleNeeded : undefined}
        onChange={title => change({ title })}
      />
      <ChoiceField label={words.kind} value={values.kind} choices={words.kinds} onChoose={kind => change({ kind })} />
      <ChoiceField
        label={words.state}
        value={values.state}
        choices={words.states}
        onChoose={state =>
          change({ state, closedOn: state === 'closed' ? (values.closedOn ?? clock.today()) : undefined })
        }
      />
      <DayField label={words.reportedOn} value={values.reportedOn} onChange={reportedOn => change({ reportedOn })} />
      {values.state === 'closed' && (
        <DayField
          label={words.closedOn}
          value={values.closedOn}
          fault={endsTooEarly(values) ? words.endBeforeStart : undefined}
          onChange={closedOn => change({ closedOn })}
        />
      )}
      <TextField
        label={words.supplierReference}
        value={values.supplierReference}
        onChange={supplierReference => change({ supplierReference })}
      />
      <NoteField
        label={words.description}
        className={section.whole}
        value={values.description}
        onChange={description => change({ description })}
      />
      <NoteField
        label={words.outcome}
        className={section.whole}
        value={values.outcome}
        onChange={outcome => change({ outcome })}
      />
    </>
  )
}
