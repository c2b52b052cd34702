/** What is due from one person, as data: overdue first, then by day. */
import { formatDay, type LocalDate, type Obligation, obligations, parseDay, type RegisterSnapshot } from '../../../core'
import type { Agreement, AgreementSummary, Stored, System } from '../../../storage/repository'

/** How far ahead Home looks; everything overdue is shown whatever its age. */
export const DAYS_AHEAD = 60

/**
 * Duties that no room of this version can record as done: shown, they could never be answered. They stay in the core, and
 * come here with their room.
 */
const withoutRoom = new Set(['access.review', 'log.review', 'board.selfCheck'])

export interface Place {
  name: string
  path: string
}

export interface DueRow {
  key: string
  obligation: Obligation
  /** One place, or the several systems that the same document may cover. */
  where: Place[]
  /** Where it is recorded that it was done, with the form open. */
  recordPath: string | undefined
}

export interface Register {
  systems: Stored<System>[]
  agreements: Stored<Agreement>[]
  summaries: Stored<AgreementSummary>[]
  mayReadAgreements: boolean
}

export const lastDayShown = (today: LocalDate): LocalDate => formatDay(parseDay(today) + DAYS_AHEAD)

/** `principalName` as in the snapshot: whose duties (AGR-2, FORUM-7, ROLE-1, INC-4 …). */
export function dueRows(
  snapshot: RegisterSnapshot,
  register: Register,
  principalName: string,
  today: LocalDate,
): DueRow[] {
  return obligations(snapshot, { from: today, to: lastDayShown(today) }, today)
    .filter(
      ({ personIds, state, code }) => personIds.includes(principalName) && state !== 'done' && !withoutRoom.has(code),
    )
    .filter(obligation => !isOfUnreadAgreement(obligation, register))
    .map((obligation): DueRow => {
      const where = placeOf(obligation, register)
      const recordPath = recordPathOf(obligation, where)
      return { key: obligation.key, obligation, where: where ? [where] : [], recordPath }
    })
    .reduce(joined, [])
}

/** DOC-2: a plan, and a report, may cover several systems; the same one due the same day is one line. */
const oneDocument = new Set(['plan.prepare', 'plan.approve', 'report.prepare', 'report.approve'])

function joined(rows: DueRow[], row: DueRow): DueRow[] {
  const { code, dueOn } = row.obligation
  const same = rows.find(
    ({ obligation }) => oneDocument.has(code) && obligation.code === code && obligation.dueOn === dueOn,
  )
  if (!same) return [...rows, row]
  return rows.map(each => (each === same ? { ...same, where: [...same.where, ...row.where] } : each))
}

/** Without the agreements a system looks as if it had none, and a follow-up of its own; the open rows tell which have one. */
function isOfUnreadAgreement({ code, subject }: Obligation, { mayReadAgreements, summaries }: Register): boolean {
  if (mayReadAgreements || code !== 'contract.followUp') return false
  return summaries.some(({ entity }) => entity.systems.some(id => String(id) === subject.id))
}

function placeOf({ subject, systemIds }: Obligation, { systems, agreements }: Register): Place | undefined {
  if (subject.type === 'agreement') {
    const agreement = agreements.find(({ entity }) => entity.key === subject.id)
    return agreement && { name: agreement.entity.name, path: `/agreements/${agreement.entity.key}` }
  }
  if (subject.type === 'breach') return { name: '', path: '/incidents' }
  const system = systems.find(({ id }) => String(id) === systemIds[0])
  return system && { name: system.entity.name, path: `/register/${system.entity.key}` }
}

function recordPathOf({ code, subject }: Obligation, where: Place | undefined): string | undefined {
  if (code !== 'contract.followUp' || !where) return undefined
  return subject.type === 'agreement'
    ? `${where.path}?record=1`
    : `/forums?system=${where.path.replace('/register/', '')}`
}
