/** A declared column as SharePoint's field schema. The internal name is fixed by it; the title people see may change later. */
import type { Column } from '../lists/column'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const attributes = (named: Record<string, string | undefined>) =>
  Object.entries(named)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(value)}"`]))
    .join('')

interface TypeParts {
  type: string
  more?: Record<string, string | undefined>
  inner?: string
}

function typeParts(column: Column<unknown>, targetId: string | undefined): TypeParts {
  switch (column.kind) {
    case 'text':
    case 'period':
      return { type: 'Text', more: { MaxLength: '255' } }
    case 'note':
      return { type: 'Note', more: { NumLines: '6', RichText: 'FALSE', UnlimitedLengthInDocumentLibrary: 'TRUE' } }
    case 'number':
      return { type: 'Number' }
    case 'boolean':
      return { type: 'Boolean' }
    case 'choice': {
      const choices = column.choices.map(value => `<CHOICE>${escaped(value)}</CHOICE>`).join('')
      return {
        type: 'Choice',
        more: { Format: 'Dropdown', FillInChoice: 'FALSE' },
        inner: `<CHOICES>${choices}</CHOICES>`,
      }
    }
    case 'date':
      return { type: 'DateTime', more: { Format: 'DateOnly' } }
    case 'instant':
      return { type: 'DateTime', more: { Format: 'DateTime' } }
    case 'person':
      return { type: 'User', more: { UserSelectionMode: 'PeopleOnly' } }
    case 'people':
      return { type: 'UserMulti', more: { UserSelectionMode: 'PeopleOnly', Mult: 'TRUE' } }
    case 'reference':
      return { type: 'Lookup', more: { List: targetId, ShowField: 'Title' } }
    case 'references':
      return { type: 'LookupMulti', more: { List: targetId, ShowField: 'Title', Mult: 'TRUE' } }
  }
}

/** SharePoint's name of the column's type, as `TypeAsString` gives it. */
export const fieldTypeOf = (column: Column<unknown>): string => typeParts(column, undefined).type

/** `title` is what people see; `targetId` the id of the list that a reference points at. */
export function fieldXml(column: Column<unknown>, title: string, targetId?: string): string {
  const { type, more, inner } = typeParts(column, targetId)
  const named = attributes({
    Type: type,
    Name: column.internalName,
    StaticName: column.internalName,
    DisplayName: title,
    Indexed: column.indexed ? 'TRUE' : undefined,
    EnforceUniqueValues: column.unique ? 'TRUE' : undefined,
    ...more,
  })
  return inner === undefined ? `<Field${named} />` : `<Field${named}>${inner}</Field>`
}
