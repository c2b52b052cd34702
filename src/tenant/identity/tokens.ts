import { createHash } from 'node:crypto'
import {
  type CryptoKey,
  calculateJwkThumbprint,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'
import * as v from 'valibot'
import { openShelf } from '../local/shelf.ts'
import type { Database } from '../store/database.ts'
import type { Caller, Clock, Directory, Person } from '../tenant.ts'
import { type Addresses, audienceOf, type Resource } from './scopes.ts'

export const TOKEN_SECONDS = 3600

export type TokenReading =
  | Extract<Caller, { kind: 'person' | 'app' }>
  | { kind: 'refused'; why: 'missing' | 'expired' | 'audience' | 'disabled' | 'invalid' }

export interface AppIdentity {
  clientId: string
  displayName: string
}

export interface RefreshClaims {
  person: Person
  clientId: string
}

export interface Tokens {
  issue(person: Person, resource: Resource, scopes: readonly string[], clientId: string): Promise<string>
  /** In an app's own name. */
  issueForApp(app: AppIdentity, resource: Resource, roles: readonly string[], byCertificate: boolean): Promise<string>
  idToken(person: Person, clientId: string, nonce: string | undefined): Promise<string>
  refreshToken(person: Person, clientId: string, seconds: number): Promise<string>
  /** Undefined: forged, run out, or of somebody who is gone. */
  readRefresh(token: string): Promise<RefreshClaims | undefined>
  read(authorization: string | undefined, resource: Resource): Promise<TokenReading>
  /** The public key as Entra lists its own. */
  keys(): Promise<JWK[]>
}

const ALGORITHM = 'RS256'
const claimsSchema = v.object({
  oid: v.string(),
  appid: v.string(),
  scp: v.optional(v.string()),
  roles: v.optional(v.array(v.string()), []),
  app_displayname: v.optional(v.string(), ''),
  appidacr: v.optional(v.string()),
  nbf: v.number(),
  exp: v.number(),
})
const TOKENS_KNOWN = 1000
const refreshSchema = v.object({ oid: v.string(), appid: v.string() })
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

/** `sub` differs between apps, `oid` doesn't. learn.microsoft.com/entra/identity-platform/id-token-claims-reference */
const pairwise = (one: string, other: string): string =>
  createHash('sha256').update(`${one}/${other}`).digest('base64url')

/** An app's object in the directory, by which its tokens name it. */
const servicePrincipalId = (clientId: string): string =>
  createHash('sha256')
    .update(`service principal ${clientId}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-a$4-$5')

/** Tokens signed with a key of the database's own: they outlive a restart on the same port. */
export async function openTokens(
  database: Database,
  directory: Directory,
  clock: Clock,
  addresses: Addresses,
): Promise<Tokens> {
  const jwk = await signingKey(database)
  const privateKey = await asCryptoKey(jwk)
  const publicJwk = { kty: jwk.kty ?? 'RSA', n: jwk.n ?? '', e: jwk.e ?? '' }
  const publicKey = await asCryptoKey(publicJwk)
  const kid = await calculateJwkThumbprint(publicJwk)
  const tid = directory.tenantId
  const issuer = `${addresses.loginUrl}/${tid}/`
  const issuerV2 = `${issuer}v2.0`

  function sign(claims: JWTPayload, from: string, audience: string, seconds: number): Promise<string> {
    const now = Math.floor(clock().getTime() / 1000)
    return new SignJWT({ ...claims, tid })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid })
      .setIssuer(from)
      .setAudience(audience)
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(now + seconds)
      .sign(privateKey)
  }
  /** @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference: both services still take version 1.0 */
  const access = (claims: JWTPayload, resource: Resource) =>
    sign({ ...claims, ver: '1.0' }, issuer, audienceOf(resource, addresses), TOKEN_SECONDS)

  // A signature stays right, and to verify one takes longer than the request itself; the times are looked at each time.
  const known = new Map<string, v.InferOutput<typeof claimsSchema>>()
  async function verified(token: string, audience: string): Promise<v.InferOutput<typeof claimsSchema>> {
    const key = `${audience} ${token}`
    const seen = known.get(key)
    const now = clock().getTime() / 1000
    if (seen && seen.nbf <= now && now < seen.exp) return seen
    const { payload } = await jwtVerify(token, publicKey, { issuer, audience, currentDate: clock() })
    const claims = v.parse(claimsSchema, payload)
    if (known.size >= TOKENS_KNOWN) known.clear()
    known.set(key, claims)
    return claims
  }

  return {
    issue: (person, resource, scopes, clientId) =>
      access(
        {
          oid: person.id,
          sub: pairwise(person.id, resource),
          idtyp: 'user',
          upn: person.userPrincipalName,
          unique_name: person.userPrincipalName,
          preferred_username: person.userPrincipalName,
          name: person.displayName,
          scp: scopes.join(' '),
          appid: clientId,
          appidacr: '0',
        },
        resource,
      ),
    issueForApp(app, resource, roles, byCertificate) {
      const id = servicePrincipalId(app.clientId)
      const claims = { oid: id, sub: id, idtyp: 'app', appid: app.clientId, app_displayname: app.displayName }
      return access({ ...claims, appidacr: byCertificate ? '2' : '1', roles: [...roles] }, resource)
    },
    idToken: (person, clientId, nonce) =>
      sign(
        {
          oid: person.id,
          sub: pairwise(person.id, clientId),
          name: person.displayName,
          preferred_username: person.userPrincipalName,
          ...(person.mail ? { email: person.mail } : {}),
          ...(nonce === undefined ? {} : { nonce }),
          ver: '2.0',
        },
        issuerV2,
        clientId,
        TOKEN_SECONDS,
      ),
    refreshToken: (person, clientId, seconds) => sign({ oid: person.id, appid: clientId }, issuer, 'refresh', seconds),
    async readRefresh(token) {
      try {
        const { payload } = await jwtVerify(token, publicKey, { issuer, audience: 'refresh', currentDate: clock() })
        const { oid, appid } = v.parse(refreshSchema, payload)
        const person = directory.byId(oid)
        return person && { person, clientId: appid }
      } catch {
        return undefined
      }
    },
    async read(authorization, resource) {
      const token = authorization?.match(/^Bearer +(\S+)$/i)?.[1]
      if (!token) return { kind: 'refused', why: 'missing' }
      try {
        const audience = audienceOf(resource, addresses)
        const { oid, scp, appid, roles, app_displayname, appidacr } = await verified(token, audience)
        if (scp === undefined) {
          return { kind: 'app', clientId: appid, displayName: app_displayname, roles, byCertificate: appidacr === '2' }
        }
        const person = directory.byId(oid)
        if (!person) return { kind: 'refused', why: 'invalid' }
        // Entra lets a disabled account's token live until it expires unless access is evaluated continuously; this is the strict case.
        if (!person.accountEnabled) return { kind: 'refused', why: 'disabled' }
        return { kind: 'person', person, scopes: scp.split(' '), clientId: appid }
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { kind: 'refused', why: 'expired' }
        const wrongAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud'
        return { kind: 'refused', why: wrongAudience ? 'audience' : 'invalid' }
      }
    },
    keys: async () => [{ ...publicJwk, use: 'sig', alg: ALGORITHM, kid, issuer: issuerV2 }],
  }
}
