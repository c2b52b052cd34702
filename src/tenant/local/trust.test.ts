import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'

let strict: TestTenant
let trusting: TestTenant
beforeAll(async () => {
  ;[strict, trusting] = await Promise.all([startTestTenant(), startTestTenant({ trust: true })])
})
afterAll(() => Promise.all([strict.close(), trusting.close()]))

test.each([{}, { Authorization: 'Bearer anything' }])('%j opens SharePoint under trust only', async headers => {
  expect((await strict.json('/_api/web', { headers })).status).toBe(401)
  expect((await trusting.json('/_api/web', { headers })).status).not.toBe(401)
})

/** Signed by nobody this tenant knows. */
const foreign = (claims: object) =>
  `${[{ alg: 'none' }, claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.x`

test.each([
  ['a principal name in place of a token', 'anna@kommun.example'],
  ['a foreign token with upn', foreign({ upn: 'anna@kommun.example' })],
  ['a foreign token with preferred_username', foreign({ preferred_username: 'anna@kommun.example' })],
])('%s is believed under trust, and is that person', async (_what, token) => {
  const headers = { Authorization: `Bearer ${token}` }
  expect((await trusting.json('/v1.0/me', { headers })).body).toMatchObject({ displayName: 'Anna Ek' })
  expect((await strict.json('/v1.0/me', { headers })).status).toBe(401)
})

test('a believed person has their own rights; whoever names nobody is the first person, as an administrator', async () => {
  await trusting.send('POST', '/local/sites', {
    path: '/sites/one',
    title: 'One',
    ownerPrincipalName: 'anna@kommun.example',
    language: 1033,
    timeZone: 'UTC',
  })
  const web = (token: string) =>
    trusting.json('/sites/one/_api/web/currentuser', {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
    })
  expect((await web(foreign({ upn: 'åke@kommun.example' }))).status).toBe(403)
  expect(await web('whatever')).toMatchObject({ status: 200, body: { Email: 'admin@tenant.example' } })
})

test('Graph under trust is about the first person where the token names nobody', async () => {
  expect((await trusting.json('/v1.0/me')).body).toMatchObject({ userPrincipalName: 'admin@tenant.example' })
  expect((await strict.json('/v1.0/me')).body).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } })
})
