/** The register of 10,000 systems and 60,000 role holdings, seen for the first time: until every row is known whole. */
import type { Browser } from 'playwright-core'
import { appRegistration } from '../../demo/local-tenant.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { launchBrowser } from '../support/browser.ts'
import { startWorld, type World } from '../support/world.ts'
import type { Bench } from './bench.ts'
import { serveFloor } from './floor-page.ts'
import { HOLDINGS, largeRegister, SYSTEMS } from './large-register.ts'
import { reader } from './thousand-systems.ts'
import { wholeVisit } from './whole-visit.ts'

const TOKEN_NAME = `forvalta.token.sharepoint.${reader}`

interface Ground {
  world: World
  browser: Browser
  floor: Awaited<ReturnType<typeof serveFloor>>
  session: Record<string, string>
  /** Systems in use. */
  expected: number
}
let ground: Ground | undefined

/** @throws Error where the register isn't as large as the figure says */
async function countedIn({ settings }: World, token: string): Promise<number> {
  const repository = sharePointRepository(settings, async () => token)
  const today = new Date().toISOString().slice(0, 10)
  let [systems, inUse, holdings] = [0, 0, 0]
  for await (const page of repository.pages({ list: 'systems' })) {
    systems += page.length
    inUse += page.filter(({ entity }) => entity.endedOn === undefined || entity.endedOn >= today).length
  }
  for await (const page of repository.pages({ list: 'roleHoldings' })) holdings += page.length
  if (systems < SYSTEMS || holdings < HOLDINGS)
    throw new Error(`Only ${systems} systems and ${holdings} role holdings.`)
  return inUse
}

async function prepare() {
  const world = await startWorld({ app: true, filling: largeRegister })
  const floor = await serveFloor(0)
  const registration = appRegistration(world.appUrl)
  await world.local('POST', 'apps', { ...registration, redirectUris: [...registration.redirectUris, floor.url] })
  const token = await world.tokenFor(reader, 'sharepoint')
  const session = { [TOKEN_NAME]: JSON.stringify({ token, expiresAt: Date.now() + 3_000_000 }) }
  const expected = await countedIn(world, token)
  const browser = await launchBrowser({ storage: 'allowed' })
  ground = { world, floor, session, expected, browser }
  return {
    close: async () => {
      ground = undefined
      await browser.close()
      await floor.close()
      await world.close()
    },
  }
}

/**
 * Until the app counts every system and no cell in view waits, against a page that asks for the same pages all at once,
 * parses them and shows the first rows; one after the other in one run.
 */
export const coldWholeRegister: Bench = {
  name: 'cold-whole-register-to-floor',
  unit: 'ratio',
  limit: 1.5,
  runs: 3,
  prepare,
  measure: async () => {
    if (!ground) throw new Error('Not prepared.')
    const { browser, expected, floor, session, world } = ground
    const url = `${world.appUrl}/?person=${encodeURIComponent(reader)}#/register`
    const app = await wholeVisit(browser, url, expected, session)
    floor.showWhole(app.pages, TOKEN_NAME)
    const least = await wholeVisit(browser, floor.url, expected, session)
    console.error(
      `  app ${Math.round(app.wholeAt)} ms, floor ${Math.round(least.wholeAt)} ms; ${app.pages.length} and ${least.pages.length} pages`,
    )
    return app.wholeAt / least.wholeAt
  },
}
