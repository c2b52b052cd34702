/**
 * `npm run screens`, or `npm run screens -- NAME…` for some: renews the pictures in docs/screens, of every screen in light
 * and dark, on a desk and on a phone; of what is opened in a screen, in light. Home stands in the host's frame, as Teams
 * shows it; the others in the tab alone. Pictures of screens that are no more are taken away when all are renewed.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { allScreens, reportAndOpen, type Screen, settled } from '../tests/support/all-screens.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { openTab } from '../tests/support/open-tab.ts'
import { type OpenedScreen, openedScreens } from '../tests/support/opened-screens.ts'
import { visit } from '../tests/support/visit.ts'
import { startWorld, type World } from '../tests/support/world.ts'
import { root } from './command.ts'

const folder = join(root, 'docs', 'screens')
/** A desk and a phone: width, the least height, and what is further down is more of the same. */
const sizes = [
  { width: 1280, least: 480, most: 1000, window: 860 },
  { width: 360, least: 640, most: 1200, window: 760 },
]
type Size = (typeof sizes)[number]
const themes = ['light', 'dark'] as const

const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)

type Theme = (typeof themes)[number]
const taken = new Set<string>()
const file = (name: string, theme: Theme, width: number) => join(folder, `${name}-${theme}-${width}.png`)

async function picture(page: Page, name: string, theme: Theme, width: number): Promise<void> {
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined))
  await page.screenshot({ path: file(name, theme, width), animations: 'disabled' })
  taken.add(file(name, theme, width))
  console.log(`${name} ${theme} ${width}`)
}

/** As tall as its content, as far as that goes. */
async function fitted(page: Page, { width, least, most }: Size): Promise<void> {
  // what comes after the first rows, such as a table's tools
  await page.waitForLoadState('networkidle')
  await page.setViewportSize({ width, height: least })
  const content = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(Math.max(content, least), most) })
  await page.waitForTimeout(200)
}

async function fittedPictures(page: Page, name: string, theme: Theme): Promise<void> {
  for (const size of sizes) {
    await fitted(page, size)
    await picture(page, name, theme, size.width)
  }
}

async function alone(browser: Browser, world: World, { name, person, path, known }: Screen): Promise<void> {
  for (const theme of themes) {
    const address = `${world.appUrl}/?person=${encodeURIComponent(person)}#${path}`
    const { page, leave } = await visit(browser, address, { colorScheme: theme })
    await settled(page, known)
    await fittedPictures(page, name, theme)
    await leave()
  }
}

async function opened(browser: Browser, world: World, { name, person, path, open }: OpenedScreen): Promise<void> {
  const address = `${world.appUrl}/?person=${encodeURIComponent(person)}#${path}`
  const { page, leave } = await visit(browser, address, { colorScheme: 'light' })
  await open(page)
  await page.evaluate(markWhatWasOpened)
  for (const { width, window } of sizes) {
    await page.setViewportSize({ width, height: window })
    await page.waitForTimeout(300)
    await page.evaluate(toWhatWasOpened)
    await page.waitForTimeout(200)
    await picture(page, name, 'light', width)
  }
  await leave()
}

/** In the page, while what was opened has the focus. */
function markWhatWasOpened(): void {
  const focused = document.activeElement
  const opened =
    focused?.closest('form, [role=group], details, section[aria-label]') ?? document.querySelector('main form')
  opened?.setAttribute('data-opened', '')
}

/** In the page: it stands in the middle of the window, or its beginning at the top where it is higher than that. */
function toWhatWasOpened(): void {
  const opened = document.querySelector('[data-opened]')
  opened?.scrollIntoView({ block: opened.getBoundingClientRect().height > innerHeight ? 'start' : 'center' })
}

async function inTheHost(browser: Browser, world: World, { name, person, path, known }: Screen): Promise<void> {
  for (const theme of themes) {
    const { page, tab, leave } = await openTab(browser, world, {
      person,
      path,
      theme: theme === 'light' ? 'default' : theme,
    })
    await settled(tab, known)
    for (const { width, window } of sizes) {
      await page.setViewportSize({ width, height: window })
      await page.waitForTimeout(200)
      await picture(page, name, theme, width)
    }
    await leave()
  }
}

/** The one screen that has no address: what a reporter sees last. Taken out of its frame, which is as wide as the window. */
async function receipt(page: Page, tab: FrameLocator): Promise<void> {
  for (const theme of themes) {
    await page.locator('#theme').selectOption(theme === 'light' ? 'default' : theme)
    await tab.locator(`[data-theme="${theme}"]`).first().waitFor()
    for (const { width } of sizes) {
      await page.setViewportSize({ width, height: 700 })
      await page.waitForTimeout(300)
      await page.locator('iframe').screenshot({ path: file('receipt', theme, width), animations: 'disabled' })
      taken.add(file('receipt', theme, width))
    }
  }
}

mkdirSync(folder, { recursive: true })
const world = await startWorld({ app: true })
const browser = await launchBrowser({ storage: 'allowed' })
try {
  const { path } = await reportAndOpen(browser, world, isWanted('receipt') ? receipt : undefined)
  for (const screen of allScreens(path).filter(({ name }) => isWanted(name)))
    await (screen.name === 'home' ? inTheHost(browser, world, screen) : alone(browser, world, screen))
  for (const screen of openedScreens.filter(({ name }) => isWanted(name))) await opened(browser, world, screen)
  if (wanted.length === 0)
    for (const each of readdirSync(folder).filter(name => name.endsWith('.png')))
      if (!taken.has(join(folder, each))) rmSync(join(folder, each))
} finally {
  await browser.close()
  await world.close()
}
