/** `$select` and `$expand` of items: what is asked for, and rows turned into resources. */

import { maskValue } from '../access/permissions'
import { type Asker, itemMask } from '../access/scopes'
import type { Env, Site } from '../env'
import { fieldByEntityName, fieldByInternal, fieldsOf, PERSON_COLUMNS } from '../lists/field-store'
import { entityName, type Field, isPerson, isReference, isSeveral, wireName } from '../lists/field-types'
import { itemTable, valueColumn } from '../lists/item-table'
import { type List, listById } from '../lists/list-store'
import type { Scene } from '../query/compile'
import { visible } from '../query/visible'
import { errors, NotImplemented } from '../wire/errors'
import type { Resource, Value } from '../wire/resource'
import { etagOf, type ItemRow, namedValues, plainValue, referencesIn, wireValue } from './item-row'

export interface Plan {
  all: boolean
  /** Wire name → field, for single values. */
  plain: Map<string, Field>
  stringIds: Set<string>
  /** Field → sub-names wanted of it. */
  nested: Map<Field, string[]>
  /** Resources behind the item that have handlers of their own. */
  links: Map<string, string[]>
  lazy: Set<string>
}

/** In the order SharePoint defers them in. */
const LINKS = [
  'FirstUniqueAncestorSecurableObject',
  'RoleAssignments',
  'AttachmentFiles',
  'File',
  'Folder',
  'ContentType',
  'FieldValuesAsHtml',
  'FieldValuesAsText',
  'FieldValuesForEdit',
  'ParentList',
  'Versions',
]
const LAZY = ['EffectiveBasePermissions', 'EffectiveBasePermissionsForUI', 'HasUniqueRoleAssignments']
/** Things SharePoint has on an item that aren't here. */
const LACKING = [
  'Properties',
  'GetDlpPolicyTip',
  'LikedByInformation',
  'ComplianceInfo',
  'IconOverlay',
  'CommentsDisabled',
  'Client_Title',
]
const CONSTANTS: Record<string, Value> = {
  FileSystemObjectType: 0,
  ServerRedirectedEmbedUri: null,
  ServerRedirectedEmbedUrl: '',
  ComplianceAssetId: null,
}
const LOOKUPS_AT_MOST = 12

export function planOf(fields: Field[], select: string | undefined, expanded: ReadonlySet<string>): Plan {
  const plan: Plan = {
    all: false,
    plain: new Map(),
    stringIds: new Set(),
    nested: new Map(),
    links: new Map(),
    lazy: new Set(),
  }
  const names = (select ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)
  if (names.length === 0) plan.all = true
  for (const name of names) addName(plan, fields, expanded, name)
  for (const name of expanded) {
    if (LINKS.includes(name)) plan.links.set(name, plan.links.get(name) ?? [])
    else if (LACKING.includes(name)) throw new NotImplemented(`$expand=${name} on an item`)
    else {
      const field = fields.find(one => isReference(one) && entityName(one.internal) === name)
      if (!field) throw errors.fieldMissing(name)
      // Expanded and nothing selected of it: all it has.
      if (!plan.nested.has(field) && plan.all) plan.nested.set(field, ['*'])
    }
  }
  const lookups = [...plan.nested.keys()].length
  if (lookups > LOOKUPS_AT_MOST) throw errors.lookupThreshold()
  return plan
}

function addName(plan: Plan, fields: Field[], expanded: ReadonlySet<string>, name: string): void {
  const [head = '', ...rest] = name.split('/')
  if (name === '*') plan.all = true
  else if (rest.length > 0) {
    if (LINKS.includes(head)) {
      if (!expanded.has(head)) throw errors.expandMissing(head)
      plan.links.set(head, [...(plan.links.get(head) ?? []), rest.join('/')])
      return
    }
    if (LACKING.includes(head)) throw new NotImplemented(`$select=${name} on an item`)
    const field = fields.find(one => isReference(one) && entityName(one.internal) === head)
    if (!field) throw errors.fieldMissing(head)
    if (!expanded.has(head)) throw errors.expandMissing(head)
    plan.nested.set(field, [...(plan.nested.get(field) ?? []), rest.join('/')])
  } else if (LAZY.includes(name)) plan.lazy.add(name)
  else if (LINKS.includes(name)) {
    if (!expanded.has(name)) throw errors.expandMissing(name)
  } else if (LACKING.includes(name)) throw new NotImplemented(`$select=${name} on an item`)
  else if (name in CONSTANTS)
    plan.plain.set(name, { id: '', internal: name, title: name, type: 'Text', col: -1, position: 0, settings: {} })
  else {
    const field =
      fields.find(one => wireName(one) === name) ?? (name === 'Id' ? fieldByInternal(fields, 'ID') : undefined)
    const stringId = fields.find(one => isPerson(one) && !one.system && `${entityName(one.internal)}StringId` === name)
    if (field) plan.plain.set(name, field)
    else if (stringId) plan.stringIds.add(name)
    else if (fields.some(one => isReference(one) && entityName(one.internal) === name)) {
      throw errors.expandMissing(name)
    } else throw errors.fieldMissing(name)
  }
}

/** What is told from one column; the rest (addresses, types, versions) looks at several. */
const ONE_COLUMN = new Set(['id', 'guid', 'author', 'editor', 'created', 'modified', 'row-version'])

/** The columns that resources by this plan are made from; undefined where it may be any: a wide row costs as much as its list has columns. */
export function columnsOf(plan: Plan): string[] | undefined {
  if (plan.all || plan.links.size > 0 || plan.stringIds.size > 0 || plan.lazy.size > 0) return undefined
  const fields = [...plan.plain.values(), ...plan.nested.keys()]
  const isTold = (field: Field) =>
    field.col >= 0 && field.type !== 'Calculated' && (!field.system || ONE_COLUMN.has(field.system))
  return fields.every(isTold) ? fields.map(valueColumn) : undefined
}

/** Resources for rows; persons and looked-up items are fetched once for all of them. */
export function itemResources(
  scene: Scene,
  plan: Plan,
  rows: ItemRow[],
  links: (name: string, row: ItemRow, wanted: string[]) => Resource | Resource[] | null,
): Resource[] {
  const nested = new Map<Field, Map<number, Resource>>()
  for (const [field, subs] of plan.nested) {
    const ids = [...new Set(rows.flatMap(row => referencesIn(row[valueColumn(field)])))]
    nested.set(field, isPerson(field) ? persons(scene.env, scene.site, ids, subs) : lookedUp(scene, field, ids, subs))
  }
  return rows.map(row => {
    const props: Record<string, Value> = {}
    if (plan.all) Object.assign(props, everything(scene, row))
    for (const [name, field] of plan.plain)
      props[name] =
        field.col < 0
          ? name === 'FileSystemObjectType'
            ? Number(row.fs ?? 0)
            : (CONSTANTS[name] ?? null)
          : wireValue(scene.env, scene.site, scene.list, field, row)
    for (const name of plan.stringIds)
      for (const field of scene.fields)
        for (const [key, value] of namedValues(scene.env, scene.site, scene.list, field, row))
          if (key === name) props[name] = value
    for (const [field, found] of nested) {
      const targets = referencesIn(row[valueColumn(field)])
        .map(id => found.get(id))
        .filter(one => one !== undefined)
      props[entityName(field.internal)] = isSeveral(field) ? targets : (targets[0] ?? null)
    }
    for (const [name, wanted] of plan.links) props[name] = links(name, row, wanted)
    if (plan.lazy.has('HasUniqueRoleAssignments')) props.HasUniqueRoleAssignments = row.scoped === 1
    for (const name of ['EffectiveBasePermissions', 'EffectiveBasePermissionsForUI'])
      if (plan.lazy.has(name)) props[name] = maskValue(itemMask(scene.env, scene.site, scene.asker, scene.list, row))
    return itemResource(scene.list, row, props, plan.all)
  })
}

export const itemPath = (list: List, id: number): string => `Web/Lists(guid'${list.id}')/Items(${id})`

function itemResource(list: List, row: ItemRow, props: Record<string, Value>, withLinks: boolean): Resource {
  const nav: Record<string, () => null> = {}
  if (withLinks) for (const name of LINKS) nav[name] = () => null
  return {
    kind: 'resource',
    type: `SP.Data.${list.entity}Item`,
    set: `SP.ListData.${list.entity}Items`,
    path: itemPath(list, row.id),
    id: row.guid,
    etag: etagOf(row),
    props,
    nav,
  }
}

function everything(scene: Scene, row: ItemRow): Record<string, Value> {
  const props: Record<string, Value> = {
    FileSystemObjectType: Number(row.fs ?? 0),
    Id: row.id,
    ServerRedirectedEmbedUri: null,
    ServerRedirectedEmbedUrl: '',
  }
  const add = (field: Field) => {
    for (const [name, value] of namedValues(scene.env, scene.site, scene.list, field, row)) props[name] = value
  }
  const system = (name: string) => {
    const field = fieldByInternal(scene.fields, name)
    if (field) add(field)
  }
  system('ContentTypeId')
  for (const field of scene.fields) if (!field.system) add(field)
  for (const name of ['ID', 'Modified', 'Created', 'Author', 'Editor', '_UIVersionString', 'Attachments', 'GUID'])
    system(name)
  props.ComplianceAssetId = null
  return props
}

function persons(env: Env, site: Site, ids: number[], wanted: string[]): Map<number, Resource> {
  const found = new Map<number, Resource>()
  const subs = wanted.includes('*') ? Object.keys(PERSON_COLUMNS) : wanted
  for (const sub of subs) if (!PERSON_COLUMNS[sub]) throw new NotImplemented(`a person's ${sub} in $select`)
  for (const id of ids) {
    const row = env.db.get<Record<string, string | number | null>>(
      'SELECT * FROM principals WHERE site = ? AND id = ?',
      site.id,
      id,
    )
    if (!row) continue
    const props = Object.fromEntries(subs.map(sub => [sub, row[PERSON_COLUMNS[sub] ?? 'id'] ?? null]))
    found.set(id, {
      kind: 'resource',
      type: 'SP.Data.UserInfoItem',
      set: 'SP.ListData.UserInfoItems',
      path: `Web/SiteUserInfoList/Items(${id})`,
      id: String(row.guid),
      props,
    })
  }
  return found
}

/** A looked-up item the caller may not see is as good as none. */
function lookedUp(scene: Scene, field: Field, ids: number[], subs: string[]): Map<number, Resource> {
  const found = new Map<number, Resource>()
  const other = field.settings.lookupList ? listById(scene.env, scene.site, field.settings.lookupList) : undefined
  if (!other) return found
  const fields = fieldsOf(scene.env, scene.site, other)
  const simple = (one: Field) => !isReference(one) && !isSeveral(one) && one.type !== 'Note' && one.system !== 'nothing'
  const names = subs.includes('*') ? ['Id', ...fields.filter(simple).map(one => entityName(one.internal))] : subs
  const wanted = names.map(sub => {
    const target = fieldByEntityName(fields, sub)
    if (!target || isReference(target) || isSeveral(target) || target.type === 'Note')
      throw errors.fieldMissing(`${field.internal}/${sub}`)
    return { sub, target }
  })
  const seen = visible(scene.env, scene.site, scene.asker, other, 't')
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500)
    const rows = scene.env.db.all<ItemRow>(
      `SELECT * FROM ${itemTable(other.number)} t WHERE t.id IN (${some.map(() => '?').join(',')}) AND ${seen.sql}`,
      ...some,
      ...seen.params,
    )
    for (const row of rows) {
      const props = Object.fromEntries(
        wanted.map(({ sub, target }) => [
          sub,
          target.system
            ? wireValue(scene.env, scene.site, other, target, row)
            : plainValue(target, row[valueColumn(target)] ?? null),
        ]),
      )
      found.set(row.id, {
        kind: 'resource',
        type: `SP.Data.${other.entity}Item`,
        set: `SP.ListData.${other.entity}Items`,
        path: itemPath(other, row.id),
        id: row.guid,
        props,
      })
    }
  }
  return found
}

export const sceneOf = (env: Env, site: Site, asker: Asker, list: List, expanded?: ReadonlySet<string>): Scene => ({
  env,
  site,
  asker,
  list,
  fields: fieldsOf(env, site, list),
  ...(expanded ? { expanded } : {}),
})
