/** How the demo municipality's sites and its app stand in the local tenant, and the settings the app gets from that. */
import type { Settings } from '../src/config/settings.ts'
import { municipalityName } from './municipality.ts'
import { administrator, breachSiteOwner, systemManager } from './people.ts'

export const clientId = '5d2c1f2e-8a34-4b0e-9c53-f0a7a1b2c3d4'
export const appId = '3b9f6a10-52c7-4f0b-8e57-1d6f0c9e4a72'

const swedish = { language: 1053, timeZone: 'Europe/Stockholm' }
const registerPath = '/sites/forvaltning'
const breachPath = '/sites/personuppgiftsincidenter'

/** Two sites with different owners: who runs the register has no way into the reports. */
export const sites = [
  {
    path: registerPath,
    title: 'Förvaltning av digitala tjänster',
    ownerPrincipalName: administrator.userPrincipalName,
    ...swedish,
  },
  {
    path: breachPath,
    title: 'Personuppgiftsincidenter',
    ownerPrincipalName: breachSiteOwner.userPrincipalName,
    ...swedish,
  },
]

/** @param appUrl the only origin whose pages the tenant answers */
export const appRegistration = (appUrl: string) => ({
  clientId,
  displayName: 'Förvalta',
  redirectUris: [`${appUrl}/`, `${appUrl}/redirect.html`, `brk-multihub://${new URL(appUrl).host}`],
})

/** What the host page frames, and whom it signs in. */
export const hostPage = (appUrl: string) => ({
  appId,
  tabs: [
    { name: 'Förvalta', contentUrl: `${appUrl}/`, scope: 'personal', entityId: 'home' },
    { name: 'Förvalta', contentUrl: `${appUrl}/`, scope: 'channel', entityId: 'register' },
  ],
  person: systemManager.userPrincipalName,
  locale: 'sv',
  theme: 'default',
  team: { name: municipalityName },
  channel: { name: 'Digitala tjänster' },
})

export const localSettings = (tenantUrl: string): Settings => ({
  siteUrl: tenantUrl + registerPath,
  breachSiteUrl: tenantUrl + breachPath,
  graphUrl: `${tenantUrl}/v1.0`,
  auth: {
    kind: 'development',
    clientId,
    tokenUrl: `${tenantUrl}/oauth2/v2.0/token`,
    peopleUrl: `${tenantUrl}/local/people`,
  },
  hostOrigins: [new URL(tenantUrl).origin],
})
