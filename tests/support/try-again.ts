import type { Locator } from 'playwright-core'

/** Presses the way on of a list that couldn't be read; unless the app, asking what others changed, reads it again just then. */
export async function tryAgain(alert: Locator): Promise<void> {
  const pressed = alert.getByRole('button', { name: 'Försök igen' }).click({ timeout: 5000 })
  await pressed.catch(() => undefined)
}
