/** A page that is watched: whatever it complains of, or asks of the world outside, fails the test that opened it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface Visit {
  page: Page
  /** What the page complained of since the last time this was asked, for a journey in which that is the point. */
  takeComplaints(): string[]
  /** Closes. @throws Error naming each complaint that wasn't taken */
  leave(): Promise<void>
}

/** teams-js asks for it when it loads. Answered here: a test must be the same with and without a network. */
const hostList = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'
const onThisMachine = new Set(['localhost', '127.0.0.1'])

export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...options })
  const page = await context.newPage()
  let complaints: string[] = []

  page.on('console', message => {
    const { url: place } = message.location()
    // A content security policy that was violated is told here too.
    if (message.type() === 'error') complaints.push(`console: ${message.text()}${place ? ` (${place})` : ''}`)
  })
  page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`))
  page.on('response', response => {
    if (response.status() === 501) complaints.push(`501: ${response.request().method()} ${response.url()}`)
  })
  await context.route(
    address => !onThisMachine.has(address.hostname),
    route => {
      const asked = route.request().url()
      if (asked === hostList) {
        const headers = { 'Access-Control-Allow-Origin': '*' }
        return route.fulfill({ json: { validOrigins: ['teams.microsoft.com'] }, headers })
      }
      complaints.push(`outside: ${asked}`)
      return route.abort()
    },
  )
  await page.goto(url)

  const takeComplaints = () => {
    const taken = complaints
    complaints = []
    return taken
  }
  return {
    page,
    takeComplaints,
    async leave() {
      await context.close()
      const left = takeComplaints()
      if (left.length > 0) throw new Error(`The page complained:\n${left.join('\n')}`)
    },
  }
}
