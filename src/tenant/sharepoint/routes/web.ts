import { randomUUID } from 'node:crypto'
import { DIGEST_SECONDS } from '../access/admission'
import { maskValue, Permission } from '../access/permissions'
import { principalById, users } from '../access/principals'
import { demand, WEB } from '../access/scopes'
import { assignmentResources, groupResource, type Role, roleResource, userResource } from '../access/security-resources'
import { ChangeKind, lastChange, record } from '../changes/change-log'
import { changeToken } from '../changes/change-token'
import type { Site } from '../env'
import { listResource } from '../lists/list-resources'
import { allLists } from '../lists/list-store'
import { isoSeconds } from '../query/time'
import { connectedGroup, isOwnScope, setWeb, siteByPath } from '../sites'
import { errors } from '../wire/errors'
import { complex, type Resource, several } from '../wire/resource'
import { regionalSettings } from './regional'
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
      ServerRelativePath: complex('SP.ResourcePath', { DecodedUrl: site.path || '/' }),
      ServerRelativeUrl: site.path || '/',
      SiteLogoUrl: null,
      SyndicationEnabled: true,
      Title: site.title,
      TreeViewEnabled: false,
      UIVersion: 15,
      UIVersionConfigurationEnabled: false,
      Url: req.webUrl,
      WebTemplate: 'STS',
      ...keptProps(site.props),
    },
    lazy: {
      EffectiveBasePermissions: () => maskValue(webMask(req)),
      HasUniqueRoleAssignments: () => isOwnScope(site),
      MasterUrl: () => `${site.path}/_catalogs/masterpage/seattle.master`,
      ServerRelativePath: () => complex('SP.ResourcePath', { DecodedUrl: site.path || '/' }),
    },
    nav: {
      ParentWeb: () => parentWeb(req),
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

function keptProps(text: string): Record<string, string | number | boolean | null> {
  const kept: Record<string, string | number | boolean | null> = JSON.parse(text)
  return kept
}

function parentWeb(req: Req): Resource | null {
  const above = req.site.parent === undefined ? undefined : siteByPath(req.env, req.site.parent)
  if (!above) return null
  return {
    kind: 'resource',
    type: 'SP.WebInformation',
    set: 'SP.ApiData.WebInfos',
    path: 'Web/ParentWeb',
    props: {
      Configuration: 0,
      Created: isoSeconds(above.created),
      Description: above.description,
      Id: above.web_id,
      Language: above.language,
      ServerRelativeUrl: above.path || '/',
      Title: above.title,
      WebTemplate: 'STS',
      WebTemplateId: 1,
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

export const getWeb: Handler = req => one(req, webResource(req))

/** Properties that are kept and answered, and change nothing else here. */
const KEPT = [
  'AlternateCssUrl',
  'CustomMasterUrl',
  'MasterUrl',
  'EnableMinimalDownload',
  'FooterEmphasis',
  'FooterEnabled',
  'FooterLayout',
  'HeaderEmphasis',
  'HeaderLayout',
  'HideTitleInHeader',
  'HorizontalQuickLaunch',
  'IsMultilingual',
  'LogoAlignment',
  'MegaMenuEnabled',
  'NavAudienceTargetingEnabled',
  'NoCrawl',
  'QuickLaunchEnabled',
  'SearchScope',
  'SiteLogoUrl',
  'SyndicationEnabled',
  'TreeViewEnabled',
  'UIVersion',
]

export const mergeWeb: Handler = req => {
  demand(webMask(req), Permission.manageWeb)
  const set = (column: 'title' | 'description') => (value: unknown) =>
    setWeb(req.env, req.site, column, asText(value ?? ''))
  const kept: Record<string, unknown> = JSON.parse(req.site.props)
  const keep = (name: string) => (value: unknown) => {
    if (value !== null && !['string', 'boolean', 'number'].includes(typeof value))
      throw errors.notThatType('Edm.String')
    kept[name] = value
  }
  apply(req.body, 'the web', {
    Title: set('title'),
    Description: set('description'),
    ...Object.fromEntries(KEPT.map(name => [name, keep(name)])),
  })
  setWeb(req.env, req.site, 'props', JSON.stringify(kept))
  record(req.env, req.site, { object: 'web', kind: ChangeKind.update, by: req.asker.id })
  return NOTHING
}

const rootPath = (site: Site): string => site.root ?? site.path
const siteUrl = (req: Req): string =>
  `${req.webUrl.slice(0, req.webUrl.length - req.site.path.length)}${rootPath(req.site)}`

function atRoot(req: Req): Req {
  const root = siteByPath(req.env, rootPath(req.site))
  return root ? { ...req, site: root, webUrl: siteUrl(req) } : req
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
      GroupId: connectedGroup(req.env, req.site) ?? '00000000-0000-0000-0000-000000000000',
      HubSiteId: '00000000-0000-0000-0000-000000000000',
      Id: req.site.id,
      IsHubSite: false,
      MaxItemsPerThrottledOperation: 5000,
      PrimaryUri: `${siteUrl(req)}/`,
      ReadOnly: false,
      ServerRelativeUrl: rootPath(req.site) || '/',
      Url: siteUrl(req),
    },
    nav: {
      RootWeb: () => webResource(atRoot(req)),
      Owner: () => (owner ? userResource(req.env, req.site, owner) : null),
    },
  })
}

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
    SiteFullUrl: siteUrl(req),
    SupportedSchemaVersions: several('Edm.String', ['14.0.0.0', '15.0.0.0']),
    WebFullUrl: req.webUrl,
  }),
})
