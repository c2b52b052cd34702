/** Which resource a scope parameter names. The two never share a token: one token, one audience. */
export type Resource = 'sharepoint' | 'graph'

export interface Addresses {
  /** `http://localhost:PORT`, which is also the address of the root site. */
  origin: string
  graphUrl: string
  /** Where people sign in: an origin. */
  loginUrl: string
}

const GRAPH = 'https://graph.microsoft.com'
/** The ids under which Entra knows the two everywhere. learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
const RESOURCE_IDS: Record<string, Resource> = {
  '00000003-0000-0ff1-ce00-000000000000': 'sharepoint',
  '00000003-0000-0000-c000-000000000000': 'graph',
}
/** They ask for an id token or a refresh token, whatever the resource. */
const OPENID = ['openid', 'profile', 'email', 'offline_access']

export const audienceOf = (resource: Resource, { origin }: Addresses): string => (resource === 'graph' ? GRAPH : origin)

export type ScopeReading =
  | {
      kind: 'resource'
      resource: Resource
      scopes: string[]
      /** Those of `openid`, `profile`, `email` and `offline_access` that were asked for. */
      openid: string[]
      /** As asked, for the answer: clients find a token in their cache by these words. */
      words: string[]
    }
  | { kind: 'unknownResource'; resource: string }
  | { kind: 'malformed' }
  | { kind: 'manyResources' }

/**
 * `https://resource/Scope` words, with the resource left out for Microsoft Graph.
 * @see https://learn.microsoft.com/entra/identity-platform/scopes-oidc
 */
export function readScopes(parameter: string, addresses: Addresses): ScopeReading {
  const words = parameter.split(/\s+/).filter(word => word !== '')
  const openid = words.filter(word => OPENID.includes(word))
  const found: { resource: Resource; scope: string }[] = []
  for (const word of words) {
    if (OPENID.includes(word)) continue
    const cut = word.lastIndexOf('/')
    const address = word.slice(0, Math.max(cut, 0)).replace(/\/$/, '')
    const scope = word.slice(cut + 1)
    if (scope === '' || !/^[\w.-]+$/.test(scope)) return { kind: 'malformed' }
    const byId = RESOURCE_IDS[address]
    if (byId) found.push({ resource: byId, scope })
    else if (address === '' || address === GRAPH || address === addresses.graphUrl)
      found.push({ resource: 'graph', scope })
    else if (address === addresses.origin) found.push({ resource: 'sharepoint', scope })
    else return { kind: 'unknownResource', resource: address }
  }
  const [first] = found
  if (!first && openid.length === 0) return { kind: 'malformed' }
  // Only about who it is: Graph's userinfo is what such a token opens.
  if (!first) return { kind: 'resource', resource: 'graph', scopes: [], openid, words }
  if (found.some(({ resource }) => resource !== first.resource)) return { kind: 'manyResources' }
  return { kind: 'resource', resource: first.resource, scopes: found.map(({ scope }) => scope), openid, words }
}

/** What `.default` stands for when the app's registration doesn't say what was consented to. Assumed. */
export const DEFAULT_SCOPES: Record<Resource, readonly string[]> = {
  sharepoint: ['AllSites.FullControl'],
  graph: ['User.Read', 'User.ReadBasic.All', 'GroupMember.Read.All', 'Mail.Send'],
}
