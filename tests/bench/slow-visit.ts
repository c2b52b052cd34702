/** A first visit on a slow machine over a slow line, timed until the first row with data has been painted. */
import type { Browser } from 'playwright-core'

/** Megabits a second and milliseconds, as a phone has them on a mediocre line; a processor four times slower than this one. */
const LINE = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 }
const CPU_SLOWDOWN = 4

export interface SlowVisit {
  /** Milliseconds from the start of the navigation to the frame in which the first row stands. */
  rowAt: number
  /** Addresses of what was asked of the tenant by then. */
  asked: string[]
}

/** Runs in the page before anything of it: a row counts once it holds a link with text, and the frame after is under way. */
export function watchForRow(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('tbody td a')?.textContent) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'rowAt', performance.now())))
  })
  observer.observe(document, { childList: true, subtree: true })
}

/** `session`: what lies in the page's session storage, so that the token is in hand. */
export async function slowVisit(browser: Browser, url: string, session: Record<string, string>): Promise<SlowVisit> {
  const context = await browser.newContext({ locale: 'sv-SE' })
  try {
    const page = await context.newPage()
    await context.route('https://**', route => route.abort())
    await page.addInitScript(watchForRow)
    await page.addInitScript(kept => {
      for (const [name, value] of Object.entries(kept)) sessionStorage.setItem(name, value)
    }, session)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', LINE)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    const loaded: string[] = []
    page.on('requestfinished', request => loaded.push(request.url()))
    await page.goto(url, { waitUntil: 'commit' })
    const found = await page.waitForFunction(() => Reflect.get(window, 'rowAt') as number | undefined, undefined, {
      timeout: 120_000,
    })
    const rowAt = Number(await found.jsonValue())
    return {
      rowAt,
      asked: loaded.filter(url => url.includes('/_api/')),
    }
  } finally {
    await context.close()
  }
}
