/** Files, their versions and folders as the wire has them: pnp.github.io/pnpjs/sp/files, …/folders. */
import { principalById } from '../access/principals'
import { userResource } from '../access/security-resources'
import type { ItemRow } from '../items/item-row'
import { sceneOf } from '../items/item-select'
import type { VersionRow } from '../items/versions'
import { fieldByInternal } from '../lists/field-store'
import { valueColumn } from '../lists/item-table'
import { allLists, itemCount, type List } from '../lists/list-store'
import { typeOrders } from '../lists/type-order'
import { isoSeconds } from '../query/time'
import { mayOpen, type Req } from '../routes/request'
import { complex, type Resource, type Value } from '../wire/resource'
import { dirOf, FILE, FOLDER, isLibrary, join, leafOf, pathOf, rowsBelow, sizeOf } from './doc-store'
import { childrenOf, type Place } from './resolve'

const path = (text: string): Value => complex('SP.ResourcePath', { DecodedUrl: text })
const quoted = (text: string): string => text.replaceAll("'", "''")

export const fileEtag = (row: ItemRow): string => `"{${row.guid.toUpperCase()}},${row.version}"`

type Behind = (list: List, row: ItemRow) => Resource | null

export function fileResource(req: Req, list: List, row: ItemRow, behind: Behind): Resource {
  const { env, site } = req
  const url = pathOf(site, list, row)
  const title = fieldByInternal(sceneOf(env, site, req.asker, list).fields, 'Title')
  const person = (id: number) => {
    const found = principalById(env, site, id)
    return found ? userResource(env, site, found) : null
  }
  return {
    kind: 'resource',
    type: 'SP.File',
    set: 'SP.ApiData.Files',
    path: `Web/GetFileByServerRelativePath(decodedurl='${quoted(url)}')`,
    props: {
      CheckInComment: '',
      CheckOutType: 2,
      ContentTag: `{${row.guid.toUpperCase()}},${row.version},1`,
      CustomizedPageStatus: 0,
      ETag: fileEtag(row),
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IrmEnabled: false,
      Length: String(sizeOf(env, list, row.id, row.ui_version)),
      Level: 1,
      LinkingUri: null,
      LinkingUrl: '',
      MajorVersion: row.ui_version,
      MinorVersion: 0,
      Name: leafOf(row),
      ServerRelativeUrl: url,
      TimeCreated: isoSeconds(row.created),
      TimeLastModified: isoSeconds(row.modified),
      Title: title ? (row[valueColumn(title)] as string | null) : null,
      UIVersion: row.ui_version * 512,
      UIVersionLabel: `${row.ui_version}.0`,
      UniqueId: row.guid,
    },
    lazy: {
      ListId: () => list.id,
      SiteId: () => site.id,
      WebId: () => site.web_id,
      ServerRelativePath: () => path(url),
      VroomItemID: () => null,
    },
    nav: {
      ListItemAllFields: () => behind(list, row),
      Author: () => person(row.author),
      ModifiedBy: () => person(row.editor),
      LockedByUser: () => null,
      CheckedOutByUser: () => null,
    },
  }
}

/** What `$expand=File` and `$expand=Folder` bring; null where the item is the other, or neither. */
export function documentOf(
  req: Req,
  list: List,
  row: ItemRow,
  name: 'File' | 'Folder',
  behind: Behind,
): Resource | null {
  if (row.leaf === null || (row.fs === FOLDER) !== (name === 'Folder')) return null
  if (name === 'File') return fileResource(req, list, row, behind)
  return folderResource(req, { kind: 'list', list, dir: join(dirOf(row), leafOf(row)), row }, behind)
}

export function versionResource(req: Req, list: List, row: ItemRow, version: VersionRow): Resource {
  const size = sizeOf(req.env, list, row.id, version.version)
  const by = principalById(req.env, req.site, version.editor)
  const id = version.version * 512
  return {
    kind: 'resource',
    type: 'SP.FileVersion',
    set: 'SP.ApiData.FileVersions',
    path: `Web/GetFileByServerRelativePath(decodedurl='${quoted(pathOf(req.site, list, row))}')/Versions(${id})`,
    props: {
      CheckInComment: '',
      Created: isoSeconds(version.created),
      ID: id,
      IsCurrentVersion: false,
      Length: String(size),
      Size: size,
      Url: `_vti_history/${id}/${list.url}/${join(dirOf(row), leafOf(row))}`,
      VersionLabel: `${version.version}.0`,
    },
    nav: { CreatedBy: () => (by ? userResource(req.env, req.site, by) : null) },
  }
}

export function folderResource(req: Req, place: Place, behind: Behind): Resource {
  if (place.kind === 'web') return webFolder(req, behind, place.within)
  const { list, dir, row } = place
  const url = `${req.site.path}/${list.url}${dir === '' ? '' : `/${dir}`}`
  const children = (fs: number) => childrenOf(req, list, dir, fs)
  return {
    kind: 'resource',
    type: 'SP.Folder',
    set: 'SP.ApiData.Folders',
    path: `Web/GetFolderByServerRelativePath(decodedurl='${quoted(url)}')`,
    props: {
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IsWOPIEnabled: false,
      ItemCount:
        dir === '' && !isLibrary(list)
          ? itemCount(req.env, list)
          : rowsBelow(req.env, list, dir).filter(one => dirOf(one) === dir).length,
      Name: url.slice(url.lastIndexOf('/') + 1),
      ProgID: null,
      ServerRelativeUrl: url,
      TimeCreated: isoSeconds(row?.created ?? list.created),
      TimeLastModified: isoSeconds(row?.modified ?? list.modified),
      UniqueId: row?.guid ?? list.id,
      WelcomePage: '',
    },
    lazy: { ServerRelativePath: () => path(url), ...(dir === '' ? typeOrders(req.env, req.site, list) : {}) },
    nav: {
      Files: () => children(FILE).map(one => fileResource(req, list, one, behind)),
      Folders: () =>
        children(FOLDER).map(one =>
          folderResource(req, { kind: 'list', list, dir: join(dir, leafOf(one)), row: one }, behind),
        ),
      ListItemAllFields: () => (row ? behind(list, row) : null),
      StorageMetrics: () => metrics(req, place),
      Properties: () => properties(place),
    },
  }
}

/** The web's own folder holds the lists' folders. */
function webFolder(req: Req, behind: Behind, within?: 'Lists'): Resource {
  const url = within ? `${req.site.path}/${within}` : req.site.path || '/'
  const places = webFolders(req, within)
  return {
    kind: 'resource',
    type: 'SP.Folder',
    set: 'SP.ApiData.Folders',
    path: `Web/GetFolderByServerRelativePath(decodedurl='${url}')`,
    props: {
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IsWOPIEnabled: false,
      ItemCount: places.length,
      Name: within ?? '',
      ProgID: null,
      ServerRelativeUrl: url,
      TimeCreated: isoSeconds(req.site.created),
      TimeLastModified: isoSeconds(req.site.created),
      UniqueId: req.site.web_id,
      WelcomePage: '',
    },
    lazy: { ServerRelativePath: () => path(url) },
    nav: {
      Files: () => [],
      Folders: () => places.map(place => folderResource(req, place, behind)),
      ListItemAllFields: () => null,
    },
  }
}

/** Of the libraries; the plain lists lie in `Lists`, which isn't shown here but answers by its path. */
export const webFolders = (req: Req, within?: 'Lists'): Place[] =>
  allLists(req.env, req.site)
    .filter(list => isLibrary(list) === (within === undefined) && mayOpen(req, list))
    .map(list => ({ kind: 'list', list, dir: '' }))

export function metrics(req: Req, place: Place): Resource {
  const rows = place.kind === 'web' ? [] : rowsBelow(req.env, place.list, place.dir)
  const files = rows.filter(row => row.fs === FILE)
  const size =
    place.kind === 'web' ? 0 : files.reduce((sum, row) => sum + sizeOf(req.env, place.list, row.id, row.ui_version), 0)
  const last = rows.reduce(
    (at, row) => Math.max(at, row.modified),
    place.kind === 'web' ? req.site.created : place.list.created,
  )
  return {
    kind: 'resource',
    type: 'SP.StorageMetrics',
    set: 'SP.ApiData.StorageMetrics',
    path: 'StorageMetrics',
    props: {
      AdditionalFileStreamSize: '0',
      LastModified: isoSeconds(last),
      TotalFileCount: String(files.length),
      TotalFileStreamSize: String(size),
      TotalSize: String(size),
    },
  }
}

/** SP.PropertyValues, with the few that every folder has. */
export function properties(place: Place): Resource {
  const props: Record<string, Value> = { vti_x005f_isbrowsable: 'true', vti_x005f_level: 1 }
  if (place.kind === 'list') props.vti_x005f_listname = `{${place.list.id.toUpperCase()}}`
  return { kind: 'resource', type: 'SP.PropertyValues', set: 'SP.ApiData.PropertyValues', path: 'Properties', props }
}
