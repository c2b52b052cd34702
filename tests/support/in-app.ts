/** What journeys stand on: one world with the built app in front, and one browser, for all tests of a file or a `describe`. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type FrameStorage, launchBrowser } from './browser.ts'
import { mend } from './lost.ts'
import { openTab, type Tab, type TabOptions } from './open-tab.ts'
import { within } from './within.ts'
import { startWorld, type World, type WorldOptions } from './world.ts'

export interface InApp {
  /** There once the tests run, as is `browser`. */
  readonly world: World
  readonly browser: Browser
  open(options: TabOptions): Promise<Tab>
}

/** Whatever faults a test set are mended after it. */
export function inApp({ storage = 'allowed', ...options }: WorldOptions & { storage?: FrameStorage } = {}): InApp {
  let world: World
  let browser: Browser
  beforeAll(async () => {
    world = await startWorld({ app: true, ...options })
    browser = await within('starting the browser', launchBrowser({ storage }))
  })
  afterEach(() => mend(world))
  afterAll(async () => {
    if (browser) await within('closing the browser', browser.close())
    await world?.close()
  })
  return {
    get world() {
      return world
    },
    get browser() {
      return browser
    },
    open: tab => openTab(browser, world, tab),
  }
}
