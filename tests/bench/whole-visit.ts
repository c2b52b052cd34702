/** A first visit over a line with 50 ms to the tenant, timed until the whole register stands there and has been painted. */
import type { Browser } from 'playwright-core'

const LINE = { offline: false, downloadThroughput: -1, uploadThroughput: -1, latency: 50 }
/** The lists that a register's row is computed from. */
const READ = /\/Lists\/(Systems|RoleHoldings|Documents|Boards|Administrations)'/

export interface WholeVisit {
  /** Milliseconds from the start of the navigation to the frame in which all of it is known. */
  wholeAt: number
  /** Addresses of the pages of items that were asked for, in that order. */
  pages: string[]
}

/** Runs in the page before anything of it: it is whole once so many are counted and no cell in view waits for its value. */
function watchForWhole(expected: number): void {
  const observer = new MutationObserver(() => {
    const count = document.querySelector('search [role=status]')?.textContent ?? ''
    if (Number.parseInt(count.replaceAll(/\s/g, ''), 10) !== expected) return
    const cells = [...document.querySelectorAll('tbody td')]
    if (cells.length === 0 || cells.some(cell => cell.textContent === '…')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'wholeAt', performance.now())))
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}

/** @param expected as many systems are in use @param session what lies in the page's session storage, so that the token is in hand */
export async function wholeVisit(
  browser: Browser,
  url: string,
  expected: number,
  session: Record<string, string>,
): Promise<WholeVisit> {
  const context = await browser.newContext({ locale: 'sv-SE' })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchForWhole, expected)
    await page.addInitScript(kept => {
      for (const [name, value] of Object.entries(kept)) sessionStorage.setItem(name, value)
    }, session)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', LINE)
    const pages: string[] = []
    page.on('request', request => {
      if (request.method() === 'GET' && READ.test(decodeURIComponent(request.url()))) pages.push(request.url())
    })
    await page.goto(url, { waitUntil: 'commit' })
    const found = await page.waitForFunction(() => Reflect.get(window, 'wholeAt') as number | undefined, undefined, {
      timeout: 300_000,
      polling: 200,
    })
    return { wholeAt: Number(await found.jsonValue()), pages }
  } finally {
    await context.close()
  }
}
