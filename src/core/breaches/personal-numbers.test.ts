import { describe, expect, test } from 'vitest'
import { findPersonalNumbers } from './personal-numbers.ts'

const kinds = (text: string) => findPersonalNumbers(text).map(({ kind }) => kind)

/** With the Luhn digit that fits. */
function luhn(nine: string): string {
  const sum = [...nine].reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + Math.floor(product / 10) + (product % 10)
  }, 0)
  return `${nine}${(10 - (sum % 10)) % 10}`
}

/** The check digit that makes the weighted sum a multiple of eleven; some have none. */
function elevens(digits: string, weights: number[]): string | undefined {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return sum % 11 === 1 ? undefined : `${digits}${(11 - (sum % 11)) % 11}`
}

/** The first number from a date on whose two check digits exist. */
function norwegian(date: string): string {
  for (let serial = 100; serial < 1000; serial++) {
    const first = elevens(`${date}${serial}`, [3, 7, 6, 1, 8, 9, 4, 5, 2])
    const both = first && elevens(first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    if (both) return both
  }
  throw new Error(`none for ${date}`)
}

describe('INC-1 personal numbers in a report', () => {
  // The numbers are the authorities' own examples for tests, or made here; none is a person's.
  test.each([
    ['191212121212', ['personnummer']],
    ['19121212-1212', ['personnummer']],
    ['121212-1212', ['personnummer']],
    ['121212+1212', ['personnummer']],
    ['121212–1212', ['personnummer']],
    ['1212121212', ['personnummer']],
    ['701063-2391', ['samordningsnummer']],
    ['19701063-2391', ['samordningsnummer']],
    ['13097248022', ['fodselsnummer']],
    ['130972 48022', ['fodselsnummer']],
    ['211062-5629', ['cpr']],
    ['0107611234', ['cpr']],
    ['010190 1234', ['cpr']],
  ])('%s is found', (written, expected) => {
    expect(kinds(written)).toEqual(expected)
    expect(kinds(`Mejlet om ${written}, skickat i går.`)).toEqual(expected)
  })

  test('a leap day is a date in a leap year alone', () => {
    expect(kinds(`20${luhn('000229123')}`)).toEqual(['personnummer'])
    expect(kinds(`19${luhn('010229123')}`)).toEqual([])
  })

  test('a leap day of 00 is one of 2000 where no century is given, and none of 1900', () => {
    expect(kinds(luhn('000229123'))).toEqual(['personnummer'])
    expect(kinds(`19${luhn('000229123')}`)).toEqual([])
  })

  test('one that could be Swedish and Danish is found once', () => {
    expect(kinds('070761-4285')).toHaveLength(1)
  })

  test.each([
    ['a wrong check digit', '191212121213'],
    ['a thirteenth month', luhn('801301123')],
    ['an organisation number', '556036-0793'],
    ['a Norwegian number whose check digits fail', '13097248023'],
    ['a mobile number written together', '0701234567'],
    ['a mobile number with spaces', '070-123 45 67'],
    ['an international telephone number', '+46 31 390 06 21'],
    ['a moment', '2026-08-28 14:30'],
    ['a registry number', 'KS-2023-00815'],
    ['a longer number', '9191212121212'],
  ])('%s is left alone', (_, written) => {
    expect(kinds(`Se ${written}.`)).toEqual([])
  })

  test.each([
    ['1849', []],
    ['1850', ['personnummer']],
    ['2099', ['personnummer']],
    ['2100', []],
  ])('with its century, from %s: %j', (year, expected) => {
    expect(kinds(`${year.slice(0, 2)}${luhn(`${year.slice(2)}0101123`)}`)).toEqual(expected)
  })

  test.each([
    ['month 00', '120012123'],
    ['month 13', '121312123'],
    ['day 00', '121200123'],
    ['day 32', '121232123'],
    ['coordination day 60', '121260123'],
    ['coordination day 92', '121292123'],
  ])('a Swedish number of %s is none, with or without its century', (_name, nine) => {
    expect(kinds(`19${luhn(nine)}`)).toEqual([])
    expect(kinds(luhn(nine))).not.toContain('personnummer')
    expect(kinds(luhn(nine))).not.toContain('samordningsnummer')
  })

  test.each([
    ['150190', ['fodselsnummer']],
    ['310190', ['fodselsnummer']],
    ['410190', ['fodselsnummer']], // a D number of the 1st
    ['710190', ['fodselsnummer']],
    ['400190', []],
    ['720190', []],
    ['320190', []],
    ['000190', []],
    ['150090', []],
    ['151390', []],
    ['310490', []],
  ])('a Norwegian number of %s with check digits that fit: %j', (date, expected) => {
    expect(kinds(norwegian(date))).toEqual(expected)
    expect(kinds(`${norwegian(date).slice(0, 6)} ${norwegian(date).slice(6)}`)).toEqual(expected)
  })

  test('of a Norwegian number both check digits count', () => {
    const right = norwegian('150190')
    const other = `${right.slice(0, 9)}${(Number(right[9]) + 1) % 10}`
    const second = elevens(other, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    expect(kinds(second ?? '')).toEqual([])
    expect(second).toHaveLength(11)
  })

  test('a Danish number that could be a mobile number is found by its check digit', () => {
    const like = elevens('070161123', [4, 3, 2, 7, 6, 5, 4, 3, 2])
    expect(like).toHaveLength(10)
    expect(kinds(like ?? '')).toEqual(['cpr'])
    expect(kinds(`${like?.slice(0, 9)}${(Number(like?.[9]) + 1) % 10}`)).toEqual([])
  })

  test('written with a hyphen it is no mobile number, whatever its check digit', () => {
    expect(kinds('0701611230')).toEqual([])
    expect(kinds('070161-1230')).toEqual(['cpr'])
  })

  test('thirteen digits in a known grouping are no number', () => {
    expect(kinds('19121212-12121')).toEqual([])
    expect(kinds('211062+5629')).toEqual([])
  })

  test('each is found where it stands', () => {
    const text = 'Först 121212-1212 och sedan 13097248022.'
    expect(findPersonalNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '121212-1212',
      '13097248022',
    ])
  })
})
