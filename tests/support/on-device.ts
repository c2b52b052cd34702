/** Journeys on one person's device, in each of the two ways a frame in Teams may have storage. */
import { afterAll, beforeAll, describe } from 'vitest'
import type { DemoPerson } from '../../demo/people.ts'
import type { FrameStorage } from './browser.ts'
import { type Device, openDevice } from './device.ts'
import { inApp } from './in-app.ts'
import { purposesOf } from './lost.ts'
import { type StoredRow, storedItems } from './stored.ts'
import type { World } from './world.ts'

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
    const app = inApp({ storage })
    let device: Device
    beforeAll(async () => {
      device = await openDevice(app.browser, app.world, userPrincipalName)
    })
    afterAll(() => device?.leave())
    journeys({
      storage,
      get world() {
        return app.world
      },
      get device() {
        return device
      },
      purposes: key => purposesOf(app.world, userPrincipalName, key),
      rows: async (urlName, is) => (await storedItems(app.world, userPrincipalName, urlName)).filter(is),
    })
  })
}
