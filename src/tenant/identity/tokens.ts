import { type CryptoKey, errors, exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose'
import * as v from 'valibot'
import { openShelf } from '../local/shelf.ts'
import type { Database } from '../store/database.ts'
import type { Clock, Directory, Person } from '../tenant.ts'
import { type Addresses, audienceOf, type Resource } from './scopes.ts'

export const TOKEN_SECONDS = 3600

export type TokenReading =
  | { kind: 'person'; person: Person; scopes: string[] }
  | { kind: 'refused'; why: 'missing' | 'expired' | 'audience' | 'disabled' | 'invalid' }

export interface Tokens {
  issue(person: Person, resource: Resource, scopes: readonly string[], clientId: string): Promise<string>
  read(authorization: string | undefined, resource: Resource): Promise<TokenReading>
}

const ALGORITHM = 'RS256'
const claimsSchema = v.object({ oid: v.string(), scp: v.string() })
// A JWK's members are strings here but for `ext` and `key_ops`, which aren't kept.
const jwkSchema = v.record(v.string(), v.string())

async function signingKey(database: Database): Promise<JWK> {
  const shelf = openShelf(database, 'key', jwkSchema)
  const kept = shelf.get('signing')
  if (kept) return kept
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  const { ext: _ext, key_ops: _operations, ...jwk } = await exportJWK(privateKey)
  const made = v.parse(jwkSchema, jwk)
  shelf.put('signing', made)
  return made
}

async function asCryptoKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, ALGORITHM)
  if (key instanceof Uint8Array) throw new TypeError('The signing key is not an asymmetric key.')
  return key
}

/** Tokens signed with a key of the database's own: they outlive a restart on the same port. */
export async function openTokens(
  database: Database,
  directory: Directory,
  clock: Clock,
  addresses: Addresses,
): Promise<Tokens> {
  const jwk = await signingKey(database)
  const privateKey = await asCryptoKey(jwk)
  const publicKey = await asCryptoKey({ kty: jwk.kty ?? 'RSA', n: jwk.n ?? '', e: jwk.e ?? '' })
  const issuer = `${addresses.origin}/${directory.tenantId}/`

  return {
    issue(person, resource, scopes, clientId) {
      const now = Math.floor(clock().getTime() / 1000)
      // @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
      return new SignJWT({
        oid: person.id,
        tid: directory.tenantId,
        upn: person.userPrincipalName,
        name: person.displayName,
        scp: scopes.join(' '),
        appid: clientId,
        ver: '1.0',
      })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(issuer)
        .setSubject(person.id)
        .setAudience(audienceOf(resource, addresses))
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + TOKEN_SECONDS)
        .sign(privateKey)
    },
    async read(authorization, resource) {
      const token = authorization?.match(/^Bearer +(\S+)$/i)?.[1]
      if (!token) return { kind: 'refused', why: 'missing' }
      try {
        const audience = audienceOf(resource, addresses)
        const { payload } = await jwtVerify(token, publicKey, { issuer, audience, currentDate: clock() })
        const { oid, scp } = v.parse(claimsSchema, payload)
        const person = directory.byId(oid)
        if (!person) return { kind: 'refused', why: 'invalid' }
        // Entra lets a disabled account's token live until it expires unless access is evaluated continuously; this is the strict case.
        if (!person.accountEnabled) return { kind: 'refused', why: 'disabled' }
        return { kind: 'person', person, scopes: scp.split(' ') }
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { kind: 'refused', why: 'expired' }
        const wrongAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud'
        return { kind: 'refused', why: wrongAudience ? 'audience' : 'invalid' }
      }
    },
  }
}
