import { spfi } from '@pnp/sp'
import '@pnp/sp/webs/index.js'
import '@pnp/sp/lists/index.js'
import '@pnp/sp/items/index.js'
import { InjectHeaders } from '@pnp/queryable'
import { SPBrowser } from '@pnp/sp/behaviors/spbrowser.js'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bearer, startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'

let tenant: TestTenant
const ANNA = 'anna@kommun.example'
const SITE = {
  path: '/sites/one',
  title: 'One',
  ownerPrincipalName: ANNA,
  language: 1053,
  timeZone: 'Europe/Stockholm',
}

beforeAll(async () => {
  tenant = await startTestTenant()
  expect((await tenant.send('POST', '/local/sites', SITE)).status).toBe(201)
})
afterEach(() => tenant.send('DELETE', '/local/faults'))
afterAll(() => tenant.close())

async function client(userPrincipalName = ANNA) {
  const headers = bearer(await tenant.token(userPrincipalName, `${tenant.url}/AllSites.Manage`))
  return spfi(`${tenant.url}${SITE.path}`).using(SPBrowser(), InjectHeaders(headers))
}

test('a site is made once, for somebody who is there', async () => {
  expect((await tenant.json('/local/sites')).body).toEqual([SITE])
  expect((await tenant.send('POST', '/local/sites', { ...SITE, path: '/sites/ONE' })).status).toBe(409)
  expect(
    (await tenant.send('POST', '/local/sites', { ...SITE, path: '/sites/two', ownerPrincipalName: 'x@y.example' }))
      .status,
  ).toBe(400)
  expect(
    (await tenant.send('POST', '/local/sites', { ...SITE, path: '/sites/two', timeZone: 'Mars/Base' })).status,
  ).toBe(400)
})

test('PnPjs with a token of the owner makes a list and an item; a stranger is kept out by SharePoint', async () => {
  const { lists } = (await client()).web
  await lists.add('Notes')
  await lists.getByTitle('Notes').items.add({ Title: 'First' })
  expect(await lists.getByTitle('Notes').items.select('Title')()).toMatchObject([{ Title: 'First' }])
  const stranger = await client('åke@kommun.example')
  await expect(stranger.web.lists.getByTitle('Notes').items()).rejects.toThrow(/403/)
})

test('a write whose answer was cut is there all the same, and PnPjs writes it again', async () => {
  const { lists } = (await client()).web
  await lists.add('Cut')
  await tenant.send('POST', '/local/faults', {
    kind: 'cutAfter',
    method: 'POST',
    pathIncludes: "getByTitle('Cut')/items",
    times: 1,
  })
  await lists.getByTitle('Cut').items.add({ Title: 'Once?' })
  expect(await lists.getByTitle('Cut').items.select('Title')()).toHaveLength(2)
})

test('what SharePoint here lacks is named among the refused, alone and inside a batch', async () => {
  await tenant.send('DELETE', '/local/requests')
  const sp = await client()
  const odd = sp.web.lists.getByTitle('Notes').items
  odd.query.set('$apply', 'x')
  await expect(odd()).rejects.toThrow(/501/)
  const [batched, execute] = sp.batched()
  const oddPart = batched.web.lists.getByTitle('Notes').items
  oddPart.query.set('$apply', 'x')
  const asked = oddPart().catch((error: Error) => error.message)
  await execute()
  expect(await asked).toMatch(/501/)
  const { body } = await tenant.json('/local/refused')
  expect(body).toHaveLength(2)
  expect(body).toEqual([
    expect.objectContaining({ path: expect.stringContaining('/items?'), message: expect.stringMatching(/\S/) }),
    expect.objectContaining({
      path: expect.stringMatching(/\$batch$/),
      message: expect.stringMatching(/^in a batch: \S/),
    }),
  ])
})

test('the journal knows who asked', async () => {
  const { body } = await tenant.json('/local/requests')
  expect(body).toContainEqual(expect.objectContaining({ person: ANNA, method: 'GET' }))
})
