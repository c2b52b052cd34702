import { describe, expect, test } from 'vitest'
import { parseBoards, parseProvisionCommand } from './provision-settings'

const whole = {
  plan: true,
  site: 'https://contoso.sharepoint.com/sites/forvaltning/',
  'breach-site': 'https://contoso.sharepoint.com/sites/incidenter',
  tenant: 'contoso.onmicrosoft.com',
  'client-id': '5d2c1f2e-8a34-4b0e-9c53-f0a7a1b2c3d4',
}

describe('npm run provision', () => {
  test('signs a person in by a code unless told otherwise', () => {
    expect(parseProvisionCommand(whole)).toEqual({
      mode: 'plan',
      siteUrl: 'https://contoso.sharepoint.com/sites/forvaltning',
      breachSiteUrl: whole['breach-site'],
      only: undefined,
      boardsFile: undefined,
      signIn: { 'sign-in': 'device', tenant: whole.tenant, 'client-id': whole['client-id'] },
    })
  })

  test('names every fault at once', () => {
    const faulty = () => parseProvisionCommand({ site: 'contoso', 'client-id': 'x' })
    expect(faulty).toThrow(/one of --plan, --apply and --check is needed/)
    expect(faulty).toThrow(/--site isn’t an address/)
    expect(faulty).toThrow(/--breach-site is needed/)
    expect(faulty).toThrow(/--tenant is needed/)
    expect(faulty).toThrow(/--client-id isn’t an id/)
  })

  test.each([
    ['two things at once', { ...whole, apply: true }, /one of --plan/],
    ['a page of the site', { ...whole, site: `${whole.site}SitePages/Home.aspx` }, /--site is the address of a page/],
    ['one site for both', { ...whole, 'breach-site': whole.site.toUpperCase().replace('HTTPS', 'https') }, /same site/],
    ['a certificate that is left out', { ...whole, 'sign-in': 'certificate' }, /--certificate is needed/],
    ['a sign-in that there isn’t', { ...whole, 'sign-in': 'password' }, /--sign-in/],
    ['a development sign-in elsewhere', { ...whole, 'sign-in': 'development', person: 'a@b.c' }, /local tenant only/],
  ])('refuses %s', (_, options, told) => {
    expect(() => parseProvisionCommand(options)).toThrow(told)
  })

  test('reads boards from a file, and names what is wrong with it', () => {
    expect(parseBoards('[{"name":" Kommunstyrelsen "},{"key":"BN","name":"Byggnadsnämnden"}]')).toEqual([
      { name: 'Kommunstyrelsen' },
      { key: 'BN', name: 'Byggnadsnämnden' },
    ])
    expect(() => parseBoards('{')).toThrow('not valid JSON')
    expect(() => parseBoards('[{"key":"B·N","name":""}]')).toThrow(/0\.key: is letters and digits.*0\.name/)
  })
})
