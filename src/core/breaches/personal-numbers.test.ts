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

  test('each is found where it stands', () => {
    const text = 'Först 121212-1212 och sedan 13097248022.'
    expect(findPersonalNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '121212-1212',
      '13097248022',
    ])
  })
})
