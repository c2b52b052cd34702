import { parseDay } from '../time/local-date.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import type { Measure } from './register-snapshot.ts'
import { afterContact, afterOperationalLead, idsOf, responsible, systemsAmong } from './responsible.ts'

const ruleOf: Record<Measure['from'], string> = {
  classification: 'SEC-2',
  breach: 'INC-10',
  dpia: 'DPIA-3',
  selfCheck: 'CTRL-1',
}

/**
 * SEC-2, DPIA-3, INC-10, CTRL-1: measures with a due day; and FORUM-5: actions agreed in a forum. A measure without a person is the
 * operational lead's, a technical one the technical manager's, a board's the data protection contact's.
 */
export function enterMeasureDuties(book: DutyBook): void {
  const opensBefore = book.model.defaults.deadlines.opensDaysBefore.measure
  for (const measure of book.snapshot.measures ?? []) {
    const due = parseDay(measure.dueOn, 'dueOn')
    const { role, personIds, escalatesTo } = responsibleFor(book, measure)
    const duty: Duty = {
      rule: ruleOf[measure.from],
      code: `measure.${measure.from}`,
      subject: { type: 'measure', id: measure.id },
      systemIds: measure.systemId === undefined ? [] : [measure.systemId],
      whose: { role, personIds: measure.personIds ? [...measure.personIds] : personIds },
      escalatesTo,
    }
    if (measure.boardId !== undefined) duty.boardId = measure.boardId
    book.enter(duty, due - opensBefore, due, measure.doneOn !== undefined)
  }
  for (const action of book.snapshot.actions ?? []) {
    const due = parseDay(action.dueOn, 'dueOn')
    const systems = systemsAmong(book, action.systemIds)
    const { role } = responsible(book, systems, 'operationalLead')
    const duty: Duty = {
      rule: 'FORUM-5',
      code: 'action.do',
      subject: { type: 'action', id: action.id },
      systemIds: systems.length === action.systemIds.length ? idsOf(systems) : [...action.systemIds],
      whose: { role, personIds: [...action.personIds] },
      escalatesTo: afterOperationalLead,
    }
    book.enter(duty, due - opensBefore, due, action.doneOn !== undefined)
  }
}

function responsibleFor(book: DutyBook, measure: Measure) {
  const system = measure.systemId === undefined ? undefined : book.systems.get(measure.systemId)
  if (system) {
    const technical = system.entry.category === 'itInfrastructure' ? 'productOwner' : 'technicalSystemManager'
    const role = measure.technical === true ? technical : 'operationalLead'
    return { ...responsible(book, [system], role), escalatesTo: afterOperationalLead }
  }
  const board = measure.boardId === undefined ? undefined : book.boards.get(measure.boardId)
  return {
    role: 'dataProtectionContact' as const,
    personIds: [...(board?.dataProtectionContactIds ?? [])],
    escalatesTo: afterContact,
  }
}
