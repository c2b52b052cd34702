/** The register of a thousand systems, seen for the first time on a slow phone; and the JavaScript that takes. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { appRegistration } from '../../demo/local-tenant.ts'
import { builtApp } from '../../scripts/build-app.ts'
import { launchBrowser } from '../support/browser.ts'
import type { World } from '../support/world.ts'
import type { Bench } from './bench.ts'
import { serveFloor } from './floor-page.ts'
import { slowVisit, watchForRow } from './slow-visit.ts'
import { reader, thousandSystems } from './thousand-systems.ts'

type Floor = Awaited<ReturnType<typeof serveFloor>>

interface Ground {
  world: World
  browser: Browser
  floor: Floor
  session: Record<string, string>
  users: number
}

const TOKEN_NAME = `forvalta.token.sharepoint.${reader}`
let ground: Ground | undefined

async function lay(): Promise<Ground> {
  if (ground) {
    ground.users += 1
    return ground
  }
  const world = await thousandSystems()
  const floor = await serveFloor(0)
  const registration = appRegistration(world.appUrl)
  await world.local('POST', 'apps', { ...registration, redirectUris: [...registration.redirectUris, floor.url] })
  const token = await world.tokenFor(reader, 'sharepoint')
  const session = { [TOKEN_NAME]: JSON.stringify({ token, expiresAt: Date.now() + 3_000_000 }) }
  ground = { world, floor, session, browser: await launchBrowser({ storage: 'allowed' }), users: 1 }
  return ground
}

async function clear(): Promise<void> {
  if (!ground) return
  ground.users -= 1
  if (ground.users > 0) return
  const { browser, floor, world } = ground
  ground = undefined
  await browser.close()
  await floor.close()
  await world.close()
}

const prepare = async () => {
  await lay()
  return { close: clear }
}

function laid(): Ground {
  if (!ground) throw new Error('Not prepared.')
  return ground
}

const visitApp = ({ browser, world, session }: Ground) =>
  slowVisit(browser, `${world.appUrl}/?person=${encodeURIComponent(reader)}#/register`, session)

/** The first row of the app against the first row of the floor, one after the other in one run. */
export const coldRegister: Bench = {
  name: 'cold-register-to-floor',
  unit: 'ratio',
  limit: 3,
  runs: 5,
  prepare,
  measure: async () => {
    const here = laid()
    const app = await visitApp(here)
    const systems = app.asked.find(url => decodeURIComponent(url).includes('/Lists/Systems'))
    if (systems === undefined) throw new Error('The row was there before the list of systems was read.')
    here.floor.show(systems, TOKEN_NAME)
    const floor = await slowVisit(here.browser, here.floor.url, here.session)
    console.error(`  app ${Math.round(app.rowAt)} ms, floor ${Math.round(floor.rowAt)} ms`)
    return app.rowAt / floor.rowAt
  },
}

/** Runs in the page: addresses of the scripts that had arrived whole when the row stood there, and not a moment after. */
function scriptsByTheRow(): string[] {
  const rowAt = Number(Reflect.get(window, 'rowAt'))
  const arrived = performance.getEntriesByType('resource').filter(entry => entry.startTime + entry.duration <= rowAt)
  return [...new Set(arrived.map(({ name }) => name))].filter(name => new URL(name).pathname.endsWith('.js'))
}

/**
 * Every script of the app's that had arrived, inside the Teams-like host, when the first row stood there; compressed as gzip.
 * The row then answers a click: the system's own page opens.
 */
export const firstRowScript: Bench = {
  name: 'first-row-script-gzip',
  unit: 'kB',
  limit: 200,
  runs: 1,
  prepare,
  measure: async () => {
    const { browser, world } = laid()
    const context = await browser.newContext({ locale: 'sv-SE' })
    try {
      const page = await context.newPage()
      await context.route('https://**', route => route.abort())
      await page.addInitScript(watchForRow)
      await page.goto(
        `${world.hostUrl}?person=${encodeURIComponent(reader)}&subPageId=${encodeURIComponent('/register')}`,
      )
      const tab = page.frameLocator('iframe')
      const row = tab.locator('tbody td a').first()
      await row.waitFor({ timeout: 60_000 })
      const frame = page.frames().find(each => each.url().startsWith(world.appUrl))
      const scripts = (await frame?.evaluate(scriptsByTheRow)) ?? []
      const files = scripts.map(url => join(builtApp, new URL(url).pathname))
      if (files.length === 0) throw new Error('No script had arrived: the row cannot stand there.')
      const name = await row.innerText()
      await row.click()
      await tab.getByRole('heading', { level: 1, name }).waitFor()
      return files.reduce((sum, file) => sum + statSync(`${file}.gz`).size, 0) / 1000
    } finally {
      await context.close()
    }
  },
}
