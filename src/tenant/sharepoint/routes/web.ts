import { randomUUID } from 'node:crypto'
import { maskValue, Permission } from '../access/permissions'
import { principalById, users } from '../access/principals'
import { demand, WEB } from '../access/scopes'
import { assignmentResources, groupResource, type Role, roleResource, userResource } from '../access/security-resources'
import { ChangeKind, lastChange, record } from '../changes/change-log'
import { changeToken } from '../changes/change-token'
import { listResource } from '../lists/list-resources'
import { allLists } from '../lists/list-store'
import { isoSeconds } from '../query/time'
import { errors } from '../wire/errors'
import { complex, type Resource, several } from '../wire/resource'
import { apply, asText, type Handler, mayOpen, NOTHING, one, type Req, webMask } from './request'
import { allGroups, allRoles } from './site-lookups'

export const webResource = (req: Req): Resource => {
  const { site, env } = req
  const change = lastChange(env)
  return {
    kind: 'resource',
    type: 'SP.Web',
    set: 'SP.ApiData.Webs',
    path: 'Web',
    id: `${req.webUrl}/_api/Web`,
    props: {
      AllowRssFeeds: true,
      AlternateCssUrl: '',
      AppInstanceId: '00000000-0000-0000-0000-000000000000',
      Configuration: 0,
      Created: isoSeconds(site.created),
      CurrentChangeToken: changeToken(2, site.web_id, change.at || site.created, change.n),
      CustomMasterUrl: `${site.path}/_catalogs/masterpage/seattle.master`,
      Description: site.description,
      EnableMinimalDownload: false,
      Id: site.web_id,
      IsHomepageModernized: false,
      IsMultilingual: false,
      IsRevertHomepageLinkHidden: false,
      Language: site.language,
      LastItemModifiedDate: isoSeconds(change.at || site.created),
      LastItemUserModifiedDate: isoSeconds(change.at || site.created),
      NoCrawl: false,
      QuickLaunchEnabled: true,
      RecycleBinEnabled: true,
      ServerRelativeUrl: site.path || '/',
      SiteLogoUrl: null,
      SyndicationEnabled: true,
      Title: site.title,
      TreeViewEnabled: false,
      UIVersion: 15,
      UIVersionConfigurationEnabled: false,
      Url: req.webUrl,
      WebTemplate: 'STS',
    },
    lazy: { EffectiveBasePermissions: () => maskValue(webMask(req)), HasUniqueRoleAssignments: () => true },
    nav: {
      Lists: () =>
        allLists(env, site)
          .filter(list => mayOpen(req, list))
          .map(list => listResource(env, site, req.asker, list)),
      CurrentUser: () => currentUser(req),
      SiteUsers: () => {
        demand(webMask(req), Permission.browseUserInfo)
        return users(env, site).map(user => userResource(env, site, user))
      },
      SiteGroups: () => allGroups(req).map(group => groupResource(env, site, group, false)),
      AssociatedOwnerGroup: () => group(req, site.owners),
      AssociatedMemberGroup: () => group(req, site.members),
      AssociatedVisitorGroup: () => group(req, site.visitors),
      RoleDefinitions: () => allRoles(req).map((role: Role) => roleResource(role)),
      RoleAssignments: () => {
        demand(webMask(req), Permission.enumeratePermissions)
        return assignmentResources(env, site, WEB, 'Web')
      },
      RegionalSettings: () => regionalSettings(req),
    },
  }
}

const group = (req: Req, id: number): Resource | null => {
  const found = principalById(req.env, req.site, id)
  return found ? groupResource(req.env, req.site, found, false) : null
}

export function currentUser(req: Req): Resource {
  const self = principalById(req.env, req.site, req.asker.id)
  if (!self) throw errors.userMissing()
  return userResource(req.env, req.site, self)
}

/** Time zones are numbered on the wire; these are the numbers of the ones a site here is likely to have. learn.microsoft.com/dotnet/api/microsoft.sharepoint.spregionalsettings.timezones */
const ZONES: Record<string, { id: number; bias: number; name: string }> = {
  'Europe/Stockholm': { id: 4, bias: -60, name: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna' },
  'Europe/Oslo': { id: 4, bias: -60, name: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna' },
  'Europe/Copenhagen': { id: 3, bias: -60, name: '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris' },
}

function timeZone(req: Req): Resource {
  const zone = ZONES[req.site.time_zone] ?? { id: 93, bias: 0, name: '(UTC) Coordinated Universal Time' }
  const daylight = zone.id === 93 ? 0 : -60
  return {
    kind: 'resource',
    type: 'SP.TimeZone',
    set: 'SP.ApiData.TimeZones',
    path: 'Web/RegionalSettings/TimeZone',
    props: {
      Description: zone.name,
      Id: zone.id,
      Information: complex('SP.TimeZoneInformation', { Bias: zone.bias, DaylightBias: daylight, StandardBias: 0 }),
    },
  }
}

function regionalSettings(req: Req): Resource {
  return {
    kind: 'resource',
    type: 'SP.RegionalSettings',
    set: 'SP.ApiData.RegionalSettings',
    path: 'Web/RegionalSettings',
    props: {
      CalendarType: 1,
      DateFormat: 2,
      DateSeparator: '-',
      DecimalSeparator: ',',
      FirstDayOfWeek: 1,
      FirstWeekOfYear: 2,
      LocaleId: req.site.language,
      Time24: true,
      TimeSeparator: ':',
      WorkDays: 62,
    },
    nav: { TimeZone: () => timeZone(req) },
  }
}

export const getWeb: Handler = req => one(req, webResource(req))
export const getRegionalSettings: Handler = req => one(req, regionalSettings(req))
export const getTimeZone: Handler = req => one(req, timeZone(req))

export const mergeWeb: Handler = req => {
  demand(webMask(req), Permission.manageWeb)
  const set = (column: 'title' | 'description') => (value: unknown) => {
    req.env.db.run(`UPDATE sites SET ${column} = ? WHERE id = ?`, asText(value), req.site.id)
  }
  apply(req.body, 'the web', { Title: set('title'), Description: set('description') })
  record(req.env, req.site, { object: 'web', kind: ChangeKind.update, by: req.asker.id })
  return NOTHING
}

export const getSite: Handler = req => {
  const change = lastChange(req.env)
  const owner = principalById(req.env, req.site, req.site.owner_id)
  return one(req, {
    kind: 'resource',
    type: 'SP.Site',
    set: 'SP.ApiData.Sites',
    path: 'Site',
    id: `${req.webUrl}/_api/Site`,
    props: {
      CompatibilityLevel: 15,
      CurrentChangeToken: changeToken(1, req.site.id, change.at || req.site.created, change.n),
      GroupId: '00000000-0000-0000-0000-000000000000',
      HubSiteId: '00000000-0000-0000-0000-000000000000',
      Id: req.site.id,
      IsHubSite: false,
      MaxItemsPerThrottledOperation: 5000,
      PrimaryUri: `${req.webUrl}/`,
      ReadOnly: false,
      ServerRelativeUrl: req.site.path || '/',
      Url: req.webUrl,
    },
    nav: { RootWeb: () => webResource(req), Owner: () => (owner ? userResource(req.env, req.site, owner) : null) },
  })
}

export const DIGEST_SECONDS = 1800

/** A digest nobody asks for: requests that carry a token need none. learn.microsoft.com/sharepoint/dev/sp-add-ins/complete-basic-operations-using-sharepoint-rest-endpoints */
export const contextInfo: Handler = req => ({
  kind: 'complex',
  name: 'GetContextWebInformation',
  value: complex('SP.ContextWebInformation', {
    FormDigestTimeoutSeconds: DIGEST_SECONDS,
    FormDigestValue: `0x${randomUUID().replaceAll('-', '').toUpperCase()},${req.env
      .clock()
      .toUTCString()
      .replace(/^\w+, (.*) GMT$/, '$1 -0000')}`,
    LibraryVersion: '16.0.25715.12000',
    SiteFullUrl: req.webUrl,
    SupportedSchemaVersions: several('Edm.String', ['14.0.0.0', '15.0.0.0']),
    WebFullUrl: req.webUrl,
  }),
})
