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
  /** Where it is done there, with the form open; undefined where the page itself is the place. */
  donePath?: string | undefined
}

export interface DueRow {
  key: string
  obligation: Obligation
  /** One place, or the several systems that the same document may cover. */
  where: Place[]
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
      const donePath = where && donePathOf(obligation, where)
      return { key: obligation.key, obligation, where: where ? [{ ...where, donePath }] : [] }
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

/** The subject of a role is named by its system and the role. */
export const roleIn = ({ id }: Obligation['subject']): string => id.split('.').at(-1) ?? ''

/** DOC-2, DOC-4, ROLE-1, ROLE-8, ROLE-9, FORUM-7: from Home one comes to the form, and not to the page that it stands on. */
function donePathOf({ code, subject }: Obligation, { path }: Place): string | undefined {
  switch (code) {
    case 'contract.followUp':
      return subject.type === 'agreement' ? `${path}?record=1` : `/forums?system=${path.replace('/register/', '')}`
    case 'agreement.decide':
      return `${path}?decide=1`
    case 'role.appoint':
    case 'role.ends':
      return `${path}?mend=appoint.${roleIn(subject)}`
    case 'plan.approve':
      return `${path}?mend=approve.managementPlan`
    case 'report.approve':
      return `${path}?mend=approve.followUpReport`
    case 'plan.prepare':
      return `${path}?mend=document.managementPlan`
    case 'report.prepare':
      return `${path}?mend=document.followUpReport`
    default:
      return undefined
  }
}
