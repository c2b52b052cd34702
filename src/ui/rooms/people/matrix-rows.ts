/** ROLE-1, ROLE-6: systems × roles as data, holes and vacancies with them; and which rows a filter shows. */
import {
  type Category,
  isInForce,
  isMandatory,
  type LocalDate,
  type MunicipalModel,
  operationalLead,
  operationalLeadRoles,
  type Role,
} from '../../../core'
import type { Administration, RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import { bySystem } from '../../shared/system-facts'
import { isSystemInUse, spanOf } from './person-roles'

/** Each system has one operational lead's role, and one or none of those who answer for the technology: one column each. */
export const matrixColumns = {
  owner: ['owner'],
  budgetHolder: ['budgetHolder'],
  lead: operationalLeadRoles,
  technical: ['technicalSystemManager', 'productOwner'],
  processOwner: ['processOwner'],
  systemAdministrator: ['systemAdministrator'],
  superUser: ['superUser'],
} as const satisfies Record<string, readonly Role[]>

export type MatrixColumn = keyof typeof matrixColumns
export const columnNames = [
  'owner',
  'budgetHolder',
  'lead',
  'technical',
  'processOwner',
  'systemAdministrator',
  'superUser',
] as const satisfies readonly MatrixColumn[]

export interface Holder {
  /** undefined: the site knows the person no more. */
  principalName: string | undefined
  name: string
  role: Role
  isGone: boolean
}

export interface MatrixCell {
  column: MatrixColumn
  /** Whom the cell asks for; undefined: the category has no such role. */
  role: Role | undefined
  holders: Holder[]
  /** ROLE-1: mandatory, and nobody holds it. */
  isHole: boolean
  /** ROLE-6: held, by accounts only that are gone or disabled. */
  isVacant: boolean
}

export interface MatrixRow {
  id: number
  key: string
  name: string
  category: Category | undefined
  cells: MatrixCell[]
  administration: number | undefined
  boards: number[]
}

export interface MatrixSources {
  systems: readonly Stored<System>[]
  holdings: Stored<RoleHoldingEntry>[]
  administrations: readonly Stored<Administration>[]
}

export function matrixRows(
  model: MunicipalModel,
  { systems, holdings, administrations }: MatrixSources,
  gone: ReadonlySet<string>,
  today: LocalDate,
): MatrixRow[] {
  const held = bySystem(holdings)
  const boardsOf = new Map(administrations.map(({ id, entity }) => [id, entity.boards]))
  return systems
    .filter(system => isSystemInUse(system, today))
    .map(({ id, entity }): MatrixRow => {
      const inForce = (held.get(id) ?? []).filter(row => isInForce(spanOf(row.entity), today))
      const owning = entity.owningAdministration
      return {
        id,
        key: entity.key,
        name: entity.name,
        category: entity.category,
        cells: columnNames.map(column => cellOf(model, entity, column, inForce, gone)),
        administration: owning,
        // SCOPE-8: told apart where the administration serves two boards
        boards: entity.owningBoard === undefined ? (boardsOf.get(owning ?? 0) ?? []) : [entity.owningBoard],
      }
    })
}

function cellOf(
  model: MunicipalModel,
  { category, hasFee }: System,
  column: MatrixColumn,
  inForce: readonly Stored<RoleHoldingEntry>[],
  gone: ReadonlySet<string>,
): MatrixCell {
  const roles: readonly Role[] = matrixColumns[column]
  const holders = inForce.flatMap(({ entity: { role, person } }): Holder[] => {
    if (role === undefined || !roles.includes(role)) return []
    const principalName = person?.principalName
    const isGone = principalName === undefined || gone.has(principalName)
    return [{ principalName, name: person?.name ?? '', role, isGone }]
  })
  const role = category && askedRole(model, category, column)
  const isAsked = category !== undefined && role !== undefined
  const theirs = holders.filter(holder => holder.role === role)
  const mandatory = isAsked && isMandatory(role, model.roles[category], { category, hasFee })
  return {
    column,
    role: role ?? holders[0]?.role,
    holders,
    isHole: mandatory && theirs.length === 0,
    isVacant: holders.length > 0 && holders.every(({ isGone }) => isGone),
  }
}

function askedRole(model: MunicipalModel, category: Category, column: MatrixColumn): Role | undefined {
  if (column === 'lead') return operationalLead(category)
  const roles: readonly Role[] = matrixColumns[column]
  return roles.find(role => model.roles[category][role] === 'mandatory' || model.roles[category][role] === 'optional')
}

export interface MatrixFilters {
  category: string
  /** Item ids, as text. */
  board: string
  administration: string
  /** Principal name. */
  person: string
  /** Only systems with a hole or a vacancy. */
  gaps: boolean
}

export const hasGap = ({ cells }: MatrixRow): boolean => cells.some(({ isHole, isVacant }) => isHole || isVacant)

export function shownMatrixRows(rows: readonly MatrixRow[], filters: MatrixFilters): MatrixRow[] {
  const { category, board, administration, person, gaps } = filters
  return rows.filter(
    row =>
      (category === '' || row.category === category) &&
      (board === '' || row.boards.includes(Number(board))) &&
      (administration === '' || row.administration === Number(administration)) &&
      (person === '' || row.cells.some(({ holders }) => holders.some(each => each.principalName === person))) &&
      (!gaps || hasGap(row)),
  )
}

export function countGaps(rows: readonly MatrixRow[]): { holes: number; vacancies: number } {
  let [holes, vacancies] = [0, 0]
  for (const { cells } of rows) {
    for (const { isHole, isVacant } of cells) {
      if (isHole) holes += 1
      if (isVacant) vacancies += 1
    }
  }
  return { holes, vacancies }
}

export interface Choice {
  value: string
  name: string
}

/** Whoever holds a role in some row, by name. */
export function peopleIn(rows: readonly MatrixRow[], compare: (one: string, other: string) => number): Choice[] {
  const found = new Map<string, string>()
  for (const { cells } of rows)
    for (const { holders } of cells)
      for (const { principalName, name } of holders) if (principalName !== undefined) found.set(principalName, name)
  return [...found]
    .map(([value, name]) => ({ value, name }))
    .sort((one, other) => compare(one.name, other.name) || (one.value < other.value ? -1 : 1))
}
