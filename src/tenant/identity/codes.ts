import { randomBytes } from 'node:crypto'
import type { Clock } from '../tenant.ts'

/** What a person agreed to in the sign-in page, until the app fetches it. */
export interface CodeGrant {
  personId: string
  clientId: string
  redirectUri: string
  scope: string
  nonce?: string
  challenge?: { value: string; method: 'S256' | 'plain' }
}

export type Redeemed = { kind: 'grant'; grant: CodeGrant } | { kind: 'used' } | { kind: 'unknown' }

/** One waiting to be signed in from another device: no person yet. */
export interface DeviceGrant {
  userCode: string
  clientId: string
  scope: string
  personId?: string
  expires: number
}

export interface Codes {
  make(grant: CodeGrant): string
  /** Once. */
  redeem(code: string): Redeemed
  startDevice(clientId: string, scope: string, seconds: number): { deviceCode: string; userCode: string }
  device(deviceCode: string): DeviceGrant | undefined
  /** False: no such code, or run out. */
  approve(userCode: string, personId: string): boolean
  forget(deviceCode: string): void
}

/** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow: "typically they expire after about 10 minutes" */
const CODE_MS = 600_000
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'

/** In memory: what is under way doesn't outlive a restart. */
export function createCodes(clock: Clock): Codes {
  const codes = new Map<string, { grant: CodeGrant; expires: number; used: boolean }>()
  const devices = new Map<string, DeviceGrant>()
  const now = () => clock().getTime()
  return {
    make(grant) {
      const code = `1.${randomBytes(48).toString('base64url')}`
      codes.set(code, { grant, expires: now() + CODE_MS, used: false })
      return code
    },
    redeem(code) {
      const entry = codes.get(code)
      if (!entry || entry.expires <= now()) return { kind: 'unknown' }
      if (entry.used) return { kind: 'used' }
      entry.used = true
      return { kind: 'grant', grant: entry.grant }
    },
    startDevice(clientId, scope, seconds) {
      const deviceCode = randomBytes(32).toString('base64url')
      const userCode = [...randomBytes(9)].map(byte => LETTERS[byte % LETTERS.length]).join('')
      devices.set(deviceCode, { userCode, clientId, scope, expires: now() + seconds * 1000 })
      return { deviceCode, userCode }
    },
    device: deviceCode => devices.get(deviceCode),
    approve(userCode, personId) {
      const grant = [...devices.values()].find(one => one.userCode === userCode.trim().toUpperCase())
      if (!grant || grant.expires <= now()) return false
      grant.personId = personId
      return true
    },
    forget: deviceCode => void devices.delete(deviceCode),
  }
}
