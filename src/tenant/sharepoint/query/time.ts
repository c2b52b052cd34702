/** Instants and the web's clock. SharePoint keeps whole seconds in UTC and reads dates without an offset in the web's zone. */

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(zone, made)
  return made
}

/** The wall clock of the zone at an instant, as if it were UTC. */
function wall(instant: number, zone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatter(zone).formatToParts(instant)) part[type] = Number(value)
  return Date.UTC(
    part.year ?? 0,
    (part.month ?? 1) - 1,
    part.day ?? 1,
    part.hour ?? 0,
    part.minute ?? 0,
    part.second ?? 0,
  )
}

/** The instant at which the zone's clock shows `local` (milliseconds as if UTC); in a gap, the moment after it. */
export function fromWall(local: number, zone: string): number {
  let guess = local - (wall(local, zone) - local)
  const shown = wall(guess, zone)
  if (shown !== local) guess += local - shown
  return guess
}

const DAY = 86_400_000

/** Midnight, by the zone's clock, of the day the instant falls on: what a DateOnly column keeps. */
export function startOfDay(instant: number, zone: string): number {
  return fromWall(Math.floor(wall(instant, zone) / DAY) * DAY, zone)
}

export const endOfDay = (instant: number, zone: string): number => {
  const start = startOfDay(instant, zone)
  return startOfDay(start + DAY + DAY / 2, zone) - 1
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/** An instant from ISO 8601; undefined where it isn't one, or isn't a day of the calendar. */
export function parseInstant(text: string, zone: string): number | undefined {
  const match = ISO.exec(text.trim())
  if (!match) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset] = match
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  const check = new Date(local)
  if (
    check.getUTCDate() !== Number(day) ||
    check.getUTCMonth() !== Number(month) - 1 ||
    check.getUTCHours() !== Number(hour)
  )
    return undefined
  // SQL Server's datetime, and so SharePoint's, begins in 1900.
  if (Number(year) < 1900 || Number(year) > 8900) return undefined
  if (offset === undefined) return fromWall(local, zone)
  if (offset === 'Z') return local
  const sign = offset.startsWith('-') ? 1 : -1
  return local + sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))) * 60_000
}

/** `2026-08-27T22:00:00Z` */
export const isoSeconds = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`

/** `20200807 12:00:27`, as page tokens have it. */
export const compactDate = (instant: number): string => {
  const iso = new Date(instant).toISOString()
  return `${iso.slice(0, 10).replaceAll('-', '')} ${iso.slice(11, 19)}`
}

export function parseCompactDate(text: string): number | undefined {
  const match = /^(\d{4})(\d{2})(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text)
  return match ? Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}Z`) : undefined
}

/** The web's wall clock as ISO without an offset: what CAML values and rendered dates are read by. */
export const wallIso = (instant: number, zone: string): string =>
  new Date(wall(instant, zone)).toISOString().slice(0, 19)

/** .NET ticks, as change tokens count time. */
export const ticks = (instant: number): string => `${BigInt(instant) * 10_000n + 621_355_968_000_000_000n}`
