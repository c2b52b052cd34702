/** The JSON that makes or changes a field: SP.FieldCreationInformation and the settable properties of the field classes. */
import type { NewField } from '../lists/field-store'
import { CREATABLE, FIELD_TYPES, type FieldType, isFieldType, type Settings } from '../lists/field-types'
import { fieldFromXml } from '../lists/field-xml'
import { errors, NotImplemented } from '../wire/errors'
import { apply, asBoolean, asInteger, asText, type Body } from './request'

const KINDS = new Map<number, FieldType>(
  CREATABLE.filter(type => !type.endsWith('Multi')).map(type => [FIELD_TYPES[type].kind, type]),
)

/** A new field by its FieldTypeKind: `fields` and `fields/addfield`. */
export function typed(body: Body): NewField {
  const { FieldTypeKind, Title, ...rest } = body
  const kind = asInteger(FieldTypeKind)
  const type = KINDS.get(kind)
  if (!type) throw new NotImplemented(`FieldTypeKind ${kind}`)
  let several = false
  const settings: Settings = type === 'Calculated' ? { readOnly: true } : {}
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
    IsCompactName: () => undefined,
  })
  const wished = several ? `${type}Multi` : type
  return { title: asText(Title), type: isFieldType(wished) ? wished : type, settings }
}

type Flag =
  | 'required'
  | 'indexed'
  | 'unique'
  | 'hidden'
  | 'readOnly'
  | 'fillIn'
  | 'richText'
  | 'appendOnly'
  | 'percentage'
type Text =
  | 'description'
  | 'group'
  | 'default'
  | 'jsLink'
  | 'lookupField'
  | 'customFormatter'
  | 'formula'
  | 'clientSideComponentId'

/** Taken, kept and answered; they say how a column looks or is entered. */
const SHOWN = [
  'StaticName',
  'AllowHyperlink',
  'RestrictedMode',
  'UnlimitedLengthInDocumentLibrary',
  'EditFormat',
  'DateTimeCalendarType',
  'FriendlyDisplayFormat',
  'Presence',
  'AllowDisplay',
  'SelectionGroup',
  'CommaSeparator',
  'CustomUnitName',
  'CustomUnitOnRight',
  'Unit',
  'Direction',
  'PinnedToFiltersPane',
  'ShowInFiltersPane',
  'ClientSideComponentProperties',
  'EnableLookup',
  'Sealed',
]

const empty = (name: string) => (value: unknown) => {
  if (value !== null && value !== '') throw new NotImplemented(`${name} on a field`)
}

/** Writes into `settings`; `more` are the properties of the call at hand. */
export function settingsFrom(
  body: Body,
  type: FieldType,
  settings: Settings & { title?: string },
  more: Record<string, (value: unknown) => void> = {},
): void {
  const flag = (key: Flag) => (value: unknown) => {
    settings[key] = asBoolean(value) === 1
  }
  const text = (key: Text) => (value: unknown) => {
    settings[key] = value === null ? '' : asText(value)
  }
  const shown = (name: string) => (value: unknown) => {
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value))
      throw errors.notThatType('Edm.String')
    settings.shown = { ...settings.shown, [name]: typeof value === 'object' ? null : shownValue(value) }
  }
  apply(body, `a field of type ${type}`, {
    ...Object.fromEntries(SHOWN.map(name => [name, shown(name)])),
    Description: text('description'),
    Group: text('group'),
    DefaultValue: text('default'),
    JSLink: text('jsLink'),
    LookupField: text('lookupField'),
    CustomFormatter: text('customFormatter'),
    ClientSideComponentId: text('clientSideComponentId'),
    Formula: text('formula'),
    Required: flag('required'),
    Indexed: flag('indexed'),
    EnforceUniqueValues: flag('unique'),
    Hidden: flag('hidden'),
    ReadOnlyField: flag('readOnly'),
    FillInChoice: flag('fillIn'),
    RichText: flag('richText'),
    AppendOnly: flag('appendOnly'),
    ShowAsPercentage: flag('percentage'),
    ValidationFormula: empty('ValidationFormula'),
    ValidationMessage: empty('ValidationMessage'),
    DefaultFormula: empty('DefaultFormula'),
    FieldTypeKind: value => {
      if (asInteger(value) !== FIELD_TYPES[type].kind) throw new NotImplemented('changing a field’s type')
    },
    TypeAsString: value => {
      if (asText(value) !== type) throw new NotImplemented('changing a field’s type')
    },
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
    OutputType: value => {
      settings.outputType = asInteger(value)
    },
    DateFormat: value => {
      settings.dateOnly = asInteger(value) === 0
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
    SchemaXml: value => {
      const { title, settings: given } = fieldFromXml(asText(value), 8)
      Object.assign(settings, given, { title })
    },
    ...more,
  })
}

const shownValue = (value: unknown): string | number | boolean =>
  typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
