import { describe, expect, test } from 'vitest'
import { defused, parseDate, parts } from './parse-cell'

describe('a day in a cell', () => {
  test.each([
    ['2026-03-01', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026-03-01 00:00:00', '2026-03-01'],
    ['2026-03-01T00:00:00', '2026-03-01'],
    ['1/3 2026', '2026-03-01'],
    ['1/3-2026', '2026-03-01'],
    ['01.03.2026', '2026-03-01'],
    ['01-03-2026', '2026-03-01'],
    ['46082', '2026-03-01'],
    ['2024-02-29', '2024-02-29'],
    ['29/2 2023', undefined],
    ['2026-13-01', undefined],
    ['1 mars 2026', '2026-03-01'],
    ['den 31 dec. 2025', '2025-12-31'],
    ['1. maj 2026', '2026-05-01'],
    ['17 Mai 2026', '2026-05-17'],
    ['30 februari 2026', undefined],
    ['1 foo 2026', undefined],
    ['mars 2026', undefined],
    ['', undefined],
  ])('%s is %s', (text, day) => {
    expect(parseDate(text)).toBe(day)
  })
})

describe('text that a spreadsheet would run', () => {
  test.each([
    ['=HYPERLINK("https://ont.example")', 'HYPERLINK("https://ont.example")'],
    ['@SUM(A1)', 'SUM(A1)'],
    ['+46 300 12', '46 300 12'],
    ['==+@cmd', 'cmd'],
    ['-cmd|calc', 'cmd|calc'],
  ])('%s is disarmed', (text, plain) => {
    expect(defused(text)).toEqual({ text: plain, was: true })
  })

  test.each(['Kartan', '- Inte angivet', '-5', 'a=b', 'info@kommun.example'])('%s is left alone', text => {
    expect(defused(text)).toEqual({ text, was: false })
  })
})

test('several in one cell are parted by semicolons and line breaks, by commas where there is neither; each once', () => {
  expect(parts('Skola; Vård\nskola')).toEqual(['Skola', 'Vård'])
  expect(parts('Skola, Vård')).toEqual(['Skola', 'Vård'])
  expect(parts('Kultur, fritid; Vård')).toEqual(['Kultur, fritid', 'Vård'])
})
