import { createServer, type Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen, type RunningServer } from '../../scripts/listen.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { type FrameStorage, launchBrowser } from '../support/browser.ts'
import { visit } from '../support/visit.ts'
import { atMost, within } from '../support/within.ts'

// What every journey stands on: two sites, one in a frame of the other, and a page that is watched.
let pages: Record<string, string>
const server = (): Server =>
  createServer((request, response) => {
    const html = pages[request.url ?? '']
    response.setHeader('Content-Security-Policy', "default-src 'none'; frame-src *; connect-src *; style-src 'self'")
    response.writeHead(html === undefined ? 501 : 200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
  })
let host: RunningServer
let app: RunningServer
beforeAll(async () => {
  host = await listen(server(), 0, 'localhost')
  app = await listen(server(), 0, '127.0.0.1')
  const page = (body: string) =>
    `<!doctype html><html lang="sv"><title>Sida</title><main><h1>Sida</h1>${body}</main></html>`
  pages = {
    '/host': page(`<iframe title="Flik" src="${app.url}/tab"></iframe>`),
    '/tab': page('<p>Flik</p><div data-tabster-dummy aria-hidden="true" tabindex="0"></div>'),
    '/nameless': page(`<iframe title="Flik" src="${app.url}/button"></iframe>`),
    '/button': page('<button></button>'),
    '/styled': page('<style>p { color: red }</style>'),
    '/favicon.ico': '',
  }
})
afterAll(async () => {
  await host.close()
  await app.close()
})

async function storageInTheFrame(browser: Browser) {
  const { page, leave } = await visit(browser, `${host.url}/host`)
  const frame = page.frames().find(each => each.url() === `${app.url}/tab`)
  const stored = frame?.evaluate(async () => {
    const local = (() => {
      try {
        const before = localStorage.getItem('key')
        localStorage.setItem('key', 'kept')
        return { before, after: localStorage.getItem('key') }
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown'
      }
    })()
    const database = await new Promise<string>(resolve => {
      const opening = indexedDB.open('database')
      let isNew = false
      opening.onupgradeneeded = () => {
        isNew = true
      }
      opening.onsuccess = () => resolve(isNew ? 'made' : 'was there')
      opening.onerror = () => resolve('denied')
    })
    return { local, database }
  })
  const found = await within('what the frame stores', Promise.resolve(stored))
  await leave()
  return found
}

const expected: [FrameStorage, { local: unknown; database: string }][] = [
  ['allowed', { local: { before: null, after: 'kept' }, database: 'made' }],
  ['refused', { local: 'SecurityError', database: 'denied' }],
]
describe.each(expected)('a browser with storage %s', (storage, found) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser({ storage })
  })
  afterAll(() => browser.close())

  test('is so for a frame from another site', async () => {
    expect(await storageInTheFrame(browser)).toEqual(found)
  })

  test('has nothing left of what an earlier page stored', async () => {
    await storageInTheFrame(browser)
    expect(await storageInTheFrame(browser)).toEqual(found)
  })

  test('hears no complaint from a page in order', async () => {
    const { page, leave } = await visit(browser, `${host.url}/host`)
    await page.frameLocator('iframe').getByText('Flik').waitFor()
    await expectAccessible(page, 'a page in order', { frame: 'iframe' })
    await leave()
  })
})

describe('a watched page tells of', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser({ storage: 'allowed' })
  })
  afterAll(() => browser.close())

  test.each([
    ['an error', "console.error('oh')", /^console: oh/],
    ['an uncaught error', "setTimeout(() => { throw new Error('ouch') })", /^uncaught: ouch/],
    ['an endpoint that is not there', "void fetch('/gone')", /^501: GET .*\/gone/],
    [
      'a request to the world outside',
      "fetch('https://outside.example/x').catch(() => {})",
      /^outside: .*outside\.example\/x/,
    ],
  ])('%s', async (_, act, told) => {
    const visited = await visit(browser, `${host.url}/host`)
    await within(act, visited.page.evaluate(act))
    await expect.poll(() => visited.takeComplaints()).toEqual(expect.arrayContaining([expect.stringMatching(told)]))
    await visited.page.context().close()
  })

  test('a violation of the content security policy, and does not let it by', async () => {
    const visited = await visit(browser, `${host.url}/styled`)
    await expect(visited.leave()).rejects.toThrow(/Content Security Policy/)
  })

  test('what never ends in a page, by name and in time', async () => {
    const { page } = await visit(browser, `${host.url}/tab`)
    const never = page.evaluate(() => new Promise(() => undefined))
    await expect(within('the answer', never, 200)).rejects.toThrow('Not done within 0.2 s: the answer.')
    await atMost(200, never)
    await page.context().close()
  })

  test('a colour that never comes to its end, as it stands by then', async () => {
    const { page } = await visit(browser, `${host.url}/tab`)
    const fading = page.evaluate(() =>
      document
        .querySelector('p')
        ?.animate([{ color: '#eee' }, { color: '#000' }], 1000)
        .pause(),
    )
    await within('a colour on its way', fading)
    await expect(expectAccessible(page, 'a paused animation')).rejects.toThrow(/color-contrast/)
    await page.context().close()
  })

  test('a fault that axe finds in a frame', async () => {
    const { page } = await visit(browser, `${host.url}/nameless`)
    await expect(expectAccessible(page, 'a button without a name')).rejects.toThrow(/button-name/)
    await expect(expectAccessible(page, 'the same, alone', { frame: 'iframe' })).rejects.toThrow(/button-name/)
    await page.context().close()
  })
})
