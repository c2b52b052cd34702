import { mergeClasses } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, SupportCase, System } from '../../../../storage/repository'
import { useTongue } from '../../../shared/app-context'
import { useTableStyles } from '../../../shared/table-styles'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'
import { CaseFields, isFaultyCase } from './case-fields'
import { shownBy } from './record-forms'
import { ActionsCell, EditAction, EditedRow, RowAction } from './record-rows'

interface CaseRowProps {
  system: System
  stored: Stored<SupportCase>
  mayEdit: boolean
  onClose: (isClosed: boolean) => void
}

export function CaseRow({ system, stored, mayEdit, onClose }: CaseRowProps) {
  const table = useTableStyles()
  const section = useSectionStyles()
  const { formats } = useTongue()
  const words = usePart(systemEntryMessages).cases
  const { title, kind, state, reportedOn, closedOn, supplierReference, description, outcome } = stored.entity
  const asked = `case.${stored.id}`
  const isClosed = state === 'closed'
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
          <ActionsCell>
            <EditAction asked={asked} name={title} />
            <RowAction
              text={isClosed ? words.reopen : words.close}
              name={isClosed ? words.reopenOf(title) : words.closeOf(title)}
              onPress={() => onClose(!isClosed)}
            />
          </ActionsCell>
        )}
      </tr>
      {mayEdit && (
        <EditedRow
          list="supportCases"
          asked={asked}
          stored={stored}
          name={title}
          system={system}
          columns={6}
          isFaulty={isFaultyCase}
          fieldNames={words}
          showValue={shownBy({ kind: words.kinds, state: words.states }, formats.date)}
        >
          {form => <CaseFields {...form} />}
        </EditedRow>
      )}
    </>
  )
}
