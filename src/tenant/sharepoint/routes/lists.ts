import { Permission } from '../access/permissions'
import { demand } from '../access/scopes'
import { record } from '../changes/change-log'
import { ensureSiteAssets, ensureSitePages } from '../docs/libraries'
import { now } from '../env'
import { matchEtag } from '../items/item-write'
import { bringColumns, typeById, typeOfTemplate } from '../lists/content-types'
import { addTitleField, hasUnique } from '../lists/field-store'
import { listEtag } from '../lists/list-resources'
import { addList, allLists, type List, listById, listByTitle, listSettings, setList } from '../lists/list-store'
import { addDefaultView } from '../lists/view-store'
import { BinKind, putInBin } from '../recycle/bin'
import { purgeList } from '../recycle/restore'
import { errors, NotImplemented } from '../wire/errors'
import type { Answer } from '../wire/resource'
import { listWithDoors } from './list-doors'
import {
  apply,
  asBoolean,
  asInteger,
  asText,
  type Body,
  type Handler,
  many,
  mayOpen,
  NOTHING,
  needs,
  one,
  type Req,
  theList,
  webMask,
} from './request'

export const getLists: Handler = req =>
  many(
    req,
    'SP.ApiData.Lists',
    allLists(req.env, req.site)
      .filter(list => mayOpen(req, list))
      .map(list => listWithDoors(req, list)),
  )

/** A number nobody else gets; an item made later takes the next. learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.list.reservelistitemid */
export const reserveItemId: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.addListItems)
  const id = list.next_item
  req.env.db.run('UPDATE lists SET next_item = ? WHERE id = ?', id + 1, list.id)
  return { kind: 'value', name: 'ReserveListItemId', type: 'Edm.Int32', value: id }
}

/** Whoever may add to the web makes it by asking. */
export const ensureAssets: Handler = req => {
  demand(webMask(req), Permission.addListItems)
  return one(req, listWithDoors(req, ensureSiteAssets(req.env, req.site)))
}

export const ensurePages: Handler = req => {
  demand(webMask(req), Permission.addListItems)
  return one(req, listWithDoors(req, ensureSitePages(req.env, req.site)))
}

export const getList: Handler = req => one(req, listWithDoors(req, theList(req)))

/** Taken only when it says what is so anyway. */
const only = (name: string, value: unknown) => (given: unknown) => {
  if (given !== value) throw new NotImplemented(`${name}: ${JSON.stringify(given)} on a list`)
}

const empty = (name: string) => (given: unknown) => {
  if (given !== null && given !== '') throw new NotImplemented(`${name} on a list`)
}

/** Kept and answered: how a list looks, or what pages that aren't here would do with it. */
const KEPT = [
  'CrawlNonDefaultViews',
  'DefaultDisplayFormUrl',
  'DefaultEditFormUrl',
  'DefaultItemOpenUseListSetting',
  'DefaultNewFormUrl',
  'Direction',
  'DisableCommenting',
  'EnableAssignToEmail',
  'EnableRequestSignOff',
  'ExcludeFromOfflineClient',
  'ExemptFromBlockDownloadOfNonViewableFiles',
  'ImageUrl',
  'IsApplicationList',
  'ListExperienceOptions',
  'MultipleDataList',
  'ParserDisabled',
  'TemplateFeatureId',
]

/** SP.VersionPolicyManager: kept and answered; nothing is trimmed by age (SharePoint does it in the background, in its own time). */
export const mergeVersionPolicies: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  const kept = listSettings(list)
  apply(req.body, 'version policies', {
    DefaultTrimMode: value => {
      kept.DefaultTrimMode = asInteger(value)
    },
    DefaultExpireAfterDays: value => {
      kept.DefaultExpireAfterDays = asInteger(value)
    },
  })
  setList(req.env, list, { settings: JSON.stringify(kept) })
  return NOTHING
}

function settle(req: Req, list: List, body: Body): void {
  const kept = listSettings(list)
  const keep = (name: string) => (value: unknown) => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      kept[name] = value
    else throw errors.notThatType('Edm.String')
    setList(req.env, list, { settings: JSON.stringify(kept) })
  }
  const set = (column: Parameters<typeof setList>[2]) => setList(req.env, list, column)
  apply(body, 'a list', {
    ...Object.fromEntries(KEPT.map(name => [name, keep(name)])),
    Title: value => {
      const title = asText(value)
      const other = listByTitle(req.env, req.site, title)
      if (other && other.id !== list.id) throw errors.listExists()
      set({ title })
    },
    Description: value => set({ description: asText(value) }),
    BaseTemplate: only('BaseTemplate', list.template),
    AllowContentTypes: () => undefined,
    AllowDeletion: only('AllowDeletion', true),
    ContentTypesEnabled: value => set({ content_types: asBoolean(value) }),
    EnableVersioning: value => set({ versioning: asBoolean(value) }),
    // It says who sees drafts, of which there are none: kept.
    DraftVersionVisibility: keep('DraftVersionVisibility'),
    EnableMinorVersions: only('EnableMinorVersions', false),
    EnableModeration: only('EnableModeration', false),
    ForceCheckout: only('ForceCheckout', false),
    IrmEnabled: only('IrmEnabled', false),
    IrmExpire: only('IrmExpire', false),
    IrmReject: only('IrmReject', false),
    ValidationFormula: empty('ValidationFormula'),
    ValidationMessage: empty('ValidationMessage'),
    MajorVersionLimit: value => set({ version_limit: asInteger(value) }),
    EnableAttachments: value => set({ attachments: asBoolean(value) }),
    EnableFolderCreation: value => set({ folders: asBoolean(value) }),
    DisableGridEditing: value => set({ disable_grid: asBoolean(value) }),
    Hidden: value => set({ hidden: asBoolean(value) }),
    NoCrawl: value => set({ no_crawl: asBoolean(value) }),
    OnQuickLaunch: value => set({ quick_launch: asBoolean(value) }),
    ReadSecurity: value => {
      const level = asInteger(value)
      if (level !== 1 && level !== 2) throw errors.notThatType('Edm.Int32')
      if (level === 2 && hasUnique(req.env, req.site, list)) throw errors.uniqueAgainstItemPermissions()
      set({ read_security: level })
    },
    WriteSecurity: value => {
      const level = asInteger(value)
      if (![1, 2, 4].includes(level)) throw errors.notThatType('Edm.Int32')
      set({ write_security: level })
    },
  })
}

export const addListHandler: Handler = req => {
  demand(webMask(req), Permission.manageLists)
  const { Title, Description, BaseTemplate, ...rest } = req.body
  const list = addList(req.env, req.site, {
    title: asText(Title),
    description: Description === undefined || Description === null ? '' : asText(Description),
    template: BaseTemplate === undefined ? 100 : asInteger(BaseTemplate),
    author: req.asker.id,
  })
  addTitleField(req.env, req.site, list)
  const stock = typeById(req.env, req.site, undefined, typeOfTemplate(list.template))
  if (stock && list.template !== 100 && list.template !== 101) bringColumns(req.env, req.site, list, stock)
  addDefaultView(req.env, req.site, list)
  settle(req, list, rest)
  record(req.env, req.site, { list: list.id, object: 'list', kind: 1, by: req.asker.id })
  return one(req, listWithDoors(req, listById(req.env, req.site, list.id) ?? list), 201)
}

export const mergeList: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  matchEtag(listEtag(list), req.ifMatch)
  settle(req, list, req.body)
  record(req.env, req.site, { list: list.id, object: 'list', kind: 2, by: req.asker.id })
  return NOTHING
}

function remove(req: Req): List {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  matchEtag(listEtag(list), req.ifMatch)
  record(req.env, req.site, { list: list.id, object: 'list', kind: 3, by: req.asker.id })
  return list
}

export const deleteList: Handler = req => {
  purgeList(req.env, req.site, remove(req))
  return NOTHING
}

export const recycleList: Handler = (req): Answer => {
  const list = remove(req)
  setList(req.env, list, { deleted: now(req.env) })
  const cut = list.url.lastIndexOf('/')
  const id = putInBin(req.env, req.site, {
    kind: BinKind.list,
    list: list.id,
    by: req.asker.id,
    author: list.author,
    title: list.title,
    leaf: list.url.slice(cut + 1),
    dir: cut < 0 ? req.site.path : `${req.site.path}/${list.url.slice(0, cut)}`,
  })
  return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: id }
}
