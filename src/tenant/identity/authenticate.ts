import { decodeJwt } from 'jose'
import * as v from 'valibot'
import type { Caller, Directory, Person } from '../tenant.ts'
import type { Resource } from './scopes.ts'
import type { TokenReading, Tokens } from './tokens.ts'

export type Reading = { kind: 'caller'; caller: Caller } | Extract<TokenReading, { kind: 'refused' }>

/** Everything Graph and SharePoint ask for here, so that a believed caller lacks no scope. */
const ALL_SCOPES = ['AllSites.FullControl', 'User.Read', 'User.Read.All', 'GroupMember.Read.All', 'Mail.Send']

/** Who calls, by the bearer token; under `--trust` what the token says is believed, whoever signed it. */
export async function authenticate(
  request: Request,
  resource: Resource,
  { tokens, trust, directory }: { tokens: Tokens; trust: boolean; directory: Directory },
): Promise<Reading> {
  const authorization = request.headers.get('authorization') ?? undefined
  const reading = await tokens.read(authorization, resource)
  if (reading.kind !== 'refused') return { kind: 'caller', caller: reading }
  if (!trust) return reading
  const person = personNamedIn(authorization, directory)
  if (person) return { kind: 'caller', caller: { kind: 'person', person, scopes: ALL_SCOPES } }
  const first = directory.people()[0]
  return { kind: 'caller', caller: { kind: 'trusted', ...(first ? { person: first } : {}) } }
}

const namesSchema = v.object({
  oid: v.optional(v.string()),
  upn: v.optional(v.string()),
  preferred_username: v.optional(v.string()),
  unique_name: v.optional(v.string()),
})

/** A token of any issuer that names somebody of the directory; or the bare principal name in place of a token. */
function personNamedIn(authorization: string | undefined, directory: Directory): Person | undefined {
  const token = authorization?.match(/^Bearer +(\S+)$/i)?.[1]
  if (token === undefined) return undefined
  const bare = directory.byPrincipalName(token)
  if (bare) return bare
  try {
    const { oid, ...names } = v.parse(namesSchema, decodeJwt(token))
    const named = Object.values(names).map(name => directory.byPrincipalName(name ?? ''))
    return directory.byId(oid ?? '') ?? named.find(person => person !== undefined)
  } catch {
    return undefined
  }
}
