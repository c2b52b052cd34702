import { parseDay } from '../time/local-date.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import type { Deficiency } from './register-snapshot.ts'
import { afterOperationalLead, responsible, systemsAmong } from './responsible.ts'

/**
 * AGR-4: a deficiency is to be told to the supplier within the agreement's time. AGR-5: told, and not remedied when the
 * remedy time was out, it asks for a decision on sanctions.
 */
export function enterDeficiencyDuties(book: DutyBook): void {
  if (!book.snapshot.deficiencies?.length) return
  const agreements = new Map(book.snapshot.agreements?.map(agreement => [agreement.id, agreement]))
  const { deficiencyNotice, sanctionDecision } = book.model.defaults.deadlines.withinDays
  for (const deficiency of book.snapshot.deficiencies) {
    const about = deficiency.agreementId === undefined ? undefined : agreements.get(deficiency.agreementId)
    const ids = about?.systemIds ?? (deficiency.systemId === undefined ? [] : [deficiency.systemId])
    const duty: Duty = {
      rule: 'AGR-4',
      code: 'deficiency.notify',
      subject: { type: 'deficiency', id: deficiency.id },
      systemIds: [...ids],
      whose: responsible(book, systemsAmong(book, ids), 'operationalLead'),
      escalatesTo: afterOperationalLead,
    }
    const seen = parseDay(deficiency.seenOn, 'seenOn')
    const told = deficiency.notifiedOn !== undefined || deficiency.remediedOn !== undefined
    const notifyBy = seen + (deficiency.notifyWithinDays ?? deficiencyNotice)
    book.enter(duty, seen, notifyBy, told)
    if (!asksForSanctions(deficiency)) continue
    const remedyBy = parseDay(deficiency.remedyBy, 'remedyBy')
    const decided = deficiency.sanctionDecidedOn !== undefined
    const sanctions = { ...duty, rule: 'AGR-5', code: 'deficiency.decideSanctions' }
    book.enter(sanctions, remedyBy + 1, remedyBy + sanctionDecision, decided)
  }
}

function asksForSanctions(deficiency: Deficiency): deficiency is Deficiency & { remedyBy: string } {
  const { notifiedOn, remedyBy, remediedOn } = deficiency
  return notifiedOn !== undefined && remedyBy !== undefined && (remediedOn === undefined || remediedOn > remedyBy)
}
