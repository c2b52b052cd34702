import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Fluent's focus guards: hidden from readers and focusable on purpose. They, and only they, are left out. */
const focusGuards = '[data-tabster-dummy]'

const TRIES = 3

export interface AccessibilityOptions {
  /** Selector of a frame: what is in it is judged, and not the page around. */
  frame?: string
}

/** Runs axe, frames included. @throws Error with each violation in words */
export async function expectAccessible(page: Page, what: string, { frame }: AccessibilityOptions = {}): Promise<void> {
  const axe = new AxeBuilder({ page }).exclude(focusGuards).exclude(['iframe', focusGuards])
  if (frame !== undefined) axe.include([frame, 'html'])
  let { violations, passes } = await axe.analyze()
  // axe gives a frame one second to take its script, and leaves it out in silence: on a busy machine it is asked again
  for (let again = 0; passes.length === 0 && again < 3; again += 1) ({ violations, passes } = await axe.analyze())
  if (passes.length === 0) throw new Error(`axe saw nothing of ${what}.`)
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}\n  at ${node.target.flat().join(' → ')}\n  ${node.failureSummary ?? ''}`),
  )
  if (told.length > 0) throw new Error(`Accessibility of ${what}:\n${told.join('\n')}`)
}
