import { makeStyles, tokens } from '@fluentui/react-components'
import type { LocalDate } from '../../../core'
import type { Agreement, Stored, System } from '../../../storage/repository'
import { reckon } from '../../shared/agreement-days'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { may } from '../../shared/may'
import { Section } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { usePermitted } from '../../shared/use-permitted'
import { useSectionStyles } from './use-section-styles'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
})

interface Line {
  key: string
  name: string
  until: LocalDate | undefined
}

function lastDayOf(agreement: Agreement, today: LocalDate): LocalDate | undefined {
  const reckoning = reckon(agreement, today)
  return reckoning.kind === 'reckoned' ? reckoning.dates.currentEnd : undefined
}

/** AGR-1: the agreements that cover the system; who may not read them sees that there is one, and until when. */
export function SystemAgreements({ stored }: { stored: Stored<System> }) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { lists, clock } = usePorts()
  const session = useSession()
  const { messages, formats } = useTongue()
  const words = messages.system.agreements
  const mayRead = may(session, 'read', 'agreements')
  const agreements = usePermitted('agreements')
  const summaries = useLive('agreementSummaries')
  const list = mayRead ? agreements : summaries
  const today = clock.today()
  const lines: Line[] = mayRead
    ? agreements.rows.flatMap(({ entity }) =>
        entity.systems.includes(stored.id)
          ? [{ key: entity.key, name: entity.name, until: lastDayOf(entity, today) }]
          : [],
      )
    : summaries.rows.flatMap(({ entity }) =>
        entity.systems.includes(stored.id) ? [{ key: entity.key, name: entity.name, until: entity.until }] : [],
      )
  return (
    <Section title={words.title}>
      {list.state === 'failed' && (
        <Failed
          error={list.error}
          onRetry={() => lists.readAgain({ list: mayRead ? 'agreements' : 'agreementSummaries' })}
        />
      )}
      {list.state === 'reading' && lines.length === 0 && <Loading />}
      {list.state === 'ready' && lines.length === 0 && <p className={section.quiet}>{words.none}</p>}
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map(({ key, name, until }) => (
            <li key={key} className={styles.line}>
              {mayRead ? <AppLink to={`/agreements/${key}`}>{name}</AppLink> : name}
              <span className={section.small}>
                {until === undefined ? words.openEnded : words.until(formats.date(until))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {may(session, 'add', 'agreements') && (
        <AppLink to={`/agreements/new?system=${stored.entity.key}`}>{words.add}</AppLink>
      )}
    </Section>
  )
}
