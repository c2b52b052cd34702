import type { Frame, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { systemManager } from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { frameOf } from '../support/judge-screen.ts'
import { storedItem } from '../support/stored.ts'
import { within } from '../support/within.ts'

const maria = systemManager.userPrincipalName
const TABS_AT_MOST = 60

const here = inApp()

interface Focus {
  tag: string
  /** What it says of itself: its text, label or name. */
  says: string
  isOutlined: boolean
}

const focusIn = (frame: Frame): Promise<Focus> => within('where the focus is', frame.evaluate(focusHere))

/** In the page. */
function focusHere(): Focus {
  const focused = document.activeElement ?? document.body
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])].map(label => label.textContent) : []
  const around = [focused, ...(focused.parentElement ? [focused.parentElement] : [])]
  return {
    tag: focused.tagName,
    says: labels.join() || focused.getAttribute('aria-label') || focused.textContent || '',
    isOutlined: around.some(element =>
      [null, '::after'].some(part => {
        const { outlineStyle, borderBottomWidth } = getComputedStyle(element, part)
        return outlineStyle !== 'none' || Number.parseFloat(borderBottomWidth) >= 2
      }),
    ),
  }
}

async function focusOn(frame: Frame, selector: string): Promise<void> {
  const focused = frame.evaluate(asked => document.querySelector<HTMLElement>(asked)?.focus(), selector)
  await within(`the focus to ${selector}`, focused)
}

/** Presses Tab until what has the focus says so; each stop on the way shows that it has it. */
async function tabTo(page: Page, frame: Frame, says: RegExp): Promise<void> {
  for (let presses = 0; presses < TABS_AT_MOST; presses += 1) {
    await page.keyboard.press('Tab')
    const focus = await focusIn(frame)
    if (focus.tag !== 'BODY') expect(focus, 'the focus is seen').toMatchObject({ isOutlined: true })
    if (says.test(focus.says)) return
  }
  throw new Error(`Nothing that says ${says} in ${TABS_AT_MOST} presses of Tab.`)
}

test('from the register to a system’s field, typed and saved, by keyboard alone and with the focus never lost', async () => {
  const { page, tab, leave } = await here.open({ person: maria, path: '/' })
  await tab.getByRole('link', { name: 'Raindance', exact: true }).first().waitFor()
  const frame = frameOf(page, here.world.appUrl)
  expect(await focusIn(frame)).toMatchObject({ tag: 'H1', says: 'Hem' })

  // back before the heading, to the way past the rooms
  await focusOn(frame, 'nav a')
  await page.keyboard.press('Shift+Tab')
  expect((await focusIn(frame)).says).toBe('Till innehållet')
  await page.keyboard.press('Enter')
  expect(await focusIn(frame)).toMatchObject({ tag: 'H1', says: 'Hem' })

  await focusOn(frame, 'nav a')
  await tabTo(page, frame, /^Register$/)
  await page.keyboard.press('Enter')
  await tab.getByRole('heading', { level: 1, name: 'Register' }).waitFor()
  await expect.poll(() => focusIn(frame)).toMatchObject({ tag: 'H1', says: 'Register' })

  await tabTo(page, frame, /^Sök system/)
  await page.keyboard.type('raindance')
  await tab
    .getByRole('status')
    .filter({ hasText: /^1 av / })
    .waitFor()
  expect((await focusIn(frame)).says).toMatch(/^Sök system/)
  await tabTo(page, frame, /^Raindance$/)
  await page.keyboard.press('Enter')
  await tab.getByRole('heading', { level: 1, name: 'Raindance' }).waitFor()
  await expect.poll(() => focusIn(frame)).toMatchObject({ tag: 'H1', says: 'Raindance' })

  await tabTo(page, frame, /^Leverantör$/)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('CGI Norden AB')
  await tab.getByText(/^Sparat /).waitFor()
  expect((await focusIn(frame)).says).toBe('Leverantör')
  expect(await storedItem(here.world, maria, 'Systems', "$filter=Key eq 'raindance'")).toMatchObject({
    Supplier: 'CGI Norden AB',
  })

  // the browser's own way back, which takes no focus of its own in a frame
  await within(
    'back',
    frame.evaluate(() => history.back()),
  )
  await tab.getByRole('heading', { level: 1, name: 'Register' }).waitFor()
  await expect.poll(() => focusIn(frame)).toMatchObject({ tag: 'H1', says: 'Register' })
  await leave()
})

test('on a phone the room one is in is in view, and so is every other when the focus comes to it', async () => {
  const context = { viewport: { width: 320, height: 640 } }
  const { page, tab, leave } = await here.open({ person: maria, path: '/incidents', context })
  await tab.getByRole('heading', { level: 1, name: 'Incidenter' }).waitFor()
  const frame = frameOf(page, here.world.appUrl)
  const isInView = (name: string) =>
    tab
      .getByRole('navigation')
      .getByRole('link', { name, exact: true })
      .evaluate(link => {
        const { left, right } = link.getBoundingClientRect()
        return left >= 0 && right <= innerWidth
      })
  await expect.poll(() => isInView('Incidenter')).toBe(true)
  await focusOn(frame, 'header select')
  for (const name of ['Hem', 'Register', 'Avtal', 'Forum', 'Incidenter']) {
    await page.keyboard.press('Tab')
    if ((await focusIn(frame)).says !== name) await page.keyboard.press('Tab')
    if ((await focusIn(frame)).says === name) expect(await isInView(name)).toBe(true)
  }
  await leave()
})
