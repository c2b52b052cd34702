import { type RunningTenant, startTenant, type TenantOptions } from '../server.ts'

export interface TestTenant extends RunningTenant {
  json(path: string, init?: RequestInit): Promise<{ status: number; body: unknown; headers: Headers }>
  send(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown; headers: Headers }>
  /** The token endpoint's answer. */
  signIn(form: Record<string, string>): Promise<{ status: number; body: unknown }>
  token(userPrincipalName: string, scope: string): Promise<string>
}

export const bearer = (token: string): { Authorization: string } => ({ Authorization: `Bearer ${token}` })

/** A tenant with two people, for one test file. */
export async function startTestTenant(options: TenantOptions = {}): Promise<TestTenant> {
  const tenant = await startTenant(options)

  async function json(path: string, init: RequestInit = {}) {
    const answer = await fetch(new URL(path, tenant.url), init)
    const text = await answer.text()
    const body: unknown = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
    return { status: answer.status, body, headers: answer.headers }
  }
  const send = (method: string, path: string, body?: unknown) =>
    json(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const signIn = (form: Record<string, string>) =>
    json('/oauth2/v2.0/token', { method: 'POST', body: new URLSearchParams(form) })

  await send('POST', '/local/people', [
    { userPrincipalName: 'anna@kommun.example', displayName: 'Anna Ek', jobTitle: 'Nurse' },
    { userPrincipalName: 'åke@kommun.example', displayName: 'Åke Öst', department: 'IT' },
  ])
  return {
    ...tenant,
    json,
    send,
    signIn,
    async token(username, scope) {
      const { body } = await signIn({ grant_type: 'password', client_id: 'test', username, scope })
      const token: unknown = typeof body === 'object' && body ? Reflect.get(body, 'access_token') : undefined
      if (typeof token !== 'string') throw new Error(`No token for ${username}: ${JSON.stringify(body)}`)
      return token
    },
  }
}
