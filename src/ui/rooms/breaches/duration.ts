const MINUTE_MS = 60_000

/** Whole hours and minutes, the sign left to words; what is left is rounded down, so that nobody is promised a minute more. */
export function hoursAndMinutes(ms: number): { hours: number; minutes: number } {
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS)
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
