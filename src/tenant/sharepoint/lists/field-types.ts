/** The column types the tenant has, by SharePoint's numbers (learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.fieldtype). */

export type Storage =
  | 'text'
  | 'number'
  | 'boolean'
  | 'instant'
  | 'reference'
  | 'url'
  | 'texts'
  | 'references'
  | 'computed'

interface TypeFacts {
  /** FieldTypeKind; several-valued kinds share the number of the single-valued. */
  kind: number
  storage: Storage
  odataType: string
  /** Whether an index and unique values may be put on it. learn.microsoft.com/previous-versions/office/developer/sharepoint-2010/ee536168 */
  indexable: boolean
  filterable: boolean
  name: string
}

const facts = (
  kind: number,
  storage: Storage,
  odataType: string,
  indexable: boolean,
  filterable: boolean,
  name: string,
): TypeFacts => ({ kind, storage, odataType, indexable, filterable, name })

export const FIELD_TYPES = {
  Text: facts(2, 'text', 'SP.FieldText', true, true, 'Single line of text'),
  Note: facts(3, 'text', 'SP.FieldMultiLineText', false, false, 'Multiple lines of text'),
  DateTime: facts(4, 'instant', 'SP.FieldDateTime', true, true, 'Date and Time'),
  Choice: facts(6, 'text', 'SP.FieldChoice', true, true, 'Choice'),
  Lookup: facts(7, 'reference', 'SP.FieldLookup', true, true, 'Lookup'),
  LookupMulti: facts(7, 'references', 'SP.FieldLookup', false, true, 'Lookup'),
  Boolean: facts(8, 'boolean', 'SP.Field', true, true, 'Yes/No'),
  Number: facts(9, 'number', 'SP.FieldNumber', true, true, 'Number'),
  Currency: facts(10, 'number', 'SP.FieldCurrency', true, true, 'Currency'),
  URL: facts(11, 'url', 'SP.FieldUrl', false, false, 'Hyperlink or Picture'),
  Integer: facts(1, 'number', 'SP.FieldNumber', true, true, 'Integer'),
  // Kept as the JSON clients write. What SharePoint makes beside a location column (street, city …) isn't made.
  Location: facts(33, 'text', 'SP.FieldLocation', false, false, 'Location'),
  Thumbnail: facts(34, 'text', 'SP.FieldThumbnail', false, false, 'Image'),
  // Never written, computed when read: formula/.
  Calculated: facts(17, 'computed', 'SP.FieldCalculated', false, false, 'Calculated'),
  Guid: facts(14, 'text', 'SP.FieldGuid', false, true, 'Guid'),
  MultiChoice: facts(15, 'texts', 'SP.FieldMultiChoice', false, true, 'Choice'),
  User: facts(20, 'reference', 'SP.FieldUser', true, true, 'Person or Group'),
  UserMulti: facts(20, 'references', 'SP.FieldUser', false, true, 'Person or Group'),
  // Only among the built-in ones.
  Computed: facts(12, 'computed', 'SP.FieldComputed', false, false, 'Computed'),
  Counter: facts(5, 'number', 'SP.Field', true, true, 'Counter'),
  Attachments: facts(19, 'boolean', 'SP.Field', false, false, 'Attachments'),
  ContentTypeId: facts(25, 'text', 'SP.Field', false, false, 'Content Type Id'),
  File: facts(18, 'text', 'SP.Field', false, false, 'File'),
} as const satisfies Record<string, TypeFacts>

export type FieldType = keyof typeof FIELD_TYPES

export const isFieldType = (name: string): name is FieldType => name in FIELD_TYPES

/** What `fields.add` (FieldTypeKind) and `createFieldAsXml` (Type) may make. */
export const CREATABLE: FieldType[] = [
  'Text',
  'Note',
  'DateTime',
  'Choice',
  'Lookup',
  'LookupMulti',
  'Boolean',
  'Number',
  'Currency',
  'URL',
  'Guid',
  'MultiChoice',
  'User',
  'UserMulti',
  'Integer',
  'Location',
  'Thumbnail',
  'Calculated',
]

export interface Settings {
  description?: string
  required?: boolean
  indexed?: boolean
  unique?: boolean
  hidden?: boolean
  readOnly?: boolean
  group?: string
  default?: string
  maxLength?: number
  choices?: string[]
  fillIn?: boolean
  dateOnly?: boolean
  min?: number
  max?: number
  decimals?: number
  percentage?: boolean
  currencyLocale?: number
  richText?: boolean
  appendOnly?: boolean
  lines?: number
  unlimited?: boolean
  lookupList?: string
  lookupField?: string
  peopleOnly?: boolean
  picture?: boolean
  jsLink?: string
  showInNew?: boolean
  showInEdit?: boolean
  showInDisplay?: boolean
  clientSideComponentId?: string
  customFormatter?: string
  /** Id of the lookup a dependent one reads along with. */
  primaryField?: string
  formula?: string
  /** FieldTypeKind of what a formula gives. */
  outputType?: number
  /** Properties that say how a column looks or behaves on screen: kept and answered, without meaning here. */
  shown?: Record<string, string | number | boolean | null>
}

export interface Field {
  id: string
  internal: string
  title: string
  type: FieldType
  /** Number of its columns in the list's table; 0 for a built-in one. */
  col: number
  position: number
  settings: Settings
  /** The column of a built-in field that every list's table has. */
  system?:
    | 'id'
    | 'guid'
    | 'author'
    | 'editor'
    | 'created'
    | 'modified'
    | 'version'
    | 'attachments'
    | 'content-type'
    | 'fs'
    | 'file-ref'
    | 'file-leaf'
    | 'file-dir'
    | 'row-version'
    | 'nothing'
}

export const storageOf = (field: Field): Storage => FIELD_TYPES[field.type].storage
export const isReference = (field: Field): boolean =>
  storageOf(field) === 'reference' || storageOf(field) === 'references'
export const isSeveral = (field: Field): boolean => storageOf(field) === 'references' || storageOf(field) === 'texts'
export const isPerson = (field: Field): boolean => field.type === 'User' || field.type === 'UserMulti'

/** Reads along with another lookup, or is computed: nobody writes it. */
export const isDependent = (field: Field): boolean => field.settings.primaryField !== undefined
export const isComputed = (field: Field): boolean => storageOf(field) === 'computed'

/** OData names can't begin with an underscore, so SharePoint puts `OData_` before those. */
export const entityName = (internal: string): string => (internal.startsWith('_') ? `OData_${internal}` : internal)

/** The name a field is written and read by: references go by `<Name>Id`. */
export const wireName = (field: Field): string => `${entityName(field.internal)}${isReference(field) ? 'Id' : ''}`

/** `Next review` → `Next_x0020_review`, cut at 32 characters like SharePoint's own. */
export function encodeInternalName(title: string): string {
  let name = ''
  for (const char of title) {
    if (/^[A-Za-z0-9_]$/.test(char) && !(name === '' && /\d/.test(char))) name += char
    else for (let at = 0; at < char.length; at += 1) name += `_x${char.charCodeAt(at).toString(16).padStart(4, '0')}_`
  }
  return name.slice(0, 32)
}
