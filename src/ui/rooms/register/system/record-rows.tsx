/** The lists around a system: their rows in a table, each edited where it stands, and one more added below. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Entities, ListName, Stored, System } from '../../../../storage/repository'
import { useMessages } from '../../../shared/app-context'
import { useTableStyles } from '../../../shared/table-styles'
import { useMending } from '../use-mending'
import { type FormOf, NewRecordForm, RecordForm } from './record-forms'

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    '@media (min-width: 641px)': { justifyContent: 'end' },
    // its words stand under those above, and not its edge
    '@media (max-width: 640px)': { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
})

interface RecordTableProps {
  titles: readonly string[]
  mayEdit: boolean
  children: ReactNode
}

export function RecordTable({ titles, mayEdit, children }: RecordTableProps) {
  const table = useTableStyles()
  return (
    <table className={table.table}>
      <thead className={table.head}>
        <tr>
          {titles.map(title => (
            <th key={title} className={table.headCell} scope="col">
              {title}
            </th>
          ))}
          {mayEdit && <td className={table.headCell} />}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** What may be done with a row, in its last cell. */
export function ActionsCell({ children }: { children?: ReactNode }) {
  return (
    <td className={useTableStyles().cell}>
      <div className={useStyles().actions}>{children}</div>
    </td>
  )
}

/** `name`: what the button is about, for those who hear it. */
export function RowAction({ text, name, onPress }: { text: string; name: string; onPress: () => void }) {
  return (
    <Button size="small" appearance="subtle" aria-label={name} onClick={onPress}>
      {text}
    </Button>
  )
}

/** `asked`: what of the page is opened, as its address says it. */
export function EditAction({ asked, name }: { asked: string; name: string }) {
  const { app } = useMessages()
  const { mending, mend } = useMending()
  const isOpen = mending === asked
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={`${app.edit}: ${name}`}
      aria-expanded={isOpen}
      onClick={() => mend(isOpen ? undefined : asked)}
    >
      {app.edit}
    </Button>
  )
}

interface EditedProps<N extends ListName> {
  list: N
  asked: string
  stored: Stored<Entities[N]>
  /** How the record is called. */
  name: string
  system: System
  isFaulty: (values: Partial<Entities[N]>) => boolean
  /** What its fields are called; the others by their own names. */
  fieldNames: Record<string, unknown>
  showValue: (field: string, value: unknown) => string
  children: (form: FormOf<Entities[N]>) => ReactNode
}

/** The record's form, while the address asks for it. */
export function Edited<N extends ListName>({ asked, name, system, fieldNames, ...form }: EditedProps<N>) {
  const { app } = useMessages()
  const { mending, mend } = useMending()
  if (mending !== asked) return null
  return (
    <RecordForm
      key={form.stored.id}
      {...form}
      title={`${app.edit}: ${name}`}
      label={`${system.name}: ${name}`}
      path={`/register/${system.key}?mend=${asked}`}
      nameField={field => String(fieldNames[field] ?? field)}
      onDone={() => mend(undefined)}
    />
  )
}

/** The same, as a row under the record's own. */
export function EditedRow<N extends ListName>({ columns, ...edited }: EditedProps<N> & { columns: number }) {
  const table = useTableStyles()
  const { mending } = useMending()
  if (mending !== edited.asked) return null
  return (
    <tr className={table.row}>
      <td colSpan={columns} className={table.cell}>
        <Edited {...edited} />
      </td>
    </tr>
  )
}

interface AddRecordProps<N extends ListName> {
  list: N
  /** What of the page is opened, as its address says it. */
  asked: string
  title: string
  system: System
  initial: Partial<Entities[N]>
  isFaulty: (values: Partial<Entities[N]>) => boolean
  /** What follows from what was typed. */
  complete?: (values: Partial<Entities[N]>) => Partial<Entities[N]>
  children: (form: FormOf<Entities[N]>) => ReactNode
}

/** A button, and the form it opens. */
export function AddRecord<N extends ListName>({ asked, system, ...form }: AddRecordProps<N>) {
  const { mending, mend } = useMending()
  if (mending === asked)
    return (
      <NewRecordForm
        {...form}
        label={`${system.name}: ${form.title}`}
        path={`/register/${system.key}?mend=${asked}`}
        onDone={() => mend(undefined)}
      />
    )
  return (
    <p>
      <Button onClick={() => mend(asked)}>{form.title}</Button>
    </p>
  )
}
