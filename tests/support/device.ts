/** A person's device: one browser with its storage, in which tabs are opened, killed and opened again. */
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { tabFrame } from './open-tab.ts'
import { visit } from './visit.ts'
import { within } from './within.ts'
import type { World } from './world.ts'

export interface OpenTab {
  page: Page
  tab: FrameLocator
}

export interface Device {
  /** @param path of the app */
  open(path: string, person?: string): Promise<OpenTab>
  /** The tab dies without a word: no handler of the page runs. */
  kill(open: OpenTab): Promise<void>
  /** @throws Error naming each complaint of a page but those of the network and of refusals, which are the point here */
  leave(): Promise<void>
}

/** What the browser says aloud of a cut or refused request. */
const network = /net::ERR_|status of (401|403|404|412|429|500|503)|blocked by CORS policy/

export async function openDevice(browser: Browser, world: World, owner: string): Promise<Device> {
  const first = await visit(browser, 'about:blank')
  const context = first.page.context()
  const complaints: string[] = []
  return {
    async open(path, person = owner) {
      const address = new URL(world.hostUrl)
      const asked = { person, theme: 'default', locale: 'sv', subPageId: path }
      for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
      const page = await context.newPage()
      page.on('console', message => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
      })
      page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`))
      await page.goto(address.href)
      return { page, tab: page.frameLocator(tabFrame) }
    },
    async kill({ page }) {
      for (const frame of page.frames()) {
        const opened = context.newCDPSession(frame).catch(() => context.newCDPSession(page))
        const session = await within('reaching a tab to kill it', opened)
        // never answered: who would
        session.send('Page.crash').catch(() => undefined)
      }
      await within('closing a killed tab', page.close({ runBeforeUnload: false }))
    },
    async leave() {
      const left = complaints.filter(complaint => !network.test(complaint))
      await first.leave()
      expect(left).toEqual([])
    },
  }
}
