import { type LocalDate, type Obligation, obligations, type RegisterSnapshot } from '../../core'

const YEARS_AHEAD = 10

const inYears = (day: LocalDate, years: number): LocalDate =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}-12-31`

/**
 * The contract follow-up that is next to be held of an agreement (FORUM-7, FORUM-13); undefined where none of its systems
 * has to have one, or the agreement ends before it would be due.
 */
export function nextFollowUp(
  snapshot: RegisterSnapshot,
  agreementKey: string,
  today: LocalDate,
): Obligation | undefined {
  const agreements = snapshot.agreements?.filter(({ id }) => id === agreementKey) ?? []
  const systems = snapshot.systems.filter(({ id }) => agreements.some(({ systemIds }) => systemIds.includes(id)))
  const alone: RegisterSnapshot = { ...snapshot, agreements, systems, boards: [], breaches: [] }
  return obligations(alone, { from: today, to: inYears(today, YEARS_AHEAD) }, today).find(
    ({ code, subject, state }) =>
      code === 'contract.followUp' && subject.type === 'agreement' && subject.id === agreementKey && state !== 'done',
  )
}

/** The contract follow-up next to be held of each system, by item id as text: of its agreements the soonest (FORUM-7). */
export function followUpsBySystem(snapshot: RegisterSnapshot, today: LocalDate): Map<string, Obligation> {
  const soonest = new Map<string, Obligation>()
  const window = { from: today, to: inYears(today, 2) }
  for (const obligation of obligations({ ...snapshot, boards: [], breaches: [] }, window, today)) {
    if (obligation.code !== 'contract.followUp' || obligation.state === 'done') continue
    for (const id of obligation.systemIds) if (!soonest.has(id)) soonest.set(id, obligation)
  }
  return soonest
}
