/** `createFieldAsXml`: the field schema's XML in both directions. learn.microsoft.com/sharepoint/dev/schema/field-element-field */
import { errors, NotImplemented } from '../wire/errors'
import type { NewField } from './field-store'
import { CREATABLE, encodeInternalName, type Field, isFieldType, type Settings } from './field-types'
import { child, escapeXml, parseXml } from './xml'

const yes = (text: string | undefined): boolean | undefined =>
  text === undefined ? undefined : text.toUpperCase() === 'TRUE'
const number = (text: string | undefined): number | undefined =>
  text === undefined || text === '' ? undefined : Number(text)

/** Attributes read, or harmless: they say how a column looks, which the tenant doesn't show. */
const KNOWN = new Set([
  'ID',
  'Type',
  'Name',
  'StaticName',
  'DisplayName',
  'Title',
  'Description',
  'Required',
  'Indexed',
  'EnforceUniqueValues',
  'Hidden',
  'ReadOnly',
  'Group',
  'MaxLength',
  'Format',
  'Min',
  'Max',
  'Decimals',
  'Percentage',
  'LCID',
  'RichText',
  'RichTextMode',
  'AppendOnly',
  'NumLines',
  'List',
  'ShowField',
  'Mult',
  'UserSelectionMode',
  'UserSelectionScope',
  'FillInChoice',
  'ShowInNewForm',
  'ShowInEditForm',
  'ShowInDisplayForm',
  'ShowInViewForms',
  'FriendlyDisplayFormat',
  'UnlimitedLengthInDocumentLibrary',
  'IsolateStyles',
  'SourceID',
  'Sortable',
  'WebId',
  'Commas',
  'Customization',
  'RelationshipDeleteBehavior',
  'AllowHyperlink',
  'RestrictedMode',
  'CalType',
  'Overwrite',
  'ColName',
  'RowOrdinal',
  'Version',
  'Sealed',
  'AllowDeletion',
  'xmlns',
  'StorageTZ',
  'ForceDisplay',
  'Sorted',
  'AllowDuplicateValues',
  'Presence',
  'ShowInFileDlg',
  'ResultType',
  'FieldRef',
  'DelayActivateTemplateBinding',
  'ShowInListSettings',
  'ShowInVersionHistory',
  'DisplaceOnUpgrade',
  'PITarget',
  'PIAttribute',
  'XName',
  'ClientSideComponentId',
])

/** What `ResultType` says, as FieldTypeKind. */
const OUTPUT_TYPES: Record<string, number> = { Text: 2, DateTime: 4, Boolean: 8, Number: 9, Currency: 10 }

/** Options: 8 (AddFieldInternalNameHint) keeps the Name; without it SharePoint names the column after its DisplayName. */
export function fieldFromXml(xml: string, options: number): NewField {
  const element = parseXml(xml)
  if (element?.name !== 'Field') throw errors.badFieldXml()
  const a = element.attributes
  for (const name of Object.keys(a))
    if (!KNOWN.has(name)) throw new NotImplemented(`attribute ${name} of a field's schema`)
  for (const { name } of element.children)
    if (
      !['CHOICES', 'Default', 'MAPPINGS', 'Customization', 'Formula', 'FieldRefs', 'FormulaDisplayNames'].includes(name)
    )
      throw new NotImplemented(`element ${name} in a field's schema`)
  const several = yes(a.Mult)
  const type = several && (a.Type === 'Lookup' || a.Type === 'User') ? `${a.Type}Multi` : (a.Type ?? '')
  if (!isFieldType(type) || !CREATABLE.includes(type)) throw new NotImplemented(`field type ${a.Type}`)
  const title = a.DisplayName ?? a.Title ?? a.Name
  if (!title) throw errors.badFieldXml()
  if (yes(a.RelationshipDeleteBehavior) || (a.RelationshipDeleteBehavior && a.RelationshipDeleteBehavior !== 'None'))
    throw new NotImplemented(`RelationshipDeleteBehavior ${a.RelationshipDeleteBehavior}`)
  const settings: Settings = {}
  const set = <K extends keyof Settings>(key: K, value: Settings[K] | undefined) => {
    if (value !== undefined) settings[key] = value
  }
  set('description', a.Description)
  set('required', yes(a.Required))
  set('indexed', yes(a.Indexed))
  set('unique', yes(a.EnforceUniqueValues))
  set('hidden', yes(a.Hidden))
  set('readOnly', yes(a.ReadOnly))
  set('group', a.Group)
  set('maxLength', number(a.MaxLength))
  if (type === 'DateTime') set('dateOnly', a.Format !== 'DateTime')
  if (type === 'URL') set('picture', a.Format === 'Image')
  set('min', number(a.Min))
  set('max', number(a.Max))
  set('decimals', number(a.Decimals))
  set('percentage', yes(a.Percentage))
  set('currencyLocale', number(a.LCID))
  set('richText', yes(a.RichText))
  set('appendOnly', yes(a.AppendOnly))
  set('lines', number(a.NumLines))
  set('fillIn', yes(a.FillInChoice))
  set('clientSideComponentId', a.ClientSideComponentId)
  set('showInNew', yes(a.ShowInNewForm))
  set('showInEdit', yes(a.ShowInEditForm))
  set('showInDisplay', yes(a.ShowInDisplayForm))
  if (type.startsWith('Lookup')) {
    if (!a.List) throw errors.badFieldXml()
    settings.lookupList = a.List
    settings.lookupField = a.ShowField ?? 'Title'
    set('primaryField', a.FieldRef?.replace(/[{}]/g, '').toLowerCase())
  }
  if (type === 'Calculated') {
    settings.formula = (child(element, 'FormulaDisplayNames') ?? child(element, 'Formula'))?.text ?? ''
    settings.outputType = OUTPUT_TYPES[a.ResultType ?? 'Text'] ?? 2
    settings.dateOnly = a.Format !== 'DateTime'
    settings.readOnly = true
  }
  if (type.startsWith('User')) settings.peopleOnly = a.UserSelectionMode === 'PeopleOnly' || a.UserSelectionMode === '0'
  const choices = child(element, 'CHOICES')?.children.map(one => one.text)
  if (choices) settings.choices = choices
  const initial = child(element, 'Default')?.text
  if (initial) settings.default = initial
  const hint = (options & 8) !== 0 ? a.Name : undefined
  const id = a.ID?.replace(/[{}]/g, '').toLowerCase()
  return {
    title,
    type,
    settings,
    ...(hint ? { internal: encodeInternalName(hint).slice(0, 32) } : {}),
    ...(id ? { id } : {}),
  }
}

const truth = (yes: boolean): string => (yes ? 'TRUE' : 'FALSE')

/** `source` is the list's or, of a site's column, the web's id. */
export function schemaXml(source: string, field: Field): string {
  const { settings } = field
  const attributes: Record<string, string | undefined> = {
    ID: `{${field.id}}`,
    Type: field.type,
    Name: field.internal,
    StaticName: field.internal,
    DisplayName: field.title,
    Required: settings.required ? 'TRUE' : 'FALSE',
    SourceID: `{${source}}`,
    EnforceUniqueValues: settings.unique ? 'TRUE' : 'FALSE',
    Indexed: settings.indexed ? 'TRUE' : 'FALSE',
    MaxLength: settings.maxLength?.toString(),
    Hidden: settings.hidden ? 'TRUE' : undefined,
    Format: field.type === 'DateTime' ? (settings.dateOnly ? 'DateOnly' : 'DateTime') : undefined,
    List: settings.lookupList ? `{${settings.lookupList}}` : undefined,
    ShowField: settings.lookupField,
    FieldRef: settings.primaryField ? `{${settings.primaryField}}` : undefined,
    ReadOnly: settings.readOnly ? 'TRUE' : undefined,
    Group: settings.group,
    ResultType: Object.entries(OUTPUT_TYPES).find(([, kind]) => kind === settings.outputType)?.[0],
    ShowInNewForm: settings.showInNew === undefined ? undefined : truth(settings.showInNew),
    ShowInEditForm: settings.showInEdit === undefined ? undefined : truth(settings.showInEdit),
    ShowInDisplayForm: settings.showInDisplay === undefined ? undefined : truth(settings.showInDisplay),
    Mult: field.type === 'LookupMulti' || field.type === 'UserMulti' ? 'TRUE' : undefined,
  }
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${escapeXml(value ?? '')}"`)
    .join(' ')
  const choices = settings.choices
    ? `<CHOICES>${settings.choices.map(one => `<CHOICE>${escapeXml(one)}</CHOICE>`).join('')}</CHOICES>`
    : ''
  const initial = settings.default ? `<Default>${escapeXml(settings.default)}</Default>` : ''
  const formula = settings.formula === undefined ? '' : `<Formula>${escapeXml(settings.formula)}</Formula>`
  const inside = `${initial}${choices}${formula}`
  return inside ? `<Field ${text}>${inside}</Field>` : `<Field ${text} />`
}
