import { decodeJwt } from 'jose'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bearer, startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'

let tenant: TestTenant
const ANNA = 'anna@kommun.example'
const grant = (more: Record<string, string> = {}) => ({
  grant_type: 'password',
  client_id: '0b3f7a9e-0000-4000-8000-000000000001',
  username: ANNA,
  scope: 'User.Read',
  ...more,
})

beforeAll(async () => {
  tenant = await startTestTenant()
})
afterAll(() => tenant.close())
afterEach(() => tenant.send('POST', '/local/clock', { reset: true }))

test('a token says who, for which resource, with which scopes and until when', async () => {
  await tenant.send('POST', '/local/clock', { now: '2026-03-01T08:00:00Z', frozen: true })
  const claims = decodeJwt(await tenant.token('ANNA@kommun.example', `${tenant.url}/AllSites.Write`))
  const start = Date.parse('2026-03-01T08:00:00Z') / 1000
  expect(claims).toMatchObject({
    aud: tenant.url,
    upn: ANNA,
    name: 'Anna Ek',
    scp: 'AllSites.Write',
    iat: start,
    exp: start + 3600,
  })
  expect(claims.oid).toMatch(/^[0-9a-f-]{36}$/)
})

test.each([
  ['https://graph.microsoft.com/User.Read https://graph.microsoft.com/Mail.Send', 'User.Read Mail.Send'],
  ['User.Read', 'User.Read'],
  ['https://graph.microsoft.com/.default', 'User.Read User.ReadBasic.All GroupMember.Read.All Mail.Send'],
])('%s is for Graph', async (scope, scp) => {
  expect(decodeJwt(await tenant.token(ANNA, scope))).toMatchObject({ aud: 'https://graph.microsoft.com', scp })
})

test("the tenant's own Graph address names Graph, not SharePoint", async () => {
  expect(decodeJwt(await tenant.token(ANNA, `${tenant.graphUrl}/User.Read`)).aud).toBe('https://graph.microsoft.com')
})

test.each([
  ['nobody of that name', { username: 'nobody@kommun.example' }, 'invalid_grant', 50034],
  ['no grant type', { grant_type: '' }, 'invalid_request', 900144],
  ['no scope', { scope: '' }, 'invalid_request', 900144],
  ['a grant that Entra has not', { grant_type: 'magic' }, 'unsupported_grant_type', 70003],
  ['another resource', { scope: 'https://vault.example/.default' }, 'invalid_resource', 500011],
  ['two resources', { scope: 'User.Read SHAREPOINT/AllSites.Read' }, 'invalid_request', 28000],
  ['a scope with no name', { scope: 'https://graph.microsoft.com/' }, 'invalid_scope', 70011],
])("%s is refused in Entra's form", async (_what, change, error, code) => {
  const form = grant(change)
  const { status, body } = await tenant.signIn({ ...form, scope: form.scope.replace('SHAREPOINT', tenant.url) })
  expect(status).toBe(400)
  expect(body).toMatchObject({
    error,
    error_codes: [code],
    error_description: expect.stringContaining(`AADSTS${code}: `),
  })
})

test.each([
  [
    'the grant type urn:ietf:params:oauth:grant-type:jwt-bearer',
    { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' },
  ],
])('%s answers 501 and is remembered', async (what, change) => {
  const { status } = await tenant.signIn(grant(change))
  expect(status).toBe(501)
  const { body } = await tenant.json('/local/refused')
  expect(body).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining(what), path: '/oauth2/v2.0/token' }),
  )
})

test('a scope that the registered app has no consent for is refused', async () => {
  const clientId = '0b3f7a9e-0000-4000-8000-00000000000a'
  await tenant.send('POST', '/local/apps', { clientId, displayName: 'Shy', redirectUris: [], consented: ['User.Read'] })
  const { body } = await tenant.signIn(grant({ client_id: clientId, scope: 'User.Read Mail.Send' }))
  expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [65001], suberror: 'consent_required' })
  expect((await tenant.signIn(grant({ client_id: clientId }))).status).toBe(200)
})

const me = (token: string) => tenant.json('/v1.0/me', { headers: bearer(token) })
const web = (token: string) => tenant.json('/_api/web', { headers: bearer(token) })

test("Graph's token doesn't open SharePoint, nor the other way", async () => {
  const graph = await tenant.token(ANNA, 'User.Read')
  const sharepoint = await tenant.token(ANNA, `${tenant.url}/AllSites.Read`)
  expect([(await me(graph)).status, (await web(sharepoint)).status]).not.toContain(401)
  expect((await me(sharepoint)).status).toBe(401)
  const refused = await web(graph)
  expect(refused.status).toBe(401)
  expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer /)
})

test('a token opens until its last second and not after it', async () => {
  await tenant.send('POST', '/local/clock', { now: '2026-03-01T08:00:00Z', frozen: true })
  const token = await tenant.token(ANNA, 'User.Read')
  await tenant.send('POST', '/local/clock', { advanceMs: 3_599_000 })
  expect((await me(token)).status).toBe(200)
  await tenant.send('POST', '/local/clock', { advanceMs: 1000 })
  expect((await me(token)).status).toBe(401)
})

test('a disabled account gets no token, and the token it has opens nothing', async () => {
  const token = await tenant.token(ANNA, 'User.Read')
  await tenant.send('PATCH', `/local/people/${ANNA}`, { accountEnabled: false })
  expect((await me(token)).status).toBe(401)
  expect((await tenant.signIn(grant())).body).toMatchObject({ error: 'invalid_grant', error_codes: [50057] })
  await tenant.send('PATCH', `/local/people/${ANNA}`, { accountEnabled: true })
  expect((await me(token)).status).toBe(200)
})

test('a token with one letter changed opens nothing', async () => {
  const [head, payload, signature] = (await tenant.token(ANNA, 'User.Read')).split('.')
  const forged = Buffer.from(
    JSON.stringify({ ...decodeJwt(`${head}.${payload}.x`), upn: 'boss@kommun.example' }),
  ).toString('base64url')
  expect((await me(`${head}.${forged}.${signature}`)).status).toBe(401)
})

test('a client may be left out, unlike in Entra: a person at a command line has none', async () => {
  const { client_id: _, ...without } = grant({})
  expect((await tenant.signIn(without)).status).toBe(200)
})
