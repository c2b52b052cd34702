/**
 * For plain http on one's own machine only (settings `auth.kind` "development"): asks the local tenant for a token in the
 * name of a person, with no password. The real sign-in is entra-tokens.ts; msal refuses an http authority.
 */
import type { Settings } from '../config/settings'
import { type Audience, SignInNeeded, type Tokens } from './tokens'

type DevelopmentAuth = Extract<Settings['auth'], { kind: 'development' }>

interface CachedToken {
  token: string
  expiresAt: number
}

const EARLY_MS = 60_000

function readCache(key: string): CachedToken | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('token' in kept) || !('expiresAt' in kept)) return undefined
    return { token: String(kept.token), expiresAt: Number(kept.expiresAt) }
  } catch {
    return undefined // storage refused: the token is asked for at each load
  }
}

function writeCache(key: string, cached: CachedToken): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(cached))
  } catch {
    // storage refused
  }
}

function isTokenAnswer(value: unknown): value is { access_token: string; expires_in: number } {
  return typeof value === 'object' && value !== null && 'access_token' in value && 'expires_in' in value
}

export function developmentTokens(
  auth: DevelopmentAuth,
  scopes: Record<Audience, string[]>,
  principalName: string | undefined,
): Tokens {
  const inMemory = new Map<string, CachedToken>()
  const underWay = new Map<string, Promise<string>>()

  async function request(audience: Audience, username: string, cacheKey: string): Promise<string> {
    const form = new URLSearchParams({
      grant_type: 'password',
      client_id: auth.clientId,
      username,
      scope: scopes[audience].join(' '),
    })
    const response = await fetch(auth.tokenUrl, { method: 'POST', body: form })
    const answer: unknown = await response.json()
    if (!isTokenAnswer(answer))
      throw new SignInNeeded(`The sign-in of ${username} was refused: ${JSON.stringify(answer)}`)
    const cached = { token: answer.access_token, expiresAt: Date.now() + answer.expires_in * 1000 }
    inMemory.set(cacheKey, cached)
    writeCache(cacheKey, cached)
    return cached.token
  }

  return {
    async get(audience, refused) {
      if (principalName === undefined) throw new SignInNeeded('Nobody is signed in.')
      const cacheKey = `forvalta.token.${audience}.${principalName}`
      const cached = inMemory.get(cacheKey) ?? readCache(cacheKey)
      if (cached && cached.token !== refused && cached.expiresAt - EARLY_MS > Date.now()) return cached.token
      const pending = underWay.get(cacheKey) ?? request(audience, principalName, cacheKey)
      underWay.set(cacheKey, pending)
      return pending.finally(() => underWay.delete(cacheKey))
    },
  }
}
