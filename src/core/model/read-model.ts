import type { Finding } from '../finding.ts'
import { defaultModel } from './default-model.ts'
import type { MunicipalModel } from './governance-model.ts'
import {
  type CellFault,
  cellFault,
  cellsOf,
  type ModelTableName,
  modelOfCells,
  modelTables,
  tableOfCell,
} from './model-cells.ts'

/** One table as it is stored: its name, and what it holds as JSON. */
export interface ModelPart {
  name: string
  value: string
}

const rules: Record<CellFault, string> = { unknown: 'CAT-1', value: 'CAT-1', followUpLoosened: 'FORUM-1' }

function fault(code: string, table: string, level: Finding['level'], more: Finding['params'] = {}, rule = 'CAT-1') {
  return { code: `model.${code}`, rule, level, params: { table, ...more } } satisfies Finding
}

/** The leaves of what was parsed, by path; arrays are one leaf. undefined where it isn't an object. */
function leavesOf(value: unknown, path: string): [string, string][] | undefined {
  if (Array.isArray(value)) return [[path, value.join(', ')]]
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]): [string, string][] => {
    const below = `${path}.${name}`
    return leavesOf(inner, below) ?? [[below, inner === null ? '' : String(inner)]]
  })
}

/** undefined where the text is no JSON object. */
function parsedLeaves({ name, value }: ModelPart): [string, string][] | undefined {
  try {
    return leavesOf(JSON.parse(value), name)
  } catch {
    return undefined
  }
}

/**
 * The municipality's model from its tables as they are stored (CAT-1: the model is data), and all that is wrong with them.
 * What a table leaves out is as in the default. A table with an error isn't used at all: the default's stands in for it.
 * What isn't known, such as a role of another version, is told and left aside.
 */
export function readModel(parts: readonly ModelPart[]): { model: MunicipalModel; findings: Finding[] } {
  const findings: Finding[] = []
  const cells = new Map<string, string>()
  const seen = new Set<string>()
  for (const part of parts) {
    const { name: table } = part
    if (!isTable(table)) findings.push(fault('tableUnknown', table, 'warning'))
    else if (seen.has(table)) findings.push(fault('tableTwice', table, 'warning'))
    else findings.push(...readTable(part, cells))
    seen.add(table)
  }
  return { model: modelOfCells(cells), findings }
}

const isTable = (name: string): name is ModelTableName => modelTables.some(table => table === name)

/** Puts the table's cells among the others, unless it has an error. */
function readTable(part: ModelPart, cells: Map<string, string>): Finding[] {
  const table = part.name
  if (part.value.trim() === '') return []
  const leaves = parsedLeaves(part)
  if (leaves === undefined) return [fault('notReadable', table, 'error')]
  const found = leaves.flatMap(([path, value]): Finding[] => {
    const wrong = cellFault(path, value)
    if (wrong === undefined) return []
    const level = wrong === 'unknown' ? 'warning' : 'error'
    return [fault(`cell.${wrong}`, table, level, { path, value: value.slice(0, 80) }, rules[wrong])]
  })
  if (!found.some(({ level }) => level === 'error')) for (const [path, value] of leaves) cells.set(path, value)
  return found
}

/** A table of the model as it is stored and exported: JSON, with the paths' parts as its levels. */
export function tableText(cells: ReadonlyMap<string, string>, table: ModelTableName): string {
  const whole: Record<string, unknown> = {}
  for (const [path, value] of cells) {
    if (tableOfCell(path) !== table) continue
    const [, first = '', ...more] = path.split('.')
    if (more.length === 0) whole[first] = value
    else {
      const inner = whole[first]
      const level: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {}
      level[more.join('.')] = value
      whole[first] = level
    }
  }
  return JSON.stringify(whole, null, 1)
}

/** Whether every cell of the table is as the default has it. */
export function isDefaultTable(model: MunicipalModel, table: ModelTableName): boolean {
  return tableText(cellsOf(model), table) === tableText(cellsOf(defaultModel), table)
}
