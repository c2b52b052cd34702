/**
 * axe run inside each document by itself. Its own way into frames gives a frame one second to take the script and leaves it
 * out in silence after that: on a busy machine the tab was never looked at, and the check passed.
 */
import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** Fluent's focus guards: hidden from readers and focusable on purpose. They, and only they, are left out. */
const focusGuards = '[data-tabster-dummy]'

export interface AccessibilityOptions {
  /** Selector of a frame: what is in it is judged, and not the page around. */
  frame?: string
}

/** @throws Error with each violation in words, and where a document could not be looked at */
export async function expectAccessible(page: Page, what: string, { frame }: AccessibilityOptions = {}): Promise<void> {
  const told: string[] = []
  for (const judged of frame === undefined ? page.frames() : [await frameAt(page, frame)]) {
    told.push(...(await violationsIn(judged, what)))
  }
  if (told.length > 0) throw new Error(`Accessibility of ${what}:\n${told.join('\n')}`)
}

async function frameAt(page: Page, selector: string): Promise<Frame> {
  const element = await page.waitForSelector(selector, { state: 'attached' })
  const frame = await element.contentFrame()
  if (!frame) throw new Error(`${selector} is no frame.`)
  return frame
}

async function violationsIn(frame: Frame, what: string): Promise<string[]> {
  await frame.evaluate(axe.source)
  const { violations, passes } = await frame.evaluate(
    guards => window.axe.run({ exclude: [[guards]] }, { iframes: false, resultTypes: ['violations', 'passes'] }),
    focusGuards,
  )
  if (passes.length === 0) throw new Error(`axe saw nothing of ${what}.`)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}\n  at ${node.target.flat().join(' → ')}\n  ${node.failureSummary ?? ''}`),
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
