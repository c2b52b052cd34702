import { createServer, type Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../test-support/chromium.ts'
import { startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'

/** A page of an app, on 127.0.0.1, asks the tenant on localhost, with a browser in between that enforces CORS. */
let tenant: TestTenant
let app: Server
let browser: Browser
let page: Page

async function serveApp(): Promise<{ origin: string; server: Server }> {
  const server = createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html').end('<title>App</title>'),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, server }
}

beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startTestTenant(), launchChromium()])
  const { origin, server } = await serveApp()
  app = server
  await tenant.send('POST', '/local/apps', {
    clientId: '0b3f7a9e-0000-4000-8000-000000000001',
    displayName: 'App',
    redirectUris: [`${origin}/auth.html`],
  })
  await tenant.send('POST', '/local/sites', {
    path: '/sites/one',
    title: 'One',
    ownerPrincipalName: 'anna@kommun.example',
    language: 1033,
    timeZone: 'UTC',
  })
  page = await browser.newPage()
  await page.goto(origin)
})
beforeEach(() => tenant.send('DELETE', '/local/requests'))
afterEach(() => tenant.send('DELETE', '/local/faults'))
afterAll(async () => {
  await browser?.close()
  app?.close()
  await tenant?.close()
})

const site = () => `${tenant.url}/sites/one/_api/web`
/** Asks from inside the page; the page has a token. */
async function ask(path: string, method = 'GET') {
  const token = await tenant.token('anna@kommun.example', `${tenant.url}/AllSites.Read`)
  return page.evaluate(
    async ([url, bearer, verb]) => {
      try {
        const headers = { Authorization: `Bearer ${bearer}`, Accept: 'application/json' }
        const answer = await fetch(url ?? '', { method: verb ?? '', headers })
        return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text: await answer.text() }
      } catch (error) {
        return String(error)
      }
    },
    [path, token, method],
  )
}

test('the page lists people, fetches a token and asks SharePoint with it', async () => {
  const form = new URLSearchParams({
    grant_type: 'password',
    client_id: '0b3f7a9e-0000-4000-8000-000000000001',
    username: 'anna@kommun.example',
    scope: `${tenant.url}/AllSites.Read`,
  })
  const answers = await page.evaluate(
    async ([url, body, web]) => {
      const people: unknown[] = await (await fetch(`${url}/local/people`)).json()
      const token = await (
        await fetch(`${url}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(body) })
      ).json()
      const headers = { Authorization: `Bearer ${token.access_token}`, Accept: 'application/json' }
      return [people.length, (await (await fetch(web ?? '', { headers })).json()).Title]
    },
    [tenant.url, form.toString(), site()],
  )
  expect(answers).toEqual([2, 'One'])
})

test('one preflight does for several requests', async () => {
  for (let round = 0; round < 3; round += 1) expect(await ask(`${site()}/lists?round=0`)).toMatchObject({ status: 501 })
  const { body } = await tenant.json('/local/requests')
  const preflights = (Array.isArray(body) ? body : []).filter(({ method }) => method === 'OPTIONS')
  expect(preflights).toHaveLength(1)
})

test('a 429 is read by the page, its Retry-After is not', async () => {
  await tenant.send('POST', '/local/faults', { kind: 'status', status: 429, retryAfter: 5, pathIncludes: '/_api/' })
  expect(await ask(site())).toMatchObject({ status: 429, retryAfter: null })
})

test.each(['cutBefore', 'cutAfter', 'cutDuring'])('%s fails in the page as a network does', async kind => {
  await tenant.send('POST', '/local/faults', { kind, pathIncludes: '/_api/' })
  expect(await ask(site())).toMatch(/TypeError: (Failed to fetch|network error)/)
})

test('Chromium repeats a POST by itself when a connection it used before is cut: one cut is no fault to the page', async () => {
  const rule = { kind: 'cutAfter', method: 'POST', pathIncludes: '/_api/' }
  await ask(`${site()}/warm`)
  await tenant.send('POST', '/local/faults', { ...rule, times: 1 })
  expect(await ask(`${site()}/once`, 'POST')).toMatchObject({ status: expect.any(Number) })
  const posts = async () => {
    const { body } = await tenant.json('/local/requests')
    return (Array.isArray(body) ? body : []).filter(({ method, path }) => method === 'POST' && path.includes('/_api/'))
      .length
  }
  expect(await posts()).toBe(2)
  await tenant.send('POST', '/local/faults', { ...rule, times: 2 })
  expect(await ask(`${site()}/twice`, 'POST')).toMatch(/TypeError/)
  expect(await posts()).toBe(4)
})

test('a page that nobody registered reads nothing', async () => {
  const other = await serveApp()
  const stranger = await browser.newPage()
  await stranger.goto(other.origin)
  const said = await stranger.evaluate(
    url =>
      fetch(`${url}/local/people`).then(
        () => 'read',
        (error: unknown) => String(error),
      ),
    tenant.url,
  )
  await stranger.close()
  other.server.close()
  expect(said).toMatch(/TypeError: Failed to fetch/)
})
