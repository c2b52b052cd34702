/** Who is let in at all: the same at every door, REST's and the client object model's. */
import type { Caller } from '../../tenant'
import type { Env, Site } from '../env'
import { errors } from '../wire/errors'
import { has, Permission } from './permissions'
import { actingPrincipals, ensurePerson } from './principals'
import { type Asker, maskAt, WEB } from './scopes'

/** Who has no right at all on a site gets 403; who has is met by it, and so has a number there. */
export function admit(env: Env, site: Site, caller: Caller): Asker {
  if (caller.kind === 'app' && !caller.byCertificate) throw errors.appOnlyBySecret()
  const { self: known, ...acting } = actingPrincipals(env, site, caller)
  const asker: Asker = { id: known?.id ?? 0, ...acting }
  if (!asker.admin && !has(maskAt(env, site, asker, WEB), Permission.useRemoteApis)) throw errors.accessDenied()
  if (known || caller.kind === 'app' || !caller.person) return asker
  const self = ensurePerson(env, site, caller.person)
  return { ...asker, id: self.id, ids: [self.id, ...asker.ids] }
}

export const DIGEST_SECONDS = 1800

/**
 * A digest guards cookies, so requests with a token need none; who sends one without a token is held to its age.
 * learn.microsoft.com/sharepoint/dev/sp-add-ins/complete-basic-operations-using-sharepoint-rest-endpoints
 */
export function refuseStaleDigest(env: Env, headers: Headers): void {
  const made = headers.has('authorization') ? undefined : headers.get('x-requestdigest')?.split(',')[1]
  if (made !== undefined && env.clock().getTime() - Date.parse(made) > DIGEST_SECONDS * 1000) throw errors.digest()
}
