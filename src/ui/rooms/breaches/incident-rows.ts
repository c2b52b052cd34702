/** The reports of several boards as one list, with what the handlers made of each. */
import type { BreachCase, BreachReport, Stored } from '../../../storage/repository'

export interface Incident {
  board: string
  report: Stored<BreachReport>
  case: Stored<BreachCase> | undefined
}

type OfBoard<E> = { board: string; rows: Stored<E>[] }

/** No unique column keeps a row from being stored twice by two tries at once (ReadSecurity forbids one): the first holds. */
export function onceEach(rows: Stored<BreachReport>[]): Stored<BreachReport>[] {
  const first = new Map<string, Stored<BreachReport>>()
  for (const row of [...rows].sort((one, other) => one.id - other.id))
    if (!first.has(row.entity.key)) first.set(row.entity.key, row)
  return [...first.values()]
}

/** INC-4: those nobody has opened first, then the newest first. Of a board whose cases can't be read, none counts as opened. */
export function incidentsOf(reports: OfBoard<BreachReport>[], cases: OfBoard<BreachCase>[]): Incident[] {
  const opened = new Map(
    cases.flatMap(({ board, rows }) => rows.map(row => [`${board}/${row.entity.reportKey}`, row] as const)),
  )
  return reports
    .flatMap(({ board, rows }) =>
      onceEach(rows)
        .filter(({ entity }) => entity.kind === 'report')
        .map((report): Incident => ({ board, report, case: opened.get(`${board}/${report.entity.key}`) })),
    )
    .sort(unopenedThenNewest)
}

function unopenedThenNewest(one: Incident, other: Incident): number {
  const byOpening = Number(one.case !== undefined) - Number(other.case !== undefined)
  const [mine, theirs] = [one.report.entity.writtenAt ?? '', other.report.entity.writtenAt ?? '']
  return byOpening || (mine === theirs ? 0 : mine < theirs ? 1 : -1)
}

export interface ReportFile {
  report: Stored<BreachReport>
  supplements: Stored<BreachReport>[]
  told: Stored<BreachReport>[]
}

/** A report with all that points at it, oldest first; undefined where it isn't shown to this person. */
export function reportFile(rows: Stored<BreachReport>[], reportKey: string): ReportFile | undefined {
  const belonging = onceEach(rows).filter(({ entity }) => entity.reportKey === reportKey)
  const report = belonging.find(({ entity }) => entity.kind === 'report')
  return (
    report && {
      report,
      supplements: belonging.filter(({ entity }) => entity.kind === 'supplement'),
      told: belonging.filter(({ entity }) => entity.kind === 'told'),
    }
  )
}
