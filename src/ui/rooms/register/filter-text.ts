/** How the filters and their values are called, and which values there are to choose from. */
import { categories, documentKinds, roles } from '../../../core'
import type { RegisterTableMessages } from '../../../i18n/register-table-messages'
import type { Tongue } from './register-columns'
import type { Named, RegisterRow } from './register-rows'
import { ANYTHING, ENDED_ONLY, ENDED_TOO, type FilterName, NOBODY } from './register-view'

export interface FilterWords {
  tongue: Tongue
  words: RegisterTableMessages
}

export interface Choice {
  value: string
  label: string
}

export function filterName(name: FilterName, { tongue, words }: FilterWords): string {
  const { table } = tongue.messages.register
  switch (name) {
    case 'administration':
      return table.administrations
    case 'lacking':
      return table.lacks
    case 'personal':
      return table.personalData
    case 'agreement':
      return words.filters.agreement
    case 'confirmed':
      return words.filters.confirmed
    case 'shared':
      return words.filters.shared
    case 'ended':
      return words.filters.ended
    default:
      return table[name]
  }
}

/** Of the filters whose values are people, boards and the like: which of them the rows name. */
const named: Partial<Record<FilterName, (row: RegisterRow) => readonly Named[]>> = {
  owner: ({ known }) => known?.owners ?? [],
  lead: ({ known }) => known?.leads ?? [],
  board: ({ known }) => (known?.board ? [known.board] : []),
  administration: ({ known }) => known?.administrations ?? [],
  supplier: ({ system: { supplier } }) => (supplier === '' ? [] : [{ key: supplier, name: supplier }]),
}

/** Those that an entry may lack a value of. */
const mayLack: ReadonlySet<string> = new Set(['category', 'scope', 'hosting', ...Object.keys(named)])

/** What the filter can be set to, besides nothing; none where a day is asked for. */
export function choicesOf(name: FilterName, rows: readonly RegisterRow[], { tongue, words }: FilterWords): Choice[] {
  const { messages, formats } = tongue
  const of = <K extends string>(keys: readonly K[], labels: Record<K, string>): Choice[] =>
    keys.map(key => ({ value: key, label: labels[key] }))
  const choices = (): Choice[] => {
    switch (name) {
      case 'category':
        return of(categories, messages.categories)
      case 'scope':
        return of(['common', 'administrationSpecific'], messages.scopes)
      case 'hosting':
        return of(['internal', 'external'], messages.hostings)
      case 'personal':
        return of(['yes', 'no'], messages.app)
      case 'shared':
        return [{ value: '1', label: messages.app.yes }]
      case 'lacking':
        return [
          { value: ANYTHING, label: words.filters.lackingAnything },
          ...of(roles, messages.roles).filter(({ value }) => lacks(rows, value)),
          ...of(documentKinds, messages.documentKinds).filter(({ value }) => lacks(rows, value)),
        ]
      case 'ended':
        return [
          { value: ENDED_TOO, label: words.filters.endedToo },
          { value: ENDED_ONLY, label: words.filters.endedOnly },
        ]
      default: {
        const all = new Map(rows.flatMap(row => named[name]?.(row) ?? []).map(({ key, name: label }) => [key, label]))
        return [...all]
          .map(([value, label]) => ({ value, label }))
          .sort((one, other) => formats.compare(one.label, other.label))
      }
    }
  }
  return mayLack.has(name) ? [...choices(), { value: NOBODY, label: words.filters.none }] : choices()
}

const lacks = (rows: readonly RegisterRow[], what: string): boolean =>
  rows.some(({ known }) => known?.lacks.some(({ params }) => params.role === what || params.document === what))

const asksForDay: ReadonlySet<FilterName> = new Set(['agreement', 'confirmed'])
export const isDay = (name: FilterName): boolean => asksForDay.has(name)

/** What a filter that is set says, as on its chip. */
export function filterText(name: FilterName, value: string, rows: readonly RegisterRow[], given: FilterWords): string {
  const called = filterName(name, given)
  if (name === 'shared') return called
  if (isDay(name)) return `${called} ${/^\d{4}-\d\d-\d\d$/.test(value) ? given.tongue.formats.date(value) : value}`
  const label = choicesOf(name, rows, given).find(choice => choice.value === value)?.label ?? value
  return `${called}: ${label}`
}
