/** The app as a person has it: a tab in the host page's frame. */
import type { Browser, BrowserContextOptions, FrameLocator } from 'playwright-core'
import { type Visit, visit } from './visit.ts'
import type { World } from './world.ts'

export interface TabOptions {
  /** User principal name. */
  person: string
  /** Of the app, such as /register. */
  path?: string
  theme?: 'default' | 'dark' | 'contrast'
  locale?: 'sv' | 'nb' | 'nn' | 'da' | 'en'
  context?: BrowserContextOptions
}

export interface Tab extends Visit {
  tab: FrameLocator
}

/** Selector of the tab's frame, for `expectAccessible`. */
export const tabFrame = 'iframe'

export async function openTab(browser: Browser, world: World, options: TabOptions): Promise<Tab> {
  const { person, path, theme = 'default', locale = 'sv', context } = options
  const address = new URL(world.hostUrl)
  const asked = { person, theme, locale, ...(path === undefined ? {} : { subPageId: path }) }
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
  const visited = await visit(browser, address.href, context)
  return { ...visited, tab: visited.page.frameLocator(tabFrame) }
}
