import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System, Upgrade } from '../../../../storage/repository'
import { usePorts, useSession, useTongue } from '../../../shared/app-context'
import { may } from '../../../shared/may'
import { usePart } from '../../../shared/use-part'
import { usePermitted } from '../../../shared/use-permitted'
import { useSectionStyles } from '../use-section-styles'
import type { Surroundings } from '../use-surroundings'
import { ApprovePaper } from './approve-paper'
import { isLinkOrNothing } from './fields'
import { ListState } from './list-state'
import { approvedOf, mayApprove, paperKinds } from './upgrade-approvals'

interface UpgradePapersProps {
  system: System
  stored: Stored<Upgrade>
  around: Surroundings
}

/** REG-7: test plan and final report, each with the budget holder's approval; approving, for who may. */
export function UpgradePapers({ system, stored, around }: UpgradePapersProps) {
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { formats } = useTongue()
  const session = useSession()
  const words = usePart(systemEntryMessages).upgrades
  const approvals = usePermitted('approvals')
  const mayRead = may(session, 'read', 'approvals')
  const upgrade = stored.entity
  const links = { upgradeTestPlan: upgrade.testPlan, upgradeFinalReport: upgrade.finalReport }
  const names = { upgradeTestPlan: words.testPlanApproved, upgradeFinalReport: words.finalReportApproved }
  const mine =
    may(session, 'add', 'approvals') &&
    mayApprove(session.me.principalName, around.holdings.rows, clock.today()) &&
    upgrade.state !== 'cancelled'
  const shown = paperKinds.filter(kind => links[kind] !== '')
  if (shown.length === 0) return null
  return (
    <ul className={section.list}>
      {mayRead && <ListState list="approvals" live={approvals} />}
      {shown.map(kind => {
        const all = mayRead ? approvedOf(upgrade, kind, approvals.rows, around.holdings.rows) : []
        const isApproved = all.some(({ standing }) => standing.kind === 'valid')
        const link = links[kind]
        return (
          <li key={kind}>
            {isLinkOrNothing(link) ? (
              <a className={section.link} href={link} target="_blank" rel="noreferrer">
                {names[kind]}
              </a>
            ) : (
              names[kind]
            )}{' '}
            {all.map(({ entry, on, standing }) => (
              <span key={entry.key} className={section.small}>
                {words.approvedBy(
                  entry.restoredFrom || (entry.approver?.name ?? words.somebody),
                  on ? formats.date(on) : '',
                )}
                {standing.kind === 'invalid' && ` (${words.doesNotCount})`}{' '}
              </span>
            ))}
            {mayRead && approvals.state === 'ready' && !isApproved && (
              <span className={section.hole}>{words.notApproved}</span>
            )}{' '}
            {mine && approvals.state === 'ready' && !isApproved && (
              <ApprovePaper system={system} upgrade={upgrade} kind={kind} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
