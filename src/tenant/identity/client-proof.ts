import { timingSafeEqual, X509Certificate } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose'
import type { Clock } from '../tenant.ts'
import type { AppRegistration } from './apps.ts'
import { type EntraError, entraErrors } from './entra-errors.ts'

/** How an app showed that it is itself. */
export type Proof = { kind: 'certificate' | 'secret' | 'none' } | { kind: 'refused'; error: EntraError }

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const TOLERANCE_SECONDS = 300

/**
 * A secret, or an assertion signed with the key of a registered certificate.
 * @see https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export async function proofOf(
  app: AppRegistration,
  form: URLSearchParams,
  authorization: string | null,
  clock: Clock,
  tokenUrls: readonly string[],
): Promise<Proof> {
  const assertion = form.get('client_assertion')
  if (assertion) {
    if (form.get('client_assertion_type') !== ASSERTION) {
      return { kind: 'refused', error: entraErrors.parameterMissing('client_assertion_type') }
    }
    return byAssertion(app, assertion, clock, tokenUrls)
  }
  const secret = form.get('client_secret') ?? basicSecret(authorization)
  if (secret === undefined) return { kind: 'none' }
  const known = (app.secrets ?? []).some(one => same(one, secret))
  return known ? { kind: 'secret' } : { kind: 'refused', error: entraErrors.secretInvalid(app.clientId) }
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function basicSecret(authorization: string | null): string | undefined {
  const basic = authorization?.match(/^Basic +(\S+)$/i)?.[1]
  const [, secret] = basic ? Buffer.from(basic, 'base64').toString().split(':') : []
  return secret === undefined ? undefined : decodeURIComponent(secret)
}

async function byAssertion(
  app: AppRegistration,
  assertion: string,
  clock: Clock,
  tokenUrls: readonly string[],
): Promise<Proof> {
  const refused = (error: EntraError): Proof => ({ kind: 'refused', error })
  let thumbprints: unknown[]
  try {
    const header = decodeProtectedHeader(assertion)
    decodeJwt(assertion)
    thumbprints = [header['x5t#S256'], header.x5t]
  } catch {
    return refused(entraErrors.assertionMalformed())
  }
  const certificates = (app.certificates ?? []).map(pem => new X509Certificate(pem))
  const named = certificates.find(
    one => thumbprints.includes(base64url(one.fingerprint256)) || thumbprints.includes(base64url(one.fingerprint)),
  )
  if (!named) return refused(entraErrors.certificateUnknown(app.clientId))
  try {
    await jwtVerify(assertion, named.publicKey, {
      issuer: app.clientId,
      subject: app.clientId,
      audience: [...tokenUrls],
      currentDate: clock(),
      clockTolerance: TOLERANCE_SECONDS,
      requiredClaims: ['exp'],
    })
    return { kind: 'certificate' }
  } catch (error) {
    if (error instanceof errors.JWTExpired) return refused(entraErrors.assertionOutOfTime())
    const early = error instanceof errors.JWTClaimValidationFailed && ['nbf', 'iat'].includes(error.claim)
    if (early) return refused(entraErrors.assertionOutOfTime())
    const wrongAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud'
    return refused(wrongAudience ? entraErrors.assertionAudience() : entraErrors.certificateUnknown(app.clientId))
  }
}

/** `AB:CD:…` as a certificate prints it, to the form a token's header has. */
const base64url = (fingerprint: string): string =>
  Buffer.from(fingerprint.replaceAll(':', ''), 'hex').toString('base64url')
