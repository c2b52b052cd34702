/** A field as the wire has it. Which properties it shows depends on its type, as in SP.FieldText, SP.FieldNumber and the others. */
import type { Site } from '../env'
import { type Resource, several, type Value } from '../wire/resource'
import { entityName, FIELD_TYPES, type Field, isDependent, isSeveral } from './field-types'
import { schemaXml } from './field-xml'
import type { List } from './list-store'

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000'

type Props = Record<string, Value>

/** `list` undefined: among the site's own columns. `all` are the fields beside it. */
export function fieldResource(site: Site, list: List | undefined, field: Field, all: Field[]): Resource {
  return {
    kind: 'resource',
    type: FIELD_TYPES[field.type].odataType,
    set: 'SP.ApiData.Fields',
    path: `Web/${list ? `Lists(guid'${list.id}')/` : ''}Fields(guid'${field.id}')`,
    props: { ...common(site, list, field), ...ofType(site, field, all), ...field.settings.shown },
    lazy: {
      // That it may be deleted stands in it: CLI for Microsoft 365 adds it where it doesn't, and breaks the XML (`spo contenttype field set`).
      SchemaXmlWithResourceTokens: () =>
        schemaXml(list?.id ?? site.web_id, field).replace(
          '<Field ',
          field.system ? '<Field ' : '<Field AllowDeletion="TRUE" ',
        ),
    },
  }
}

export const fieldResources = (site: Site, list: List | undefined, fields: Field[]): Resource[] =>
  fields.map(field => fieldResource(site, list, field, fields))

function common(site: Site, list: List | undefined, field: Field): Props {
  const { settings } = field
  const facts = FIELD_TYPES[field.type]
  return {
    AutoIndexed: false,
    CanBeDeleted: !field.system && field.internal !== 'Title',
    ClientSideComponentId: settings.clientSideComponentId ?? EMPTY_GUID,
    ClientSideComponentProperties: null,
    ClientValidationFormula: null,
    ClientValidationMessage: null,
    CustomFormatter: settings.customFormatter ?? null,
    DefaultFormula: null,
    DefaultValue: settings.default ?? null,
    Description: settings.description ?? '',
    Direction: 'none',
    EnforceUniqueValues: settings.unique ?? false,
    EntityPropertyName: entityName(field.internal),
    Filterable: facts.filterable,
    FromBaseType: field.system !== undefined || field.internal === 'Title',
    Group: settings.group ?? 'Custom Columns',
    Hidden: settings.hidden ?? false,
    Id: field.id,
    Indexed: settings.indexed ?? false,
    IndexStatus: settings.indexed ? 1 : 0,
    InternalName: field.internal,
    IsModern: false,
    JSLink: settings.jsLink ?? 'clienttemplates.js',
    PinnedToFiltersPane: false,
    ReadOnlyField: settings.readOnly ?? false,
    Required: settings.required ?? false,
    SchemaXml: schemaXml(list?.id ?? site.web_id, field),
    Scope: list ? `${site.path}/${list.url}` : site.path || '/',
    Sealed: false,
    ShowInFiltersPane: 0,
    Sortable: facts.filterable && !isSeveral(field),
    StaticName: field.internal,
    Title: field.title,
    FieldTypeKind: facts.kind,
    TypeAsString: field.type,
    TypeDisplayName: facts.name,
    TypeShortDescription: facts.name,
    ValidationFormula: null,
    ValidationMessage: null,
  }
}

const NUMBER_FACTS = ({ settings }: Field): Props => ({
  CommaSeparator: false,
  DisplayFormat: settings.decimals ?? -1,
  MaximumValue: settings.max ?? 1.7976931348623157e308,
  MinimumValue: settings.min ?? -1.7976931348623157e308,
  ShowAsPercentage: settings.percentage ?? false,
})

const LOOKUP_FACTS = (site: Site, field: Field, all: Field[]): Props => {
  const { settings } = field
  const person = FIELD_TYPES[field.type].kind === 20
  const dependents = all.filter(one => one.settings.primaryField === field.id).map(one => one.internal)
  return {
    AllowMultipleValues: isSeveral(field),
    DependentLookupInternalNames: several('Edm.String', dependents),
    IsDependentLookup: isDependent(field),
    IsRelationship: !person && !isDependent(field),
    LookupField: person ? '' : (settings.lookupField ?? 'Title'),
    LookupList: person ? '{userinfo}' : `{${settings.lookupList ?? ''}}`,
    LookupWebId: site.web_id,
    PrimaryFieldId: settings.primaryField ? `{${settings.primaryField}}` : null,
    RelationshipDeleteBehavior: 0,
    UnlimitedLengthInDocumentLibrary: false,
  }
}

function ofType(site: Site, field: Field, all: Field[]): Props {
  const { settings } = field
  switch (field.type) {
    case 'Text':
      return { MaxLength: settings.maxLength ?? 255 }
    case 'Note':
    case 'Location':
    case 'Thumbnail':
      return {
        AllowHyperlink: true,
        AppendOnly: settings.appendOnly ?? false,
        NumberOfLines: settings.lines ?? 6,
        RestrictedMode: false,
        RichText: settings.richText ?? false,
        UnlimitedLengthInDocumentLibrary: false,
        WikiLinking: false,
      }
    case 'DateTime':
      return {
        DateTimeCalendarType: 1,
        DisplayFormat: settings.dateOnly ? 0 : 1,
        FriendlyDisplayFormat: 1,
        DateFormat: null,
      }
    case 'Choice':
    case 'MultiChoice':
      return {
        FillInChoice: settings.fillIn ?? false,
        Mappings: null,
        Choices: several('Edm.String', settings.choices ?? []),
        ...(field.type === 'Choice' ? { EditFormat: 0 } : {}),
      }
    case 'Integer':
    case 'Number':
      return NUMBER_FACTS(field)
    case 'Currency':
      return { ...NUMBER_FACTS(field), CurrencyLocaleId: settings.currencyLocale ?? site.language }
    case 'Calculated':
      return {
        CurrencyLocaleId: settings.currencyLocale ?? site.language,
        DateFormat: settings.dateOnly === false ? 1 : 0,
        DisplayFormat: settings.decimals ?? -1,
        Formula: settings.formula ?? '',
        OutputType: settings.outputType ?? 2,
        ShowAsPercentage: settings.percentage ?? false,
      }
    case 'Computed':
      return { EnableLookup: false }
    case 'URL':
      return { DisplayFormat: settings.picture ? 1 : 0 }
    case 'Lookup':
    case 'LookupMulti':
      return LOOKUP_FACTS(site, field, all)
    case 'User':
    case 'UserMulti':
      return {
        ...LOOKUP_FACTS(site, field, all),
        AllowDisplay: true,
        Presence: true,
        SelectionGroup: 0,
        SelectionMode: settings.peopleOnly ? 0 : 1,
      }
    default:
      return {}
  }
}
