import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from './content-security-policy.ts'
import type { Settings } from './settings.ts'

const local: Settings = {
  siteUrl: 'http://localhost:5301/sites/register',
  breachSiteUrl: 'http://localhost:5301/sites/breaches',
  graphUrl: 'http://localhost:5301/v1.0',
  auth: {
    kind: 'development',
    clientId: 'local',
    tokenUrl: 'http://localhost:5301/oauth2/v2.0/token',
    peopleUrl: 'http://localhost:5301/local/people',
  },
  hostOrigins: ['http://localhost:5301'],
}
const municipality: Settings = {
  siteUrl: 'https://kommunen.sharepoint.com/sites/forvalta',
  breachSiteUrl: 'https://kommunen.sharepoint.com/sites/forvalta-breaches',
  graphUrl: 'https://graph.microsoft.com/v1.0',
  auth: {
    kind: 'entra',
    clientId: '11111111-2222-4333-8444-555555555555',
    authority: 'https://login.microsoftonline.com/kommunen.example',
  },
  hostOrigins: [],
}

const directivesOf = (policy: string) =>
  new Map(policy.split('; ').map(directive => [directive.split(' ')[0], directive.split(' ').slice(1)]))

describe('the content security policy', () => {
  test.each(['default-src', 'object-src', 'base-uri', 'form-action'])('%s allows nothing', name => {
    expect(directivesOf(contentSecurityPolicy(municipality)).get(name)).toEqual(["'none'"])
  })

  test.each([local, municipality])('allows no script or style with text in the page, and no eval', settings => {
    const policy = contentSecurityPolicy(settings)
    expect(policy).not.toMatch(/unsafe|nonce|[ :]\*[ ;]|https?:[ ;]/)
    expect(directivesOf(policy).get('script-src')).toEqual(["'self'"])
  })

  test('the one style allowed in the page is the empty one', () => {
    const empty = `'sha256-${createHash('sha256').update('').digest('base64')}'`
    expect(directivesOf(contentSecurityPolicy(local)).get('style-src')).toEqual(["'self'", empty])
  })

  test('connects to the origins of the settings, each once, and to the list of hosts', () => {
    const [, ...rest] = directivesOf(contentSecurityPolicy(local)).get('connect-src') ?? []
    expect(rest).toEqual(['https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'])
    expect(directivesOf(contentSecurityPolicy(municipality)).get('connect-src')).toEqual([
      'https://kommunen.sharepoint.com',
      'https://graph.microsoft.com',
      'https://login.microsoftonline.com',
      ...rest,
    ])
  })

  test('is framed by Teams, by the tenant and by the hosts of the settings', () => {
    const ancestors = directivesOf(
      contentSecurityPolicy({ ...municipality, hostOrigins: ['https://intranet.example'] }),
    )
    expect(ancestors.get('frame-ancestors')).toEqual(
      expect.arrayContaining([
        'https://teams.microsoft.com',
        'https://kommunen.sharepoint.com',
        'https://intranet.example',
      ]),
    )
  })

  test('frames the sign-in page where there is one', () => {
    expect(directivesOf(contentSecurityPolicy(municipality)).get('frame-src')).toContain(
      'https://login.microsoftonline.com',
    )
    expect(directivesOf(contentSecurityPolicy(local)).get('frame-src')).toEqual(["'none'"])
  })

  test('the dev server gets a nonce, and that alone', () => {
    const policy = directivesOf(contentSecurityPolicy(local, { devNonce: 'abc' }))
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-abc'"])
    expect(policy.get('connect-src')).toContain("'self'")
  })

  test('goes with the headers that browsers need beside it', () => {
    expect(Object.keys(securityHeaders(local))).toEqual([
      'Content-Security-Policy',
      'X-Content-Type-Options',
      'Referrer-Policy',
      'Permissions-Policy',
    ])
  })
})
