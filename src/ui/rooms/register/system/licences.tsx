import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Licence, Stored, System } from '../../../../storage/repository'
import { usePorts, useTongue } from '../../../shared/app-context'
import { Section } from '../../../shared/page'
import { useTableStyles } from '../../../shared/table-styles'
import { useLive } from '../../../shared/use-live'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'
import { ChoiceField, DayField, isCountOrNothing, NoteField, NumberField, TextField } from './fields'
import { ListState } from './list-state'
import { type FormOf, shownBy } from './record-forms'
import { ActionsCell, AddRecord, EditAction, EditedRow, RecordTable } from './record-rows'

const isFaulty = ({ title, count }: Partial<Licence>): boolean =>
  (title ?? '').trim() === '' || !isCountOrNothing(count)

function LicenceFields({ values, change }: FormOf<Licence>) {
  const section = useSectionStyles()
  const words = usePart(systemEntryMessages).licences
  return (
    <>
      <TextField
        label={words.kind}
        required
        value={values.title}
        fault={values.title?.trim() === '' ? words.kindNeeded : undefined}
        onChange={title => change({ title })}
      />
      <NumberField
        label={words.count}
        value={values.count}
        fault={isCountOrNothing(values.count) ? undefined : words.countFault}
        onChange={count => change({ count })}
      />
      <ChoiceField
        label={words.orderedBy}
        value={values.orderedBy}
        choices={words.orderers}
        onChoose={orderedBy => change({ orderedBy })}
      />
      <DayField label={words.validTo} value={values.validTo} onChange={validTo => change({ validTo })} />
      <NoteField
        label={words.remarks}
        className={section.whole}
        value={values.remarks}
        onChange={remarks => change({ remarks })}
      />
    </>
  )
}

function LicenceRow({ system, stored, mayEdit }: { system: System; stored: Stored<Licence>; mayEdit: boolean }) {
  const table = useTableStyles()
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { formats } = useTongue()
  const words = usePart(systemEntryMessages).licences
  const { title, count, orderedBy, validTo, remarks } = stored.entity
  const asked = `licence.${stored.id}`
  return (
    <>
      <tr className={table.row}>
        <td className={table.cell}>{title}</td>
        <td className={table.cell}>{count === undefined ? '' : formats.number(count)}</td>
        <td className={table.cell}>{orderedBy && words.orderers[orderedBy]}</td>
        <td className={table.cell}>
          {validTo !== undefined && formats.date(validTo)}
          {validTo !== undefined && validTo < clock.today() && <div className={section.small}>{words.expired}</div>}
        </td>
        <td className={table.cell}>{remarks}</td>
        {mayEdit && (
          <ActionsCell>
            <EditAction asked={asked} name={title} />
          </ActionsCell>
        )}
      </tr>
      {mayEdit && (
        <EditedRow
          list="licences"
          asked={asked}
          stored={stored}
          name={title}
          system={system}
          columns={6}
          isFaulty={isFaulty}
          fieldNames={{ ...words, title: words.kind }}
          showValue={shownBy({ orderedBy: words.orderers }, formats.date)}
        >
          {form => <LicenceFields {...form} />}
        </EditedRow>
      )}
    </>
  )
}

/** REG-5: licences, how many and of what kind, and who orders them. */
export function Licences({ stored, mayEdit }: { stored: Stored<System>; mayEdit: boolean }) {
  const section = useSectionStyles()
  const { formats } = useTongue()
  const entry = usePart(systemEntryMessages)
  const words = entry.licences
  const list = useLive('licences')
  const rows = list.rows
    .filter(({ entity }) => entity.system === stored.id)
    .sort((one, other) => formats.compare(one.entity.title, other.entity.title))
  return (
    <Section title={entry.sections.licences}>
      <ListState list="licences" live={list} />
      {list.state === 'ready' && rows.length === 0 && <p className={section.quiet}>{words.none}</p>}
      {rows.length > 0 && (
        <RecordTable
          titles={[words.kind, words.count, words.orderedBy, words.validTo, words.remarks]}
          mayEdit={mayEdit}
        >
          {rows.map(row => (
            <LicenceRow key={row.id} system={stored.entity} stored={row} mayEdit={mayEdit} />
          ))}
        </RecordTable>
      )}
      {mayEdit && (
        <AddRecord
          list="licences"
          asked="licence.new"
          title={words.add}
          system={stored.entity}
          initial={{ system: stored.id, orderedBy: 'operationalLead' }}
          isFaulty={isFaulty}
        >
          {form => <LicenceFields {...form} />}
        </AddRecord>
      )}
    </Section>
  )
}
