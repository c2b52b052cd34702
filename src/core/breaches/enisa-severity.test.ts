import { expect, test } from 'vitest'
import { plain } from '../testing/sample-breach.ts'
import { assessBreach } from './assess-breach.ts'
import type { BreachFacts } from './breach-facts.ts'

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
