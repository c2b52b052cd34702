import { type Instant, parseInstant } from '../time/instant.ts'
import { formatDay, type LocalDate, parseDay } from '../time/local-date.ts'
import { addMonths } from '../time/period.ts'
import { workingDayOnOrAfter } from '../time/working-days.ts'
import { type CybersecurityLaw, cybersecurityLaws } from './cybersecurity-law.ts'
import { firstOf, type HoursClock, hoursClock, runningState } from './hours-clock.ts'
import { inForce } from './law-on.ts'

export interface SignificantIncident {
  awareAt: Instant
  warnedAt?: Instant
  /** A moment for the hours, and the same by the municipality's own calendar for the month that begins then. */
  notified?: { at: Instant; on: LocalDate }
  reportedOn?: LocalDate
  /** Found not to be significant after all. */
  notSignificantAt?: Instant
}

export interface FinalReportClock {
  /** The day of the notification a month later, or that month's last where it is shorter: the target shown and warned of. */
  dueOn: LocalDate
  /** The same moved forward to a working day in Sweden, as law 1930:173 allows. Shown as secondary. */
  legalEnd: LocalDate
  /** warning: under 7 days left. On `dueOn` itself it isn't late. */
  state: 'running' | 'warning' | 'late' | 'stopped'
  /** Negative when late; stopped: what was left that day. */
  remainingDays: number
}

export interface CybersecurityClocks {
  earlyWarning: HoursClock
  notification: HoursClock
  /** Undefined until the notification that its month begins with, and where the incident wasn't significant. */
  finalReport?: FinalReportClock
}

/**
 * The three clocks of a significant incident by the Cybersecurity Act, beside that of INC-4 and independent of it: 24 and 72
 * hours from awareness in elapsed time, and a month from the notification by calendar days. A notification is an early
 * warning too, where none was given before. Undefined for an incident known before the act was in force.
 * @throws RangeError naming the moment or day that is none.
 */
export function cybersecurityClocks(
  incident: SignificantIncident,
  at: { now: Instant; today: LocalDate },
  laws: readonly CybersecurityLaw[] = cybersecurityLaws,
): CybersecurityClocks | undefined {
  const aware = parseInstant(incident.awareAt, 'awareAt')
  const now = parseInstant(at.now, 'now')
  const moment = (text: Instant | undefined, field: string) =>
    text === undefined ? undefined : parseInstant(text, field)
  const warned = moment(incident.warnedAt, 'warnedAt')
  const notified = moment(incident.notified?.at, 'notified.at')
  const dropped = moment(incident.notSignificantAt, 'notSignificantAt')
  const law = inForce(aware, laws)
  if (law === undefined) return undefined
  const finalReport = dropped === undefined ? finalReportClock(incident, at.today, law) : undefined
  return {
    earlyWarning: hoursClock(aware, law.earlyWarning, { now, stopped: firstOf(warned, notified, dropped) }),
    notification: hoursClock(aware, law.notification, { now, stopped: firstOf(notified, dropped) }),
    ...(finalReport && { finalReport }),
  }
}

function finalReportClock(
  { notified, reportedOn }: SignificantIncident,
  today: LocalDate,
  law: CybersecurityLaw,
): FinalReportClock | undefined {
  const on = parseDay(today, 'today')
  const reported = reportedOn === undefined ? undefined : parseDay(reportedOn, 'reportedOn')
  if (notified === undefined) return undefined
  const due = addMonths(parseDay(notified.on, 'notified.on'), law.finalReport.withinMonths)
  const remainingDays = due - (reported ?? on)
  return {
    dueOn: formatDay(due, 'dueOn'),
    legalEnd: formatDay(workingDayOnOrAfter(due, 'SE'), 'legalEnd'),
    state: reported === undefined ? runningState(remainingDays, law.finalReport.warnWithinDays) : 'stopped',
    remainingDays,
  }
}
