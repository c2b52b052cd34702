import type { Value as Stored } from '../../store/database'
import { Permission } from '../access/permissions'
import { principalById } from '../access/principals'
import { demand, itemMask } from '../access/scopes'
import { userResource } from '../access/security-resources'
import { type ItemRow, plainValue, referencesIn } from '../items/item-row'
import { restoreVersion } from '../items/item-write'
import { type VersionRow, versionsOf } from '../items/versions'
import { fieldResources } from '../lists/field-resource'
import { fieldsOf } from '../lists/field-store'
import { type Field, isPerson, isReference, isSeveral } from '../lists/field-types'
import type { List } from '../lists/list-store'
import { isoSeconds } from '../query/time'
import { errors } from '../wire/errors'
import { complex, type Resource, several, type Value } from '../wire/resource'
import { argument, done, type Handler, locator, many, NOTHING, one, type Req, scene, theItem, theList } from './request'

/** Column names on a version are encoded once more: `_` becomes `_x005f_`. Seen in answers of `items(1)/versions`. */
const versionName = (internal: string): string => internal.replaceAll('_', '_x005f_')

/** A version's number counts in 512s, as the user interface's addresses do; its label is what people see. */
const idOf = (version: VersionRow): number => version.version * 512
const labelOf = (version: VersionRow): string => `${version.version}.0`

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

interface Seen {
  list: List
  row: ItemRow
  versions: VersionRow[]
}

function theVersions(req: Req, wanted = Permission.viewVersions): Seen {
  const list = theList(req)
  const row = theItem(req, list)
  demand(itemMask(req.env, req.site, req.asker, list, row), wanted)
  return { list, row, versions: versionsOf(req.env, list, row.id) }
}

function resource(req: Req, { list, row, versions }: Seen, fields: Field[], version: VersionRow): Resource {
  const doc: Record<string, Stored> = JSON.parse(version.doc)
  const props: Record<string, Value> = {
    IsCurrentVersion: version.version === versions[0]?.version,
    VersionId: idOf(version),
    VersionLabel: labelOf(version),
    Created: isoSeconds(version.created),
  }
  for (const field of fields)
    if (!field.system) props[versionName(field.internal)] = value(req, field, doc[field.internal] ?? null)
  Object.assign(props, {
    ID: row.id,
    Modified: isoSeconds(version.created),
    Author: lookup(req, row.author),
    Editor: lookup(req, version.editor),
    OData__x005f_UIVersionString: labelOf(version),
  })
  return {
    kind: 'resource',
    type: 'SP.ListItemVersion',
    set: 'SP.ApiData.ListItemVersions',
    path: `Web/Lists(guid'${list.id}')/Items(${row.id})/versions(${idOf(version)})`,
    props,
    nav: {
      CreatedBy: () => {
        const editor = principalById(req.env, req.site, version.editor)
        return editor ? userResource(req.env, req.site, editor) : null
      },
      Fields: () => fieldResources(req.site, list, fields),
    },
  }
}

const resources = (req: Req, seen: Seen): Resource[] => {
  const fields = fieldsOf(req.env, req.site, seen.list)
  return seen.versions.map(version => resource(req, seen, fields, version))
}

export const getVersions: Handler = req => many(req, 'SP.ApiData.ListItemVersions', resources(req, theVersions(req)))

export const getVersion: Handler = req => {
  const id = Number(locator(req, 'version').value)
  const found = resources(req, theVersions(req)).find(one => one.props.VersionId === id)
  if (!found) throw errors.itemMissing()
  return one(req, found)
}

/** The current version can't be deleted. learn.microsoft.com/dotnet/api/microsoft.sharepoint.splistitemversion.delete */
function remove(req: Req, chosen: (version: VersionRow) => boolean): void {
  const { list, row, versions } = theVersions(req, Permission.deleteVersions)
  const found = versions.filter(chosen)
  if (found.length === 0) throw errors.itemMissing()
  if (found.some(version => version.version === versions[0]?.version)) throw errors.currentVersion()
  for (const version of found)
    req.env.db.run('DELETE FROM versions WHERE list = ? AND item = ? AND version = ?', list.id, row.id, version.version)
}

export const deleteVersion: Handler = req => {
  const id = Number(locator(req, 'version').value)
  remove(req, version => idOf(version) === id)
  return NOTHING
}

export const deleteById: Handler = req => {
  const id = Number(argument(req, 'vid', 0))
  remove(req, version => idOf(version) === id)
  return done('DeleteByID')
}

export const deleteByLabel: Handler = req => {
  const label = String(argument(req, 'versionlabel', 0))
  remove(req, version => labelOf(version) === label)
  return done('DeleteByLabel')
}

export const deleteAll: Handler = req => {
  const { versions } = theVersions(req, Permission.deleteVersions)
  if (versions.length > 1) remove(req, version => version.version !== versions[0]?.version)
  return done('DeleteAll')
}

/** Writes the old values as a new version. */
export const restoreByLabel: Handler = req => {
  const label = String(argument(req, 'versionlabel', 0))
  const { list, row, versions } = theVersions(req)
  const version = versions.find(one => labelOf(one) === label)
  if (!version) throw errors.itemMissing()
  restoreVersion(scene(req, list), row, JSON.parse(version.doc))
  return done('RestoreByLabel')
}
