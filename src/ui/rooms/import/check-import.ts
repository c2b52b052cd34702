/** Every line of a sheet against the register: make, change, leave, or refuse and why (REG-1, CAT-1, ROLE-2). */
import { type Category, categories, type LocalDate } from '../../../core'
import type { RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import { type Against, checkRoles } from './check-roles'
import { checkValues } from './check-values'
import type { Mapping } from './columns'
import { foldWord, type ImportField } from './import-fields'
import type { ImportWords } from './import-words'
import type { FieldChange, Outcome, Refusal } from './outcome'
import type { Sheet } from './read-sheet'

export interface Register extends Against {
  words: ImportWords
  /** All systems by their name, folded. */
  systems: ReadonlyMap<string, Stored<System>[]>
  holdings: ReadonlyMap<number, Stored<RoleHoldingEntry>[]>
  administrations: ReadonlyMap<string, number>
}

type Cells = ReadonlyMap<ImportField, string>

const sameSet = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every(each => other.includes(each))

const same = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other) ? sameSet(one, other) : one === other

const categoryOf = (value: unknown): Category | undefined => categories.find(each => each === value)

function changesOf(system: System, values: Partial<System>): FieldChange[] {
  return Object.entries(values).flatMap(([name, after]): FieldChange[] => {
    const field = name as FieldChange['field'] // checkValues names fields of a system only
    return field === 'name' || same(system[field], after) ? [] : [{ field, before: system[field], after }]
  })
}

/** Those in use; one that has ended is meant only by a line that says so, and else a name may be used anew. */
function candidates(named: Stored<System>[], { endedOn }: Partial<System>, today: LocalDate): Stored<System>[] {
  const inUse = named.filter(({ entity }) => entity.endedOn === undefined || entity.endedOn >= today)
  return inUse.length > 0 || endedOn === undefined ? inUse : named.filter(({ entity }) => entity.endedOn === endedOn)
}

function checkLine(line: number, cells: Cells, firstLine: number, register: Register): Outcome {
  const name = (cells.get('name') ?? '').replaceAll(/\s+/g, ' ').trim()
  const { values, refusals: wrong, cautions } = checkValues(cells, register.words, register.administrations)
  const refusals: Refusal[] = [...wrong]
  const known = candidates(register.systems.get(foldWord(String(values.name ?? ''))) ?? [], values, register.today)
  const [system] = known
  if (name === '') refusals.push({ field: 'name', code: 'missing' })
  else if (firstLine !== line) refusals.push({ field: 'name', code: 'alsoOnLine', line: firstLine })
  else if (known.length > 1) refusals.push({ field: 'name', code: 'severalInRegister', count: known.length })
  const isUnread = wrong.some(({ field }) => field === 'category')
  const category = categoryOf(values.category) ?? (isUnread ? undefined : system?.entity.category)
  if (!system && category === undefined && !isUnread) refusals.push({ field: 'category', code: 'missing' })
  const held = system ? (register.holdings.get(system.id) ?? []) : []
  const people = checkRoles(cells, category, held, register)
  refusals.push(...people.refusals)
  const at = { line, name }
  if (refusals.length > 0) return { ...at, kind: 'refused', refusals }
  if (!people.answered) return { ...at, kind: 'checking' }
  const { roles } = people
  const all = [...cautions, ...people.cautions]
  if (!system) return { ...at, kind: 'create', values, roles, cautions: all }
  const changes = changesOf(system.entity, values)
  if (changes.length === 0 && roles.length === 0) return { ...at, kind: 'same' }
  return { ...at, kind: 'change', system, changes, roles, cautions: all }
}

const cellsOf = (line: readonly string[], mapping: Mapping): Cells =>
  new Map(mapping.flatMap((field, place) => (field === undefined ? [] : [[field, line[place] ?? ''] as const])))

export interface NumberedLine {
  line: number
  cells: Cells
}

/** The lines below the heading that hold anything. */
export function linesOf({ lines }: Sheet, headingLine: number, mapping: Mapping): NumberedLine[] {
  return lines
    .map((cells, place) => ({ line: place + 1, cells: cellsOf(cells, mapping) }))
    .filter(({ line, cells }) => line > headingLine && [...cells.values()].some(cell => cell.trim() !== ''))
}

/** In the order of the sheet, each with everything that is wrong with it. */
export function checkImport(lines: readonly NumberedLine[], register: Register): Outcome[] {
  const firstOf = new Map<string, number>()
  for (const { line, cells } of lines) {
    const identity = foldWord(cells.get('name') ?? '')
    if (!firstOf.has(identity)) firstOf.set(identity, line)
  }
  return lines.map(({ line, cells }) =>
    checkLine(line, cells, firstOf.get(foldWord(cells.get('name') ?? '')) ?? line, register),
  )
}
