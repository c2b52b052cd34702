/** What lies behind a list besides its fields, views and items, and the list as `$expand` may open it. */
import { createHash } from 'node:crypto'
import { principalById } from '../access/principals'
import { userResource } from '../access/security-resources'
import { fieldsOf } from '../lists/field-store'
import { isPerson, isReference } from '../lists/field-types'
import { listPath, listResource } from '../lists/list-resources'
import { allLists, type List, listSettings } from '../lists/list-store'
import type { Resource } from '../wire/resource'
import { typeResources } from './content-types'
import { type Handler, many, mayOpen, one, type Req, theList } from './request'
import { webResource } from './web'

export function listWithDoors(req: Req, list: List): Resource {
  const plain = listResource(req.env, req.site, req.asker, list)
  return {
    ...plain,
    nav: {
      ...plain.nav,
      Author: () => {
        const author = principalById(req.env, req.site, list.author)
        return author ? userResource(req.env, req.site, author) : null
      },
      ContentTypes: () => typeResources(req, list),
      EventReceivers: () => [],
      Forms: () => forms(req, list),
      InformationRightsManagementSettings: () => rightsManagement(list),
      ParentWeb: () => webResource(req),
      VersionPolicies: () => versionPolicies(list),
    },
  }
}

/** A guid that is the same at every asking. */
function stableGuid(of: string): string {
  const hex = createHash('sha256').update(of).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** SP.PageType: 4 shows, 6 edits, 8 makes. */
const FORMS: [number, string][] = [
  [4, 'DispForm'],
  [6, 'EditForm'],
  [8, 'NewForm'],
]

const forms = (req: Req, list: List): Resource[] =>
  FORMS.map(([FormType, name]): Resource => {
    const Id = stableGuid(`${list.id}${name}`)
    return {
      kind: 'resource',
      type: 'SP.Form',
      set: 'SP.ApiData.Forms',
      path: `${listPath(list)}/Forms(guid'${Id}')`,
      props: {
        DecodedUrl: `${list.url}/${name}.aspx`,
        FormType,
        Id,
        ServerRelativeUrl: `${req.site.path}/${list.url}/${name}.aspx`,
      },
    }
  })

/** Rights management is off: what SharePoint answers of a list without it (the numbers assumed). */
const rightsManagement = (list: List): Resource => ({
  kind: 'resource',
  type: 'SP.InformationRightsManagementSettings',
  set: 'SP.ApiData.InformationRightsManagementSettings',
  path: `${listPath(list)}/InformationRightsManagementSettings`,
  props: {
    AllowPrint: false,
    AllowScript: false,
    AllowWriteCopy: false,
    DisableDocumentBrowserView: false,
    DocumentAccessExpireDays: 90,
    EnableDocumentAccessExpire: false,
    EnableDocumentBrowserPublishingView: false,
    EnableGroupProtection: false,
    EnableLicenseCacheExpire: false,
    GroupName: '',
    LicenseCacheExpireDays: 30,
    PolicyDescription: '',
    PolicyTitle: '',
    TemplateId: '',
  },
})

/** How old versions are trimmed: 0 by number only, 1 by age, 2 by SharePoint's own judgement (CLI for Microsoft 365, `spo list set`). */
const versionPolicies = (list: List): Resource => ({
  kind: 'resource',
  type: 'SP.VersionPolicyManager',
  set: 'SP.ApiData.VersionPolicyManagers',
  path: `${listPath(list)}/VersionPolicies`,
  props: {
    DefaultExpireAfterDays: listSettings(list).DefaultExpireAfterDays ?? 0,
    DefaultTrimMode: listSettings(list).DefaultTrimMode ?? 0,
  },
})

export const getForms: Handler = req => many(req, 'SP.ApiData.Forms', forms(req, theList(req)))

export const getRightsManagement: Handler = req => one(req, rightsManagement(theList(req)))

export const getVersionPolicies: Handler = req => one(req, versionPolicies(theList(req)))

/** Handlers in code run on no tenant of Microsoft's: there are none to list. */
export const getEventReceivers: Handler = req => {
  theList(req)
  return many(req, 'SP.ApiData.EventReceivers', [])
}

/** Lookups in other lists that look up in this one, of the lists the caller may open. */
export const getRelatedFields: Handler = req => {
  const list = theList(req)
  const related = allLists(req.env, req.site)
    .filter(other => mayOpen(req, other))
    .flatMap(other =>
      fieldsOf(req.env, req.site, other)
        .filter(field => isReference(field) && !isPerson(field) && field.settings.lookupList === list.id)
        .map(
          (field): Resource => ({
            kind: 'resource',
            type: 'SP.RelatedField',
            set: 'SP.ApiData.RelatedFields',
            path: `${listPath(list)}/GetRelatedFields`,
            props: { FieldId: field.id, ListId: other.id, RelationshipDeleteBehavior: 0, WebId: req.site.web_id },
            nav: { LookupList: () => listResource(req.env, req.site, req.asker, list) },
          }),
        ),
    )
  return many(req, 'SP.ApiData.RelatedFields', related)
}
