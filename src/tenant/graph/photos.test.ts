import { type GraphFI, graphfi } from '@pnp/graph'
import '@pnp/graph/users/index.js'
import '@pnp/graph/photos/index.js'
import { GraphBrowser } from '@pnp/graph/behaviors/graphbrowser.js'
import { InjectHeaders } from '@pnp/queryable'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'

const ANNA = 'anna@kommun.example'
const AKE = 'åke@kommun.example'
const photo = (content: string) => Buffer.from(content).toString('base64')
let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTestTenant()
  const of = { userPrincipalName: ANNA, contentType: 'image/png' }
  const given = [
    { ...of, size: '48x48', base64: photo('small') },
    { ...of, size: '240x240', base64: photo('large') },
  ]
  expect(await tenant.send('POST', '/local/photos', given)).toMatchObject({ status: 204 })
})
afterAll(() => tenant.close())

async function get(path: string, scope = 'User.ReadBasic.All', person = ANNA) {
  const headers = bearer(await tenant.token(person, scope))
  return tenant.json(`/v1.0${path}`, { headers })
}
async function batch(requests: unknown, scope = 'User.ReadBasic.All') {
  const headers = { ...bearer(await tenant.token(ANNA, scope)), 'Content-Type': 'application/json' }
  return tenant.json('/v1.0/$batch', { method: 'POST', headers, body: JSON.stringify({ requests }) })
}
const ask = (id: string, url: string) => ({ id, method: 'GET', url })

test('PnPjs gets a photo by size', async () => {
  const headers = bearer(await tenant.token(ANNA, 'User.ReadBasic.All'))
  const graph: GraphFI = graphfi().using(GraphBrowser({ baseUrl: tenant.graphUrl }), InjectHeaders(headers))
  const bytes = await graph.users.getById(ANNA).photos.getBySize('48x48').getBlob()
  expect([bytes.type, await bytes.text()]).toEqual(['image/png', 'small'])
})

test.each([
  ['/photo/$value', 'large'],
  ['/photos/96x96/$value', 'small'],
  ['/photos/648x648/$value', 'large'],
])('%s is the photo of that size, or the next smaller', async (path, content) => {
  const answer = await get(`/users/${ANNA}${path}`)
  expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([200, 'image/png', content])
})

test.each([AKE, 'nobody@kommun.example'])('%s has none: 404', async name => {
  const { status, body } = await get(`/users/${encodeURIComponent(name)}/photos/48x48/$value`)
  expect([status, Object(body).error?.code]).toEqual([404, 'ImageNotFound'])
})

test.each([
  ['User.Read', ANNA, 200],
  ['User.Read', AKE, 403],
  ['ProfilePhoto.Read.All', AKE, 200],
  ['User.Read.All', AKE, 200],
  ['Mail.Send', ANNA, 403],
])('with %s %s is answered %i', async (scope, person, status) => {
  expect((await get(`/users/${ANNA}/photo/$value`, scope, person)).status).toBe(status)
})

test('a batch answers each part by itself, images as base64', async () => {
  const parts = [ask('a', `/users/${ANNA}/photos/48x48/$value`), ask('b', `users/${AKE}/photo/$value`), ask('c', '/me')]
  const { status, body } = await batch(parts, 'User.ReadBasic.All User.Read')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    responses: [
      { id: 'a', status: 200, headers: { 'Content-Type': 'image/png' }, body: photo('small') },
      { id: 'b', status: 404, body: { error: { code: 'ImageNotFound' } } },
      { id: 'c', status: 200, body: { userPrincipalName: ANNA } },
    ],
  })
})

test.each([
  ['twenty-one', Array.from({ length: 21 }, (_, index) => ask(String(index), '/me'))],
  ['two of one name', [ask('a', '/me'), ask('A', '/me')]],
  ['no list', 'nothing'],
])('a batch with %s is refused whole', async (_name, requests) => {
  expect(await batch(requests)).toMatchObject({ status: 400, body: { error: { code: 'Request_BadRequest' } } })
})

test('what a batch has and the tenant hasn’t is 501, and is told of', async () => {
  expect((await batch([{ ...ask('a', '/me'), method: 'POST' }])).status).toBe(501)
  expect((await batch([{ ...ask('a', '/me'), dependsOn: ['b'] }])).status).toBe(501)
  const { body } = await batch([ask('a', '/me/drive')])
  expect(body).toMatchObject({ responses: [{ status: 501 }] })
  const { body: refused } = await tenant.json('/local/refused')
  expect(refused).toHaveLength(3)
  expect(refused).toContainEqual(expect.objectContaining({ message: expect.stringContaining('in a batch: ') }))
})
