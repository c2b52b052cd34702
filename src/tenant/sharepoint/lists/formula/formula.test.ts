import { expect, test } from 'vitest'
import { parseFormula } from './formula'
import type { FormulaValue } from './values'

const ROW: Record<string, FormulaValue> = {
  Antal: 3,
  Pris: 12.5,
  'Nästa möte': { kind: 'date', at: Date.parse('2026-08-27T22:00:00Z') },
  Titel: 'Raindance',
  Tom: null,
}
const compute = (text: string) =>
  parseFormula(text)?.compute({ column: name => ROW[name] ?? null, zone: 'Europe/Stockholm' })

test.each<[string, unknown]>([
  ['=[Antal]*Pris', 37.5],
  ['=2+3*4-1', 13],
  ['=-2^2', 4],
  ['=50%', 0.5],
  ['=Titel&" ("&Antal&")"', 'Raindance (3)'],
  ['=IF([Antal]>2,"många";"få")', 'många'],
  ['=IF(AND(Antal>=3,NOT(ISBLANK(Titel))),1,0)', 1],
  ['=OR(Tom="x",Tom="")', true],
  ['=Antal/0', { kind: 'fault', text: '#DIV/0!' }],
  ['=Titel+1', { kind: 'fault', text: '#VALUE!' }],
  ['=UPPER(LEFT(Titel,4))', 'RAIN'],
  ['=MID(Titel,5,3)&RIGHT(Titel,2)', 'dance'],
  ['=ROUND(-2.5,0)', -3],
  ['=MOD(-3,2)', 1],
  ['=YEAR([Nästa möte])*100+MONTH([Nästa möte])', 202608],
  ['=DAY([Nästa möte]+7)', 4],
  ['=[Nästa möte]-DATE(2026,8,1)', 27],
  ['="sa ""hej"""', 'sa "hej"'],
  ['="ABC"="abc"', true],
])('%s', (text, value) => {
  expect(compute(text)).toEqual(value)
})

test.each(['', '=', '=1+', '=(1', '=1 2', '="x', '=IF(1,2'])('%j is no formula', text => {
  expect(parseFormula(text)).toBeUndefined()
})

test('a function the tenant lacks is named', () => {
  expect(() => parseFormula('=DATEDIF(a,b,"d")')).toThrow('function DATEDIF')
})
