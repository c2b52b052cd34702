import { expect, test } from 'vitest'
import { plain } from '../testing/sample-breach.ts'
import { assessBreach } from './assess-breach.ts'
import type { BreachFacts } from './breach-facts.ts'
import { breachLaws } from './breach-law.ts'

const reasons = (facts: Partial<BreachFacts>) => assessBreach({ ...plain, ...facts }).reasons
const codes = (facts: Partial<BreachFacts>) => reasons(facts).map(({ code }) => code)
const reason = (code: string, rule: string, level: string, params: object = {}) => ({ code, rule, level, params })

test('INC-8 each way that the data went wrong is a reason of its own, with the risk it brings', () => {
  const facts = { confidentiality: 'known', integrity: 'corrected', availability: 'lost' } as const
  expect(reasons(facts)).toEqual([
    reason('breach.confidentiality', 'INC-8', 'warning', { how: 'known', risk: 'risk' }),
    reason('breach.integrity', 'INC-8', 'info', { how: 'corrected', risk: 'unlikely' }),
    reason('breach.availability', 'INC-8', 'warning', { how: 'lost', risk: 'risk' }),
  ])
})

test('INC-9 what is likely a high risk says that people are to be told', () => {
  expect(reasons({ confidentiality: 'public', data: ['health'] })).toEqual([
    reason('breach.confidentiality', 'INC-9', 'warning', { how: 'public', risk: 'high' }),
  ])
})

test('INC-8 nothing happened, and nobody was touched, is said too', () => {
  expect(reasons({})).toEqual([reason('breach.nothingHappened', 'INC-8', 'info')])
  const nobody = {
    people: 0,
    data: ['health' as const],
    confidentiality: 'public' as const,
    integrity: 'lasting' as const,
    availability: 'lost' as const,
  }
  expect(reasons(nobody)).toEqual([
    reason('breach.confidentiality', 'INC-8', 'info', { how: 'public', risk: 'unlikely' }),
    reason('breach.integrity', 'INC-8', 'info', { how: 'lasting', risk: 'unlikely' }),
    reason('breach.availability', 'INC-8', 'info', { how: 'lost', risk: 'unlikely' }),
  ])
})

test.each<[Partial<BreachFacts>, ReturnType<typeof reason>]>([
  [{ data: [] }, reason('breach.dataKindsMissing', 'INC-8', 'warning')],
  [{ intelligible: false }, reason('breach.unintelligible', 'INC-8', 'info')],
  [{ contained: true }, reason('breach.contained', 'INC-8', 'info')],
  [{ malicious: true }, reason('breach.malicious', 'INC-8', 'warning')],
  [{ vulnerable: true }, reason('breach.vulnerable', 'INC-8', 'warning')],
  [{ data: ['protectedIdentity'] }, reason('breach.protectedIdentity', 'INC-8', 'warning')],
  [{ people: 'unknown' }, reason('breach.peopleUnknown', 'INC-8', 'warning')],
  [{ people: 101 }, reason('breach.manyPeople', 'INC-8', 'warning', { people: 101 })],
  [
    { identification: 'negligible' },
    reason('breach.hardToIdentify', 'INC-8', 'info', { identification: 'negligible' }),
  ],
  [{ identification: 'limited' }, reason('breach.hardToIdentify', 'INC-8', 'info', { identification: 'limited' })],
])('INC-8 %j is a circumstance to look at, and the only one', (facts, expected) => {
  expect(reasons(facts)).toEqual([reason('breach.nothingHappened', 'INC-8', 'info'), expected])
})

test('INC-8 people who are easily identified are no circumstance', () => {
  expect(codes({ identification: 'significant' })).toEqual(['breach.nothingHappened'])
})

test('INC-4 the law says from which risk on is notified and told; the newest where none is named', () => {
  const risky: BreachFacts = { ...plain, availability: 'lost' }
  const high: BreachFacts = { ...risky, data: ['health'] }
  const law = breachLaws.at(-1)
  if (!law) throw new Error('no law')
  const proposed = { ...law, notifyFrom: 'high' as const }
  const stricter = { ...law, informFrom: 'risk' as const }
  expect(assessBreach(risky)).toMatchObject({ risk: 'risk', notifyAuthority: true, informSubjects: false })
  expect(assessBreach(risky, proposed)).toMatchObject({ risk: 'risk', notifyAuthority: false, informSubjects: false })
  expect(assessBreach(high, proposed)).toMatchObject({ risk: 'high', notifyAuthority: true, informSubjects: true })
  expect(assessBreach(risky, stricter)).toMatchObject({ notifyAuthority: true, informSubjects: true })
  expect(assessBreach(plain, stricter)).toMatchObject({ notifyAuthority: false, informSubjects: false })
  expect(law).toMatchObject({ validFrom: '2018-05-25T00:00:00Z', supplementWithinWeeks: 4 })
})
