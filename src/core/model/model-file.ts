import { type ModelTableName, modelTables } from './model-cells.ts'
import { type ModelPart, tableText } from './read-model.ts'

const FORMAT = 'forvalta-model'

/** The whole model as a file, to be kept or given to another municipality: JSON. */
export function modelFile(cells: ReadonlyMap<string, string>): string {
  const tables = Object.fromEntries(
    modelTables.map((name): [ModelTableName, unknown] => [name, JSON.parse(tableText(cells, name))]),
  )
  return `${JSON.stringify({ format: FORMAT, version: 1, tables }, null, 2)}\n`
}

/** The tables of such a file, unchecked; undefined where it is none. */
export function partsOfFile(text: string): ModelPart[] | undefined {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT) return undefined
  if (!('tables' in file) || typeof file.tables !== 'object' || file.tables === null) return undefined
  return Object.entries(file.tables).map(([name, table]: [string, unknown]) => ({ name, value: JSON.stringify(table) }))
}
