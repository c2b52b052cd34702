import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, useMemo } from 'react'
import { dutiesMessages } from '../../../i18n/duties-messages'
import type { ListName } from '../../../storage/repository'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { TextLink } from '../../shared/app-link'
import { Page, Section } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { AnyRole } from './any-role'
import { DutyList } from './duty-list'
import { type DutyGroup, dutyGroups } from './my-duties'

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalL}`, maxWidth: '70ch', color: tokens.colorNeutralForeground2 },
  where: { margin: `0 0 ${tokens.spacingVerticalXS}`, maxWidth: '90ch', overflowWrap: 'anywhere' },
})

/** ROLE-7, ROLE-13: my roles across all systems, and what each asks of me. */
export default function Duties() {
  const styles = useStyles()
  const { me } = useSession()
  const words = usePart(dutiesMessages)
  return (
    <Page title={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      <Mine />
      <AnyRole principalName={me.principalName} />
    </Page>
  )
}

function Mine() {
  const { lists, clock } = usePorts()
  const { formats } = useTongue()
  const { me } = useSession()
  const words = usePart(dutiesMessages)
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  const boards = useLive('boards')
  const today = clock.today()
  const groups = useMemo(() => {
    const byName = systems.rows.toSorted((one, other) => formats.compare(one.entity.name, other.entity.name))
    const rows = { systems: byName, holdings: holdings.rows, boards: boards.rows }
    return dutyGroups(rows, me.principalName, today)
  }, [systems, holdings, boards, me.principalName, today, formats])

  const asked: [ListName, { state: string; error?: unknown }][] = [
    ['systems', systems],
    ['roleHoldings', holdings],
    ['boards', boards],
  ]
  const failed = asked.filter(([, { state }]) => state === 'failed')
  const [fault] = failed
  if (fault) {
    const again = () => {
      for (const [list] of failed) lists.readAgain({ list })
    }
    return <Failed error={fault[1].error} onRetry={again} />
  }
  if (asked.some(([, { state }]) => state === 'reading')) return <Loading />
  if (groups.length === 0) return <Empty title={words.noRoleTitle} text={words.noRoleText} />
  return groups.map(group => <Group key={group.key} group={group} />)
}

function Group({ group }: { group: DutyGroup }) {
  const styles = useStyles()
  const { messages } = useTongue()
  const { me } = useSession()
  const words = usePart(dutiesMessages)
  return (
    <Section title={messages.roles[group.role]}>
      {group.boards.length > 0 && <p className={styles.where}>{words.contactFor(group.boards.join(', '))}</p>}
      {group.systems.length > 0 && (
        <p className={styles.where}>
          {words.inSystems}{' '}
          {group.systems.map(({ entity }, index) => (
            <Fragment key={entity.key}>
              {index > 0 && ', '}
              <TextLink to={`/register/${entity.key}`}>{entity.name}</TextLink>
            </Fragment>
          ))}
        </p>
      )}
      {group.hasCategory ? (
        <DutyList asks={group} systems={group.systems} principalName={me.principalName} />
      ) : (
        <p className={styles.where}>{words.noCategory}</p>
      )}
    </Section>
  )
}
