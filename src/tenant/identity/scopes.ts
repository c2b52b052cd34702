/** Which resource a scope parameter names. The two never share a token: one token, one audience. */
export type Resource = 'sharepoint' | 'graph'

export interface Addresses {
  /** `http://localhost:PORT`, which is also the address of the root site. */
  origin: string
  graphUrl: string
}

const GRAPH = 'https://graph.microsoft.com'

export const audienceOf = (resource: Resource, { origin }: Addresses): string => (resource === 'graph' ? GRAPH : origin)

export type ScopeReading =
  | { kind: 'resource'; resource: Resource; scopes: string[] }
  | { kind: 'unsupported'; scope: string }
  | { kind: 'unknownResource'; resource: string }
  | { kind: 'malformed' }
  | { kind: 'manyResources' }

/**
 * `https://resource/Scope` words, with the resource left out for Microsoft Graph.
 * @see https://learn.microsoft.com/entra/identity-platform/scopes-oidc
 */
export function readScopes(parameter: string, addresses: Addresses): ScopeReading {
  const words = parameter.split(/\s+/).filter(word => word !== '')
  const found: { resource: Resource; scope: string }[] = []
  for (const word of words) {
    const cut = word.lastIndexOf('/')
    const address = word.slice(0, Math.max(cut, 0)).replace(/\/$/, '')
    const scope = word.slice(cut + 1)
    // These promise an id token or a refresh token, which this tenant doesn't make.
    if (cut === -1 && ['openid', 'profile', 'email', 'offline_access'].includes(scope)) {
      return { kind: 'unsupported', scope }
    }
    if (scope === '' || !/^[\w.-]+$/.test(scope)) return { kind: 'malformed' }
    if (address === '' || address === GRAPH || address === addresses.graphUrl) found.push({ resource: 'graph', scope })
    else if (address === addresses.origin) found.push({ resource: 'sharepoint', scope })
    else return { kind: 'unknownResource', resource: address }
  }
  const [first] = found
  if (!first) return { kind: 'malformed' }
  if (found.some(({ resource }) => resource !== first.resource)) return { kind: 'manyResources' }
  return { kind: 'resource', resource: first.resource, scopes: found.map(({ scope }) => scope) }
}

/** What `.default` stands for when the app's registration doesn't say what was consented to. Assumed. */
export const DEFAULT_SCOPES: Record<Resource, readonly string[]> = {
  sharepoint: ['AllSites.FullControl'],
  graph: ['User.Read', 'User.ReadBasic.All', 'Mail.Send'],
}
