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

test('Graph, which is always about somebody, has nobody to answer for under trust', async () => {
  expect((await trusting.json('/v1.0/me')).status).toBe(501)
  expect((await strict.json('/v1.0/me')).body).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } })
})
