/** A page that is watched: whatever it complains of, or asks of the world outside, fails the test that opened it. */
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { lendContext } from './lent-context.ts'

export interface Visit {
  page: Page
  /** What the page complained of since the last time this was asked, for a journey in which that is the point. */
  takeComplaints(): string[]
  /**
   * Closes. `about`: complaints that the journey brings about; they may come until the very end.
   * @returns those
   * @throws Error naming each other complaint that wasn't taken
   */
  leave(about?: RegExp): Promise<string[]>
}

/** teams-js asks for it when it loads, and has a list of its own where there is no network; here there never is (browser.ts). */
const hostList = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'
const onThisMachine = new Set(['localhost', '127.0.0.1'])

const isOutside = (url: string) => {
  const { protocol, hostname } = new URL(url)
  return protocol.startsWith('http') && !onThisMachine.has(hostname) && url !== hostList
}

export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const lent = await lendContext(browser, { locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...options })
  const { context, page } = lent
  let complaints: string[] = []

  page.on('console', message => {
    const { url: place } = message.location()
    // A content security policy that was violated is told here too.
    if (message.type() === 'error' && place !== hostList)
      complaints.push(`console: ${message.text()}${place ? ` (${place})` : ''}`)
  })
  page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`))
  page.on('response', response => {
    if (response.status() === 501) complaints.push(`501: ${response.request().method()} ${response.url()}`)
  })
  const watchOutside = (request: Request) => {
    if (isOutside(request.url())) complaints.push(`outside: ${request.url()}`)
  }
  context.on('request', watchOutside)
  await page.goto(url)

  const takeComplaints = () => {
    const taken = complaints
    complaints = []
    return taken
  }
  return {
    page,
    takeComplaints,
    async leave(about) {
      await lent.giveBack()
      context.off('request', watchOutside)
      const all = takeComplaints()
      const left = all.filter(complaint => !about?.test(complaint))
      if (left.length > 0) throw new Error(`The page complained:\n${left.join('\n')}`)
      return all
    },
  }
}
