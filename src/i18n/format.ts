/** Dates and numbers in the reader's language. */
import type { Instant, LocalDate } from '../core'
import type { Language } from './messages'

const LOCALES: Record<Language, string> = { sv: 'sv-SE', nb: 'nb-NO', nn: 'nn-NO', da: 'da-DK', en: 'en-GB' }

export interface Formats {
  /** 28 aug. 2026 */
  date(day: LocalDate): string
  /** aug. 2026 */
  month(day: LocalDate): string
  /** 1 augusti, of a month and day that come back each year: 08-01 */
  yearDay(monthDay: string): string
  /** The day and the minute, in the reader's own time zone. */
  moment(at: Instant): string
  /** The minute alone. */
  time(at: Instant): string
  number(value: number): string
  compare(one: string, other: string): number
}

export function formatsFor(language: Language): Formats {
  const locale = LOCALES[language]
  // a calendar day has no zone: it is shown as midnight UTC in UTC
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const yearDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  const number = new Intl.NumberFormat(locale)
  const collator = new Intl.Collator(locale)
  return {
    date: value => day.format(new Date(`${value}T00:00:00Z`)),
    // a year with a 29 February
    yearDay: value => yearDay.format(new Date(`2000-${value}T00:00:00Z`)),
    month: value => month.format(new Date(`${value}T00:00:00Z`)),
    moment: at => moment.format(new Date(at)),
    time: at => time.format(new Date(at)),
    number: value => number.format(value),
    compare: (one, other) => collator.compare(one, other),
  }
}

/** A name of the lists of words, as it stands inside a sentence; an abbreviation (SLA, PUB-avtal) keeps its capitals. */
export const midSentence = (name: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
