import { Button } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Licence, Stored, System } from '../../../../storage/repository'
import { usePorts, useTongue } from '../../../shared/app-context'
import { Section } from '../../../shared/page'
import { useTableStyles } from '../../../shared/table-styles'
import { useLive } from '../../../shared/use-live'
import { usePart } from '../../../shared/use-part'
import { useMending } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'
import { ChoiceField, DayField, isCountOrNothing, NoteField, NumberField, TextField } from './fields'
import { ListState } from './list-state'
import { type FormOf, NewRecordForm, RecordForm, shownBy } from './record-forms'

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
  const { messages, formats } = useTongue()
  const words = usePart(systemEntryMessages).licences
  const { mending, mend } = useMending()
  const { title, count, orderedBy, validTo, remarks } = stored.entity
  const asked = `licence.${stored.id}`
  const isOpen = mayEdit && mending === asked
  const names: Record<string, unknown> = { ...words, title: words.kind }
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
          </td>
        )}
      </tr>
      {isOpen && (
        <tr className={table.row}>
          <td colSpan={6} className={table.cell}>
            <RecordForm
              key={stored.id}
              list="licences"
              stored={stored}
              title={`${messages.app.edit}: ${title}`}
              label={`${system.name}: ${title}`}
              path={`/register/${system.key}?mend=${asked}`}
              isFaulty={isFaulty}
              nameField={field => String(names[field] ?? field)}
              showValue={shownBy({ orderedBy: words.orderers }, formats.date)}
              onDone={() => mend(undefined)}
            >
              {form => <LicenceFields {...form} />}
            </RecordForm>
          </td>
        </tr>
      )}
    </>
  )
}

/** REG-5: licences, how many and of what kind, and who orders them. */
export function Licences({ stored, mayEdit }: { stored: Stored<System>; mayEdit: boolean }) {
  const table = useTableStyles()
  const section = useSectionStyles()
  const { formats } = useTongue()
  const entry = usePart(systemEntryMessages)
  const words = entry.licences
  const { mending, mend } = useMending()
  const list = useLive('licences')
  const rows = list.rows
    .filter(({ entity }) => entity.system === stored.id)
    .sort((one, other) => formats.compare(one.entity.title, other.entity.title))
  const isAdding = mayEdit && mending === 'licence.new'
  return (
    <Section title={entry.sections.licences}>
      <ListState list="licences" live={list} />
      {list.state === 'ready' && rows.length === 0 && <p className={section.quiet}>{words.none}</p>}
      {rows.length > 0 && (
        <table className={table.table}>
          <thead className={table.head}>
            <tr>
              {[words.kind, words.count, words.orderedBy, words.validTo, words.remarks].map(title => (
                <th key={title} className={table.headCell} scope="col">
                  {title}
                </th>
              ))}
              {mayEdit && <td className={table.headCell} />}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <LicenceRow key={row.id} system={stored.entity} stored={row} mayEdit={mayEdit} />
            ))}
          </tbody>
        </table>
      )}
      {isAdding && (
        <NewRecordForm
          list="licences"
          title={words.add}
          label={`${stored.entity.name}: ${words.add}`}
          path={`/register/${stored.entity.key}?mend=licence.new`}
          initial={{ system: stored.id, orderedBy: 'operationalLead' }}
          isFaulty={isFaulty}
          onDone={() => mend(undefined)}
        >
          {form => <LicenceFields {...form} />}
        </NewRecordForm>
      )}
      {mayEdit && !isAdding && (
        <p>
          <Button onClick={() => mend('licence.new')}>{words.add}</Button>
        </p>
      )}
    </Section>
  )
}
