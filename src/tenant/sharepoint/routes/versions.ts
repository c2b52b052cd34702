import type { Value as Stored } from '../../store/database'
import { Permission } from '../access/permissions'
import { principalById } from '../access/principals'
import { demand, itemMask } from '../access/scopes'
import { plainValue, referencesIn } from '../items/item-row'
import { type VersionRow, versionsOf } from '../items/versions'
import { fieldsOf } from '../lists/field-store'
import { type Field, isPerson, isReference, isSeveral } from '../lists/field-types'
import type { List } from '../lists/list-store'
import { isoSeconds } from '../query/time'
import { errors } from '../wire/errors'
import { complex, type Resource, several, type Value } from '../wire/resource'
import { type Handler, locator, many, one, type Req, theItem, theList } from './request'

/** Column names on a version are encoded once more: `_` becomes `_x005f_`. Seen in answers of `items(1)/versions`. */
const versionName = (internal: string): string => internal.replaceAll('_', '_x005f_')

const lookup = (req: Req, id: number): Value => {
  const person = principalById(req.env, req.site, id)
  return complex('SP.FieldUserValue', { LookupId: id, LookupValue: person?.title ?? '', Email: person?.email ?? '' })
}

function value(req: Req, field: Field, stored: Stored): Value {
  if (!isReference(field)) return plainValue(field, stored)
  const all = referencesIn(stored).map(id =>
    isPerson(field) ? lookup(req, id) : complex('SP.FieldLookupValue', { LookupId: id, LookupValue: null }),
  )
  return isSeveral(field)
    ? several(isPerson(field) ? 'SP.FieldUserValue' : 'SP.FieldLookupValue', all)
    : (all[0] ?? null)
}

function resources(req: Req): { list: List; found: Resource[] } {
  const list = theList(req)
  const row = theItem(req, list)
  demand(itemMask(req.env, req.site, req.asker, list, row), Permission.viewVersions)
  const fields = fieldsOf(req.env, req.site, list).filter(field => !field.system)
  const found = versionsOf(req.env, list, row.id).map((version, index) =>
    resource(req, list, row.id, fields, version, index === 0),
  )
  return { list, found }
}

function resource(
  req: Req,
  list: List,
  item: number,
  fields: Field[],
  version: VersionRow,
  current: boolean,
): Resource {
  const doc: Record<string, Stored> = JSON.parse(version.doc)
  const id = version.version * 512
  const props: Record<string, Value> = {
    CreatedBy: null,
    IsCurrentVersion: current,
    VersionId: id,
    VersionLabel: `${version.version}.0`,
    Created: isoSeconds(version.created),
  }
  delete props.CreatedBy
  for (const field of fields) props[versionName(field.internal)] = value(req, field, doc[field.internal] ?? null)
  Object.assign(props, {
    ID: item,
    Modified: isoSeconds(version.created),
    Editor: lookup(req, version.editor),
    OData__x005f_UIVersionString: `${version.version}.0`,
  })
  const path = `Web/Lists(guid'${list.id}')/Items(${item})/versions(${id})`
  return { kind: 'resource', type: 'SP.ListItemVersion', set: 'SP.ApiData.ListItemVersions', path, props }
}

export const getVersions: Handler = req => many(req, 'SP.ApiData.ListItemVersions', resources(req).found)

export const getVersion: Handler = req => {
  const id = Number(locator(req, 'version').value)
  const found = resources(req).found.find(one => one.props.VersionId === id)
  if (!found) throw errors.itemMissing()
  return one(req, found)
}
