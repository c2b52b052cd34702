/** Where the app runs: framed by Teams, framed by a SharePoint page, or alone in a browser. */
export type Theme = 'light' | 'dark' | 'contrast'

export interface Host {
  kind: 'teams' | 'browser'
  /** The host's own idea of who is signed in; a hint for signing in, never proof. */
  principalName: string | undefined
  /** A BCP 47 tag. */
  locale: string
  theme: Theme
  /** The record that a deep link asked for: a path of the app. */
  path: string | undefined
  onThemeChange(listener: (theme: Theme) => void): void
}

/** Alone in a browser: its own language and colour scheme, followed live. */
export function browserHost(): Host {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const contrast = matchMedia('(forced-colors: active)')
  const theme = (): Theme => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light')
  return {
    kind: 'browser',
    principalName: undefined,
    locale: navigator.language,
    theme: theme(),
    path: undefined,
    onThemeChange(listener) {
      for (const query of [dark, contrast]) query.addEventListener('change', () => listener(theme()))
    },
  }
}

/** teams-js is loaded only inside a frame; a frame that isn't Teams' own never answers, hence the time limit. */
export async function joinHost(origins: readonly string[]): Promise<Host> {
  if (window.parent === window) return browserHost()
  const { joinTeams } = await import('./teams')
  return (await joinTeams(origins)) ?? browserHost()
}
