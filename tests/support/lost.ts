/** Faults around the commit of a save, as the journeys of the lost network have them. */
import type { FrameLocator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { storedItem, storedVersions } from './stored.ts'
import type { World } from './world.ts'

export type Moment = 'before' | 'during' | 'after'
export const moments: Moment[] = ['before', 'during', 'after']

/**
 * The write is cut at that moment and every read of the list after it, until it is mended: nobody can tell whether it was
 * stored. Left without `times`, since Chromium by itself repeats what ended without a byte of an answer.
 */
export async function cut(world: World, moment: Moment, method: 'MERGE' | 'POST', urlName: string): Promise<void> {
  const kind = { before: 'cutBefore', during: 'cutDuring', after: 'cutAfter' }[moment]
  await world.local('POST', 'faults', [
    { kind, method, pathIncludes: `Lists/${urlName}')` },
    { kind: 'cutBefore', method: 'GET', pathIncludes: `Lists/${urlName}')` },
  ])
}

export const mend = (world: World): Promise<unknown> => world.local('DELETE', 'faults')

export const saved = (tab: FrameLocator): Promise<void> => tab.getByText(/^Sparat /).waitFor()
export const notSaved = (tab: FrameLocator): Promise<void> => tab.getByText('Inte sparat än').waitFor()

/** Presses the button, unless the app was first: it tries by itself every ten seconds, and then there is none. */
export async function tryAgain(tab: FrameLocator): Promise<void> {
  const isSaved = async () => {
    await tab
      .getByRole('button', { name: 'Försök igen' })
      .click({ timeout: 500 })
      .catch(() => undefined)
    return tab.getByText(/^Sparat /).isVisible()
  }
  await expect.poll(isSaved).toBe(true)
}

/** Writes to the list wait on their way to the site until they are let go, however slow the machine is meanwhile. */
export async function holdWrites(page: Page, urlName: string): Promise<() => void> {
  let letGo = () => {}
  const gate = new Promise<void>(resolve => {
    letGo = resolve
  })
  const isOfList = ({ href }: URL) => decodeURIComponent(href).includes(`Lists/${urlName}')`)
  await page.route(isOfList, async route => {
    if (route.request().method() !== 'GET') await gate
    await route.continue()
  })
  return letGo
}

/** The purposes that a system has had, newest first. */
export async function purposesOf(world: World, person: string, key: string): Promise<unknown[]> {
  const { Id } = await storedItem(world, person, 'Systems', `$filter=Key eq '${key}'`)
  return (await storedVersions(world, person, 'Systems', Number(Id))).map(({ Purpose }) => Purpose ?? '')
}

/** What a new agreement can't do without. */
export async function beginAgreement(tab: FrameLocator, name: string): Promise<void> {
  await tab.getByLabel('Avtalets namn').fill(name)
  await tab.getByLabel('Första dag').fill('2025-01-01')
}
