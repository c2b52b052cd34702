/** The functions a formula may call. What isn't here answers 501 when the column is made. support.microsoft.com, "Calculated field formulas and functions" */
import { dateOf, type FormulaValue, fault, isDate, isFault, toBoolean, toNumber, toText, VALUE, wallOf } from './values'

type Call = (given: FormulaValue[], zone: string) => FormulaValue

const numbers =
  (work: (given: number[]) => number): Call =>
  (given, zone) => {
    const taken: number[] = []
    for (const one of given) {
      const number = toNumber(one, zone)
      if (typeof number !== 'number') return number
      taken.push(number)
    }
    const result = work(taken)
    return Number.isFinite(result) ? result : fault('#NUM!')
  }

const texts =
  (work: (text: string, more: number[]) => FormulaValue): Call =>
  ([first = null, ...more], zone) => {
    if (isFault(first)) return first
    return work(
      toText(first, zone),
      more.map(one => Number(toNumber(one, zone))),
    )
  }

const part =
  (of: (date: Date) => number): Call =>
  ([first = null], zone) => {
    if (isFault(first)) return first
    return isDate(first) ? of(new Date(wallOf(first.at, zone))) : VALUE
  }

const round = (number: number, digits: number): number => {
  const factor = 10 ** digits
  // Away from zero at a half, as in Excel; Math.round goes up.
  return (Math.sign(number) * Math.round(Math.abs(number) * factor + 1e-9)) / factor
}

const every =
  (all: boolean): Call =>
  (given, zone) => {
    let out = all
    for (const one of given) {
      const yes = toBoolean(one, zone)
      if (typeof yes !== 'boolean') return yes
      out = all ? out && yes : out || yes
    }
    return out
  }

export const FUNCTIONS: Record<string, Call> = {
  IF: ([test = null, yes = true, no = false], zone) => {
    const met = toBoolean(test, zone)
    return typeof met === 'boolean' ? (met ? yes : no) : met
  },
  AND: every(true),
  OR: every(false),
  NOT: ([first = null], zone) => {
    const met = toBoolean(first, zone)
    return typeof met === 'boolean' ? !met : met
  },
  ISBLANK: ([first = null]) => first === null || first === '',
  ISERROR: ([first = null]) => isFault(first),
  ISNUMBER: ([first = null]) => typeof first === 'number',
  ISTEXT: ([first = null]) => typeof first === 'string',
  CONCATENATE: (given, zone) => given.find(isFault) ?? given.map(one => toText(one, zone)).join(''),
  LEFT: texts((text, [count = 1]) => text.slice(0, count)),
  RIGHT: texts((text, [count = 1]) => (count === 0 ? '' : text.slice(-count))),
  MID: texts((text, [from = 1, count = 0]) => (from < 1 ? VALUE : text.slice(from - 1, from - 1 + count))),
  LEN: texts(text => text.length),
  UPPER: texts(text => text.toUpperCase()),
  LOWER: texts(text => text.toLowerCase()),
  TRIM: texts(text => text.trim().replace(/ +/g, ' ')),
  VALUE: ([first = null], zone) => toNumber(first, zone),
  SUM: numbers(given => given.reduce((sum, one) => sum + one, 0)),
  AVERAGE: numbers(given => given.reduce((sum, one) => sum + one, 0) / given.length),
  MIN: numbers(given => Math.min(...given)),
  MAX: numbers(given => Math.max(...given)),
  ABS: numbers(([one = 0]) => Math.abs(one)),
  INT: numbers(([one = 0]) => Math.floor(one)),
  MOD: numbers(([one = 0, by = 0]) => one - by * Math.floor(one / by)),
  ROUND: numbers(([one = 0, digits = 0]) => round(one, digits)),
  DATE: ([year = null, month = null, day = null], zone) => {
    const [y, m, d] = [year, month, day].map(one => Number(toNumber(one, zone)))
    const wall = Date.UTC(y ?? Number.NaN, (m ?? 1) - 1, d ?? 1)
    return Number.isFinite(wall) ? dateOf(wall, zone) : fault('#NUM!')
  },
  YEAR: part(date => date.getUTCFullYear()),
  MONTH: part(date => date.getUTCMonth() + 1),
  DAY: part(date => date.getUTCDate()),
  WEEKDAY: part(date => date.getUTCDay() + 1),
}
