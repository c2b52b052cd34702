/**
 * The response headers the app is served with. The policy allows what the app does and nothing else; a municipality that
 * serves the app from elsewhere sends the same ones (docs/deployment.md).
 */
import type { Settings } from './settings.ts'

/**
 * Fluent's style engine adds an empty `<style>` and fills it through `CSSStyleSheet.insertRule`, which the policy doesn't
 * govern. The empty element itself is judged as inline style, so the hash of the empty text is allowed: no style with any
 * text in it gets by.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/**
 * teams-js asks for Microsoft's list of host addresses when it loads, and goes by the list in the package when it gets none.
 * Allowed, this one file: it says no more than Teams itself has told the same network, and refusing it would print an error
 * in every visitor's console, where errors that matter are looked for.
 */
const hostList = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'

/** https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
const microsoftHosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
]

export interface PolicyOptions {
  /** Vite's dev server writes scripts and styles into the page and talks to itself; each of them carries this nonce. */
  devNonce?: string
}

export function contentSecurityPolicy(settings: Settings, { devNonce }: PolicyOptions = {}): string {
  const { auth } = settings
  const signIn = auth.kind === 'entra' ? [auth.authority] : [auth.tokenUrl, auth.peopleUrl]
  const site = new URL(settings.siteUrl).origin
  const tenant = [settings.siteUrl, settings.breachSiteUrl, settings.graphUrl, ...signIn].map(
    url => new URL(url).origin,
  )
  const nonce = devNonce === undefined ? [] : [`'nonce-${devNonce}'`]
  const directives: Record<string, string[]> = {
    'default-src': [],
    'script-src': ["'self'", ...nonce],
    'style-src': ["'self'", emptyStyle, ...nonce],
    'connect-src': [...tenant, hostList, ...(devNonce === undefined ? [] : ["'self'"])],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    // In a plain browser msal renews a session in a hidden frame: the sign-in page, then the app's own redirect page.
    'frame-src': auth.kind === 'entra' ? ["'self'", new URL(auth.authority).origin] : [],
    'frame-ancestors': ["'self'", site, ...settings.hostOrigins, ...microsoftHosts],
    'object-src': [],
    'base-uri': [],
    'form-action': [],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ') || "'none'"}`)
    .join('; ')
}

export function securityHeaders(settings: Settings, options: PolicyOptions = {}): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(settings, options),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  }
}
