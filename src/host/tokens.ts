/** Tokens through one port, with an adapter for each way of signing in. One token for each audience. */
import type { Settings } from '../config/settings'

/** `siteOwner`: SharePoint too, with the right to make lists and permissions, asked for only where a site is set up. */
export type Audience = 'sharepoint' | 'siteOwner' | 'graph'

export interface Tokens {
  /** `refused`: a token that was just answered with 401 and must not be given again. @throws SignInNeeded */
  get(audience: Audience, refused?: string): Promise<string>
}

/** Nobody is signed in, or the sign-in was refused; a person has to do something. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded'
}

export async function tokensFor(settings: Settings, principalName: string | undefined): Promise<Tokens> {
  const scopes: Record<Audience, string[]> = {
    sharepoint: [`${new URL(settings.siteUrl).origin}/AllSites.Write`],
    siteOwner: [`${new URL(settings.siteUrl).origin}/AllSites.FullControl`],
    // Scopes without an address are Microsoft Graph's. The basic profile lacks what the rules ask for: whose account is
    // disabled (ROLE-6), job title (ROLE-2) and department (which administration).
    graph: ['User.Read', 'User.Read.All', 'Mail.Send'],
  }
  if (settings.auth.kind === 'development') {
    const { developmentTokens } = await import('./development-tokens')
    return developmentTokens(settings.auth, scopes, principalName)
  }
  const { entraTokens } = await import('./entra-tokens')
  return entraTokens(settings.auth, scopes, principalName)
}
