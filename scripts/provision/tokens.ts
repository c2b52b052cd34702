/** Who provisions: a token for one site through one port, with an adapter for each way of signing in. */
import { readFileSync } from 'node:fs'
import type { ProvisionCommand } from '../../src/config/provision-settings.ts'
import type { SiteName } from '../../src/storage/set-up.ts'
import type { TokenSource } from '../../src/wire/patient-client.ts'

type SignIn = ProvisionCommand['signIn']
type Development = Extract<SignIn, { 'sign-in': 'development' }>
type Entra = Exclude<SignIn, Development>

/** Making a site takes lists, groups, levels and permissions: no narrower scope of SharePoint's grants them all. */
const SCOPE = 'AllSites.FullControl'
/** The demo's own registration (demo/local-tenant.ts); the local tenant lets any client in. */
const DEVELOPMENT_CLIENT = '5d2c1f2e-8a34-4b0e-9c53-f0a7a1b2c3d4'

/** Nobody could be signed in; a person has to do something. */
export class NotSignedIn extends Error {
  override name = 'SignInNeeded'
}

async function developmentToken(signIn: Development, site: SiteName, siteUrl: string): Promise<string> {
  const { origin } = new URL(siteUrl)
  const username = (site === 'breach' ? signIn['breach-person'] : undefined) ?? signIn.person
  const body = new URLSearchParams({
    grant_type: 'password',
    client_id: DEVELOPMENT_CLIENT,
    username,
    scope: `${origin}/${SCOPE}`,
  })
  const answer: unknown = await (await fetch(`${origin}/oauth2/v2.0/token`, { method: 'POST', body })).json()
  if (typeof answer === 'object' && answer !== null && 'access_token' in answer) return String(answer.access_token)
  throw new NotSignedIn(`The sign-in of ${username} was refused: ${JSON.stringify(answer)}`)
}

/** Never run against Entra: docs/unverified.md. */
async function entraToken(signIn: Entra, siteUrl: string, tell: (line: string) => void): Promise<string> {
  const { ConfidentialClientApplication, PublicClientApplication } = await import('@azure/msal-node')
  const auth = { clientId: signIn['client-id'], authority: `https://login.microsoftonline.com/${signIn.tenant}` }
  const { origin } = new URL(siteUrl)
  if (signIn['sign-in'] === 'certificate') {
    const pem = readFileSync(signIn.certificate, 'utf8')
    const clientCertificate = { thumbprintSha256: signIn.thumbprint.replaceAll(':', ''), privateKey: pem, x5c: pem }
    const app = new ConfidentialClientApplication({ auth: { ...auth, clientCertificate } })
    const result = await app.acquireTokenByClientCredential({ scopes: [`${origin}/.default`] })
    if (result) return result.accessToken
  } else {
    const app = new PublicClientApplication({ auth })
    const result = await app.acquireTokenByDeviceCode({
      scopes: [`${origin}/${SCOPE}`],
      deviceCodeCallback: ({ message }) => tell(message),
    })
    if (result) return result.accessToken
  }
  throw new NotSignedIn('Entra gave no token.')
}

/** Both sites are of one tenant, and a person signs in once for both; only the development sign-in may know two. */
export function tokensFor(signIn: SignIn, tell: (line: string) => void): (site: SiteName, url: string) => TokenSource {
  const asked = new Map<string, Promise<string>>()
  return (site, url) => refused => {
    const name = signIn['sign-in'] === 'development' ? site : new URL(url).origin
    if (refused !== undefined) asked.delete(name)
    const token =
      asked.get(name) ??
      (signIn['sign-in'] === 'development' ? developmentToken(signIn, site, url) : entraToken(signIn, url, tell)).catch(
        (error: unknown) => {
          throw error instanceof NotSignedIn
            ? error
            : new NotSignedIn(error instanceof Error ? error.message : String(error))
        },
      )
    asked.set(name, token)
    return token
  }
}
