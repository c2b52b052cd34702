import type { Tab } from '../local/host-settings.ts'

/** A link that opens a tab of an app at a place of the app's own. */
export interface DeepLink {
  appId: string
  entityId: string
  subPageId: string
  /** A channel's tab is meant. */
  channelId?: string
}

const TEAMS = 'https://teams.microsoft.com'

/**
 * Reads `…/l/entity/{appId}/{entityId}?context={"subEntityId":"…","channelId":"…"}`, on Teams' own address or this one.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function readDeepLink(address: string, ownOrigin: string): DeepLink | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const [, appId, entityId] = url.pathname.match(/^\/l\/entity\/([^/]+)\/([^/]+)\/?$/) ?? []
  if (![TEAMS, ownOrigin].includes(url.origin) || !appId || !entityId) return undefined
  let context: unknown = {}
  try {
    context = JSON.parse(url.searchParams.get('context') ?? '{}')
  } catch {
    // Teams opens the tab's front page when the context can't be read. Assumed.
  }
  const read = (name: string): string => {
    const value: unknown = typeof context === 'object' && context ? Reflect.get(context, name) : undefined
    return typeof value === 'string' ? value : ''
  }
  const channelId = read('channelId')
  return {
    appId,
    entityId: decodeURIComponent(entityId),
    subPageId: read('subEntityId') || read('subPageId'),
    ...(channelId === '' ? {} : { channelId }),
  }
}

export function deepLinkTo(
  { appId, entityId, subPageId, channelId }: DeepLink,
  origin: string,
  label?: string,
): string {
  const url = new URL(`/l/entity/${appId}/${encodeURIComponent(entityId)}`, origin)
  if (label) url.searchParams.set('label', label)
  const context = { ...(subPageId === '' ? {} : { subEntityId: subPageId }), ...(channelId ? { channelId } : {}) }
  if (Object.keys(context).length > 0) url.searchParams.set('context', JSON.stringify(context))
  return url.href
}

/** The tab that a link means: one in the channel where the link names a channel. */
export function tabFor(link: DeepLink, appId: string, tabs: readonly Tab[]): Tab | undefined {
  if (link.appId.toLowerCase() !== appId.toLowerCase()) return undefined
  const named = tabs.filter(tab => (tab.entityId ?? tab.name) === link.entityId)
  const scope = link.channelId ? 'channel' : 'personal'
  return named.find(tab => tab.scope === scope) ?? named[0]
}
