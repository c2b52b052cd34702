/** `RenderListFormData`: what a classic form is drawn from, as one text. Members: PnPjs' IListFormData; their values assumed. */
import { itemMask } from '../access/scopes'
import { pathOf } from '../docs/doc-store'
import { fieldValues } from '../items/field-values'
import type { ItemRow } from '../items/item-row'
import { typeOf } from '../items/item-row'
import { typeById } from '../lists/content-types'
import { type Field, isComputed } from '../lists/field-types'
import type { List } from '../lists/list-store'
import { NotImplemented } from '../wire/errors'
import { argument, type Handler, onlyOptions, type Req, scene, theItem, theList } from './request'

/** SP.ControlMode */
const MODES: Record<string, number> = { '1': 1, '2': 2, '3': 3, display: 1, edit: 2, new: 3 }

export const renderListFormData: Handler = req => {
  onlyOptions(req, [])
  const list = theList(req)
  const mode = MODES[String(argument(req, 'mode', 2) ?? '').toLowerCase()]
  if (mode === undefined) throw new NotImplemented(`RenderListFormData with mode ${argument(req, 'mode', 2)}`)
  const item = { by: 'id', value: Number(argument(req, 'itemid', 0)) }
  const row = theItem({ ...req, address: { ...req.address, locators: { ...req.address.locators, item } } }, list)
  return {
    kind: 'value',
    name: 'RenderListFormData',
    type: 'Edm.String',
    value: JSON.stringify(formOf(req, list, row, mode)),
  }
}

const shown = (field: Field): boolean => !field.settings.hidden && !isComputed(field)

function formOf(req: Req, list: List, row: ItemRow, mode: number) {
  const { env, site, asker } = req
  const where = scene(req, list)
  const texts = fieldValues(where, row, 'fieldvaluesforedit').props
  const fields = where.fields.filter(shown)
  const mask = itemMask(env, site, asker, list, row)
  const type = typeById(env, site, list, typeOf(list, row))
  return {
    ...Object.fromEntries(fields.map(field => [field.internal, texts[field.internal] ?? ''])),
    ListSchema: Object.fromEntries(fields.map(field => [field.internal, schemaOf(field)])),
    FormControlMode: mode,
    FieldControlModes: Object.fromEntries(fields.map(field => [field.internal, field.settings.readOnly ? 1 : mode])),
    WebAttributes: { WebUrl: site.path || '/', LCID: String(site.language), CurrentUserId: asker.id },
    ItemAttributes: {
      Id: row.id,
      FsObjType: row.fs,
      ExternalListItem: false,
      Url: pathOf(site, list, row),
      EffectiveBasePermissionsLow: mask.low,
      EffectiveBasePermissionsHigh: mask.high,
    },
    ListAttributes: {
      Id: `{${list.id.toUpperCase()}}`,
      BaseType: list.template === 101 ? 1 : 0,
      Direction: 'none',
      ListTemplateType: list.template,
      DefaultItemOpen: 1,
      EnableVersioning: list.versioning === 1,
    },
    CSRCustomLayout: false,
    PostBackRequired: false,
    PreviousPostBackHandled: false,
    UploadMode: false,
    ItemContentTypeName: type?.name ?? '',
    ItemContentTypeId: type?.id ?? '',
    JSLinks: null,
  }
}

const schemaOf = (field: Field) => ({
  Id: field.id,
  Title: field.title,
  Hidden: false,
  Name: field.internal,
  Type: field.type,
  FieldType: field.type,
  Required: field.settings.required === true,
  ReadOnlyField: field.settings.readOnly === true,
  Description: field.settings.description ?? '',
})
