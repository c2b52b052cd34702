import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'

let tenant: TestTenant
const APP = 'http://127.0.0.1:5173'

beforeAll(async () => {
  tenant = await startTestTenant()
  await tenant.send('POST', '/local/apps', {
    clientId: '0b3f7a9e-0000-4000-8000-000000000001',
    displayName: 'App',
    redirectUris: [`${APP}/auth.html`, 'brk-multihub://evil.example'],
  })
})
afterAll(() => tenant.close())

/** fetch sets Host and forbids another. */
function statusAs(host: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: tenant.port, path, headers: { host } }, answer => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asking.on('error', reject)
    asking.end()
  })
}

test("only this machine's names are answered", async () => {
  for (const name of ['localhost', '127.0.0.1', '[::1]']) {
    expect(await statusAs(`${name}:${tenant.port}`, '/local/people')).toBe(200)
  }
  for (const host of ['evil.example', `evil.example:${tenant.port}`, 'localhost', `localhost:${tenant.port + 1}`]) {
    expect(await statusAs(host, '/local/people'), host).toBe(421)
  }
})

const preflight = (path: string, origin: string) =>
  tenant.json(path, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type,x-http-method',
    },
  })

test.each(['/sites/a/_api/web/lists', '/v1.0/me', '/oauth2/v2.0/token'])(
  '%s: a registered origin gets its preflight',
  async path => {
    const { status, headers } = await preflight(path, APP)
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe(APP)
    expect(headers.get('access-control-allow-headers')).toBe('authorization,content-type,x-http-method')
    expect(Number(headers.get('access-control-max-age'))).toBeGreaterThan(0)
  },
)

test.each(['http://127.0.0.1:5174', 'https://127.0.0.1:5173', 'http://evil.example', 'null'])(
  'origin %s, which nobody registered, gets no leave',
  async origin => {
    expect((await preflight('/v1.0/me', origin)).headers.has('access-control-allow-origin')).toBe(false)
    const headers = { Origin: origin, ...bearer(await tenant.token('anna@kommun.example', 'User.Read')) }
    expect((await tenant.json('/v1.0/me', { headers })).headers.has('access-control-allow-origin')).toBe(false)
  },
)

test('an answer to a registered origin may be read, its ETag too, but not Retry-After', async () => {
  const { headers } = await tenant.json('/v1.0/me', { headers: { Origin: APP } })
  expect(headers.get('access-control-allow-origin')).toBe(APP)
  expect(headers.get('access-control-expose-headers')).toMatch(/\bETag\b/)
  expect(headers.get('access-control-expose-headers')).not.toMatch(/retry-after/i)
})

test('Retry-After is exposed when the tenant is told so', async () => {
  const open = await startTestTenant({ exposeRetryAfter: true })
  await open.send('POST', '/local/apps', {
    clientId: '0b3f7a9e-0000-4000-8000-000000000001',
    displayName: 'App',
    redirectUris: [APP],
  })
  const { headers } = await open.json('/v1.0/me', { headers: { Origin: APP } })
  await open.close()
  expect(headers.get('access-control-expose-headers')).toMatch(/Retry-After/)
})

test('of the controls, a page elsewhere reads the people and does nothing else', async () => {
  const from = (origin: string, method: string, path: string) =>
    tenant.json(path, {
      method,
      headers: { Origin: origin, 'Content-Type': 'text/plain' },
      ...(method === 'POST' ? { body: '{}' } : {}),
    })
  const people = await from(APP, 'GET', '/local/people')
  expect([people.status, people.headers.get('access-control-allow-origin')]).toEqual([200, APP])
  expect((await from('http://evil.example', 'GET', '/local/people')).headers.has('access-control-allow-origin')).toBe(
    false,
  )
  for (const [method, path] of [
    ['POST', '/local/people'],
    ['DELETE', '/local/faults'],
    ['GET', '/local/mail'],
  ] as const) {
    expect((await from(APP, method, path)).status, path).toBe(403)
  }
  expect((await from(tenant.url, 'POST', '/local/people')).status, 'plain text').toBe(415)
})
