import { makeStyles, tokens } from '@fluentui/react-components'
import { useTongue } from '../../shared/app-context'
import type { Holding } from './appointment'
import { useSectionStyles } from './use-section-styles'

const useStyles = makeStyles({
  past: { marginTop: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
})

/** ROLE-6: nobody disappears from history. */
export function PastHoldings({ holdings }: { holdings: Holding[] }) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { messages, formats } = useTongue()
  const words = messages.system.roles
  if (holdings.length === 0) return null
  const newestFirst = [...holdings].sort((one, other) => ((one.entity.to ?? '') > (other.entity.to ?? '') ? -1 : 1))
  const day = (value: string | undefined) => (value === undefined ? '' : formats.date(value))
  return (
    <details className={styles.past}>
      <summary>{words.past(holdings.length)}</summary>
      <ul className={styles.list}>
        {newestFirst.map(({ id, entity }) => (
          <li key={id}>
            {entity.person?.name ?? words.unknownPerson}, {entity.role && messages.roles[entity.role]}{' '}
            <span className={section.small}>{words.fromTo(day(entity.from), day(entity.to))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
