/** Where on a line each day of an agreement stands, as a share of its length. No drawing in it. */
import { type AgreementDates, formatDay, type LocalDate, parseDay } from '../../../core'

export type MarkKind =
  | 'start'
  | 'today'
  | 'decideBy'
  | 'lastOptionDay'
  | 'lastNoticeDay'
  | 'endIfNoticeToday'
  | 'currentEnd'

export interface Mark {
  kind: MarkKind
  day: LocalDate
  /** 0 at the left edge, 1 at the right. */
  at: number
}

export interface Timeline {
  marks: Mark[]
  /** The first day of a year or a month, for orientation. */
  ticks: { day: LocalDate; at: number; unit: 'year' | 'month' }[]
  /** How much of the line lies within the time in force: from, to. */
  inForce: { from: number; to: number }
  /** The agreement began before the line does. */
  beganBefore: boolean
}

const DAYS_OF_A_YEAR = 366
/** The line reaches back at most this many days before the first day that matters now. */
const REACH_BACK = 120
const MARGIN = 0.04
const MOST_TICKS = 6

export function timelineOf(dates: AgreementDates, start: LocalDate, today: LocalDate): Timeline {
  const { decideBy, lastOptionDay, lastNoticeDay, currentEnd } = dates
  const endIfNoticeToday = currentEnd === undefined ? dates.endIfNoticeToday : undefined
  const days: [MarkKind, LocalDate | undefined][] = [
    ['start', start],
    ['decideBy', decideBy],
    ['lastOptionDay', lastOptionDay],
    ['lastNoticeDay', lastNoticeDay],
    ['today', today],
    ['endIfNoticeToday', endIfNoticeToday],
    ['currentEnd', currentEnd],
  ]
  const known = days.flatMap(([kind, day]) => (day === undefined ? [] : [{ kind, day, number: parseDay(day) }]))
  const later = known.filter(({ kind }) => kind !== 'start').map(({ number }) => number)
  const first = Math.max(parseDay(start), Math.min(...later) - REACH_BACK)
  const from = Math.min(first, ...later)
  const to = Math.max(from + 30, ...later)
  const place = (number: number) => MARGIN + ((number - from) / (to - from)) * (1 - 2 * MARGIN)
  const end = currentEnd ?? undefined
  return {
    marks: known
      .filter(({ number }) => number >= from)
      .map(({ kind, day, number }) => ({ kind, day, at: place(number) })),
    ticks: ticksBetween(from, to).map(tick => ({ ...tick, at: place(parseDay(tick.day)) })),
    inForce: {
      from: Math.max(0, place(parseDay(start))),
      to: end === undefined ? 1 : Math.min(1, place(parseDay(end))),
    },
    beganBefore: parseDay(start) < from,
  }
}

function ticksBetween(from: number, to: number): { day: LocalDate; unit: 'year' | 'month' }[] {
  const unit = to - from > 2 * DAYS_OF_A_YEAR ? 'year' : 'month'
  const ticks: LocalDate[] = []
  const firstYear = Number(formatDay(from).slice(0, 4))
  const lastYear = Number(formatDay(to).slice(0, 4))
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const month of unit === 'year' ? [1] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
      const number = parseDay(day)
      if (number >= from && number <= to) ticks.push(day)
    }
  }
  const every = Math.ceil(ticks.length / MOST_TICKS)
  return ticks.filter((_, index) => index % every === 0).map(day => ({ day, unit }))
}
