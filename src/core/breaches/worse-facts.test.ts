import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessBreach } from './assess-breach.ts'
import { type BreachFacts, dataKinds } from './breach-facts.ts'

const someFacts: fc.Arbitrary<BreachFacts> = fc.record({
  confidentiality: fc.constantFrom('none', 'trusted', 'known', 'unknown', 'public'),
  integrity: fc.constantFrom('none', 'corrected', 'lasting'),
  availability: fc.constantFrom('none', 'restored', 'delayed', 'lost'),
  malicious: fc.boolean(),
  data: fc.subarray([...dataKinds]),
  intelligible: fc.boolean(),
  identification: fc.constantFrom('negligible', 'limited', 'significant', 'maximum'),
  people: fc.oneof(fc.nat(5000), fc.constant('unknown' as const)),
  vulnerable: fc.boolean(),
  contained: fc.boolean(),
})
const rank = { unlikely: 0, risk: 1, high: 2 }
const worse: [string, (facts: BreachFacts) => BreachFacts][] = [
  ['more people', facts => ({ ...facts, people: facts.people === 'unknown' ? 'unknown' : facts.people + 1000 })],
  ['more kinds of data', facts => ({ ...facts, data: [...new Set([...facts.data, 'health' as const])] })],
  ['vulnerable persons', facts => ({ ...facts, vulnerable: true })],
  ['being readable', facts => ({ ...facts, intelligible: true })],
  ['purpose', facts => ({ ...facts, malicious: true })],
  ['no return', facts => ({ ...facts, contained: false })],
  ['publication', facts => ({ ...facts, confidentiality: 'public' })],
  ['loss', facts => ({ ...facts, availability: 'lost' })],
  ['easier identification', facts => ({ ...facts, identification: 'maximum' })],
]
test.each(worse)('INC-8 %s never lowers the risk', (_name, worsen) => {
  fc.assert(
    fc.property(someFacts, facts => {
      expect(rank[assessBreach(worsen(facts)).risk]).toBeGreaterThanOrEqual(rank[assessBreach(facts).risk])
    }),
    { numRuns: 3000 },
  )
})
