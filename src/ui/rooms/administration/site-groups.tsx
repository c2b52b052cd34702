import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { type Belonging, type BelongingReason, type GroupDifference, groupDifferences } from '../../../core'
import { midSentence } from '../../../i18n/format'
import type { Messages } from '../../../i18n/messages'
import { type OrganisationMessages, organisationMessages } from '../../../i18n/organisation-messages'
import type { GroupKeeper, GroupMember } from '../../../storage/group-members'
import type { SiteName } from '../../../storage/set-up'
import { useMessages } from '../../shared/app-context'
import { Failed } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { useOrganisationStyles } from './use-organisation-styles'
import { type Mending, useSiteGroups } from './use-site-groups'

interface SiteGroupsProps {
  site: SiteName
  keeper: GroupKeeper
  wanted: ReadonlyMap<string, Belonging>
  nameOf: ReadonlyMap<string, string>
  boardName: ReadonlyMap<string, string>
}

const REASONS_TOLD = 2

export function SiteGroups({ site, keeper, wanted, nameOf, boardName }: SiteGroupsProps) {
  const styles = useOrganisationStyles()
  const words = usePart(organisationMessages).groups
  const { state, fault, isMending, again, mend } = useSiteGroups(keeper, site)
  const [removed, setRemoved] = useState<{ name: string; mending: Mending }>()
  if (state.kind === 'reading')
    return (
      <p className={styles.quiet} role="status">
        {words.reading}
      </p>
    )
  if (state.kind === 'notOwner')
    return <p className={styles.text}>{state.names.length > 0 ? words.ask(state.names.join(', ')) : words.askAnyone}</p>
  if (state.kind === 'failed') return <Failed error={state.error} onRetry={() => void again()} />

  const titleOf = (group: string) => groupTitle(words, group, boardName)
  const absent = [...wanted].flatMap(([group, { size }]) =>
    size > 0 && isOf(site, group) && !state.groups.some(each => each.group === group) ? [group] : [],
  )
  const differences = groupDifferences(wanted, state.groups)
  const directoryGroups = new Set(
    state.groups.flatMap(({ group, members }) =>
      members.some(({ principalName }) => principalName === undefined) ? [group] : [],
    ),
  )

  async function remove(group: string, member: GroupMember): Promise<void> {
    const { loginName, name, principalName } = member
    if (principalName === undefined) return
    if (await mend([{ kind: 'remove', group, loginName }]))
      setRemoved({ name, mending: { kind: 'add', group, principalName } })
  }
  async function undo(mending: Mending): Promise<void> {
    if (await mend([mending])) setRemoved(undefined)
  }
  return (
    <>
      {fault !== undefined && <Failed error={fault} onRetry={() => void again()} />}
      {removed && (
        <MessageBar intent="success">
          <MessageBarBody>{words.removed(removed.name)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void undo(removed.mending)}>{words.undo}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {absent.length > 0 && <p className={styles.text}>{words.missing(absent.map(titleOf).join(', '))}</p>}
      {differences.length === 0 && absent.length === 0 && <p className={styles.text}>✓ {words.same}</p>}
      {differences.map(difference => (
        <Difference
          key={difference.group}
          difference={difference}
          title={titleOf(difference.group)}
          nameOf={nameOf}
          hasDirectoryGroup={directoryGroups.has(difference.group)}
          isMending={isMending}
          onAdd={people =>
            void mend(people.map(principalName => ({ kind: 'add', group: difference.group, principalName })))
          }
          onRemove={member => void remove(difference.group, member)}
        />
      ))}
    </>
  )
}

/** Who decides on incidents has a group where the incidents are, and who leads or approves where the register is. */
const isOf = (site: SiteName, group: string): boolean =>
  site === 'register' ? !group.startsWith('deciders·') : group !== 'leads' && group !== 'approvers'

function groupTitle(
  { names }: OrganisationMessages['groups'],
  group: string,
  boardName: ReadonlyMap<string, string>,
): string {
  const [kind, key = ''] = group.split('·')
  const board = boardName.get(key) ?? key
  if (kind === 'handlers') return names.handlers(board)
  if (kind === 'deciders') return names.deciders(board)
  const plain: Record<string, string> = { leads: names.leads, approvers: names.approvers, dpo: names.dpo }
  return plain[group] ?? group
}

function reasonText(messages: Messages, { reasons }: OrganisationMessages['groups'], reason: BelongingReason): string {
  if (reason.kind === 'role') return reasons.role(midSentence(messages.roles[reason.role]), reason.system)
  if (reason.kind === 'position') return midSentence(messages.positions[reason.position])
  return reasons[reason.kind](reason.board)
}

interface DifferenceProps {
  difference: GroupDifference<GroupMember>
  title: string
  nameOf: ReadonlyMap<string, string>
  hasDirectoryGroup: boolean
  isMending: boolean
  onAdd: (principalNames: string[]) => void
  onRemove: (member: GroupMember) => void
}

function Difference(props: DifferenceProps) {
  const { difference, title, nameOf, hasDirectoryGroup, isMending, onAdd, onRemove } = props
  const styles = useOrganisationStyles()
  const messages = useMessages()
  const words = usePart(organisationMessages).groups
  const { lacking, extra } = difference
  const told = (reasons: readonly BelongingReason[]) => {
    const texts = reasons.slice(0, REASONS_TOLD).map(reason => reasonText(messages, words, reason))
    const more = reasons.length - REASONS_TOLD
    return [...texts, ...(more > 0 ? [words.reasons.more(more)] : [])].join('; ')
  }
  return (
    <div>
      <h3 className={styles.subtitle}>{title}</h3>
      {hasDirectoryGroup && <p className={styles.quiet}>{words.directoryGroup}</p>}
      {lacking.length > 0 && (
        <>
          <p className={styles.text}>{words.lacking}</p>
          <ul className={styles.list}>
            {lacking.map(({ personId, reasons }) => {
              const name = nameOf.get(personId) ?? personId
              return (
                <li key={personId} className={styles.line}>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.small}>{told(reasons)}</span>
                  <Button
                    size="small"
                    disabledFocusable={isMending}
                    aria-label={words.add(name, title)}
                    onClick={() => !isMending && onAdd([personId])}
                  >
                    {words.addShort}
                  </Button>
                </li>
              )
            })}
          </ul>
          {lacking.length > 1 && (
            <Button
              appearance="primary"
              disabledFocusable={isMending}
              onClick={() => !isMending && onAdd(lacking.map(({ personId }) => personId))}
            >
              {words.addAll(lacking.length)}
            </Button>
          )}
        </>
      )}
      {extra.length > 0 && (
        <>
          <p className={styles.after}>
            {words.extra}. {words.extraText}
          </p>
          <ul className={styles.list}>
            {extra.map(member => (
              <li key={member.loginName} className={styles.line}>
                <span className={styles.name}>{member.name}</span>
                <Button
                  size="small"
                  appearance="subtle"
                  disabledFocusable={isMending}
                  aria-label={words.remove(member.name, title)}
                  onClick={() => !isMending && onRemove(member)}
                >
                  {words.removeShort}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
