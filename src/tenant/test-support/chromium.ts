import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** @throws Error naming CHROME_PATH when there is no Chromium: a browser test is never skipped. */
export function launchChromium(): Promise<Browser> {
  const path = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  if (!existsSync(path)) {
    throw new Error(`There is no Chromium at ${path}. Set CHROME_PATH to where one is.`)
  }
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
