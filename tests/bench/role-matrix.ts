/**
 * The matrix of roles over 10,000 systems and 60,000 holdings, opened anew, beside the register's table opened anew in the same page:
 * both draw the rows in view and no more, so that one costs a few times the other, however busy the machine.
 */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { startWorld, type World } from '../support/world.ts'
import { type Bench, median } from './bench.ts'
import { largeRegister, SYSTEMS } from './large-register.ts'
import { reader } from './thousand-systems.ts'

const ROUNDS = 3
/** After the rows are there: what the screen goes on with is its cost too. */
const SETTLES_MS = 1500

interface Ground {
  world: World
  browser: Browser
  page: Page
  devtools: CDPSession
}
let ground: Ground | undefined

const screens = {
  register: { hash: '#/register', count: 'search [role=status]' },
  matrix: { hash: '#/register/matrix', count: 'main p[role=status] span' },
} as const

/** Milliseconds of the page's own thread from the address to the rows of all systems counted, and whatever follows. */
async function open({ page, devtools }: Ground, screen: keyof typeof screens): Promise<number> {
  const before = await busy(devtools)
  await page.evaluate(hash => {
    location.hash = hash
  }, screens[screen].hash)
  await page.waitForFunction(
    ([count, least]) => {
      const shown = document.querySelector(count)?.textContent ?? ''
      return document.querySelector('tbody td') !== null && Number.parseInt(shown.replaceAll(/\s/g, ''), 10) >= least
    },
    [screens[screen].count, SYSTEMS] as const,
    { timeout: 120_000, polling: 100 },
  )
  await page.waitForTimeout(SETTLES_MS)
  return (await busy(devtools)) - before
}

async function busy(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const found = metrics.find(({ name }) => name === 'TaskDuration')
  if (!found) throw new Error('Chromium tells no TaskDuration.')
  return found.value * 1000
}

async function prepare() {
  const world = await startWorld({ app: true, filling: largeRegister })
  const browser = await launchBrowser({ storage: 'allowed' })
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${world.appUrl}/?person=${encodeURIComponent(reader)}#/register`)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  ground = { world, browser, page, devtools }
  // the lists are read, both screens' code is there and the directory has said who is gone
  for (const screen of ['register', 'matrix', 'register', 'matrix'] as const) await open(ground, screen)
  return {
    close: async () => {
      ground = undefined
      await browser.close()
      await world.close()
    },
  }
}

async function measure(): Promise<number> {
  if (!ground) throw new Error('Not prepared.')
  const [register, matrix]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    register.push(await open(ground, 'register'))
    matrix.push(await open(ground, 'matrix'))
  }
  console.error(`  register ${median(register).toFixed(0)} ms, matrix ${median(matrix).toFixed(0)} ms`)
  return median(matrix) / median(register)
}

export const roleMatrix: Bench = {
  name: 'role-matrix-to-register-ratio',
  unit: 'ratio',
  limit: 2,
  runs: 3,
  prepare,
  measure,
}
