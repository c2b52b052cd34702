import { expect, test } from 'vitest'
import { plain } from '../testing/sample-breach.ts'
import { assessBreach } from './assess-breach.ts'
import { type BreachFacts, dataKinds } from './breach-facts.ts'
import { enisaSeverity } from './enisa-severity.ts'

const severities: [Partial<BreachFacts>, object][] = [
  [
    { confidentiality: 'known', data: ['contact'] },
    { dpc: 1, ei: 1, cb: 0.25, se: 1.25, band: 'low' },
  ],
  [
    { confidentiality: 'trusted', data: ['nationalId', 'contact'] },
    { dpc: 2, ei: 1, cb: 0.25, se: 2.25, band: 'medium' },
  ],
  [
    { confidentiality: 'unknown', data: ['economic'], identification: 'significant' },
    { dpc: 3, ei: 0.75, cb: 0.5, se: 2.75, band: 'medium' },
  ],
  [
    { data: ['health'], identification: 'limited' },
    { dpc: 4, ei: 0.5, cb: 0, se: 2, band: 'medium' },
  ],
  [{ data: ['credentials'] }, { dpc: 3, ei: 1, cb: 0, se: 3, band: 'high' }],
  [{ data: ['protectedIdentity'] }, { dpc: 4, ei: 1, cb: 0, se: 4, band: 'veryHigh' }],
  [
    { data: ['behaviour'], vulnerable: true, identification: 'negligible' },
    { dpc: 3, ei: 0.25, cb: 0, se: 0.75, band: 'low' },
  ],
  [
    { data: ['health'], vulnerable: true },
    { dpc: 4, ei: 1, cb: 0, se: 4, band: 'veryHigh' },
  ],
  [
    { data: [], confidentiality: 'public', integrity: 'lasting', availability: 'lost', malicious: true },
    { dpc: 1, ei: 1, cb: 2, se: 3, band: 'high' },
  ],
  [
    { integrity: 'corrected', availability: 'delayed' },
    { dpc: 1, ei: 1, cb: 0.5, se: 1.5, band: 'low' },
  ],
  [
    { availability: 'restored', confidentiality: 'public' },
    { dpc: 1, ei: 1, cb: 0.5, se: 1.5, band: 'low' },
  ],
]
test.each(severities)('INC-8 the severity of %j is %j', (facts, enisa) => {
  expect(assessBreach({ ...plain, ...facts }).enisa).toEqual(enisa)
})

const simple = 'contact identity employment schooling purchases'
test.each([
  [1, simple],
  [2, 'nationalId location behaviour communications'],
  [3, 'economic credentials'],
  [4, 'health socialServices otherSpecial criminal protectedIdentity'],
])('INC-8 the context %i is that of %s and of no other kind', (context, kinds) => {
  const found = dataKinds.filter(kind => enisaSeverity({ ...plain, data: [kind] }).dpc === context)
  expect(found.sort()).toEqual(kinds.split(' ').sort())
})

test.each<[Partial<BreachFacts>, number]>([
  [{ confidentiality: 'trusted' }, 0.25],
  [{ confidentiality: 'known' }, 0.25],
  [{ confidentiality: 'unknown' }, 0.5],
  [{ confidentiality: 'public' }, 0.5],
  [{ integrity: 'corrected' }, 0.25],
  [{ integrity: 'lasting' }, 0.5],
  [{ availability: 'restored' }, 0],
  [{ availability: 'delayed' }, 0.25],
  [{ availability: 'lost' }, 0.5],
  [{ malicious: true }, 0.5],
  [{ contained: true, people: 5000, intelligible: false }, 0],
])('INC-8 the circumstances of %j are %d', (facts, cb) => {
  expect(enisaSeverity({ ...plain, ...facts }).cb).toBe(cb)
})

test.each([
  ['negligible', 0.25],
  ['limited', 0.5],
  ['significant', 0.75],
  ['maximum', 1],
] as const)('INC-8 identification that is %s is %d', (identification, ei) => {
  expect(enisaSeverity({ ...plain, identification }).ei).toBe(ei)
})
