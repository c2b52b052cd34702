import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = join(import.meta.dirname, '..', '..', 'reports', 'screens')

/** A phone's width, which is also a wide screen at 400 %, and a desk's. */
export const WIDTHS = [360, 1280] as const

/** Pictures to be looked at, one for each width, as `reports/screens/NAME-WIDTH.png`. The page keeps its last width. */
export async function screenshot(page: Page, name: string, widths: readonly number[] = WIDTHS): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const height = page.viewportSize()?.height ?? 800
  const files: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    const path = join(folder, `${name}-${width}.png`)
    await page.screenshot({ path, fullPage: true })
    files.push(path)
  }
  return files
}
