import { expect, test } from 'vitest'
import { plain } from '../testing/sample-breach.ts'
import { assessBreach } from './assess-breach.ts'
import type { BreachFacts, BreachRisk } from './breach-facts.ts'

const risk = (facts: Partial<BreachFacts>) => assessBreach({ ...plain, ...facts }).risk

const cases: [string, Partial<BreachFacts>, BreachRisk][] = [
  // EDPB guidelines 01/2021, by case number
  [
    '1 ransomware, backup, nothing taken',
    { availability: 'restored', malicious: true, intelligible: false, people: 30 },
    'unlikely',
  ],
  [
    '2 ransomware, no proper backup, nothing taken',
    { availability: 'delayed', malicious: true, data: ['contact', 'employment'], people: 40 },
    'risk',
  ],
  [
    '3 ransomware in a hospital, care delayed',
    { availability: 'delayed', malicious: true, data: ['contact', 'health'], people: 5000, vulnerable: true },
    'high',
  ],
  [
    '4 ransomware, no backup, data taken',
    { confidentiality: 'unknown', availability: 'lost', malicious: true, data: ['identity', 'economic'], people: 3000 },
    'high',
  ],
  [
    '5 job applications taken from a site',
    { confidentiality: 'unknown', malicious: true, data: ['contact', 'identity', 'employment'], people: 213 },
    'high',
  ],
  [
    '6 strongly hashed passwords taken',
    { confidentiality: 'unknown', malicious: true, data: ['credentials'], intelligible: false, people: 1200 },
    'unlikely',
  ],
  [
    '7 credential stuffing at a bank',
    { confidentiality: 'unknown', malicious: true, data: ['identity', 'economic', 'credentials'], people: 2000 },
    'high',
  ],
  [
    '8 a former employee takes client contacts',
    { confidentiality: 'known', malicious: true, data: ['contact'], people: 'unknown' },
    'risk',
  ],
  [
    '9 sent to a trusted third party, who deletes',
    { confidentiality: 'trusted', contained: true, data: ['contact', 'economic'], people: 24 },
    'unlikely',
  ],
  [
    '10 stolen, encrypted, backed up',
    {
      confidentiality: 'unknown',
      malicious: true,
      availability: 'restored',
      intelligible: false,
      vulnerable: true,
      people: 60,
    },
    'unlikely',
  ],
  ['11 stolen laptop, not encrypted', { confidentiality: 'unknown', people: 100_000 }, 'high'],
  [
    '12 stolen paper journals',
    {
      confidentiality: 'unknown',
      malicious: true,
      availability: 'lost',
      data: ['identity', 'health'],
      people: 200,
      vulnerable: true,
    },
    'high',
  ],
  [
    '13 two parcels swapped, returned',
    { confidentiality: 'known', contained: true, data: ['contact', 'purchases'], people: 2 },
    'unlikely',
  ],
  [
    '14 national identity numbers of 60,000 mailed out',
    { confidentiality: 'known', data: ['contact', 'nationalId'], people: 60_000 },
    'high',
  ],
  [
    '15 a list of participants to other participants',
    { confidentiality: 'known', data: ['contact'], people: 15 },
    'unlikely',
  ],
  [
    '16 two letters in one envelope',
    { confidentiality: 'known', data: ['contact', 'identity', 'economic'], people: 1 },
    'risk',
  ],
  [
    '17 a bill turned to an impostor',
    { confidentiality: 'known', malicious: true, data: ['contact', 'communications'], people: 1 },
    'high',
  ],
  [
    '18 a mailbox forwards invoices',
    { confidentiality: 'unknown', malicious: true, data: ['identity', 'economic', 'communications'], people: 99 },
    'high',
  ],
  // annex B of guidelines 9/2022
  ['B iii a short power cut', { availability: 'restored', people: 5000 }, 'unlikely'],
  ['B iv ransomware, no backup', { availability: 'lost', malicious: true, people: 500 }, 'risk'],
  ['B v a bank statement to the wrong person', { confidentiality: 'known', data: ['economic', 'contact'] }, 'risk'],
  [
    'B vi passwords and purchases published',
    { confidentiality: 'public', malicious: true, data: ['credentials', 'purchases'], people: 900 },
    'high',
  ],
  [
    'B viii journals out of reach for thirty hours',
    { availability: 'delayed', malicious: true, data: ['health'], people: 800 },
    'high',
  ],
  ['B x a few addresses in the open', { confidentiality: 'known', data: ['contact'], people: 40 }, 'unlikely'],
  ['B x many addresses in the open', { confidentiality: 'known', data: ['contact'], people: 400 }, 'risk'],
  // a municipality's week
  ['a letter with health data, kept by a stranger', { confidentiality: 'known', data: ['health'] }, 'high'],
  [
    'a letter with health data, read and returned',
    { confidentiality: 'known', contained: true, data: ['health'] },
    'risk',
  ],
  [
    'a letter about a pupil, returned',
    { confidentiality: 'known', contained: true, data: ['schooling'], vulnerable: true },
    'unlikely',
  ],
  [
    'a letter of social services to a colleague bound by secrecy',
    { confidentiality: 'trusted', contained: true, data: ['socialServices'] },
    'unlikely',
  ],
  ['the same, without a word from them', { confidentiality: 'trusted', data: ['socialServices'] }, 'risk'],
  ['snooping in a journal', { confidentiality: 'known', malicious: true, contained: true, data: ['health'] }, 'high'],
  [
    'a protected address to a stranger, even returned',
    { confidentiality: 'known', contained: true, data: ['contact', 'protectedIdentity'] },
    'high',
  ],
  [
    'a protected address to a colleague bound by secrecy',
    { confidentiality: 'trusted', contained: true, data: ['protectedIdentity'] },
    'risk',
  ],
  [
    'a list with identity numbers published',
    { confidentiality: 'public', data: ['identity', 'nationalId'], people: 30 },
    'high',
  ],
  [
    'a class list published',
    { confidentiality: 'public', data: ['identity', 'schooling'], people: 25, vulnerable: true },
    'risk',
  ],
  ['a journal published', { confidentiality: 'public', data: ['health'], people: 1 }, 'high'],
  [
    'a phone lost, encrypted',
    { confidentiality: 'unknown', intelligible: false, data: ['communications', 'health'] },
    'unlikely',
  ],
  ['a phone lost, open', { confidentiality: 'unknown', data: ['communications'] }, 'risk'],
  ['a memory stick with journals lost', { confidentiality: 'unknown', data: ['health'], people: 3 }, 'high'],
  [
    'a mailbox taken over',
    { confidentiality: 'unknown', malicious: true, data: ['communications'], people: 'unknown' },
    'high',
  ],
  [
    'encrypted, and lost without a copy',
    { intelligible: false, confidentiality: 'unknown', availability: 'lost', data: ['schooling'] },
    'risk',
  ],
  ['care plans lost', { availability: 'lost', data: ['socialServices'] }, 'high'],
  ['doses wrong for good', { integrity: 'lasting', data: ['health'] }, 'high'],
  ['doses wrong for a while', { integrity: 'corrected', data: ['health'] }, 'risk'],
  ['an address wrong for a while', { integrity: 'corrected', data: ['contact'] }, 'unlikely'],
  ['account numbers changed on purpose', { integrity: 'lasting', malicious: true, data: ['economic'] }, 'high'],
  [
    'statistics nobody can be found in',
    { confidentiality: 'public', identification: 'negligible', data: ['schooling'], people: 2000 },
    'unlikely',
  ],
  [
    'initials and a diagnosis to a stranger',
    { confidentiality: 'known', identification: 'limited', data: ['health'] },
    'risk',
  ],
  ['nothing happened to anybody', { confidentiality: 'public', data: ['health'], people: 0 }, 'unlikely'],
  ['nothing happened', {}, 'unlikely'],
]
test.each(cases)('INC-8 %s', (_name, facts, expected) => {
  const result = assessBreach({ ...plain, ...facts })
  expect(result.risk).toBe(expected)
  expect(result.notifyAuthority).toBe(expected !== 'unlikely')
  expect(result.informSubjects).toBe(expected === 'high')
  expect(result.reasons.length).toBeGreaterThan(0)
})

test('INC-8 no kind of data is said, not guessed', () => {
  const codes = assessBreach({ ...plain, data: [], confidentiality: 'unknown' }).reasons.map(reason => reason.code)
  expect(codes).toContain('breach.dataKindsMissing')
})

test.each([
  [100, false],
  [101, true],
] as const)('INC-8 a breach of %i people is flagged as many: %s', (people, flagged) => {
  const codes = assessBreach({ ...plain, people }).reasons.map(reason => reason.code)
  expect(codes.includes('breach.manyPeople')).toBe(flagged)
})

test('INC-8 people that cannot be counted are refused by name', () => {
  for (const people of [-1, 1.5, Number.NaN]) {
    expect(() => assessBreach({ ...plain, people })).toThrow(/^people: /)
  }
})

test('INC-8 the score never decides: a low severity can be a risk, and a high one none', () => {
  expect(assessBreach({ ...plain, availability: 'lost' })).toMatchObject({ risk: 'risk', enisa: { band: 'low' } })
  expect(risk({ confidentiality: 'unknown', malicious: true, data: ['health'], intelligible: false })).toBe('unlikely')
})
