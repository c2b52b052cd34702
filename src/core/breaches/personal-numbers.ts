import { daysInMonth } from '../time/days.ts'

export type PersonalNumberKind = 'personnummer' | 'samordningsnummer' | 'fodselsnummer' | 'cpr'

/** Where in the text it stands; `end` is the place after its last character. */
export interface FoundPersonalNumber {
  kind: PersonalNumberKind
  start: number
  end: number
}

// Digits that stand alone, in the groupings people write. A hyphen may be any dash, and a space may be unbreakable.
const candidate = /(?<!\d)(?:\d{2})?\d{6}[-+‐‑–\s]?\d{4,5}(?!\d)/g

/**
 * INC-1: what in a report looks like the personal number of a Swede (coordination numbers too), a Norwegian or a Dane, so
 * that the reporter can take it out before sending. Check digits are tested where they hold: Danish numbers have been
 * given without since 2007, so for them a possible date is enough.
 */
export function findPersonalNumbers(text: string): FoundPersonalNumber[] {
  return [...text.matchAll(candidate)].flatMap(match => {
    const kind = kindOf(match[0])
    return kind === undefined ? [] : [{ kind, start: match.index, end: match.index + match[0].length }]
  })
}

/** The groupings that `candidate` lets through tell themselves apart by how many digits there are. */
function kindOf(written: string): PersonalNumberKind | undefined {
  const digits = written.replace(/\D/g, '')
  if (digits.length === 11) return norwegian(digits)
  if (digits.length === 12) return swedish(digits.slice(2), Number(digits.slice(0, 4)))
  if (digits.length !== 10) return undefined
  return swedish(digits) ?? (written.includes('+') ? undefined : danish(digits, written === digits))
}

/** The last two digits of a year do for it: 19yy and 20yy have the same leap days, and of 1900 and 2000 the later counts. */
function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The two digits from `at` on. */
const two = (digits: string, at: number) => Number(digits.slice(at, at + 2))

/** Year, month, day, serial and a check digit by the Luhn sum; the day of a coordination number has 60 added. */
function swedish(digits: string, year?: number): PersonalNumberKind | undefined {
  if (year !== undefined && (year < 1850 || year > 2099)) return undefined
  const day = two(digits, 4)
  const isCoordination = day > 60
  if (!isDate(year ?? two(digits, 0), two(digits, 2), isCoordination ? day - 60 : day)) return undefined
  const sum = [...digits].reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  if (sum % 10 !== 0) return undefined
  return isCoordination ? 'samordningsnummer' : 'personnummer'
}

const firstNorwegianWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const secondNorwegianWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** Day, month, year, serial and two check digits; a D number has 40 added to its day. */
function norwegian(digits: string): PersonalNumberKind | undefined {
  const day = two(digits, 0)
  if (!isDate(two(digits, 4), two(digits, 2), day > 40 ? day - 40 : day)) return undefined
  const holds = [firstNorwegianWeights, secondNorwegianWeights].every(weights => weighted(digits, weights) % 11 === 0)
  return holds ? 'fodselsnummer' : undefined
}

const danishWeights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** Written together, a Swedish mobile number such as 0701234567 is a possible date too; there the old check digit decides. */
function danish(digits: string, isWrittenTogether: boolean): PersonalNumberKind | undefined {
  if (!isDate(two(digits, 4), two(digits, 2), two(digits, 0))) return undefined
  const mayBeTelephone = isWrittenTogether && digits.startsWith('070')
  return mayBeTelephone && weighted(digits, danishWeights) % 11 !== 0 ? undefined : 'cpr'
}

function weighted(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0)
}
