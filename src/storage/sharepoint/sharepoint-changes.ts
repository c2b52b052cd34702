/**
 * The site's change log over `web/getChanges`.
 * @see https://learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.changequery
 */
import { withStorageErrors } from '../../wire/faults'
import type { TokenSource } from '../../wire/patient-client'
import { allLists, type ListName } from '../lists/all-lists'
import type { Changes, ListChange, Mark, SiteChanges } from '../site-changes'
import { isStorageError } from '../storage-error'
import type { Waits } from '../waits'
import { connect } from './client'
import { SPQueryable, spPost } from './pnp'

/** Every kind of change after which a row may be another, or may be seen by others. */
const ASKED = {
  Item: true,
  List: true,
  Web: true,
  Group: true,
  Add: true,
  Update: true,
  SystemUpdate: true,
  DeleteObject: true,
  Restore: true,
  Rename: true,
  Move: true,
  RoleAssignmentAdd: true,
  RoleAssignmentDelete: true,
  RoleDefinitionAdd: true,
  RoleDefinitionDelete: true,
  RoleDefinitionUpdate: true,
  GroupMembershipAdd: true,
  GroupMembershipDelete: true,
}
/** So many at most in one answer. @see https://learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.changequery.fetchlimit */
const FULL_ANSWER = 1000
/** More than that happened since: reading anew costs less. */
const MOST_ANSWERS = 5
const MOST_ITEMS = 300
/** Kinds of change of the web itself that touch no right: add, update, rename, navigation. */
const HARMLESS_TO_WEB = new Set([1, 2, 4, 16])
/** Added, restored. */
const MADE = new Set([1, 7])
const TICKS_IN_MS = 10_000n

interface Token {
  StringValue: string
}

interface ChangeRow {
  ChangeToken: Token
  ChangeType: number
  ListId?: string
  ItemId?: number
  GroupId?: number
}

const isChangeRow = (value: unknown): value is ChangeRow =>
  typeof value === 'object' && value !== null && 'ChangeToken' in value && 'ChangeType' in value

/** The year 1 is when ticks begin. */
const EPOCH_IN_TICKS = 621_355_968_000_000_000n

/**
 * Where the log stood `backMs` ago: the token as it is where nothing has changed since, else one made by hand from that moment,
 * with `-1` at the end to say that the time counts. The token bears the time of the last change.
 * @param now what the site's own clock says, since a device's may be wrong; undefined where it didn't: then the last change is taken for now
 * @see https://pnp.github.io/pnpjs/sp/lists (createChangeToken)
 */
function tokenBefore(token: string, backMs: number, now: number | undefined): string {
  const [version, scope, id, ticks = '0'] = token.split(';')
  const last = BigInt(ticks)
  const asked = now === undefined ? last : EPOCH_IN_TICKS + BigInt(Math.floor(now)) * TICKS_IN_MS
  const wanted = asked - BigInt(Math.ceil(backMs)) * TICKS_IN_MS
  return last < wanted ? token : [version, scope, id, wanted, -1].join(';')
}

/**
 * A form digest ends in the moment it was made: `0x…,28 Nov 2026 09:00:00 -0000`.
 * @see https://learn.microsoft.com/sharepoint/dev/sp-add-ins/complete-basic-operations-using-sharepoint-rest-endpoints
 */
function momentOf({ FormDigestValue = '' }: { FormDigestValue?: string }): number | undefined {
  const at = Date.parse(FormDigestValue.split(',')[1] ?? '')
  return Number.isNaN(at) ? undefined : at
}

export function sharePointChanges(siteUrl: string, tokens: TokenSource, waits?: Waits): SiteChanges {
  const { web } = connect(siteUrl, tokens, waits)
  const { pathname } = new URL(siteUrl)

  async function listIds(): Promise<Mark['lists']> {
    const lists: { Id: string; RootFolder: { ServerRelativeUrl: string } }[] = await web.lists
      .select('Id', 'RootFolder/ServerRelativeUrl')
      .expand('RootFolder')()
    const idAt = new Map(lists.map(list => [list.RootFolder.ServerRelativeUrl.toLowerCase(), list.Id.toLowerCase()]))
    const ids: Mark['lists'] = {}
    for (const list of Object.values(allLists)) {
      const id = idAt.get(`${pathname}/Lists/${list.urlName}`.toLowerCase())
      if (list.site === 'register' && id !== undefined) ids[list.name] = id
    }
    return ids
  }

  /** undefined where the site doesn't say it: the mark is then taken from longer ago. */
  const siteTime = (): Promise<number | undefined> =>
    spPost<{ FormDigestValue?: string }>(SPQueryable([web, siteUrl], '_api/contextinfo')).then(
      momentOf,
      () => undefined,
    )

  async function answerSince(token: string): Promise<ChangeRow[]> {
    const query = { ...ASKED, ChangeTokenStart: { StringValue: token } }
    const answer: unknown = await withStorageErrors(() => web.getChanges(query))
    return Array.isArray(answer) ? answer.filter(isChangeRow) : []
  }

  return {
    async mark(backMs) {
      const [now, lists, stood] = await withStorageErrors(() =>
        Promise.all([siteTime(), listIds(), web.select('CurrentChangeToken')<{ CurrentChangeToken: Token }>()]),
      )
      const { StringValue: token } = stood.CurrentChangeToken
      return { token: backMs === 0 ? token : tokenBefore(token, backMs, now), lists }
    },
    async since(mark) {
      const changes: ChangeRow[] = []
      let { token } = mark
      for (let answers = 1; ; answers += 1) {
        try {
          const more = await answerSince(token)
          changes.push(...more)
          token = more.at(-1)?.ChangeToken.StringValue ?? token
          if (more.length < FULL_ANSWER) return sorted(changes, { ...mark, token })
          if (answers === MOST_ANSWERS) return { kind: 'unknown' }
        } catch (error) {
          // a token too old, of another site, or no token: SharePoint's words for it differ, and are all its own
          const isToken = isStorageError(error, 'refused') || isStorageError(error, 'broken')
          if (isToken && !/^HTTP \d/.test(error.detail)) return { kind: 'unknown' }
          throw error
        }
      }
    },
  }
}

function sorted(changes: ChangeRow[], mark: Mark): Changes {
  const nameOf = new Map<string, ListName>()
  for (const list of Object.values(allLists)) {
    const id = mark.lists[list.name]
    if (id !== undefined) nameOf.set(id, list.name)
  }
  const lists = new Map<ListName, ListChange>()
  let groups = false
  for (const { ChangeType, ListId, ItemId, GroupId } of changes) {
    if (GroupId !== undefined) {
      groups = true
      continue
    }
    if (ListId === undefined) {
      if (!HARMLESS_TO_WEB.has(ChangeType)) return { kind: 'unknown' }
      continue
    }
    const name = nameOf.get(ListId.toLowerCase())
    if (name === undefined) {
      // a list made since may be one of ours; what happens in people's own is none of our business
      if (ItemId === undefined && MADE.has(ChangeType)) return { kind: 'unknown' }
      continue
    }
    const known = lists.get(name)
    if (known?.kind === 'everything') continue
    const ids = known?.ids ?? []
    if (ItemId !== undefined && !ids.includes(ItemId)) ids.push(ItemId)
    const isTooMuch = ItemId === undefined || ids.length > MOST_ITEMS
    lists.set(name, isTooMuch ? { kind: 'everything' } : { kind: 'items', ids })
  }
  return { kind: 'known', mark, lists, groups }
}
