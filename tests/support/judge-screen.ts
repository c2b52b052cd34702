/** A screen as it stands, judged as everyone may meet it: in each theme of the host, and as narrow as it gets. */
import type { Page } from 'playwright-core'
import { expectAccessible } from './accessibility.ts'
import { tabFrame } from './open-tab.ts'
import { within } from './within.ts'

/** A small phone, which is also a desk's screen at 400 %. */
const NARROWEST = 320

/** The tab's own frame, once the app is in it. */
export function frameOf(page: Page, appUrl: string) {
  const frame = page.frames().find(each => each.url().startsWith(appUrl))
  if (!frame) throw new Error('The tab is not in its frame.')
  return frame
}

/** @throws Error naming what is wider than the window */
export async function expectNoSidewaysScroll(page: Page, appUrl: string, what: string): Promise<void> {
  const measured = frameOf(page, appUrl).evaluate(() => {
    const width = document.scrollingElement?.scrollWidth ?? 0
    if (width <= innerWidth) return []
    const names = [...document.querySelectorAll('main *')]
      .filter(element => element.getBoundingClientRect().right > innerWidth)
      .map(element => `${element.tagName.toLowerCase()} “${element.textContent?.slice(0, 40)}”`)
    return [`${width} px in ${innerWidth}`, ...names]
  })
  const tooWide = await within(`the width of ${what}`, measured)
  if (tooWide.length > 0) throw new Error(`${what} scrolls sideways:\n${tooWide.join('\n')}`)
}

/** All of axe in the light theme, its colours in the others, and no sideways scroll. Leaves the page light and wide. */
export async function judgeScreen(page: Page, appUrl: string, what: string): Promise<void> {
  await expectAccessible(page, what, { frame: tabFrame })
  for (const theme of ['dark', 'contrast', 'default'] as const) {
    await page.locator('#theme').selectOption(theme)
    const shown = theme === 'default' ? 'light' : theme
    await page.frameLocator(tabFrame).locator(`[data-theme="${shown}"]`).first().waitFor()
    if (theme !== 'default') await expectAccessible(page, `${what}, ${theme}`, { frame: tabFrame, rules: 'colours' })
  }
  const size = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: NARROWEST, height: 720 })
  await expectNoSidewaysScroll(page, appUrl, what)
  await page.setViewportSize(size)
}
