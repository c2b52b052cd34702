import { expect, test } from 'vitest'
import { plain } from '../testing/sample-breach.ts'
import type { BreachFacts } from './breach-facts.ts'
import { confidentialityRisk } from './confidentiality-risk.ts'

/** The whole of what is proposed, to be read as a table: a row is who has it, a column what it is. */
const columns = ['contact', 'schooling', 'nationalId', 'economic', 'health', 'protectedIdentity'] as const
const who = {
  'a colleague, deleted': { confidentiality: 'trusted', contained: true },
  'a colleague': { confidentiality: 'trusted' },
  'a stranger, returned': { confidentiality: 'known', contained: true },
  'a stranger': { confidentiality: 'known' },
  'somebody snooping': { confidentiality: 'trusted', malicious: true, contained: true },
  'a former employee': { confidentiality: 'known', malicious: true, contained: true },
  'nobody knows': { confidentiality: 'unknown' },
  'found again': { confidentiality: 'unknown', contained: true },
  'a thief': { confidentiality: 'unknown', malicious: true },
  'a thief who promises': { confidentiality: 'unknown', malicious: true, contained: true },
  everybody: { confidentiality: 'public' },
  'everybody for a while': { confidentiality: 'public', contained: true },
  'everybody, put there on purpose, for a while': { confidentiality: 'public', malicious: true, contained: true },
} as const satisfies Record<string, Partial<BreachFacts>>

const letters = { unlikely: 'U', risk: 'R', high: 'H' }
const row = (facts: Partial<BreachFacts>) =>
  columns.map(kind => letters[confidentialityRisk({ ...plain, data: [kind], ...facts })]).join(' ')

const nobodyAsked = 'U U U U U U'
const rows: [string, Partial<BreachFacts>, Record<keyof typeof who, string>][] = [
  [
    'one person',
    {},
    {
      'a colleague, deleted': 'U U U U U R',
      'a colleague': 'U U U R R R',
      'a stranger, returned': 'U U U U R H',
      'a stranger': 'U R R R H H',
      'somebody snooping': 'R R R H H H',
      'a former employee': 'R R R H H H',
      'nobody knows': 'R R R H H H',
      'found again': 'U U U U R H',
      'a thief': 'R R H H H H',
      'a thief who promises': 'R R H H H H',
      everybody: 'R R H H H H',
      'everybody for a while': 'R R R H H H',
      'everybody, put there on purpose, for a while': 'R R H H H H',
    },
  ],
  [
    '101 people',
    { people: 101 },
    {
      'a colleague, deleted': 'U U U U U R',
      'a colleague': 'U U U R R R',
      'a stranger, returned': 'U R R R R H',
      'a stranger': 'R R R H H H',
      'somebody snooping': 'R R R H H H',
      'a former employee': 'R R R H H H',
      'nobody knows': 'R R R H H H',
      'found again': 'U R R R R H',
      'a thief': 'R R H H H H',
      'a thief who promises': 'R R H H H H',
      everybody: 'R R H H H H',
      'everybody for a while': 'R R R H H H',
      'everybody, put there on purpose, for a while': 'R R H H H H',
    },
  ],
  [
    '1,000 people',
    { people: 1000 },
    {
      'a colleague, deleted': 'U U U U U R',
      'a colleague': 'U U U R R R',
      'a stranger, returned': 'U R R R R H',
      'a stranger': 'R R H H H H',
      'somebody snooping': 'R R H H H H',
      'a former employee': 'R R H H H H',
      'nobody knows': 'R H H H H H',
      'found again': 'U R R R R H',
      'a thief': 'R H H H H H',
      'a thief who promises': 'R H H H H H',
      everybody: 'R H H H H H',
      'everybody for a while': 'R H H H H H',
      'everybody, put there on purpose, for a while': 'R H H H H H',
    },
  ],
  [
    'somebody vulnerable',
    { vulnerable: true },
    {
      'a colleague, deleted': 'U U U U U R',
      'a colleague': 'U U U R R R',
      'a stranger, returned': 'U U R R R H',
      'a stranger': 'R R R H H H',
      'somebody snooping': 'R R R H H H',
      'a former employee': 'R R R H H H',
      'nobody knows': 'R R H H H H',
      'found again': 'U U R R R H',
      'a thief': 'R R H H H H',
      'a thief who promises': 'R R H H H H',
      everybody: 'R R H H H H',
      'everybody for a while': 'R R H H H H',
      'everybody, put there on purpose, for a while': 'R R H H H H',
    },
  ],
  [
    'somebody hard to find in it',
    { identification: 'limited' },
    {
      'a colleague, deleted': 'U U U U U R',
      'a colleague': 'U U U R R R',
      'a stranger, returned': 'U U U U R R',
      'a stranger': 'U R R R R R',
      'somebody snooping': 'R R R R H H',
      'a former employee': 'R R R R H H',
      'nobody knows': 'R R R R R R',
      'found again': 'U U U U R R',
      'a thief': 'R R R R H H',
      'a thief who promises': 'R R R R H H',
      everybody: 'R R R R H H',
      'everybody for a while': 'R R R R R R',
      'everybody, put there on purpose, for a while': 'R R R R H H',
    },
  ],
  [
    'somebody hardly anyone could find in it',
    { identification: 'negligible' },
    {
      'a colleague, deleted': nobodyAsked,
      'a colleague': nobodyAsked,
      'a stranger, returned': 'U U U U U R',
      'a stranger': 'U U U U R R',
      'somebody snooping': 'U U U U R R',
      'a former employee': 'U U U U R R',
      'nobody knows': 'U U U U R R',
      'found again': 'U U U U U R',
      'a thief': 'U U U U R R',
      'a thief who promises': 'U U U U R R',
      everybody: 'U U U U R R',
      'everybody for a while': 'U U U U R R',
      'everybody, put there on purpose, for a while': 'U U U U R R',
    },
  ],
]

test.each(rows)('INC-8 of %s, by who has it and what it is', (_name, more, expected) => {
  const found = Object.fromEntries(Object.entries(who).map(([name, facts]) => [name, row({ ...facts, ...more })]))
  expect(found).toEqual(expected)
})

test.each([
  [{ intelligible: false }, nobodyAsked],
  [{ confidentiality: 'none' }, nobodyAsked],
] as const)('INC-8 nothing comes of it where %j', (facts, expected) => {
  expect(row({ confidentiality: 'public', malicious: true, people: 5000, ...facts })).toBe(expected)
})

test.each<[string, Partial<BreachFacts>, string]>([
  ['100 people are not many', { confidentiality: 'known', people: 100 }, 'U R R R H H'],
  ['an unknown number may be many', { confidentiality: 'known', people: 'unknown' }, 'R R R H H H'],
  ['and never so very many', { confidentiality: 'unknown', people: 'unknown' }, 'R R R H H H'],
  ['999 people are not so very many', { confidentiality: 'unknown', people: 999 }, 'R R R H H H'],
  ['100 people whose data came back', { confidentiality: 'known', contained: true, people: 100 }, 'U U U U R H'],
  ['significant is easy', { confidentiality: 'known', identification: 'significant' }, 'U R R R H H'],
])('INC-8 at the limit: %s', (_name, facts, expected) => {
  expect(row(facts)).toBe(expected)
})

const risk = (facts: Partial<BreachFacts>) => confidentialityRisk({ ...plain, ...facts })
const stolen: Partial<BreachFacts> = { confidentiality: 'unknown', malicious: true, people: 101 }

test.each<[string, Partial<BreachFacts>, string]>([
  ['101 people, two kinds of data, stolen', { ...stolen, data: ['contact', 'schooling'] }, 'high'],
  ['one kind', { ...stolen, data: ['schooling'] }, 'risk'],
  ['100 people', { ...stolen, people: 100, data: ['contact', 'schooling'] }, 'risk'],
  ['lost, not stolen', { ...stolen, malicious: false, data: ['contact', 'schooling'] }, 'risk'],
  ['to somebody known', { ...stolen, confidentiality: 'known', data: ['contact', 'schooling'] }, 'risk'],
  ['contact details, however many', { ...stolen, people: 5000, data: ['contact'] }, 'risk'],
  ['letters read by a colleague', { confidentiality: 'known', malicious: true, data: ['communications'] }, 'high'],
  [
    'where somebody lives, to one who looked it up',
    { confidentiality: 'known', malicious: true, data: ['location'] },
    'high',
  ],
  [
    'what somebody does, to one who looked it up',
    { confidentiality: 'known', malicious: true, data: ['behaviour'] },
    'risk',
  ],
  ['where somebody lives, lost', { confidentiality: 'unknown', data: ['location'] }, 'risk'],
  ['where somebody lives, sent to a stranger', { confidentiality: 'known', data: ['location'] }, 'risk'],
])('INC-9 ordinary data is a high risk when much of it is taken on purpose: %s', (_name, facts, expected) => {
  expect(risk(facts)).toBe(expected)
})

test('INC-8 the worst kind of data counts, and none given is taken for ordinary', () => {
  expect(risk({ confidentiality: 'known', data: ['contact', 'health', 'schooling'] })).toBe('high')
  expect(risk({ confidentiality: 'known', data: [] })).toBe('risk')
})
