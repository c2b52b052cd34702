/**
 * `GetListItemChangesSinceToken`: all items in pages without a token, afterwards what changed since, as ADO rowset XML.
 * learn.microsoft.com/sharepoint/dev/sp-add-ins/synchronize-sharepoint-items-using-the-rest-service and
 * learn.microsoft.com/openspecs/sharepoint_protocols/ms-listsws/afa92ef0-7a84-4a28-a9b2-39193a5d3129; the outer attributes as
 * in an answer quoted in github.com/pnp/pnpjs/issues/51, paging as in issue 269.
 */
import { maskValue } from '../access/permissions'
import { listMask } from '../access/scopes'
import { readPage } from '../items/item-query'
import type { ItemRow } from '../items/item-row'
import { MANDATORY, owsRow } from '../items/ows-row'
import { fieldByInternal } from '../lists/field-store'
import type { Field } from '../lists/field-types'
import { schemaXml } from '../lists/field-xml'
import { itemTable } from '../lists/item-table'
import { type Element, escapeXml, parseXml } from '../lists/xml'
import { parseView, type View } from '../query/caml'
import { compile, type Scene } from '../query/compile'
import { ALWAYS, visible } from '../query/visible'
import { errors, NotImplemented } from '../wire/errors'
import { ChangeKind, lastChange } from './change-log'
import { onlyVisible } from './change-query'
import type { ChangeRow } from './change-resource'
import { placeOf, tokenText } from './change-token'

interface Asked {
  view: View
  rowLimit: number
  utc: boolean
  permissions: boolean
  mandatory: boolean
  paging: string | undefined
  token: number | undefined
}

const KNOWN = ['ChangeToken', 'Contains', 'Query', 'QueryOptions', 'RowLimit', 'ViewFields', 'ViewName', '__metadata']
/** Options that say how items are shown, or what is so anyway. */
const OPTIONS = [
  'IncludeMandatoryColumns',
  'DateInUtc',
  'IncludePermissions',
  'Paging',
  'ViewAttributes',
  'ExpandUserField',
  'IncludeAttachmentUrls',
  'OptimizeFor',
  'IncludeAttachmentVersion',
  'RemoveInvalidXmlCharacters',
  'Folder',
]
/** A page without a limit of its own takes the stock view's (assumed). */
const ROWS = 30

export function ask(scene: Scene, body: Record<string, unknown>): Asked {
  for (const [name, value] of Object.entries(body))
    if (!KNOWN.includes(name) || (['Contains', 'ViewName'].includes(name) && value !== '' && value !== null))
      throw new NotImplemented(`property ${name} of SP.ChangeLogItemQuery`)
  const text = (name: string): string => {
    const value = body[name]
    if (value === undefined || value === null) return ''
    if (typeof value !== 'string') throw errors.notThatType('Edm.String')
    return value.trim()
  }
  const options = optionsIn(text('QueryOptions'))
  const flag = (name: string, otherwise: boolean): boolean => {
    const given = options.get(name)?.text.trim().toUpperCase()
    return given === undefined || given === '' ? otherwise : given === 'TRUE'
  }
  if (flag('IncludeAttachmentUrls', false)) throw new NotImplemented('IncludeAttachmentUrls of QueryOptions')
  if (options.get('Folder')?.text.trim()) throw new NotImplemented('Folder of QueryOptions')
  const limit = text('RowLimit')
  if (limit !== '' && !/^\d+$/.test(limit)) throw errors.notThatType('Edm.Int32')
  const utc = flag('DateInUtc', false)
  return {
    view: parseView(scene, `<View>${text('Query')}${text('ViewFields')}</View>`, utc),
    rowLimit: Math.min(Number(limit || ROWS) || ROWS, 5000),
    utc,
    permissions: flag('IncludePermissions', false),
    mandatory: flag('IncludeMandatoryColumns', true),
    paging: options.get('Paging')?.attributes.ListItemCollectionPositionNext || undefined,
    token: text('ChangeToken') === '' ? undefined : placeOf(scene.env, text('ChangeToken'), scene.list.id),
  }
}

/** `<QueryOptions>…</QueryOptions>`, or one option alone, as PnPjs' users send it. */
function optionsIn(xml: string): Map<string, Element> {
  if (xml === '') return new Map()
  const root = parseXml(xml)
  if (!root) throw errors.badExpression('QueryOptions')
  const all = root.name === 'QueryOptions' ? root.children : [root]
  for (const { name } of all) if (!OPTIONS.includes(name)) throw new NotImplemented(`${name} of QueryOptions`)
  return new Map(all.map(one => [one.name, one]))
}

export function changesSinceToken(scene: Scene, body: Record<string, unknown>): string {
  const asked = ask(scene, body)
  return asked.token === undefined ? everything(scene, asked) : since(scene, asked, asked.token)
}

function everything(scene: Scene, asked: Asked): string {
  const { env, list, site } = scene
  const now = lastChange(env)
  const page = readPage(scene, {
    where: asked.view.where,
    order: asked.view.order,
    top: asked.rowLimit,
    token: asked.paging,
  })
  // The list's schema comes with the first page: MS-LISTSWS, listitems.Changes.List.
  const fields = scene.fields.map(field => schemaXml(list.id, field)).join('')
  const schema = `<List ID="{${list.id.toUpperCase()}}" Title="${escapeXml(list.title)}" Name="{${list.id.toUpperCase()}}" RootFolder="${escapeXml(`${site.path}/${list.url}`)}"><Fields>${fields}</Fields></List>`
  return written(scene, asked, {
    token: tokenText(3, list.id, now.at || list.created, now.n),
    more: false,
    changes: asked.paging === undefined ? schema : '',
    rows: page.rows,
    next: page.next,
  })
}

function since(scene: Scene, asked: Asked, from: number): string {
  const { env, site, asker, list } = scene
  const sees = onlyVisible(env, site, asker, true)
  const changed = new Map<number, { deleted: boolean; restored: boolean; guid: string | null }>()
  let reached = from
  let more = false
  const log = env.db.all<ChangeRow>(
    "SELECT * FROM changes WHERE list = ? AND n > ? AND object = 'item' ORDER BY n LIMIT 20000",
    list.id,
    from,
  )
  for (const row of log) {
    if (row.item === null) continue
    if (!changed.has(row.item) && changed.size >= asked.rowLimit) {
      more = true
      break
    }
    reached = row.n
    if (!sees(row)) continue
    const known = changed.get(row.item)
    changed.set(row.item, {
      deleted: row.kind === ChangeKind.deleteObject,
      restored: row.kind === ChangeKind.restore || known?.restored === true,
      guid: row.guid,
    })
  }
  const now = lastChange(env)
  if (!more) reached = log.length < 20_000 ? now.n : reached
  const ids = [...changed].filter(([, one]) => !one.deleted).map(([id]) => id)
  const rows = rowsOf(scene, asked, ids)
  const lines = [...changed].flatMap(([id, one]) => {
    const kind = one.deleted ? 'Delete' : one.restored ? 'Restore' : undefined
    const unique = one.guid ? ` UniqueId="${one.guid}"` : ''
    return kind ? [`<Id ChangeType="${kind}"${unique}>${id}</Id>`] : []
  })
  const at = env.db.get<{ at: number }>('SELECT at FROM changes WHERE n = ?', reached)?.at ?? now.at
  return written(scene, asked, {
    token: tokenText(3, list.id, at || list.created, reached),
    more: more || log.length >= 20_000,
    changes: lines.join(''),
    rows,
    next: undefined,
  })
}

/** The changed items that are there, may be seen and fit the query. */
function rowsOf(scene: Scene, asked: Asked, ids: number[]): ItemRow[] {
  const { env, site, asker, list } = scene
  const seen = visible(env, site, asker, list, 't')
  const where = asked.view.where ? compile(scene, asked.view.where) : ALWAYS
  const found: ItemRow[] = []
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500)
    found.push(
      ...env.db.all<ItemRow>(
        `SELECT t.* FROM ${itemTable(list.number)} t WHERE t.id IN (${some.map(() => '?').join(',')}) AND ${seen.sql} AND ${where.sql} ORDER BY t.id`,
        ...some,
        ...seen.params,
        ...where.params,
      ),
    )
  }
  return found
}

interface Outcome {
  token: string
  more: boolean
  changes: string
  rows: ItemRow[]
  next: string | undefined
}

function written(scene: Scene, asked: Asked, { token, more, changes, rows, next }: Outcome): string {
  const wanted = asked.view.fields
  const names = wanted ? [...wanted, ...(asked.mandatory ? MANDATORY : [])] : undefined
  const fields: Field[] = names
    ? [...new Set(names)].map(name => fieldByInternal(scene.fields, name)).filter(field => field !== undefined)
    : scene.fields
  const mask = maskValue(listMask(scene.env, scene.site, scene.asker, scene.list))
  const all = scene.asker.admin
  const position = next ? ` ListItemCollectionPositionNext="${escapeXml(next)}"` : ''
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<GetListItemChangesSinceTokenResult xmlns="http://schemas.microsoft.com/sharepoint/soap/">',
    '<listitems MinTimeBetweenSyncs="0" RecommendedTimeBetweenSyncs="180" MaxBulkDocumentSyncSize="500" MaxRecommendedEmbeddedFileSize="500"',
    ` EffectivePermMask="${all ? 'FullMask' : `0x${Number(mask.props.High).toString(16)}${Number(mask.props.Low).toString(16).padStart(8, '0')}`}"`,
    ' xmlns:rs="urn:schemas-microsoft-com:rowset" xmlns:z="#RowsetSchema">',
    `<Changes LastChangeToken="${token}"${more ? ' MoreChanges="TRUE"' : ''}>${changes}</Changes>`,
    `<rs:data ItemCount="${rows.length}"${position}>`,
    ...rows.map(row => owsRow(scene, fields, row, { utc: asked.utc, permissions: asked.permissions })),
    '</rs:data></listitems></GetListItemChangesSinceTokenResult>',
  ].join('')
}
