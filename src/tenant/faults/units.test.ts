import { InjectHeaders } from '@pnp/queryable'
import { spfi } from '@pnp/sp'
import '@pnp/sp/presets/all.js'
import { SPBrowser } from '@pnp/sp/behaviors/spbrowser.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bearer, startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'

let tenant: TestTenant

beforeAll(async () => {
  tenant = await startTestTenant({ sites: ['/sites/one'] })
  const { web } = await client()
  await web.lists.add('Notes')
  await web.lists.getByTitle('Notes').items.add({ Title: 'One' })
})
beforeEach(async () => {
  await tenant.send('PUT', '/local/units', { licences: 1000, enforced: false })
  await tenant.send('POST', '/local/clock', { now: '2026-11-22T08:00:30Z', frozen: true })
  await tenant.send('DELETE', '/local/units')
})
afterAll(() => tenant.close())

async function client() {
  // the first person was made with the site
  const headers = bearer(await tenant.token('admin@tenant.example', `${tenant.url}/AllSites.Manage`))
  return spfi(`${tenant.url}/sites/one`).using(SPBrowser(), InjectHeaders(headers))
}
const units = async () => Object((await tenant.json('/local/units')).body)

test.each<[string, number, (items: Awaited<ReturnType<typeof list>>) => Promise<unknown>]>([
  ['one item read', 1, notes => notes.items.getById(1)()],
  ['a page of items', 2, notes => notes.items()],
  ['a write', 2, notes => notes.items.add({ Title: 'Two' })],
  ['who may what', 5, notes => notes.roleAssignments()],
  ['changes since a token', 1, notes => notes.getChanges({ Add: true, Item: true })],
])('%s costs %d', async (_what, cost, work) => {
  await work(await list())
  expect(await units()).toMatchObject({ units: cost, requests: 1, byOperation: [{ units: cost }] })
})
async function list() {
  return (await client()).web.lists.getByTitle('Notes')
}

test('each call inside a batch counts, for the app and the person', async () => {
  const [batched, execute] = (await client()).batched()
  const asked = Promise.all([1, 2, 3].map(() => batched.web.lists.getByTitle('Notes').items()))
  await execute()
  await asked
  expect(await units()).toMatchObject({
    units: 6,
    requests: 3,
    byPerson: [{ app: 'test', person: 'admin@tenant.example', units: 6 }],
    minutes: [{ minute: '2026-11-22T08:00:00.000Z', units: 6 }],
  })
})

test.each([
  [1000, 1250],
  [1001, 2500],
  [15_000, 3750],
  [50_000, 5000],
  [50_001, 6250],
])('%d licences allow %d units a minute', async (licences, perMinute) => {
  expect((await tenant.send('PUT', '/local/units', { licences })).body).toMatchObject({ perMinute })
})

test('over the limit 429 says how long, throttled calls count too, and the next minute is free', async () => {
  await tenant.send('PUT', '/local/units', { enforced: true })
  const token = await tenant.token('admin@tenant.example', `${tenant.url}/AllSites.Read`)
  const ask = () =>
    tenant.json("/sites/one/_api/web/lists/getByTitle('Notes')/items", {
      headers: { ...bearer(token), Accept: 'application/json' },
    })
  const answers = []
  for (let asked = 0; asked < 627; asked += 1) answers.push(await ask())
  expect(answers.slice(0, 625).every(({ status }) => status === 200)).toBe(true)
  expect(answers.slice(625).map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
    [429, '30'],
    [429, '30'],
  ])
  expect(await units()).toMatchObject({ units: 1254, throttled: 2, byApp: [{ peakMinute: 1254 }] })
  await tenant.send('POST', '/local/clock', { advanceMs: 30_000 })
  expect((await ask()).status).toBe(200)
})

test('a setting it does not know is refused', async () => {
  expect((await tenant.send('PUT', '/local/units', { budget: 3 })).status).toBe(400)
})
