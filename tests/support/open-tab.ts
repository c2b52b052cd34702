/** The app as a person has it: a tab in the host page's frame. */
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
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
  /** Done with the blank page before the tab is opened in it. */
  prepare?: (page: Page) => Promise<unknown>
}

export interface Tab extends Visit {
  tab: FrameLocator
}

/** Selector of the tab's frame, for `expectAccessible`. */
export const tabFrame = 'iframe'

export async function openTab(browser: Browser, world: World, options: TabOptions): Promise<Tab> {
  const { person, path, theme = 'default', locale = 'sv', context, prepare } = options
  const address = new URL(world.hostUrl)
  const asked = { person, theme, locale, ...(path === undefined ? {} : { subPageId: path }) }
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
  const visited = await visit(browser, prepare ? 'about:blank' : address.href, context)
  if (prepare) {
    await prepare(visited.page)
    await visited.page.goto(address.href)
  }
  return { ...visited, tab: visited.page.frameLocator(tabFrame) }
}

/**
 * For `prepare`: the app's question what others changed is never answered. Else it may mend, just then, the list whose way on is
 * about to be pressed.
 */
export const withoutFollowing = (page: Page): Promise<unknown> =>
  page.route(/CurrentChangeToken|getChanges/i, () => undefined)
