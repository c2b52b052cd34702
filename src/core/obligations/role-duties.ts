import type { Category, Role } from '../model/governance-model.ts'
import { categories, roles } from '../model/governance-model.ts'
import { isMandatory } from '../register/lacking-roles.ts'
import { isInForce, type RoleHolding } from '../register/role-holding.ts'
import { parseDay } from '../time/local-date.ts'
import { type Duty, type DutyBook, never } from './duty-book.ts'
import type { KnownSystem } from './known-system.ts'
import type { ObligationRole, Subject } from './obligation.ts'
import { afterOwner, holdersOf } from './responsible.ts'

/** ROLE-6: a mandatory role that runs out with nobody after; ROLE-1: one that nobody holds. The owner appoints (ROLE-8). */
export function enterRoleDuties(book: DutyBook): void {
  const mandatory = new Map<Category, Role[]>()
  for (const category of categories) {
    mandatory.set(
      category,
      roles.filter(role => book.model.roles[category][role] === 'mandatory'),
    )
  }
  for (const system of book.systems.values()) {
    if (!system.isInUse) continue
    const { category } = system.entry
    for (const role of mandatory.get(category) ?? []) {
      if (isMandatory(role, book.model.roles[category], system.entry)) enterRole(book, system, role)
    }
  }
}

function enterRole(book: DutyBook, system: KnownSystem, role: Role): void {
  const { holdings } = system.entry
  const until = heldUntil(book, holdings, role)
  if (until === undefined) {
    const since = Math.max(vacantSince(holdings, role, book.today), book.adopted ?? never, system.startOfUse ?? never)
    if (since === never) return // the entry shows it as missing; nobody knows since when
    const due = since + book.model.defaults.deadlines.withinDays.vacancy
    book.enter(appointment(book, system, role, 'ROLE-1', 'role.appoint'), since, due)
  } else if (until <= book.to && until < system.lastDay) {
    const opens = until - book.model.defaults.deadlines.opensDaysBefore.roleEnds
    book.enter(appointment(book, system, role, 'ROLE-6', 'role.ends'), opens, until)
  }
}

/**
 * The last day until which the role is held without a gap, by accounts that work: a successor begins the day after.
 * Infinity where no end is set; undefined where nobody holds it today.
 */
function heldUntil(book: DutyBook, holdings: readonly RoleHolding[], role: Role): number | undefined {
  let heldToday = false
  for (const holding of holdings) {
    if (holding.role !== role || holding.active === false || !isInForce(holding, book.todayDate)) continue
    if (holding.to === undefined) return Number.POSITIVE_INFINITY
    heldToday = true
  }
  return heldToday ? lastDayHeld(holdings, role, book.today) : undefined
}

function lastDayHeld(holdings: readonly RoleHolding[], role: Role, today: number): number {
  const terms: { from: number; to: number }[] = []
  for (const { role: held, active, from, to } of holdings) {
    if (held !== role || active === false) continue
    terms.push({ from: parseDay(from, 'from'), to: to === undefined ? Number.POSITIVE_INFINITY : parseDay(to, 'to') })
  }
  terms.sort((a, b) => a.from - b.from)
  let last = today
  for (const { from, to } of terms) if (from <= last + 1) last = Math.max(last, to)
  return last
}

/**
 * The day after the last one held, by whomever left since; else the first of an account that no longer works: nobody knows
 * when that was. −∞ where nobody ever held it.
 */
function vacantSince(holdings: readonly RoleHolding[], role: Role, today: number): number {
  let since = never
  for (const { role: held, active, from, to } of holdings) {
    if (held !== role) continue
    const first = parseDay(from, 'from')
    const last = to === undefined ? Number.POSITIVE_INFINITY : parseDay(to, 'to')
    if (last < today) since = Math.max(since, last + 1)
    else if (active === false && first <= today) since = Math.max(since, first)
  }
  return since
}

const afterDirector: ObligationRole[] = ['administrator']

function appointment(book: DutyBook, system: KnownSystem, role: Role, rule: string, code: string): Duty {
  const { whose, escalatesTo } = appointing(book, system, role)
  const subject: Subject = { type: 'role', id: `${system.entry.id}.${role}` }
  return { rule, code, subject, systemIds: system.ids, whose, escalatesTo }
}

function appointing(book: DutyBook, system: KnownSystem, role: Role): Pick<Duty, 'whose' | 'escalatesTo'> {
  if (role === 'owner') {
    const personIds = [...(book.snapshot.deputyMunicipalDirectorIds ?? [])]
    return { whose: { role: 'deputyMunicipalDirector', personIds }, escalatesTo: afterDirector }
  }
  if (book.model.roles[system.entry.category].owner === 'none') {
    return { whose: { role: 'headOfAdministration', personIds: [] }, escalatesTo: afterOwner }
  }
  return { whose: holdersOf(book, system, 'owner'), escalatesTo: afterOwner }
}
