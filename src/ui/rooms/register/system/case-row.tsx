import { Button, mergeClasses } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, SupportCase, System } from '../../../../storage/repository'
import { useTongue } from '../../../shared/app-context'
import { useTableStyles } from '../../../shared/table-styles'
import { usePart } from '../../../shared/use-part'
import { useMending } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'
import { CaseFields, isFaultyCase } from './case-fields'
import { RecordForm, shownBy } from './record-forms'

interface CaseRowProps {
  system: System
  stored: Stored<SupportCase>
  mayEdit: boolean
  onClose: (isClosed: boolean) => void
}

export function CaseRow({ system, stored, mayEdit, onClose }: CaseRowProps) {
  const table = useTableStyles()
  const section = useSectionStyles()
  const { messages, formats } = useTongue()
  const words = usePart(systemEntryMessages).cases
  const { mending, mend } = useMending()
  const { title, kind, state, reportedOn, closedOn, supplierReference, description, outcome } = stored.entity
  const asked = `case.${stored.id}`
  const isOpen = mayEdit && mending === asked
  const isClosed = state === 'closed'
  const names: Record<string, unknown> = words
  return (
    <>
      <tr className={table.row}>
        <td className={table.cell}>
          {title}
          {description !== '' && <div className={section.small}>{description}</div>}
          {outcome !== '' && (
            <div className={section.small}>
              {words.outcome}: {outcome}
            </div>
          )}
        </td>
        <td className={table.cell}>{kind && words.kinds[kind]}</td>
        <td className={mergeClasses(table.cell, isClosed && section.quiet)}>
          {words.states[state ?? 'open']} {closedOn !== undefined && formats.date(closedOn)}
        </td>
        <td className={table.cell}>{reportedOn !== undefined && formats.date(reportedOn)}</td>
        <td className={table.cell}>{supplierReference}</td>
        {mayEdit && (
          <td className={table.cell}>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${messages.app.edit}: ${title}`}
              aria-expanded={isOpen}
              onClick={() => mend(isOpen ? undefined : asked)}
            >
              {messages.app.edit}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={isClosed ? words.reopenOf(title) : words.closeOf(title)}
              onClick={() => onClose(!isClosed)}
            >
              {isClosed ? words.reopen : words.close}
            </Button>
          </td>
        )}
      </tr>
      {isOpen && (
        <tr className={table.row}>
          <td colSpan={6} className={table.cell}>
            <RecordForm
              key={stored.id}
              list="supportCases"
              stored={stored}
              title={`${messages.app.edit}: ${title}`}
              label={`${system.name}: ${title}`}
              path={`/register/${system.key}?mend=${asked}`}
              isFaulty={isFaultyCase}
              nameField={field => String(names[field] ?? field)}
              showValue={shownBy({ kind: words.kinds, state: words.states }, formats.date)}
              onDone={() => mend(undefined)}
            >
              {form => <CaseFields {...form} />}
            </RecordForm>
          </td>
        </tr>
      )}
    </>
  )
}
