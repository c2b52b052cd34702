import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'

let tenant: TestTenant
const ANNA = 'anna@kommun.example'
const ID = '84b4f303-8d2e-45fc-8ad3-051d1c9b5b20'
beforeAll(async () => {
  tenant = await startTestTenant()
  const lag = { displayName: "Anna's lag", id: ID, mail: 'lag@kommun.example', unified: true, members: [ANNA] }
  for (const group of [lag, { displayName: 'Förvaltarna' }]) await tenant.send('POST', '/local/groups', group)
})
afterAll(() => tenant.close())

async function get(path: string, scope = 'GroupMember.Read.All') {
  const token = await tenant.token(ANNA, scope)
  return (await tenant.json(`/v1.0${path}`, { headers: bearer(token) })).body
}
const names = (body: unknown): unknown[] => {
  const value: unknown = Object(body).value
  return Array.isArray(value) ? value.map(one => Object(one).displayName) : ['no list']
}

test('a group is found by name and by id, with its members', async () => {
  expect(
    names(await get(`/groups?$filter=displayName eq '${encodeURIComponent("Anna''s lag")}'&$select=id,displayName`)),
  ).toEqual(["Anna's lag"])
  expect(names(await get("/groups?$filter=displayName eq 'ingen'"))).toEqual([])
  expect(await get(`/groups/${ID}`)).toMatchObject({
    displayName: "Anna's lag",
    groupTypes: ['Unified'],
    securityEnabled: false,
    mailNickname: 'lag',
  })
  expect(names(await get(`/groups/${ID}/members`))).toEqual([expect.stringContaining('Anna')])
})

test('groups take a permission of their own, and a group that isn’t there is 404', async () => {
  expect(await get('/groups', 'User.Read')).toMatchObject({ error: { code: 'Authorization_RequestDenied' } })
  expect(await get('/groups/11111111-1111-4111-8111-111111111111')).toMatchObject({
    error: { code: 'Request_ResourceNotFound' },
  })
})

test('a filter that isn’t one property’s eq is named as lacking', async () => {
  expect(await get("/groups?$filter=startswith(displayName,'A')")).toMatchObject({
    error: { code: 'notImplementedByLocalTenant' },
  })
})
