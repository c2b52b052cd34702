import { Permission } from '../access/permissions'
import { attachmentBytes, attachmentResource, attachmentsOf } from '../items/attachments'
import type { ItemRow } from '../items/item-row'
import { changeItem } from '../items/item-write'
import type { List } from '../lists/list-store'
import { fold } from '../query/text-order'
import { BinKind, putInBin } from '../recycle/bin'
import { errors } from '../wire/errors'
import {
  argument,
  done,
  type Handler,
  locator,
  many,
  NOTHING,
  needs,
  one,
  type Req,
  scene,
  theItem,
  theList,
} from './request'

export const getAttachments: Handler = req => {
  const list = theList(req)
  const row = theItem(req, list)
  return many(
    req,
    'SP.ApiData.Attachments',
    attachmentsOf(req.env, list, row.id).map(file => attachmentResource(req.site, list, row, file)),
  )
}

function theAttachment(req: Req): { list: List; row: ItemRow; name: string; bytes: Uint8Array } {
  const list = theList(req)
  const row = theItem(req, list)
  const name = String(locator(req, 'attachment').value)
  const bytes = attachmentBytes(req.env, list, row.id, name)
  if (!bytes) throw errors.attachmentMissing()
  return {
    list,
    row,
    name: attachmentsOf(req.env, list, row.id).find(file => fold(file.name) === fold(name))?.name ?? name,
    bytes,
  }
}

export const getAttachment: Handler = req => {
  const { list, row, name } = theAttachment(req)
  return one(req, attachmentResource(req.site, list, row, { name }))
}

export const readAttachment: Handler = req => ({
  kind: 'bytes',
  bytes: theAttachment(req).bytes,
  type: 'application/octet-stream',
})

/** Attaching changes the item: a new version, a new tag, the item's own rules on who may write. */
export const addAttachment: Handler = req => {
  const list = theList(req)
  const row = theItem(req, list)
  needs(req, list, Permission.viewListItems)
  if (!list.attachments) throw errors.attachmentsOff()
  const name = String(argument(req, 'filename', 0) ?? argument(req, 'decodedurl', 0) ?? '')
  // By a path `#` and `%` are fine: learn.microsoft.com/sharepoint/dev/solution-guidance/supporting-and-in-file-and-folder-with-the-resourcepath-api
  const byPath = req.address.last.name === 'addusingpath'
  if (!name || (byPath ? /["*:<>?/\\|]/ : /["#%*:<>?/\\|]/).test(name)) throw errors.invalidText()
  if (attachmentsOf(req.env, list, row.id).some(file => fold(file.name) === fold(name)))
    throw errors.attachmentExists(name)
  changeItem(scene(req, list), row, {}, false)
  req.env.db.run(
    'INSERT INTO attachments (list, item, name, name_folded, bytes) VALUES (?,?,?,?,?)',
    list.id,
    row.id,
    name,
    fold(name),
    req.bytes,
  )
  return one(req, attachmentResource(req.site, list, row, { name }))
}

export const writeAttachment: Handler = req => {
  const { list, row, name } = theAttachment(req)
  changeItem(scene(req, list), row, {}, false)
  req.env.db.run(
    'UPDATE attachments SET bytes = ? WHERE list = ? AND item = ? AND name_folded = ?',
    req.bytes,
    list.id,
    row.id,
    fold(name),
  )
  return NOTHING
}

export const recycleAttachment: Handler = req => {
  const { list, row, name, bytes } = theAttachment(req)
  changeItem(scene(req, list), row, {}, false)
  req.env.db.run('DELETE FROM attachments WHERE list = ? AND item = ? AND name_folded = ?', list.id, row.id, fold(name))
  putInBin(req.env, req.site, {
    kind: BinKind.attachment,
    list: list.id,
    item: row.id,
    by: req.asker.id,
    author: row.author,
    title: name,
    leaf: name,
    dir: `${req.site.path}/${list.url}/Attachments/${row.id}`,
    size: bytes.length,
    bytes,
  })
  return done('RecycleObject')
}

export const deleteAttachment: Handler = req => {
  const { list, row, name } = theAttachment(req)
  changeItem(scene(req, list), row, {}, false)
  req.env.db.run('DELETE FROM attachments WHERE list = ? AND item = ? AND name_folded = ?', list.id, row.id, fold(name))
  return NOTHING
}
