/**
 * Browser contexts, lent and given back. A new one reads all of the app's code anew, which is most of what opening a page
 * costs; one that was given back has the code still, and nothing else of whoever had it.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { within } from './within.ts'

export interface LentContext {
  context: BrowserContext
  /** Blank. */
  page: Page
  /** Closes its pages and wipes what they stored. */
  giveBack(): Promise<void>
}

interface Kept {
  context: BrowserContext
  page: Page
  /** Of what may hold something. */
  storageKeys: Set<string>
}

const idle = new WeakMap<Browser, Map<string, Kept[]>>()

export async function lendContext(browser: Browser, options: BrowserContextOptions): Promise<LentContext> {
  const made = JSON.stringify(options)
  const ofBrowser = idle.get(browser) ?? new Map<string, Kept[]>()
  idle.set(browser, ofBrowser)
  const alike = ofBrowser.get(made) ?? []
  ofBrowser.set(made, alike)
  const kept = alike.pop() ?? (await within('opening a new context', newContext(browser, options)))
  return {
    ...kept,
    async giveBack() {
      alike.push(await within(`closing and wiping ${kept.page.url()}`, wiped(kept)))
    },
  }
}

async function newContext(browser: Browser, options: BrowserContextOptions): Promise<Kept> {
  const context = await browser.newContext(options)
  const storageKeys = new Set<string>()
  context.on('page', page =>
    page.on('framenavigated', frame => {
      for (const key of storageKeysOf(frame)) storageKeys.add(key)
    }),
  )
  return { context, page: await context.newPage(), storageKeys }
}

/** As Chromium writes them: the frame's own, and the one of it inside another site. */
function storageKeysOf(frame: Frame): string[] {
  const { origin, protocol } = new URL(frame.url())
  if (!protocol.startsWith('http')) return []
  const around = new URL(frame.page().mainFrame().url())
  return frame.parentFrame() === null
    ? [`${origin}/`]
    : [`${origin}/`, `${origin}/^0${around.protocol}//${around.hostname}`]
}

async function wiped({ context, storageKeys }: Kept): Promise<Kept> {
  const left = context.pages()
  const page = await context.newPage()
  await Promise.all(left.map(each => each.close()))
  await context.unrouteAll()
  await context.clearCookies()
  const session = await context.newCDPSession(page)
  for (const storageKey of storageKeys) {
    const cleared = session.send('Storage.clearDataForStorageKey', { storageKey, storageTypes: 'all' })
    await cleared.catch((error: unknown) => {
      // where storage isn't partitioned there is no such key, and nothing under it
      if (!String(error).includes('Unable to deserialize storage key')) throw error
    })
  }
  await session.detach()
  storageKeys.clear()
  return { context, page, storageKeys }
}
