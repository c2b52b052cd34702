import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { launchChromium } from '../test-support/chromium.ts'
import { startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'
import { serveTab } from './fixture/serve-tab.ts'

const APP = '0b3f7a9e-0000-4000-8000-00000000000f'
const ANNA = 'anna@kommun.example'
let tenant: TestTenant
let tab: Awaited<ReturnType<typeof serveTab>>
let stranger: Awaited<ReturnType<typeof serveTab>>
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  ;[tenant, tab, stranger, browser] = await Promise.all([startTestTenant(), serveTab(), serveTab(), launchChromium()])
  const contentUrl = `${tab.origin}/?host=${tenant.url}&lang={locale}`
  await tenant.send('PUT', '/local/host', {
    appId: APP,
    locale: 'sv',
    tabs: [
      { name: 'News', contentUrl, scope: 'personal', entityId: 'news' },
      { name: 'Own', contentUrl, scope: 'personal' },
      { name: 'Board', contentUrl, scope: 'channel', entityId: 'board' },
      { name: 'Stranger', contentUrl: `${stranger.origin}/?host=${tenant.url}`, scope: 'channel' },
    ],
    team: { id: 'a0000000-0000-4000-8000-000000000001', name: 'Crew' },
    channel: { id: '19:c@thread.tacv2', name: 'Register' },
  })
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([tenant?.close(), tab?.close(), stranger?.close()])
})
beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
  faults = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text())
  })
})
afterEach(async () => {
  await page.context().close()
  expect(faults).toEqual([])
})

const frame = (): FrameLocator => page.frameLocator('#tab-frame')
type Told = Record<string, unknown> & { context?: Record<string, Record<string, unknown>> }

/** What the tab has written down, once it holds `name`. */
function told(name = 'supports'): Promise<Told> {
  return vi.waitFor(
    async () => {
      const text = await frame().locator('#told').textContent({ timeout: 500 })
      const all: Told = JSON.parse(text || '{}')
      if (!(name in all)) throw new Error(`The tab has not told ${name}: ${text}`)
      return all
    },
    { timeout: 15_000, interval: 50 },
  )
}
async function open(query = ''): Promise<Told> {
  await page.goto(`${tenant.url}/local/host-page${query}`)
  return told()
}
const press = async (name: string) => frame().locator(`#${name}`).click()
const logged = (func: string) => page.locator(`#messages [data-func="${func}"]`)

test('the real teams-js initializes across sites and reads the context of a personal tab', async () => {
  const { context, supports, success } = await open(`?person=${ANNA}&theme=dark&locale=nn&tab=News&subPageId=item/4`)
  expect(context).toMatchObject({
    app: { locale: 'nn-no', theme: 'dark', host: { name: 'Teams', clientType: 'web' } },
    page: { id: 'news', subPageId: 'item/4', frameContext: 'content' },
    user: {
      userPrincipalName: ANNA,
      loginHint: ANNA,
      displayName: 'Anna Ek',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  })
  expect(context?.user?.tenant).toEqual({ id: expect.any(String) })
  expect([context?.channel, context?.team]).toEqual([undefined, undefined])
  expect(supports).toEqual({ pages: true, tabs: false, clipboard: false })
  expect(success).toEqual({ hasFinishedSuccessfully: 'unknown' })
  expect(await page.locator('#app-state').getAttribute('data-state')).toBe('ready')
  expect(await page.locator('#tab-frame').getAttribute('src')).toContain('lang=nn-no')
})

test("a channel's tab knows its team and channel", async () => {
  const { context } = await open('?tab=Board')
  expect(context).toMatchObject({
    page: { id: 'board' },
    team: { displayName: 'Crew', groupId: 'a0000000-0000-4000-8000-000000000001' },
    channel: { id: '19:c@thread.tacv2', displayName: 'Register', membershipType: 'Regular' },
  })
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Crew › Register')
})

test('a theme changes under the tab without loading it again', async () => {
  const before = await open('?theme=default')
  await page.getByLabel('Theme').selectOption('Dark')
  await page.getByLabel('Theme').selectOption('High contrast')
  await vi.waitFor(async () => expect((await told()).themes).toEqual(['dark', 'contrast']))
  expect((await told()).loadedAt).toBe(before.loadedAt)
  expect(new URL(page.url()).searchParams.get('theme')).toBe('contrast')
})

test('another person, another language or another tab loads the tab anew', async () => {
  await open(`?person=${ANNA}`)
  const after = async (change: () => Promise<unknown>, is: (all: Told) => boolean) => {
    const { loadedAt } = await told()
    await change()
    return vi.waitFor(async () => {
      const all = await told()
      expect(all.loadedAt).not.toBe(loadedAt)
      expect(is(all), JSON.stringify(all.context)).toBe(true)
    }, 10_000)
  }
  await after(
    () => page.getByLabel('Person').selectOption('Åke Öst'),
    ({ context }) => context?.user?.displayName === 'Åke Öst',
  )
  await after(
    () => page.getByLabel('Language').selectOption('Dansk'),
    ({ context }) => context?.app?.locale === 'da-dk',
  )
  await after(
    () => page.getByRole('button', { name: 'Own' }).click(),
    ({ context }) => context?.page?.id === 'Own',
  )
  await after(
    () => page.getByRole('button', { name: 'Team' }).click(),
    ({ context }) => context?.page?.id === 'board',
  )
})

describe('links', () => {
  test("a tab opens Teams' link to itself", async () => {
    await open('?tab=Board')
    await press('link')
    await vi.waitFor(
      async () => expect((await told()).context?.page).toMatchObject({ id: 'news', subPageId: 'a/7' }),
      10_000,
    )
    expect(new URL(page.url()).searchParams.get('subPageId')).toBe('a/7')
  })

  test('navigateToApp leads to the tab in the channel', async () => {
    await open()
    await press('navigate')
    await vi.waitFor(
      async () => expect((await told()).context?.page).toMatchObject({ id: 'board', subPageId: 'x' }),
      10_000,
    )
  })

  test('a shared link leads back to the same place, in another window too', async () => {
    await open('?tab=Board')
    await press('share')
    const link = await page.getByRole('dialog', { name: 'Link to this place' }).getByLabel('Address').inputValue()
    expect(new URL(link).pathname).toBe(`/l/entity/${APP}/board`)
    await page.goto(link)
    expect((await told()).context).toMatchObject({
      page: { id: 'board', subPageId: 'item/9' },
      channel: { displayName: 'Register' },
    })
  })

  test('a script is no link', async () => {
    await open()
    await press('badLink')
    expect((await told('badLink')).badLink).toEqual({ error: 'The link leads nowhere.' })
  })
})

test("what the host doesn't have is refused, and stands in the log", async () => {
  await open()
  await press('unsupported')
  expect((await told('unsupported')).unsupported).toMatchObject({
    error: expect.stringContaining("doesn't have authentication.authenticate"),
  })
  await press('token')
  expect((await told('token')).token).toEqual({ error: 'resourceRequiresConsent' })
  expect(await logged('authentication.authenticate').getAttribute('data-outcome')).toBe('refused')
  await press('frame')
  await vi.waitFor(async () => expect(await logged('setFrameContext').getAttribute('data-outcome')).toBe('done'))
})

test('a tab that asked to be told is told before it goes, and waited for', async () => {
  await open()
  await press('guard')
  await told('guard')
  await page.getByRole('button', { name: 'Own' }).click()
  await logged('readyToUnload').waitFor({ state: 'attached' })
  const said = await page
    .locator('#messages li')
    .evaluateAll(lines => lines.map(line => line.getAttribute('data-func')))
  const [event, ready] = [said.indexOf('beforeUnload'), said.indexOf('readyToUnload')]
  expect(event).toBeGreaterThan(-1)
  expect(ready).toBeGreaterThan(event)
  expect(said.lastIndexOf('initialize')).not.toBe(-1)
  await vi.waitFor(async () => expect((await told()).context?.page?.id).toBe('Own'), 10_000)
})

test('a tab that says it failed is shown as failed', async () => {
  await open()
  await press('fail')
  await page.getByRole('status').getByText('Timeout: too slow').waitFor()
})

test('only the tab in the frame is heard: not another window, not another origin in the frame', async () => {
  await open()
  // A window of the tab's own origin, but not the tab.
  const opening = page.waitForEvent('popup')
  await frame()
    .locator('body')
    .evaluate(() => void window.open('/?another'))
  await (await opening).evaluate(() =>
    window.opener.parent.postMessage({ id: 3, uuidAsString: 'z', func: 'shareDeepLink', args: ['forged'] }, '*'),
  )
  await page.evaluate(() =>
    window.postMessage({ id: 1, uuidAsString: 'x', func: 'shareDeepLink', args: ['forged'] }, '*'),
  )
  // The frame goes, by itself, to an origin that may be framed but isn't this tab's.
  await frame()
    .locator('body')
    .evaluate((_body, address) => location.assign(address), `${stranger.origin}/?host=${tenant.url}`)
  const moved = () => page.frames().find(found => found.url().startsWith(stranger.origin))
  await vi.waitFor(async () => expect(await moved()?.locator('button').count()).toBeGreaterThan(0), 10_000)
  await moved()?.evaluate(() =>
    parent.postMessage({ id: 2, uuidAsString: 'y', func: 'shareDeepLink', args: ['forged'] }, '*'),
  )
  // Posted after the forgeries: once this one is there, they would be.
  await page.getByLabel('Theme').selectOption('Dark')
  await logged('themeChange').waitFor({ state: 'attached' })
  expect(await logged('shareDeepLink').count()).toBe(0)
  expect(await logged('initialize').count()).toBe(1)
})

test.each(['default', 'dark', 'contrast'])('axe finds nothing to mend in the page itself, theme %s', async theme => {
  await open(`?theme=${theme}&tab=Board`)
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})

test("the page frames the tabs' origins and nothing else, and isn't framed", async () => {
  const { headers } = await tenant.json('/local/host-page')
  expect(headers.get('content-security-policy')).toContain(`frame-src ${tab.origin} ${stranger.origin};`)
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  const root = await fetch(`http://127.0.0.1:${tenant.port}/`, { redirect: 'manual' })
  expect(root.headers.get('location')).toBe('/local/host-page')
  const other = await fetch(`http://127.0.0.1:${tenant.port}/local/host-page?tab=Own`, { redirect: 'manual' })
  expect(other.headers.get('location')).toBe(`${tenant.url}/local/host-page?tab=Own`)
})

test('360 pixels are wide enough', async () => {
  await page.setViewportSize({ width: 360, height: 640 })
  await open('?tab=Board')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const size = await page.locator('#tab-frame').boundingBox()
  expect(size?.width).toBe(360)
  expect(size?.height).toBeGreaterThan(350)
})
