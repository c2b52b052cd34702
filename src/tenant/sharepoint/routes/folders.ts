import { Permission } from '../access/permissions'
import { folderResource, metrics, properties, webFolders } from '../docs/doc-resources'
import { dirOf, FOLDER, join, leafOf, rowsBelow } from '../docs/doc-store'
import { addFolder, remove, rename } from '../docs/doc-write'
import { childrenOf, itemAt, type Place, thePlace } from '../docs/resolve'
import type { ItemRow } from '../items/item-row'
import { matchEtag } from '../items/item-write'
import type { List } from '../lists/list-store'
import { setTypeOrder } from '../lists/type-order'
import { errors, NotImplemented } from '../wire/errors'
import type { Resource } from '../wire/resource'
import { answerRows } from './items'
import {
  apply,
  argument,
  asText,
  bodyObject,
  done,
  type Handler,
  many,
  NOTHING,
  needs,
  one,
  type Req,
  scene,
} from './request'

/** The item behind a file or a folder, whole: what `$select` says of it is cut later. */
export const behindOf =
  (req: Req) =>
  (list: List, row: ItemRow): Resource | null => {
    const bare: Req = { ...req, address: { ...req.address, query: new Map() } }
    return answerRows(bare, scene(bare, list), [row])[0] ?? null
  }

const resource = (req: Req, place: Place): Resource => folderResource(req, place, behindOf(req))

/** Of an item that isn't a folder there is none: null, as of everything an object may lack. */
export const getFolder: Handler = req => {
  const [step] = req.address.trail
  if (req.address.trail.length === 1 && step?.by === 'item') {
    const { list, row } = itemAt(req, step)
    if (row.fs !== FOLDER) return done('Folder')
    return one(req, resource(req, { kind: 'list', list, dir: join(dirOf(row), leafOf(row)), row }))
  }
  return one(req, resource(req, thePlace(req)))
}

const placesIn = (req: Req, place: Place): Place[] =>
  place.kind === 'web'
    ? webFolders(req, place.within)
    : childrenOf(req, place.list, place.dir, FOLDER).map(row => ({
        kind: 'list',
        list: place.list,
        dir: join(place.dir, leafOf(row)),
        row,
      }))

export const getFolders: Handler = req =>
  many(
    req,
    'SP.ApiData.Folders',
    placesIn(req, thePlace(req)).map(place => resource(req, place)),
  )

export const getWebFolders: Handler = req =>
  many(
    req,
    'SP.ApiData.Folders',
    webFolders(req).map(place => resource(req, place)),
  )

/** In plain lists too; that folders are switched off there hides a button only (CLI for Microsoft 365 makes them anyway). */
export function listPlace(place: Place): { list: List; dir: string } {
  if (place.kind === 'web') throw new NotImplemented('a folder or a file right below the web')
  return place
}

function added(req: Req, place: Place, path: string) {
  // A path, or a name: the last of a path, whose beginning is where one stands.
  const { list, dir } = listPlace(place)
  const base = `${req.site.path}/${list.url}${dir ? `/${dir}` : ''}`
  const inside = path.toLowerCase().startsWith(`${base.toLowerCase()}/`) ? path.slice(base.length + 1) : path
  let row: ItemRow | undefined
  let at = dir
  const names = inside.split('/').filter(Boolean)
  names.forEach((name, index) => {
    const known = childrenOf(req, list, at, FOLDER).find(one => leafOf(one).toLowerCase() === name.toLowerCase())
    if (!known && index < names.length - 1) throw errors.folderMissing()
    row = known ?? addFolder(scene(req, list), at, name)
    at = join(at, leafOf(row))
  })
  if (!row) throw errors.invalidName()
  return { kind: 'list', list, dir: at, row } satisfies Place
}

export const addFolderUsingPath: Handler = req => {
  const path = String(argument(req, req.address.last.name === 'add' ? 'url' : 'decodedurl', 0) ?? '')
  return one(req, resource(req, added(req, thePlace(req), path)), 201)
}

/** `POST folders` with `{ServerRelativeUrl}`, and on the web's own folders. */
export const addFolderByBody: Handler = req => {
  const { ServerRelativeUrl, ...rest } = req.body
  apply(rest, 'a folder', {})
  const path = asText(ServerRelativeUrl)
  const place = req.address.trail.length > 0 ? thePlace(req) : undefined
  if (place) return one(req, resource(req, added(req, place, path)), 201)
  const cut = path.replace(/\/$/, '').lastIndexOf('/')
  const above: Req = {
    ...req,
    address: { ...req.address, trail: [{ node: 'folder', by: 'path', value: cut < 0 ? '' : path.slice(0, cut) }] },
  }
  return one(req, resource(req, added(req, thePlace(above), path.slice(cut + 1))), 201)
}

export const addSubFolder: Handler = req => {
  const leaf = bodyObject(req.body.leafPath).DecodedUrl ?? argument(req, 'decodedurl', 0)
  added(req, thePlace(req), asText(leaf))
  return done('AddSubFolderUsingPath')
}

function own(req: Req): { list: List; dir: string; row: ItemRow } {
  const place = thePlace(req)
  if (place.kind === 'web' || !place.row) throw new NotImplemented("changing a list's own folder")
  return { list: place.list, dir: place.dir, row: place.row }
}

/** A list's own folder keeps the order of the list's content types, and nothing else that may be written. */
function mergeRoot(req: Req, list: List): void {
  needs(req, list, Permission.manageLists)
  apply(req.body, "a list's own folder", {
    UniqueContentTypeOrder: value => {
      const given = value === null ? [] : Array.isArray(value) ? value : bodyObject(value).results
      if (!Array.isArray(given)) throw errors.notThatType('Collection(SP.ContentTypeId)')
      setTypeOrder(
        req.env,
        req.site,
        list,
        given.map(one => asText(bodyObject(one).StringValue)),
      )
    },
  })
}

export const mergeFolder: Handler = req => {
  const place = thePlace(req)
  if (place.kind === 'list' && !place.row) {
    mergeRoot(req, place.list)
    return NOTHING
  }
  const { list, row } = own(req)
  apply(req.body, 'a folder', {
    Name: value => {
      rename(scene(req, list), row, asText(value))
    },
  })
  return NOTHING
}

export const deleteFolder: Handler = req => {
  const { list, row } = own(req)
  if (req.ifMatch !== null && req.ifMatch !== '*')
    matchEtag(`"{${row.guid.toUpperCase()}},${row.version}"`, req.ifMatch)
  remove(scene(req, list), row, false)
  return NOTHING
}

export const recycleFolder: Handler = req => {
  const { list, row } = own(req)
  return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: remove(scene(req, list), row, true) }
}

export const deleteFolderWith: Handler = req => {
  const { list, dir, row } = own(req)
  const parameters = bodyObject(req.body.parameters)
  apply(parameters, 'DeleteWithParameters', {
    BypassSharedLock: () => undefined,
    ETagMatch: value => {
      if (typeof value === 'string' && value !== '') matchEtag(`"{${row.guid.toUpperCase()}},${row.version}"`, value)
    },
    DeleteIfEmpty: value => {
      if (value === true && rowsBelow(req.env, list, dir).length > 0) throw errors.folderNotEmpty()
    },
  })
  remove(scene(req, list), row, false)
  return done('DeleteWithParameters')
}

export const getMetrics: Handler = req => one(req, metrics(req, thePlace(req)))
export const getProperties: Handler = req => one(req, properties(thePlace(req)))
