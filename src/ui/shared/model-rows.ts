import { type Finding, type MunicipalModel, readModel } from '../../core'
import type { ModelTable, Stored } from '../../storage/repository'

/** The model of what stands in the list; the oldest row of a table is the one that counts. */
export function modelOfRows(rows: Stored<ModelTable>[]): { model: MunicipalModel; findings: Finding[] } {
  return readModel([...rows].sort((one, other) => one.id - other.id).map(({ entity }) => entity))
}
