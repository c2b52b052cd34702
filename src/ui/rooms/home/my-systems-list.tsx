import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { completeness, type Finding } from '../../../core'
import { midSentence } from '../../../i18n/format'
import { usePorts, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { findingText } from '../../shared/finding-text'
import type { MySystem } from '../../shared/my-systems'
import { bySystem, factsOf, organisationOf } from '../../shared/system-facts'
import { useTableStyles } from '../../shared/table-styles'
import { useLive } from '../../shared/use-live'
import { useModelState } from '../../shared/use-model'

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', textAlign: 'start' },
  lacks: { color: tokens.colorStatusDangerForeground3 },
  complete: { color: tokens.colorStatusSuccessForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** The systems in which the person holds a role, with what each lacks (ROLE-1, DOC-1). */
export function MySystemsList({ systems }: { systems: MySystem[] }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { messages } = useTongue()
  const words = messages.home
  const lacks = useLacks(systems)
  return (
    <table className={table.table}>
      <thead className={table.head}>
        <tr>
          {[messages.register.table.name, words.roles, words.lacks].map(title => (
            <th key={title} className={table.headCell} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {systems.map(({ system, roles }) => (
          <tr key={system.id} className={table.row}>
            <th scope="row" className={mergeClasses(table.cell, styles.name)}>
              <AppLink to={`/register/${system.entity.key}`}>{system.entity.name}</AppLink>
            </th>
            <td className={table.cell}>
              {roles
                .map((role, index) => (index === 0 ? messages.roles[role] : midSentence(messages.roles[role])))
                .join(', ')}
            </td>
            <td className={table.cell}>
              <Lacks found={lacks.get(system.id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lacks({ found }: { found: Finding[] | undefined }) {
  const styles = useStyles()
  const { messages } = useTongue()
  if (found === undefined) return <span className={styles.quiet}>…</span>
  const [first] = found
  if (first === undefined) return <span className={styles.complete}>{messages.home.complete}</span>
  return (
    <span className={styles.lacks}>
      {findingText(messages, first)}
      {found.length > 1 && ` ${messages.home.andMore(found.length - 1)}`}
    </span>
  )
}

/** By item id; empty until every list that it follows from has been read. */
function useLacks(systems: MySystem[]): ReadonlyMap<number, Finding[]> {
  const { clock } = usePorts()
  const holdings = useLive('roleHoldings')
  const documents = useLive('documents')
  const boards = useLive('boards')
  const administrations = useLive('administrations')
  const { model, isRead } = useModelState()
  const today = clock.today()
  return useMemo(() => {
    const found = new Map<number, Finding[]>()
    if (!isRead || [holdings, documents, boards, administrations].some(({ state }) => state !== 'ready')) return found
    const held = bySystem(holdings.rows)
    const kept = bySystem(documents.rows)
    const organisation = organisationOf(boards.rows, administrations.rows)
    for (const { system } of systems) {
      const facts = factsOf(system.entity, held.get(system.id) ?? [], kept.get(system.id) ?? [], organisation, today)
      const lacks = facts ? completeness(model, facts, today) : [categoryMissing]
      found.set(
        system.id,
        lacks.filter(({ level }) => level === 'error'),
      )
    }
    return found
  }, [model, isRead, systems, holdings, documents, boards, administrations, today])
}

/** CAT-1: without a category nothing else can be said. */
const categoryMissing: Finding = { code: 'register.categoryMissing', rule: 'CAT-1', level: 'error', params: {} }
