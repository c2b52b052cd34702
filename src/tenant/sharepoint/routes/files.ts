import { Permission } from '../access/permissions'
import { demand, itemMask } from '../access/scopes'
import { fileEtag, fileResource, versionResource } from '../docs/doc-resources'
import { contentOf, FILE } from '../docs/doc-store'
import { addFile, remove, writeFile } from '../docs/doc-write'
import { childrenOf, itemAt, theFile, thePlace } from '../docs/resolve'
import type { ItemRow } from '../items/item-row'
import { matchEtag, restoreVersion } from '../items/item-write'
import { type VersionRow, versionsOf } from '../items/versions'
import type { List } from '../lists/list-store'
import { errors, NotImplemented } from '../wire/errors'
import type { Answer } from '../wire/resource'
import { behindOf, listPlace } from './folders'
import {
  apply,
  argument,
  bodyObject,
  done,
  type Handler,
  locator,
  many,
  NOTHING,
  one,
  type Req,
  scene,
  theItem,
  theList,
} from './request'

const resource = (req: Req, list: List, row: ItemRow) => fileResource(req, list, row, behindOf(req))

/** Of an item that isn't a file there is none: null. */
export const getFile: Handler = req => {
  const [step] = req.address.trail
  if (req.address.trail.length === 1 && step?.by === 'item') {
    const { row } = itemAt(req, step)
    if (row.fs !== FILE || row.leaf === null) return done('File')
  }
  const { list, row } = theFile(req)
  return one(req, resource(req, list, row))
}

/** Where a document is opened in a browser: 0 view, 1 edit, 2 mobile view, 3 interactive preview. The page isn't here; form assumed. */
const WOPI_ACTIONS = ['view', 'edit', 'mobileview', 'interactivepreview']

export const getWopiFrameUrl: Handler = req => {
  const list = theList(req)
  const row = theItem(req, list)
  if (row.fs !== FILE || row.leaf === null) throw errors.fileMissing(String(row.id))
  const action = WOPI_ACTIONS[Number(argument(req, 'action', 0) ?? 0)]
  if (!action) throw new NotImplemented(`getWopiFrameUrl with action ${argument(req, 'action', 0)}`)
  const source = encodeURIComponent(`{${row.guid.toUpperCase()}}`)
  const value = `${req.webUrl}/_layouts/15/WopiFrame.aspx?sourcedoc=${source}&action=${action}`
  return { kind: 'value', name: 'GetWOPIFrameUrl', type: 'Edm.String', value }
}

export const getFiles: Handler = req => {
  const place = thePlace(req)
  const rows = place.kind === 'web' ? [] : childrenOf(req, place.list, place.dir, FILE)
  return many(
    req,
    'SP.ApiData.Files',
    rows.map(row => resource(req, place.kind === 'web' ? listPlace(place).list : place.list, row)),
  )
}

const OPTIONS = ['decodedurl', 'url', 'overwrite', 'ensureuniquefilename', 'autocheckoutoninvaliddata', 'xorhash']

export const addFileUsingPath: Handler = req => {
  const { list, dir } = listPlace(thePlace(req))
  for (const name of Object.keys(req.address.last.named))
    if (!OPTIONS.includes(name)) throw new NotImplemented(`${name} when a file is added`)
  if (argument(req, 'ensureuniquefilename', 9) === true) throw new NotImplemented('EnsureUniqueFileName')
  const path = String(argument(req, req.address.last.name === 'add' ? 'url' : 'decodedurl', 0) ?? '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  const overwrite = (argument(req, 'overwrite', 1) ?? false) === true
  return one(req, resource(req, list, addFile(scene(req, list), dir, name, req.bytes, overwrite)))
}

export const readFile: Handler = (req): Answer => {
  const { list, row } = theFile(req)
  return {
    kind: 'bytes',
    bytes: contentOf(req.env, list, row) ?? new Uint8Array(),
    type: 'application/octet-stream',
  }
}

export const putFile: Handler = req => {
  const { list, row } = theFile(req)
  writeFile(scene(req, list), row, req.bytes)
  return NOTHING
}

export const deleteFile: Handler = req => {
  const { list, row } = theFile(req)
  matchEtag(fileEtag(row), req.ifMatch)
  remove(scene(req, list), row, false)
  return NOTHING
}

export const recycleFile: Handler = req => {
  const { list, row } = theFile(req)
  return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: remove(scene(req, list), row, true) }
}

export const deleteFileWith: Handler = req => {
  const { list, row } = theFile(req)
  apply(bodyObject(req.body.parameters), 'DeleteWithParameters', {
    BypassSharedLock: () => undefined,
    ETagMatch: value => {
      if (typeof value === 'string' && value !== '') matchEtag(fileEtag(row), value)
    },
  })
  remove(scene(req, list), row, false)
  return done('DeleteWithParameters')
}

/** Nobody holds a file here. */
export const getLockedBy: Handler = req => {
  theFile(req)
  return done('LockedByUser')
}

// Upload in pieces: each answers how far it came. learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.file.startupload

interface Upload {
  bytes: Uint8Array
}

const uploadOf = (req: Req): string => String(argument(req, 'uploadid', 0) ?? '').toLowerCase()

const offset = (name: string, bytes: Uint8Array): Answer => ({
  kind: 'value',
  name,
  type: 'Edm.Int64',
  value: String(bytes.length),
})

export const startUpload: Handler = req => {
  const { list, row } = theFile(req)
  demand(itemMask(req.env, req.site, req.asker, list, row), Permission.editListItems)
  req.env.db.run(
    'INSERT OR REPLACE INTO uploads (id, list, item, bytes) VALUES (?,?,?,?)',
    uploadOf(req),
    list.id,
    row.id,
    req.bytes,
  )
  return offset('StartUpload', req.bytes)
}

function longer(req: Req, list: List, row: ItemRow): Uint8Array {
  demand(itemMask(req.env, req.site, req.asker, list, row), Permission.editListItems)
  const known = req.env.db.get<Upload>(
    'SELECT bytes FROM uploads WHERE id = ? AND list = ? AND item = ?',
    uploadOf(req),
    list.id,
    row.id,
  )
  if (!known || known.bytes.length !== Number(argument(req, 'fileoffset', 1))) throw errors.badUpload()
  const whole = new Uint8Array(known.bytes.length + req.bytes.length)
  whole.set(known.bytes)
  whole.set(req.bytes, known.bytes.length)
  return whole
}

export const continueUpload: Handler = req => {
  const { list, row } = theFile(req)
  const whole = longer(req, list, row)
  req.env.db.run('UPDATE uploads SET bytes = ? WHERE id = ?', whole, uploadOf(req))
  return offset('ContinueUpload', whole)
}

export const finishUpload: Handler = req => {
  const { list, row } = theFile(req)
  const written = writeFile(scene(req, list), row, longer(req, list, row))
  req.env.db.run('DELETE FROM uploads WHERE id = ?', uploadOf(req))
  return one(req, resource(req, list, written))
}

export const cancelUpload: Handler = req => {
  const { list, row } = theFile(req)
  req.env.db.run('DELETE FROM uploads WHERE id = ? AND list = ? AND item = ?', uploadOf(req), list.id, row.id)
  return done('CancelUpload')
}

/** Only the old ones: the current one isn't among a file's versions. learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.file.versions */
function theVersions(req: Req, wanted = Permission.viewVersions): { list: List; row: ItemRow; old: VersionRow[] } {
  const { list, row } = theFile(req)
  demand(itemMask(req.env, req.site, req.asker, list, row), wanted)
  const old = versionsOf(req.env, list, row.id).filter(version => version.version !== row.ui_version)
  return { list, row, old: old.reverse() }
}

export const getFileVersions: Handler = req => {
  const { list, row, old } = theVersions(req)
  return many(
    req,
    'SP.ApiData.FileVersions',
    old.map(version => versionResource(req, list, row, version)),
  )
}

function oneVersion(req: Req) {
  const { list, row, old } = theVersions(req)
  const version = old.find(one => one.version * 512 === Number(locator(req, 'version').value))
  if (!version) throw errors.itemMissing()
  return { list, row, version }
}

export const getFileVersion: Handler = req => {
  const { list, row, version } = oneVersion(req)
  return one(req, versionResource(req, list, row, version))
}

export const readFileVersion: Handler = (req): Answer => {
  const { list, row, version } = oneVersion(req)
  const bytes = contentOf(req.env, list, row, version.version)
  return { kind: 'bytes', bytes: bytes ?? new Uint8Array(), type: 'application/octet-stream' }
}

function drop(req: Req, chosen: (version: VersionRow) => boolean, all = false): void {
  const { list, row, old } = theVersions(req, Permission.deleteVersions)
  const found = old.filter(chosen)
  if (found.length === 0 && !all) throw errors.itemMissing()
  for (const { version } of found)
    for (const table of ['versions', 'contents'])
      req.env.db.run(`DELETE FROM ${table} WHERE list = ? AND item = ? AND version = ?`, list.id, row.id, version)
}

const labelled = (req: Req) => (version: VersionRow) =>
  `${version.version}.0` === String(argument(req, 'versionlabel', 0))

export const deleteFileVersion: Handler = req => {
  drop(req, version => version.version * 512 === Number(locator(req, 'version').value))
  return NOTHING
}
export const deleteFileVersionById: Handler = req => {
  drop(req, version => version.version * 512 === Number(argument(req, 'vid', 0)))
  return done('DeleteByID')
}
export const deleteFileVersionByLabel: Handler = req => {
  drop(req, labelled(req))
  return done('DeleteByLabel')
}
export const deleteFileVersions: Handler = req => {
  drop(req, () => true, true)
  return done('DeleteAll')
}

export const restoreFileVersion: Handler = req => {
  const { list, row, old } = theVersions(req)
  const version = old.find(labelled(req))
  if (!version) throw errors.itemMissing()
  const bytes = contentOf(req.env, list, row, version.version) ?? new Uint8Array()
  restoreVersion(scene(req, list), row, JSON.parse(version.doc))
  const { row: restored } = theFile(req)
  req.env.db.run(
    'UPDATE contents SET bytes = ?, size = ? WHERE list = ? AND item = ? AND version = ?',
    bytes,
    bytes.length,
    list.id,
    restored.id,
    restored.ui_version,
  )
  return done('RestoreByLabel')
}
