import { expect, test } from 'vitest'
import { plain } from '../testing/sample-breach.ts'
import { availabilityRisk, integrityRisk } from './availability-risk.ts'
import { type BreachFacts, type DataKind, dataKinds } from './breach-facts.ts'

/** The kinds of data that a risk is reached with. */
const kindsWith = (risk: string, judge: (facts: BreachFacts) => string, facts: Partial<BreachFacts>) =>
  dataKinds.filter(kind => judge({ ...plain, ...facts, data: [kind] }) === risk)

const care: DataKind[] = ['health', 'socialServices']
const all = [...dataKinds]
const but = (kinds: readonly DataKind[]) => all.filter(kind => !kinds.includes(kind))

test.each([
  ['none', all, [], []],
  ['restored', all, [], []],
  ['delayed', [], but(care), care],
  ['lost', [], but(care), care],
] as const)(
  'INC-8 INC-9 data that was %s: unlikely, a risk or high by its kind',
  (availability, unlikely, risk, high) => {
    for (const more of [{}, { malicious: true }, { intelligible: false }, { identification: 'negligible' as const }]) {
      const facts = { availability, ...more }
      expect(kindsWith('unlikely', availabilityRisk, facts)).toEqual(unlikely)
      expect(kindsWith('risk', availabilityRisk, facts)).toEqual(risk)
      expect(kindsWith('high', availabilityRisk, facts)).toEqual(high)
    }
  },
)

const grave: DataKind[] = ['health', 'socialServices', 'criminal', 'protectedIdentity']
const withFraud = all.filter(kind => grave.includes(kind) || kind === 'economic' || kind === 'credentials')

test.each([
  ['none', false, all, [], []],
  ['none', true, all, [], []],
  ['corrected', false, but(grave), grave, []],
  ['corrected', true, [], all, []],
  ['lasting', false, [], but(grave), grave],
  ['lasting', true, [], but(withFraud), withFraud],
] as const)('INC-8 INC-9 data that was wrong (%s), on purpose: %s', (integrity, malicious, unlikely, risk, high) => {
  const facts = { integrity, malicious }
  expect(kindsWith('unlikely', integrityRisk, facts)).toEqual(unlikely)
  expect(kindsWith('risk', integrityRisk, facts)).toEqual(risk)
  expect(kindsWith('high', integrityRisk, facts)).toEqual(high)
  expect(kindsWith('unlikely', integrityRisk, { ...facts, identification: 'negligible' })).toEqual(all)
  expect(kindsWith('unlikely', integrityRisk, { ...facts, identification: 'limited' })).toEqual(unlikely)
})

test('INC-8 INC-9 of several kinds of data the worst counts', () => {
  const wrong: BreachFacts = { ...plain, integrity: 'lasting' }
  expect(integrityRisk({ ...wrong, data: ['contact', 'criminal'] })).toBe('high')
  expect(integrityRisk({ ...wrong, malicious: true, data: ['contact', 'credentials'] })).toBe('high')
  expect(availabilityRisk({ ...plain, availability: 'delayed', data: ['contact', 'socialServices'] })).toBe('high')
})
