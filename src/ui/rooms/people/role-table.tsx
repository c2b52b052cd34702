import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { peopleMessages } from '../../../i18n/people-messages'
import { useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { useTableStyles } from '../../shared/table-styles'
import { usePart } from '../../shared/use-part'
import type { HeldRole } from './person-roles'

const useStyles = makeStyles({
  table: { maxWidth: '820px' },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'start', overflowWrap: 'anywhere' },
  day: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
})

/** ROLE-6: roles with their first and last day. */
export function RoleTable({ roles, label }: { roles: readonly HeldRole[]; label: string }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const words = usePart(peopleMessages).person
  const { since, until } = messages.system.roles
  return (
    <table className={mergeClasses(table.table, styles.table)} aria-label={label}>
      <thead className={table.head}>
        <tr>
          {[words.system, words.role, words.from, words.to].map(title => (
            <th key={title} className={table.headCell} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {roles.map(({ holding: { id, entity }, role, system }) => (
          <tr key={id} className={table.row}>
            <th scope="row" className={mergeClasses(table.cell, styles.name)}>
              {system ? (
                <AppLink to={`/register/${system.entity.key}`}>{system.entity.name}</AppLink>
              ) : (
                words.unknownSystem
              )}
            </th>
            <td className={table.cell}>{messages.roles[role]}</td>
            <td className={mergeClasses(table.cell, styles.day)}>{entity.from && since(formats.date(entity.from))}</td>
            <td className={mergeClasses(table.cell, styles.day)}>{entity.to && until(formats.date(entity.to))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
