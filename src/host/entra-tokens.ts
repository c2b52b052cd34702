/**
 * Signing in against Microsoft Entra: nested app authentication inside Teams, a page of its own in a plain browser, and a
 * popup in any other frame. What only a real tenant can show of it stands in docs/unverified.md.
 */
import {
  BrowserAuthError,
  BrowserAuthErrorCodes,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
} from '@azure/msal-browser'
import type { Settings } from '../config/settings'
import { type Audience, SignInNeeded, type Tokens } from './tokens'

type EntraAuth = Extract<Settings['auth'], { kind: 'entra' }>

/** Microsoft's own, which msal knows; about any other it would ask Microsoft whether it may be trusted. */
const MICROSOFT = 'login.microsoftonline.com'

const needsPerson = (error: unknown): boolean =>
  error instanceof InteractionRequiredAuthError ||
  (error instanceof BrowserAuthError && error.errorCode === BrowserAuthErrorCodes.noAccountError)

export async function entraTokens(
  auth: EntraAuth,
  scopes: Record<Audience, string[]>,
  loginHint: string | undefined,
): Promise<Tokens> {
  const { host } = new URL(auth.authority)
  const client = await createNestablePublicClientApplication({
    auth: {
      clientId: auth.clientId,
      authority: auth.authority,
      knownAuthorities: host === MICROSOFT ? [] : [host],
      redirectUri: `${location.origin}/redirect.html`,
    },
    cache: { cacheLocation: 'sessionStorage' },
  })
  const returned = await client.handleRedirectPromise()
  if (returned) client.setActiveAccount(returned.account)
  let leaving: Promise<void> | undefined

  return {
    async get(audience, refused) {
      const request = {
        scopes: scopes[audience],
        forceRefresh: refused !== undefined,
        ...(loginHint === undefined ? {} : { loginHint }),
      }
      try {
        const account = client.getActiveAccount() ?? client.getAllAccounts()[0]
        const result = await client.acquireTokenSilent(account ? { ...request, account } : request)
        return result.accessToken
      } catch (error) {
        if (!needsPerson(error)) throw new SignInNeeded(String(error))
        if (window.parent !== window) return (await client.acquireTokenPopup(request)).accessToken
        // A popup takes a click, and nobody has clicked yet. The first to ask leaves for the sign-in page; nobody gets an answer here.
        leaving ??= client.acquireTokenRedirect(request)
        await leaving
        return new Promise<never>(() => undefined)
      }
    },
  }
}
