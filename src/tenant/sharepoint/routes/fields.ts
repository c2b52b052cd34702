import { Permission } from '../access/permissions'
import { record } from '../changes/change-log'
import { addField, changeField, deleteField, fieldsOf, type NewField } from '../lists/field-store'
import { CREATABLE, FIELD_TYPES, type Field, type FieldType, type Settings } from '../lists/field-types'
import { fieldFromXml } from '../lists/field-xml'
import { fieldResource } from '../lists/list-resources'
import { type List, listById } from '../lists/list-store'
import { setViewFields, viewFields, viewsOf } from '../lists/view-store'
import { errors, NotImplemented } from '../wire/errors'
import type { Answer } from '../wire/resource'
import {
  apply,
  asBoolean,
  asInteger,
  asText,
  type Body,
  bodyObject,
  done,
  type Handler,
  locator,
  many,
  NOTHING,
  needs,
  one,
  type Req,
  theList,
} from './request'

export const getFields: Handler = req => {
  const list = theList(req)
  return many(
    req,
    'SP.ApiData.Fields',
    fieldsOf(req.env, req.site, list).map(field => fieldResource(req.site, list, field)),
  )
}

export function theField(req: Req, list: List): Field {
  const { by, value } = locator(req, 'field')
  const text = String(value)
  const fields = fieldsOf(req.env, req.site, list)
  const found =
    by === 'id'
      ? fields.find(field => field.id === text.replace(/[{}]/g, '').toLowerCase())
      : by === 'title'
        ? fields.find(field => field.title === text)
        : (fields.find(field => field.internal === text) ?? fields.find(field => field.title === text))
  if (!found) throw errors.fieldNotFound(text)
  return found
}

export const getField: Handler = req => {
  const list = theList(req)
  return one(req, fieldResource(req.site, list, theField(req, list)))
}

function added(req: Req, list: List, made: NewField, toView = false): Answer {
  const lookup = made.settings.lookupList
  if (lookup !== undefined) {
    const other = listById(req.env, req.site, lookup)
    if (!other) throw errors.listGone()
    made.settings.lookupList = other.id
  }
  // A unique column is indexed by the same stroke when its schema says so; else SharePoint refuses (field-store).
  const field = addField(req.env, req.site, list, made)
  if (toView)
    for (const view of viewsOf(req.env, list))
      if (view.is_default) setViewFields(req.env, list, view, [...viewFields(view), field.internal])
  record(req.env, req.site, { list: list.id, object: 'field', kind: 1, by: req.asker.id, guid: field.id })
  return one(req, fieldResource(req.site, list, field), 201)
}

/** SP.AddFieldOptions: 8 AddFieldInternalNameHint, 16 AddFieldToDefaultView. */
export const createFieldAsXml: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  const parameters = bodyObject(req.body.parameters)
  const options = parameters.Options === undefined ? 0 : asInteger(parameters.Options)
  if ((options & ~(8 | 16)) !== 0) throw new NotImplemented(`createFieldAsXml Options ${options}`)
  return added(req, list, fieldFromXml(asText(parameters.SchemaXml), options), (options & 16) !== 0)
}

const KINDS = new Map<number, FieldType>(
  CREATABLE.filter(type => !type.endsWith('Multi')).map(type => [FIELD_TYPES[type].kind, type]),
)

function typed(body: Body): NewField {
  const { FieldTypeKind, Title, ...rest } = body
  const kind = asInteger(FieldTypeKind)
  const type = KINDS.get(kind)
  if (!type) throw new NotImplemented(`FieldTypeKind ${kind}`)
  let several = false
  const settings: Settings = {}
  settingsFrom(rest, type, settings, {
    AllowMultipleValues: value => {
      several = asBoolean(value) === 1
    },
    LookupListId: value => {
      settings.lookupList = asText(value)
    },
    LookupFieldName: value => {
      settings.lookupField = asText(value)
    },
    LookupWebId: () => undefined,
  })
  return {
    title: asText(Title),
    type: several && (type === 'Lookup' || type === 'User') ? `${type}Multi` : type,
    settings,
  }
}

/** The settable properties of the field classes; `more` are the ones of the creating call. */
function settingsFrom(
  body: Body,
  type: FieldType,
  settings: Settings,
  more: Record<string, (value: unknown) => void> = {},
): void {
  const flag =
    (
      key:
        | 'required'
        | 'indexed'
        | 'unique'
        | 'hidden'
        | 'readOnly'
        | 'fillIn'
        | 'richText'
        | 'appendOnly'
        | 'percentage',
    ) =>
    (value: unknown) => {
      settings[key] = asBoolean(value) === 1
    }
  const text =
    (key: 'description' | 'group' | 'default' | 'jsLink' | 'lookupField' | 'customFormatter') => (value: unknown) => {
      settings[key] = value === null ? '' : asText(value)
    }
  apply(body, `a field of type ${type}`, {
    Description: text('description'),
    Group: text('group'),
    DefaultValue: text('default'),
    JSLink: text('jsLink'),
    LookupField: text('lookupField'),
    CustomFormatter: text('customFormatter'),
    Required: flag('required'),
    Indexed: flag('indexed'),
    EnforceUniqueValues: flag('unique'),
    Hidden: flag('hidden'),
    ReadOnlyField: flag('readOnly'),
    FillInChoice: flag('fillIn'),
    RichText: flag('richText'),
    AppendOnly: flag('appendOnly'),
    ShowAsPercentage: flag('percentage'),
    FieldTypeKind: () => undefined,
    StaticName: () => undefined,
    AllowHyperlink: () => undefined,
    RestrictedMode: () => undefined,
    UnlimitedLengthInDocumentLibrary: () => undefined,
    EditFormat: () => undefined,
    DateTimeCalendarType: () => undefined,
    FriendlyDisplayFormat: () => undefined,
    Presence: () => undefined,
    AllowDisplay: () => undefined,
    SelectionGroup: () => undefined,
    MaxLength: value => {
      settings.maxLength = asInteger(value)
    },
    NumberOfLines: value => {
      settings.lines = asInteger(value)
    },
    MinimumValue: value => {
      settings.min = Number(value)
    },
    MaximumValue: value => {
      settings.max = Number(value)
    },
    CurrencyLocaleId: value => {
      settings.currencyLocale = asInteger(value)
    },
    SelectionMode: value => {
      settings.peopleOnly = asInteger(value) === 0
    },
    DisplayFormat: value => {
      if (type === 'DateTime') settings.dateOnly = asInteger(value) === 0
      else if (type === 'URL') settings.picture = asInteger(value) === 1
      else settings.decimals = asInteger(value)
    },
    Choices: value => {
      const list = typeof value === 'object' && value !== null && 'results' in value ? value.results : value
      if (!Array.isArray(list)) throw errors.unexpectedNode('PrimitiveValue', 'StartArray')
      settings.choices = list.map(asText)
    },
    ...more,
  })
}

export const addTypedField: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  return added(req, list, typed(req.body))
}

/** `fields/addfield` with SP.FieldCreationInformation: what PnPjs' addLookup sends. */
export const addFieldByParameters: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  return added(req, list, typed(bodyObject(req.body.parameters)))
}

export const mergeField: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  const field = theField(req, list)
  const changes: Settings & { title?: string } = {}
  settingsFrom(req.body, field.type, changes, {
    Title: value => {
      changes.title = asText(value)
    },
  })
  changeField(req.env, req.site, list, field, changes)
  record(req.env, req.site, { list: list.id, object: 'field', kind: 2, by: req.asker.id, guid: field.id })
  return NOTHING
}

export const deleteFieldHandler: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  const field = theField(req, list)
  deleteField(req.env, list, field)
  for (const view of viewsOf(req.env, list))
    setViewFields(
      req.env,
      list,
      view,
      viewFields(view).filter(name => name !== field.internal),
    )
  record(req.env, req.site, { list: list.id, object: 'field', kind: 3, by: req.asker.id, guid: field.id })
  return NOTHING
}

const show =
  (key: 'showInNew' | 'showInEdit' | 'showInDisplay', name: string): Handler =>
  req => {
    const list = theList(req)
    needs(req, list, Permission.manageLists)
    changeField(req.env, req.site, list, theField(req, list), { [key]: req.address.last.args[0] === true })
    return done(name)
  }
export const setShowInNewForm = show('showInNew', 'SetShowInNewForm')
export const setShowInEditForm = show('showInEdit', 'SetShowInEditForm')
export const setShowInDisplayForm = show('showInDisplay', 'SetShowInDisplayForm')
