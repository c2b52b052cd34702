/** Webs below a web, and the small things a web answers. */
import { FULL_CONTROL, has, Permission } from '../access/permissions'
import { breakInheritance, demand, maskAt, WEB } from '../access/scopes'
import { ChangeKind, record } from '../changes/change-log'
import { ensureDefaultLibrary } from '../docs/libraries'
import type { Site } from '../env'
import { allLists } from '../lists/list-store'
import { fold } from '../query/text-order'
import { isoSeconds } from '../query/time'
import { purgeList } from '../recycle/restore'
import { addWeb, isOwnScope, siteByPath, websBelow } from '../sites'
import { errors, NotImplemented } from '../wire/errors'
import type { Resource, Value } from '../wire/resource'
import {
  argument,
  asText,
  bodyObject,
  type Handler,
  many,
  NOTHING,
  one,
  onlyOptions,
  type Req,
  webMask,
} from './request'
import { webResource } from './web'

/** The same request, speaking with another web. */
const at = (req: Req, web: Site): Req => ({
  ...req,
  site: web,
  webUrl: `${req.webUrl.slice(0, req.webUrl.length - req.site.path.length)}${web.path}`,
})

const open = (req: Req): Site[] =>
  websBelow(req.env, req.site).filter(web => has(maskAt(req.env, web, req.asker, WEB), Permission.open))

export const getWebs: Handler = req =>
  many(
    req,
    'SP.ApiData.Webs',
    open(req).map(web => ({ ...webResource(at(req, web)), path: 'Web', id: `${at(req, web).webUrl}/_api/Web` })),
  )

const info = (req: Req, web: Site): Resource => ({
  kind: 'resource',
  type: 'SP.WebInformation',
  set: 'SP.ApiData.WebInfos',
  path: `Web/WebInfos('${web.web_id}')`,
  id: `${at(req, web).webUrl}/_api/Web`,
  props: {
    Configuration: 0,
    Created: isoSeconds(web.created),
    Description: web.description,
    Id: web.web_id,
    Language: web.language,
    LastItemModifiedDate: isoSeconds(web.created),
    LastItemUserModifiedDate: isoSeconds(web.created),
    ServerRelativeUrl: web.path,
    Title: web.title,
    WebTemplate: 'STS',
    WebTemplateId: 1,
  },
})

export const getWebInfos: Handler = req =>
  many(
    req,
    'SP.ApiData.WebInfos',
    open(req).map(web => info(req, web)),
  )

/** The templates a web may be made of here. learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.webtemplate */
export const getTemplates: Handler = req => {
  const lcid = Number(argument(req, 'lcid', 0) ?? req.site.language)
  const template = (Name: string, Title: string): Resource => ({
    kind: 'resource',
    type: 'SP.WebTemplate',
    set: 'SP.ApiData.WebTemplates',
    path: `Web/GetAvailableWebTemplates(lcid=${lcid})/GetByName('${Name}')`,
    props: {
      Description: '',
      DisplayCategory: 'Collaboration',
      Id: 1,
      ImageUrl: '/_layouts/15/images/blankteamsite.gif',
      IsHidden: false,
      IsRootWebOnly: false,
      IsSubWebOnly: false,
      Lcid: lcid,
      Name,
      Title,
    },
  })
  return many(req, 'SP.ApiData.WebTemplates', [
    template('STS#3', 'Team site (no Microsoft 365 group)'),
    template('STS#0', 'Team site (classic experience)'),
  ])
}

/** The root web or one below it, by its id. */
export const openWebById: Handler = req => {
  const id = fold(String(argument(req, 'gwebid', 0) ?? ''))
  const root = siteByPath(req.env, req.site.root ?? req.site.path)
  const search = (web: Site): Site | undefined =>
    web.web_id === id
      ? web
      : websBelow(req.env, web)
          .map(search)
          .find(found => found !== undefined)
  const found = root && search(root)
  if (!found) throw errors.siteMissing()
  const there = at(req, found)
  if (!has(webMask(there), Permission.open)) throw errors.accessDenied()
  return one(req, webResource(there))
}

/** Whether there is a site at the address, for whoever may ask at all. pnp.github.io/pnpjs/sp/sites */
export const siteExists: Handler = req => {
  const url = URL.canParse(asText(req.body.url)) ? new URL(asText(req.body.url)) : undefined
  const own = url !== undefined && url.origin === new URL(req.webUrl).origin
  const value = own && siteByPath(req.env, decodeURIComponent(url.pathname)) !== undefined
  return { kind: 'value', name: 'Exists', type: 'Edm.Boolean', value }
}

/** -1 is every template; there is one here. */
export const getFiltered: Handler = req => {
  for (const name of ['nwebtemplatefilter', 'nconfigurationfilter']) {
    const value = argument(req, name, name === 'nwebtemplatefilter' ? 0 : 1)
    if (value !== undefined && value !== -1) throw new NotImplemented(`getSubwebsFilteredForCurrentUser with ${name}`)
  }
  return getWebInfos(req)
}

export const addWebHandler: Handler = req => {
  demand(webMask(req), Permission.manageSubwebs)
  const { UseUniquePermissions, ...given } = bodyObject(req.body.parameters ?? req.body)
  const { Title, Url, Description, WebTemplate, Language, UseSamePermissionsAsParentSite, ...rest } = given
  for (const name of Object.keys(rest))
    if (name !== '__metadata') throw new NotImplemented(`property ${name} of SP.WebCreationInformation`)
  if (!['STS', 'STS#0', 'STS#3', '', undefined].includes(WebTemplate === null ? '' : WebTemplate?.toString()))
    throw new NotImplemented(`a web with the template ${String(WebTemplate)}`)
  const name = asText(Url).replace(/^\/|\/$/g, '')
  if (!name || /["#%*:<>?/\\|]/.test(name)) throw errors.invalidText()
  // SP.WebInfoCreationInformation says it the other way about (CLI for Microsoft 365, `spo web add`).
  const ownPermissions = UseSamePermissionsAsParentSite === false || UseUniquePermissions === true
  const web = addWeb(req.env, req.site, {
    name,
    title: asText(Title),
    description: typeof Description === 'string' ? Description : '',
    language: typeof Language === 'number' ? Language : req.site.language,
    ownPermissions,
  })
  // Of its own and empty but for who made it: as breaking inheritance without copying.
  if (ownPermissions) breakInheritance(req.env, web, web.scope ?? WEB, WEB, false, req.asker.id, FULL_CONTROL)
  // Its document library is there from the start (template STS).
  ensureDefaultLibrary(req.env, web)
  record(req.env, web, { object: 'web', kind: ChangeKind.add, by: req.asker.id })
  return one(req, webResource(at(req, web)), 201)
}

/** The root web goes only with its site, which isn't REST's to delete. */
export const deleteWeb: Handler = req => {
  const { env, site } = req
  if (site.parent === undefined) throw new NotImplemented('DELETE of the root web')
  demand(webMask(req), Permission.manageWeb)
  if (websBelow(env, site).length > 0) throw errors.webNotEmpty()
  record(env, site, { object: 'web', kind: ChangeKind.deleteObject, by: req.asker.id })
  for (const list of allLists(env, site)) purgeList(env, site, list)
  if (isOwnScope(site)) env.db.run('DELETE FROM assignments WHERE site = ? AND scope = ?', site.id, site.scope ?? WEB)
  env.db.run('DELETE FROM webs WHERE web_id = ?', site.web_id)
  return NOTHING
}

/** SP.PropertyValues: names as property bags have them, encoded. The few that every web has. */
export const getAllProperties: Handler = req => {
  const { site } = req
  const props: Record<string, Value> = {
    vti_x005f_defaultlanguage: 'en-us',
    vti_x005f_associateownergroup: String(site.owners),
    vti_x005f_associatemembergroup: String(site.members),
    vti_x005f_associatevisitorgroup: String(site.visitors),
    vti_x005f_associategroups: `${site.owners};${site.members};${site.visitors}`,
    vti_x005f_createdassociategroups: `${site.owners};${site.members};${site.visitors}`,
    OData__x005f__x005f_InheritCurrentNavigation: 'False',
    taxonomyhiddenlist: '',
  }
  return one(req, {
    kind: 'resource',
    type: 'SP.PropertyValues',
    set: 'SP.ApiData.PropertyValues',
    path: 'Web/AllProperties',
    props,
  })
}

/** The tenant's webs have no menus of their own. */
export const getNavigation: Handler = req => many(req, 'SP.ApiData.NavigationNodes', [])
export const getListTemplates: Handler = req => many(req, 'SP.ApiData.ListTemplates', [])

const ICONS: Record<string, string> = {
  doc: 'icdoc.png',
  docx: 'icdocx.png',
  gif: 'icgif.gif',
  htm: 'ichtm.gif',
  html: 'ichtm.gif',
  jpg: 'icjpg.gif',
  msg: 'icmsg.png',
  pdf: 'icpdf.png',
  png: 'icpng.gif',
  ppt: 'icppt.png',
  pptx: 'icpptx.png',
  txt: 'ictxt.gif',
  xls: 'icxls.png',
  xlsx: 'icxlsx.png',
  xml: 'icxml.gif',
  zip: 'iczip.gif',
}

/** The name of a file's picture by its extension; 1 is the large one. learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.web.maptoicon */
export const mapToIcon: Handler = req => {
  onlyOptions(req, [])
  const name = String(argument(req, 'filename', 0) ?? '')
  const icon = ICONS[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'icgen.gif'
  const large = argument(req, 'size', 2) === 1 ? 'lg_' : ''
  return { kind: 'value', name: 'MapToIcon', type: 'Edm.String', value: `${large}${icon}` }
}
