/** The local tenant from outside: its controls, and its sign-in. */
import * as v from 'valibot'
import { clientId } from '../demo/local-tenant.ts'

export type Audience = 'sharepoint' | 'graph'

/** What the app itself asks for in daily use; making or upgrading a site takes more (`AllSites.Manage`, `AllSites.FullControl`). */
const dailyScopes: Record<Audience, string[]> = {
  sharepoint: ['AllSites.Write'],
  graph: ['User.Read', 'User.Read.All', 'Mail.Send'],
}

export interface LocalApi {
  /** @param path under `/local/`, as in src/tenant/local/README.md @throws Error with the tenant's answer */
  local(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<unknown>
  /** A person's own token for one audience; their rights and the scopes both limit it. */
  tokenFor(userPrincipalName: string, audience: Audience, scopes?: string[]): Promise<string>
}

const tokenAnswer = v.object({ access_token: v.string() })

export function localApi(tenantUrl: string): LocalApi {
  return {
    local: (method, path, body) =>
      call(`${tenantUrl}/local/${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      }),
    async tokenFor(userPrincipalName, audience, scopes = dailyScopes[audience]) {
      const resource = audience === 'graph' ? 'https://graph.microsoft.com' : tenantUrl
      const scope = scopes.map(name => `${resource}/${name}`).join(' ')
      const body = new URLSearchParams({
        grant_type: 'password',
        client_id: clientId,
        username: userPrincipalName,
        scope,
      })
      return v.parse(tokenAnswer, await call(`${tenantUrl}/oauth2/v2.0/token`, { method: 'POST', body })).access_token
    },
  }
}

async function call(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${init.method} ${url} was answered ${response.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
