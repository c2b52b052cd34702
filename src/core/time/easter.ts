import { dayOf } from './days.ts'

/** Easter Sunday of the western churches, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451)
  const index = epact + weekdayShift - 7 * late + 114
  return dayOf(year, Math.floor(index / 31), (index % 31) + 1)
}
