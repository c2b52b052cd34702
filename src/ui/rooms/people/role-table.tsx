import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { peopleMessages } from '../../../i18n/people-messages'
import { useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { useTableStyles } from '../../shared/table-styles'
import { usePart } from '../../shared/use-part'
import type { HeldRole } from './person-roles'

const useStyles = makeStyles({
  table: { maxWidth: '820px' },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    '@media (min-width: 641px)': { width: '40%' },
  },
  roles: { listStyleType: 'none', margin: 0, padding: 0 },
  days: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
})

/** One line a system, in the order in which the roles first name it. */
function bySystemHeld(roles: readonly HeldRole[]): HeldRole[][] {
  const found = new Map<number, HeldRole[]>()
  for (const held of roles) {
    const id = held.holding.entity.system ?? 0
    found.set(id, [...(found.get(id) ?? []), held])
  }
  return [...found.values()]
}

/** ROLE-6: roles with their first and last day, by system. */
export function RoleTable({ roles, label }: { roles: readonly HeldRole[]; label: string }) {
  const table = useTableStyles()
  const styles = useStyles()
  const words = usePart(peopleMessages).person
  return (
    <table className={mergeClasses(table.table, styles.table)} aria-label={label}>
      <thead className={table.head}>
        <tr>
          {[words.system, words.role].map(title => (
            <th key={title} className={table.headCell} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bySystemHeld(roles).map(held => {
          const [first] = held
          if (!first) return null
          const { holding, system } = first
          return (
            <tr key={holding.id} className={table.row}>
              <th scope="row" className={mergeClasses(table.cell, styles.name)}>
                {system ? (
                  <AppLink to={`/register/${system.entity.key}`}>{system.entity.name}</AppLink>
                ) : (
                  words.unknownSystem
                )}
              </th>
              <td className={table.cell}>
                <ul className={styles.roles}>
                  {held.map(each => (
                    <RoleLine key={each.holding.id} held={each} />
                  ))}
                </ul>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function RoleLine({ held: { role, holding } }: { held: HeldRole }) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const { since, until } = messages.system.roles
  const { from, to } = holding.entity
  return (
    <li>
      {messages.roles[role]}{' '}
      <span className={styles.days}>
        {from && since(formats.date(from))} {to && until(formats.date(to))}
      </span>
    </li>
  )
}
