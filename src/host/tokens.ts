/** Tokens through one port, with an adapter for each way of signing in. One token for each audience. */
import type { Settings } from '../config/settings'

export type Audience = 'sharepoint' | 'graph'

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
    graph: ['User.Read', 'User.ReadBasic.All', 'Mail.Send'].map(
      scope => `${new URL(settings.graphUrl).origin}/${scope}`,
    ),
  }
  if (settings.auth.kind === 'development') {
    const { developmentTokens } = await import('./development-tokens')
    return developmentTokens(settings.auth, scopes, principalName)
  }
  const { entraTokens } = await import('./entra-tokens')
  return entraTokens(settings.auth, scopes, principalName)
}
