/**
 * axe run inside each document by itself. Its own way into frames gives a frame one second to take the script and leaves it
 * out in silence after that: on a busy machine the tab was never looked at, and the check passed.
 */
import axe, { type RunOnly } from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { atMost, within } from './within.ts'

/** Fluent's focus guards: hidden from readers and focusable on purpose. They, and only they, are left out. */
const focusGuards = '[data-tabster-dummy]'

export interface AccessibilityOptions {
  /** Selector of a frame: what is in it is judged, and not the page around. */
  frame?: string
  /** Of rules all, or those alone whose outcome another theme may change. */
  rules?: 'all' | 'colours'
}

const colours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
/** axe leaves it out unless asked; WCAG 2.2 AA doesn't. */
const everything = { 'target-size': { enabled: true } }

/** @throws Error with each violation in words, and where a document could not be looked at */
export async function expectAccessible(
  page: Page,
  what: string,
  { frame, rules = 'all' }: AccessibilityOptions = {},
): Promise<void> {
  const told: string[] = []
  for (const seen of frame === undefined ? page.frames() : [await frameAt(page, frame)]) {
    told.push(...(await violationsIn(seen, what, rules)))
  }
  if (told.length > 0) throw new Error(`Accessibility of ${what}:\n${told.join('\n')}`)
}

async function frameAt(page: Page, selector: string): Promise<Frame> {
  const element = await page.waitForSelector(selector, { state: 'attached' })
  const frame = await element.contentFrame()
  if (!frame) throw new Error(`${selector} is no frame.`)
  return frame
}

/** An animation that is paused, or out of sight, never comes to its end: the screen is judged as it stands by then. */
const COLOURS_SETTLE_MS = 2000

/** In the page: a colour on its way to another is judged when it is there. */
async function settledColours(): Promise<void> {
  const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(passing.map(({ finished }) => finished))
}

async function violationsIn(frame: Frame, what: string, rules: 'all' | 'colours'): Promise<string[]> {
  await atMost(COLOURS_SETTLE_MS, frame.evaluate(settledColours))
  const { violations, passed } = await within(`axe on ${what}`, judged(frame, rules))
  if (passed === 0) throw new Error(`axe saw nothing of ${what}.`)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}\n  at ${node.target.flat().join(' → ')}\n  ${node.failureSummary ?? ''}`),
  )
}

async function judged(frame: Frame, rules: 'all' | 'colours') {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  // what passed is counted where it is: telling of each node would take as long as judging it
  return frame.evaluate(
    async ({ guards, which }) => {
      const found = await window.axe.run(
        { exclude: [[guards]] },
        { iframes: false, resultTypes: ['violations'], ...which },
      )
      return { violations: found.violations, passed: found.passes.length }
    },
    { guards: focusGuards, which: rules === 'all' ? { rules: everything } : { runOnly: colours } },
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
