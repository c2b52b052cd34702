/**
 * The login name that stands for all employees and no guests: "Everyone except external users", whose claim holds the
 * directory's id, which any access token tells (docs/unverified.md).
 * @throws Error where the token is none of Entra's
 */
export function everyoneClaim(token: string): string {
  const payload = token.split('.')[1] ?? ''
  const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
  if (typeof claims !== 'object' || claims === null || !('tid' in claims) || typeof claims.tid !== 'string')
    throw new Error('The token does not say which directory it is from.')
  return `c:0-.f|rolemanager|spo-grid-all-users/${claims.tid}`
}
