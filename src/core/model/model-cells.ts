/**
 * The municipality's model as cells, each with a path such as `roles.platform.owner` and a text for its value: what is
 * edited, compared, stored and exported. Agendas, sections and the rest have no cell, and are as the default has them.
 */
import { rhythmMonths } from '../forums/rhythm-months.ts'
import { isLocalDate } from '../time/local-date.ts'
import { type DeadlinePath, deadlineLimits, deadlinesOf, numberIn } from './deadline-cells.ts'
import { defaultModel } from './default-model.ts'
import {
  categories,
  documentKinds,
  type Forum,
  forums,
  type MonthDay,
  type MunicipalModel,
  roles,
} from './governance-model.ts'

export const modelTables = ['roles', 'forums', 'documents', 'defaults'] as const
export type ModelTableName = (typeof modelTables)[number]

/** Values by path. */
export type ModelCells = ReadonlyMap<string, string>

export type CellFault = 'unknown' | 'value' | 'followUpLoosened'

export const roleDemands = ['mandatory', 'optional', 'stakeholder', 'none'] as const
export const forumDemands = ['mandatory', 'recommended', 'asNeeded', 'none'] as const

export const dayCells = ['plan.opens', 'plan.due', 'report.opens', 'report.due'] as const
export type DayCell = (typeof dayCells)[number]

/** FORUM-7: at least once in twelve months; held more often is allowed. */
const FOLLOW_UP_MONTHS = 12
const REMINDED_AT_MOST = 730

const has = <T extends string>(all: readonly T[], value: string | undefined): value is T =>
  all.some(each => each === value)

const dayText = ({ month, day }: MonthDay): string =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Of a year that has no 29 February, since every year has to have the day. */
const isDay = (value: string): boolean => /^\d\d-\d\d$/.test(value) && isLocalDate(`2025-${value}`)

const reminderDays = (value: string): number[] | undefined => {
  const days = value.split(',').map(part => numberIn(part.trim(), { min: 0, max: REMINDED_AT_MOST }))
  return days.every(day => day !== undefined) ? days : undefined
}

/** The table that a path belongs to; undefined where there is none. */
export const tableOfCell = (path: string): ModelTableName | undefined => {
  const [head] = path.split('.')
  return has(modelTables, head) ? head : undefined
}

/** FORUM-1: where the default makes contract follow-up mandatory, it stays so. */
export const isFollowUpFixed = (path: string): boolean => {
  const [table, category, forum] = path.split('.')
  return (
    table === 'forums' &&
    forum === 'contractFollowUp' &&
    has(categories, category) &&
    defaultModel.forums[category].contractFollowUp === 'mandatory'
  )
}

/** What is wrong with a value in a cell; undefined where nothing is. */
export function cellFault(path: string, value: string): CellFault | undefined {
  const [table, first = '', ...more] = path.split('.')
  const rest = more.join('.')
  const inTable = has(categories, first)
  if (table === 'roles' && inTable && has(roles, rest)) return has(roleDemands, value) ? undefined : 'value'
  if (table === 'forums' && inTable && has(forums, rest)) {
    if (!has(forumDemands, value)) return 'value'
    return isFollowUpFixed(path) && value !== 'mandatory' ? 'followUpLoosened' : undefined
  }
  if (table === 'documents' && inTable && has(documentKinds, rest))
    return value === 'true' || value === 'false' ? undefined : 'value'
  return table === 'defaults' ? defaultFault(first, rest, value) : 'unknown'
}

function defaultFault(kind: string, name: string, value: string): CellFault | undefined {
  switch (kind) {
    case 'rhythms':
      return has(forums, name) ? rhythmFault(name, value) : 'unknown'
    case 'deadlines': {
      const limit = deadlineLimits.get(name)
      if (limit === undefined) return 'unknown'
      return numberIn(value, limit) === undefined ? 'value' : undefined
    }
    case 'days':
      if (!has(dayCells, name)) return 'unknown'
      return isDay(value) ? undefined : 'value'
    case 'reminderDaysBefore':
      if (name !== '') return 'unknown'
      return reminderDays(value) ? undefined : 'value'
    default:
      return 'unknown'
  }
}

/** '' is held as needed. */
function rhythmFault(forum: Forum, rule: string): CellFault | undefined {
  const months = rule === '' ? undefined : rhythmMonths(rule)
  if (forum === 'contractFollowUp')
    return months === undefined || months > FOLLOW_UP_MONTHS ? 'followUpLoosened' : undefined
  return rule !== '' && months === undefined ? 'value' : undefined
}

/** Every cell of a model, in the order in which the tables are shown. */
export function cellsOf(model: MunicipalModel): Map<string, string> {
  const cells = new Map<string, string>()
  for (const category of categories) {
    for (const role of roles) cells.set(`roles.${category}.${role}`, model.roles[category][role])
    for (const forum of forums) cells.set(`forums.${category}.${forum}`, model.forums[category][forum])
    for (const kind of documentKinds)
      cells.set(`documents.${category}.${kind}`, String(model.documents[category][kind]))
  }
  const { rhythms, deadlines } = model.defaults
  for (const forum of forums) cells.set(`defaults.rhythms.${forum}`, rhythms[forum] ?? '')
  for (const [path, { read }] of deadlineLimits) cells.set(`defaults.deadlines.${path}`, String(read(deadlines)))
  const { plan, report } = deadlines
  const days = [plan.opens, plan.due, report.opens, report.due].map(dayText)
  for (const [place, name] of dayCells.entries()) cells.set(`defaults.days.${name}`, days[place] ?? '')
  cells.set('defaults.reminderDaysBefore', deadlines.reminderDaysBefore.join(', '))
  return cells
}

/** The model with these cells over the default; a cell at fault, or left out, is as the default has it. */
export function modelOfCells(cells: ModelCells): MunicipalModel {
  const good = (path: string): string | undefined => {
    const value = cells.get(path)
    return value === undefined || cellFault(path, value) ? undefined : value
  }
  const model: MunicipalModel = {
    ...defaultModel,
    roles: { ...defaultModel.roles },
    forums: { ...defaultModel.forums },
    documents: { ...defaultModel.documents },
  }
  for (const category of categories) {
    const asked = { ...model.roles[category] }
    for (const role of roles) {
      const value = good(`roles.${category}.${role}`)
      if (has(roleDemands, value)) asked[role] = value
    }
    const held = { ...model.forums[category] }
    for (const forum of forums) {
      const value = good(`forums.${category}.${forum}`)
      if (has(forumDemands, value)) held[forum] = value
    }
    const kept = { ...model.documents[category] }
    for (const kind of documentKinds) {
      const value = good(`documents.${category}.${kind}`)
      if (value !== undefined) kept[kind] = value === 'true'
    }
    model.roles[category] = asked
    model.forums[category] = held
    model.documents[category] = kept
  }
  const rhythms = { ...defaultModel.defaults.rhythms }
  for (const forum of forums) {
    const value = good(`defaults.rhythms.${forum}`)
    if (value !== undefined) rhythms[forum] = value === '' ? undefined : value
  }
  const before = defaultModel.defaults.deadlines
  const number = (path: DeadlinePath): number | undefined => {
    const value = good(`defaults.deadlines.${path}`)
    return value === undefined ? undefined : Number(value)
  }
  const day = (path: DayCell, otherwise: MonthDay): MonthDay => {
    const [month, date] = good(`defaults.days.${path}`)?.split('-').map(Number) ?? []
    return month === undefined || date === undefined ? otherwise : { month, day: date }
  }
  model.defaults = {
    ...defaultModel.defaults,
    rhythms,
    deadlines: {
      ...deadlinesOf(before, number),
      plan: { opens: day('plan.opens', before.plan.opens), due: day('plan.due', before.plan.due) },
      report: { opens: day('report.opens', before.report.opens), due: day('report.due', before.report.due) },
      reminderDaysBefore: reminderDays(good('defaults.reminderDaysBefore') ?? '') ?? before.reminderDaysBefore,
    },
  }
  return model
}
