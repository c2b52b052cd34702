/** What of the register one looks at, and how: all of it stands in the address, so that a link to a view is simply the address. */
import type { LocalDate } from '../../../core'
import { type ColumnName, columnNames, defaultColumns } from './register-columns'
import { folded, type Named, type RegisterRow } from './register-rows'

export const filterNames = [
  'category',
  'scope',
  'owner',
  'lead',
  'board',
  'administration',
  'hosting',
  'supplier',
  'lacking',
  'personal',
  'agreement',
  'confirmed',
  'shared',
  'ended',
] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Partial<Record<FilterName, string>>

export const groupings = ['category', 'owner', 'board', 'administration', 'lead'] as const
export type Grouping = (typeof groupings)[number]

export interface View {
  search: string
  filters: Filters
  columns: readonly ColumnName[]
  sort: { column: ColumnName; descending: boolean }
  group: Grouping | undefined
}

/** As a filter's value: those that have none. */
export const NOBODY = '-'
/** Of `lacking`: anything at all. */
export const ANYTHING = '1'
/** Of `ended`: beside those in use. */
export const ENDED_TOO = '1'
export const ENDED_ONLY = 'only'

const isOne = (value: string | undefined, sought: string): boolean =>
  sought === NOBODY ? value === undefined || value === '' : value === sought
const isAmong = (some: readonly Named[] | undefined, sought: string): boolean =>
  sought === NOBODY ? some?.length === 0 : (some?.some(({ key }) => key === sought) ?? false)

const matches: Record<FilterName, (row: RegisterRow, value: string) => boolean> = {
  category: ({ system }, value) => isOne(system.category, value),
  scope: ({ system }, value) => isOne(system.scope, value),
  owner: ({ known }, value) => isAmong(known?.owners, value),
  lead: ({ known }, value) => isAmong(known?.leads, value),
  board: ({ known }, value) => isAmong(known && (known.board ? [known.board] : []), value),
  administration: ({ known }, value) => isAmong(known?.administrations, value),
  hosting: ({ system }, value) => isOne(system.hosting, value),
  supplier: ({ system }, value) => isOne(system.supplier, value),
  // ROLE-1, DOC-1: anything, or one role or kind of document
  lacking: ({ known, system }, value) =>
    value === ANYTHING
      ? system.category === undefined || (known?.lacks.length ?? 0) > 0
      : (known?.lacks.some(({ params }) => params.role === value || params.document === value) ?? false),
  personal: ({ system }, value) => system.hasPersonalData === (value === 'yes'),
  agreement: ({ agreement }, day) => agreement !== undefined && agreement !== 'open' && agreement < day,
  confirmed: ({ system }, day) => system.confirmedOn === undefined || system.confirmedOn < day,
  // SCOPE-5
  shared: ({ isShared }) => isShared,
  ended: ({ isEnded }, value) => value !== ENDED_ONLY || isEnded,
}

/** Those that pass every filter; ended ones only where they are asked for. */
export function filtered(rows: readonly RegisterRow[], filters: Filters): readonly RegisterRow[] {
  const asked = filterNames.flatMap(name => {
    const value = filters[name]
    return value === undefined ? [] : [{ passes: matches[name], value }]
  })
  const withEnded = filters.ended !== undefined
  return rows.filter(row => (withEnded || !row.isEnded) && asked.every(({ passes, value }) => passes(row, value)))
}

/** Those that hold every word of it, wherever. */
export function found(rows: readonly RegisterRow[], search: string): readonly RegisterRow[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  const [only, ...more] = words
  if (only === undefined) return rows
  if (more.length === 0) return rows.filter(({ haystack }) => haystack.includes(only))
  return rows.filter(({ haystack }) => words.every(word => haystack.includes(word)))
}

const isColumn = (name: string): name is ColumnName => columnNames.some(known => known === name)

export function readView(params: URLSearchParams): View {
  const filters: Filters = {}
  for (const name of filterNames) {
    const value = params.get(name) ?? ''
    if (value !== '') filters[name] = value
  }
  const chosen = [...new Set((params.get('columns') ?? '').split(','))].filter(isColumn)
  const sort = params.get('sort') ?? ''
  const column = sort.replace(/^-/, '')
  return {
    search: params.get('q') ?? '',
    filters,
    columns: chosen.length === 0 ? defaultColumns : chosen.includes('name') ? chosen : ['name', ...chosen],
    sort: isColumn(column) ? { column, descending: sort.startsWith('-') } : { column: 'name', descending: false },
    group: groupings.find(grouping => grouping === params.get('group')),
  }
}

/** As it stands in the address: what is as it is for everyone isn't there. */
export function writeView({ search, filters, columns, sort, group }: View, params: URLSearchParams): void {
  const put = (name: string, value: string | undefined) => {
    if (value === undefined || value === '') params.delete(name)
    else params.set(name, value)
  }
  put('q', search)
  for (const name of filterNames) put(name, filters[name])
  put('columns', columns.join() === defaultColumns.join() ? '' : columns.join())
  const isByName = sort.column === 'name' && !sort.descending
  put('sort', isByName ? '' : `${sort.descending ? '-' : ''}${sort.column}`)
  put('group', group)
}

/** Whether what is shown asks for the agreements' days. */
export const asksForAgreements = ({ columns, filters, sort }: View): boolean =>
  columns.includes('agreement') || filters.agreement !== undefined || sort.column === 'agreement'

/** The first day that counts as lately: a year before. */
export const aYearBefore = (day: LocalDate): LocalDate => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
