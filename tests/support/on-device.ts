/** Journeys on one person's device, in each of the two ways a frame in Teams may have storage. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { DemoPerson } from '../../demo/people.ts'
import { type FrameStorage, launchBrowser } from './browser.ts'
import { type Device, openDevice } from './device.ts'
import { mend, purposesOf } from './lost.ts'
import { type StoredRow, storedItems } from './stored.ts'
import { startWorld, type World } from './world.ts'

export interface OnDevice {
  storage: FrameStorage
  /** There once the tests run, as is `device`; each storage has a world of its own. */
  readonly world: World
  readonly device: Device
  /** The purposes that a system has had, newest first. */
  purposes(key: string): Promise<unknown[]>
  rows(urlName: string, is: (row: StoredRow) => boolean): Promise<StoredRow[]>
}

/** Whatever faults a test set are mended after it. */
export function onDevice(name: string, { userPrincipalName }: DemoPerson, journeys: (here: OnDevice) => void): void {
  describe.each<FrameStorage>(['allowed', 'refused'])(`${name}, storage %s`, storage => {
    let world: World
    let browser: Browser
    let device: Device
    beforeAll(async () => {
      world = await startWorld({ app: true })
      browser = await launchBrowser({ storage })
      device = await openDevice(browser, world, userPrincipalName)
    })
    afterEach(() => mend(world))
    afterAll(async () => {
      await device?.leave()
      await browser?.close()
      await world?.close()
    })
    journeys({
      storage,
      get world() {
        return world
      },
      get device() {
        return device
      },
      purposes: key => purposesOf(world, userPrincipalName, key),
      rows: async (urlName, is) => (await storedItems(world, userPrincipalName, urlName)).filter(is),
    })
  })
}
