import { app } from '@microsoft/teams-js'
import type { Host, Theme } from './host'

const ANSWER_LIMIT_MS = 5000

function toTheme(name: string): Theme {
  if (name === 'dark') return 'dark'
  return name === 'contrast' ? 'contrast' : 'light'
}

function answered<T>(work: Promise<T>): Promise<T | undefined> {
  const limit = new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), ANSWER_LIMIT_MS))
  return Promise.race([work, limit])
}

/** undefined: the frame around us isn't a host that speaks teams-js. */
export async function joinTeams(origins: readonly string[]): Promise<Host | undefined> {
  try {
    // initialize resolves with nothing; the context is the answer that tells a host from a mere frame
    const context = await answered(app.initialize([...origins]).then(() => app.getContext()))
    if (!context) return undefined
    app.notifySuccess()
    return {
      kind: 'teams',
      principalName: context.user?.userPrincipalName ?? context.user?.loginHint,
      locale: context.app.locale,
      theme: toTheme(context.app.theme),
      path: context.page.subPageId,
      onThemeChange: listener => app.registerOnThemeChangeHandler(name => listener(toTheme(name))),
    }
  } catch {
    return undefined
  }
}
