import type { Role } from '../model/governance-model.ts'
import { roles } from '../model/governance-model.ts'
import { isMandatory } from '../register/lacking-roles.ts'
import { isInForce } from '../register/role-holding.ts'
import { parseDay } from '../time/local-date.ts'
import type { DutyBook } from './duty-book.ts'
import type { ObligationRole } from './obligation.ts'
import type { SystemEntry } from './register-snapshot.ts'
import { afterOwner, isInUse, responsible } from './responsible.ts'

/** ROLE-6: a mandatory role that runs out with nobody after; ROLE-1: one that nobody holds. The owner appoints (ROLE-8). */
export function enterRoleDuties(book: DutyBook): void {
  for (const system of book.snapshot.systems) {
    if (!isInUse(system, book.todayDate)) continue
    const demands = book.model.roles[system.category]
    for (const role of roles) {
      if (demands[role] === 'mandatory' && isMandatory(role, demands, system)) enterRole(book, system, role)
    }
  }
}

function enterRole(book: DutyBook, system: SystemEntry, role: Role): void {
  let lastDay = Number.NEGATIVE_INFINITY // of the holdings in force, or to come, that still work
  let vacantSince: number | undefined
  let inForce = false
  for (const holding of system.holdings) {
    if (holding.role !== role) continue
    if (holding.active === false) {
      vacantSince = Math.max(vacantSince ?? Number.NEGATIVE_INFINITY, parseDay(holding.from, 'from'))
      continue
    }
    const to = holding.to === undefined ? Number.POSITIVE_INFINITY : parseDay(holding.to, 'to')
    if (isInForce(holding, book.todayDate)) inForce = true
    if (to < book.today) vacantSince = Math.max(vacantSince ?? Number.NEGATIVE_INFINITY, to + 1)
    else lastDay = Math.max(lastDay, to)
  }
  if (inForce) {
    if (lastDay <= book.to) {
      const opens = lastDay - book.model.defaults.deadlines.opensDaysBefore.roleEnds
      book.enter({ ...appointment(book, system, role), rule: 'ROLE-6', code: 'role.ends' }, opens, lastDay)
    }
    return
  }
  const start = system.startOfUse === undefined ? undefined : parseDay(system.startOfUse, 'startOfUse')
  const since = Math.max(...[vacantSince, book.adopted, start].filter(day => day !== undefined))
  if (since === Number.NEGATIVE_INFINITY) return // the entry shows it as missing; nobody knows since when
  const due = since + book.model.defaults.deadlines.withinDays.vacancy
  book.enter({ ...appointment(book, system, role), rule: 'ROLE-1', code: 'role.appoint' }, since, due)
}

const afterDirector: ObligationRole[] = ['administrator']

function appointment(book: DutyBook, system: SystemEntry, role: Role) {
  const subject = { type: 'role' as const, id: `${system.id}.${role}`, systemIds: [system.id] }
  if (role === 'owner') {
    const personIds = [...(book.snapshot.deputyMunicipalDirectorIds ?? [])]
    return { ...subject, role: 'deputyMunicipalDirector' as const, personIds, escalatesTo: afterDirector }
  }
  if (book.model.roles[system.category].owner === 'none') {
    return { ...subject, role: 'headOfAdministration' as const, personIds: [], escalatesTo: afterOwner }
  }
  return { ...subject, ...responsible(book, [system], 'owner'), escalatesTo: afterOwner }
}
