/** A key typed into the search of a register of 10,000 systems, in the built app: what it costs, and how long until its rows are there. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { startWorld, type World } from '../support/world.ts'
import { type Bench, median } from './bench.ts'
import { largeRegister, SYSTEMS } from './large-register.ts'
import { reader } from './thousand-systems.ts'

/** A name, a supplier, a category, a person, words in another order, and what isn't there; each is taken away again. */
const TYPED = ['system 00123', 'leverant', 'plattform', 'maria l', 'service system', 'finns inte']
/** As fast as a quick typist's. */
const BETWEEN_KEYS_MS = 110
/** After a word: the address follows by then, and its cost is that of the last key. */
const AFTER_WORD_MS = 450

interface Key {
  /** Milliseconds of script in the page, of the processor's time. */
  work: number
  /** Milliseconds from the key to the frame after the one in which its rows were drawn. */
  toScreen: number
}

interface Ground {
  world: World
  browser: Browser
  page: Page
  devtools: CDPSession
  users: number
}
let ground: Ground | undefined

async function lay(): Promise<Ground> {
  if (ground) {
    ground.users += 1
    return ground
  }
  const world = await startWorld({ app: true, filling: largeRegister })
  const browser = await launchBrowser({ storage: 'allowed' })
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${world.appUrl}/?person=${encodeURIComponent(reader)}#/register`)
  await page.waitForFunction(
    least => {
      const count = document.querySelector('search [role=status]')?.textContent ?? ''
      const cells = [...document.querySelectorAll('tbody td')]
      const isWhole = cells.length > 0 && cells.every(cell => cell.textContent !== '…')
      return isWhole && Number.parseInt(count.replaceAll(/\s/g, ''), 10) >= least
    },
    SYSTEMS,
    { timeout: 300_000, polling: 300 },
  )
  await page.getByRole('button', { name: 'Filter' }).waitFor()
  // what the opening left to do is done by then
  await page.waitForTimeout(3000)
  await page.evaluate(watchKeys)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  ground = { world, browser, page, devtools, users: 1 }
  return ground
}

/** Runs in the page: `toScreen` is set in the task after the frame that shows what the key found, with the count that stood there. */
function watchKeys(): void {
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      Reflect.set(window, 'shown', undefined)
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          const count = document.querySelector('search [role=status]')?.textContent
          Reflect.set(window, 'shown', { toScreen: performance.now() - timeStamp, count })
        }
        channel.port2.postMessage(undefined)
      })
    },
    { capture: true },
  )
}

interface Shown {
  toScreen: number
  count: string
}

async function scriptTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const found = metrics.find(({ name }) => name === 'ScriptDuration')
  if (!found) throw new Error('Chromium tells no ScriptDuration.')
  return found.value * 1000
}

async function press({ page, devtools }: Ground, key: string, pause: number): Promise<Key> {
  const before = await scriptTime(devtools)
  await page.keyboard.press(key)
  await page.waitForTimeout(pause)
  await page.waitForFunction(() => Reflect.get(window, 'shown') !== undefined)
  const work = (await scriptTime(devtools)) - before
  const [shown, count] = await page.evaluate(() => [
    Reflect.get(window, 'shown') as Shown | undefined,
    document.querySelector('search [role=status]')?.textContent,
  ])
  if (!shown) throw new Error(`No frame came after ${key}.`)
  if (shown.count !== count) throw new Error(`${key} showed ${shown.count} first, and ${count} later.`)
  return { work, toScreen: shown.toScreen }
}

async function typeAll(here: Ground): Promise<Key[]> {
  const { page } = here
  const keys: Key[] = []
  await page.getByRole('searchbox').focus()
  for (const text of TYPED) {
    const pressed = [...text, ...Array.from(text, () => 'Backspace')]
    for (const [place, key] of pressed.entries()) {
      const isLast = place === text.length - 1 || place === pressed.length - 1
      keys.push(await press(here, key === ' ' ? 'Space' : key, isLast ? AFTER_WORD_MS : BETWEEN_KEYS_MS))
    }
  }
  return keys
}

/** @param values at least one */
function p95(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

const prepare = async () => {
  await lay()
  return {
    close: async () => {
      if (!ground) return
      ground.users -= 1
      if (ground.users > 0) return
      const { browser, world } = ground
      ground = undefined
      await browser.close()
      await world.close()
    },
  }
}

async function measured(of: keyof Key): Promise<number> {
  if (!ground) throw new Error('Not prepared.')
  const keys = await typeAll(ground)
  const values = keys.map(key => key[of])
  console.error(`  ${keys.length} keys, the middle one ${median(values).toFixed(1)} ms`)
  return p95(values)
}

/** Of the keys, the one of twenty that costs most but one: the app's own work. */
export const registerSearchWork: Bench = {
  name: 'register-search-key-work-ms',
  unit: 'ms',
  limit: 8,
  runs: 3,
  prepare,
  measure: () => measured('work'),
}

/** The same, from the key to the rows on the screen. */
export const registerSearchToScreen: Bench = {
  name: 'register-search-key-to-screen-ms',
  unit: 'ms',
  limit: 50,
  runs: 3,
  prepare,
  measure: () => measured('toScreen'),
}
