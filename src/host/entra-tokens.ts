/**
 * Signing in against Microsoft Entra: nested app authentication inside Teams, and a popup elsewhere, both behind msal's
 * one call. What only a real tenant can show of it stands in docs/unverified.md.
 */
import { createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser'
import type { Settings } from '../config/settings'
import { type Audience, SignInNeeded, type Tokens } from './tokens'

type EntraAuth = Extract<Settings['auth'], { kind: 'entra' }>

export async function entraTokens(
  auth: EntraAuth,
  scopes: Record<Audience, string[]>,
  loginHint: string | undefined,
): Promise<Tokens> {
  const client = await createNestablePublicClientApplication({
    auth: { clientId: auth.clientId, authority: auth.authority, redirectUri: `${location.origin}/redirect.html` },
    cache: { cacheLocation: 'sessionStorage' },
  })
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
        if (!(error instanceof InteractionRequiredAuthError)) throw new SignInNeeded(String(error))
        const result = await client.acquireTokenPopup(request)
        return result.accessToken
      }
    },
  }
}
