import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CategoryAnswers, questionNames, questions } from './category-profile.ts'
import { classify } from './classify.ts'
import { type Category, categories } from './governance-model.ts'

const service = { mayRequireFunction: false, mayRequireHosting: false, interfaceFor: 'endUser' } as const
const bought = { openTo: 'customers', providedBy: 'supplier', municipalityPays: true } as const

const known: [string, CategoryAnswers, Category][] = [
  [
    'Facebook',
    { ...service, openTo: 'everybody', providedBy: 'supplier', municipalityPays: false, supports: 'communication' },
    'publicService',
  ],
  ['Spotify, where using it may cost', { ...service, openTo: 'everybody', municipalityPays: true }, 'publicService'],
  [
    'SITHS Admin',
    { ...service, openTo: 'authorities', providedBy: 'authority', municipalityPays: false, supports: 'identification' },
    'authorityService',
  ],
  ['Kivra', { ...service, ...bought, supports: 'communication' }, 'commercialService'],
  ['a sign-in service', { ...service, ...bought, supports: 'identification' }, 'commercialService'],
  [
    'a paid service among authorities',
    { ...service, openTo: 'authorities', providedBy: 'supplier', municipalityPays: true, supports: 'communication' },
    'commercialService',
  ],
  ['AutoCad', { ...service, ...bought, supports: 'stepsOfOneProcess' }, 'digitalTool'],
  [
    'Personec',
    {
      ...bought,
      mayRequireFunction: true,
      mayRequireHosting: true,
      interfaceFor: 'endUser',
      supports: 'stepsOfSeveralProcesses',
    },
    'businessSystem',
  ],
  [
    'a small business system',
    { mayRequireFunction: true, interfaceFor: 'endUser', supports: 'stepsOfOneProcess' },
    'businessSystem',
  ],
  [
    'what the municipality built',
    { providedBy: 'self', municipalityPays: false, mayRequireFunction: true, interfaceFor: 'endUser' },
    'businessSystem',
  ],
  [
    'Sitevision',
    { ...bought, mayRequireFunction: true, mayRequireHosting: true, interfaceFor: 'developer' },
    'platform',
  ],
  ['Active Directory', { ...bought, mayRequireFunction: true, interfaceFor: 'administrator' }, 'itInfrastructure'],
]
test.each(known)('CAT-1 %s finds its category', (_name, answers, category) => {
  expect(classify(answers)).toEqual({ category })
})

test('CAT-1 each question has these answers to choose from, in this order', () => {
  expect(questions).toEqual({
    openTo: ['everybody', 'authorities', 'customers'],
    providedBy: ['authority', 'supplier', 'self'],
    municipalityPays: [true, false],
    mayRequireFunction: [true, false],
    mayRequireHosting: [true, false],
    interfaceFor: ['endUser', 'developer', 'administrator'],
    supports: ['stepsOfOneProcess', 'stepsOfSeveralProcesses', 'wholeProcesses', 'identification', 'communication'],
  })
  expect(Object.keys(questions)).toEqual([...questionNames])
})

test('CAT-1 without answers everything is possible', () => {
  const result = classify({})
  expect('ask' in result && result.possible).toHaveLength(7)
  // the most telling one first
  expect('ask' in result && result.ask).toEqual([
    'mayRequireFunction',
    'interfaceFor',
    'openTo',
    'municipalityPays',
    'mayRequireHosting',
    'supports',
    'providedBy',
  ])
})

test('CAT-1 a fee leaves a service among authorities a commercial service, and no authority service', () => {
  const result = classify({ openTo: 'authorities', municipalityPays: true, mayRequireFunction: false })
  expect('ask' in result && result.possible).toEqual(['commercialService', 'digitalTool'])
  expect('ask' in result && result.ask).toEqual(['supports', 'providedBy'])
})

const contradictions: [CategoryAnswers, string[], Category[]][] = [
  [
    { openTo: 'everybody', mayRequireFunction: true },
    ['openTo', 'mayRequireFunction'],
    ['publicService', 'businessSystem', 'platform', 'itInfrastructure'],
  ],
  [
    { interfaceFor: 'developer', mayRequireFunction: false },
    ['mayRequireFunction', 'interfaceFor'],
    ['publicService', 'authorityService', 'commercialService', 'digitalTool', 'platform'],
  ],
  [
    { providedBy: 'supplier', municipalityPays: false, mayRequireFunction: true },
    ['providedBy', 'municipalityPays', 'mayRequireFunction'],
    ['publicService', 'businessSystem', 'platform', 'itInfrastructure'],
  ],
  [
    { ...bought, mayRequireFunction: false, supports: 'wholeProcesses' },
    ['openTo', 'mayRequireFunction', 'supports'],
    ['publicService', 'commercialService', 'digitalTool', 'businessSystem', 'platform', 'itInfrastructure'],
  ],
  [
    // one answer taken back isn't enough
    {
      openTo: 'customers',
      mayRequireFunction: false,
      mayRequireHosting: false,
      interfaceFor: 'developer',
      supports: 'wholeProcesses',
    },
    ['openTo', 'mayRequireFunction', 'mayRequireHosting', 'interfaceFor', 'supports'],
    [...categories],
  ],
]
test.each(contradictions)('CAT-1 contradicting answers %j are asked again: %j', (answers, ask, possible) => {
  expect(classify(answers)).toEqual({ ask, possible })
})

test('CAT-1 nothing is a public service only because it fits nowhere else', () => {
  expect(classify({ municipalityPays: false, providedBy: 'supplier' })).toEqual({
    ask: ['openTo'],
    possible: ['publicService'],
  })
})

const someAnswers: fc.Arbitrary<CategoryAnswers> = fc.record(
  {
    openTo: fc.constantFrom(...questions.openTo),
    providedBy: fc.constantFrom(...questions.providedBy),
    municipalityPays: fc.boolean(),
    mayRequireFunction: fc.boolean(),
    mayRequireHosting: fc.boolean(),
    interfaceFor: fc.constantFrom(...questions.interfaceFor),
    supports: fc.constantFrom(...questions.supports),
  },
  { requiredKeys: [] },
)

test('CAT-1 every end is a category, or questions to ask with what is possible', () => {
  fc.assert(
    fc.property(someAnswers, answers => {
      const result = classify(answers)
      if ('category' in result) return
      expect(result.ask.length).toBeGreaterThan(0)
      expect(result.possible.length).toBeGreaterThan(0)
      const asked = result.ask.filter(question => answers[question] !== undefined)
      // either all of them are new questions, or all are answers to take back
      expect([0, result.ask.length]).toContain(asked.length)
    }),
    { numRuns: 2000 },
  )
})

test('CAT-1 all questions answered, nothing stays undecided but a contradiction', () => {
  fc.assert(
    fc.property(someAnswers, answers => {
      fc.pre(questionNames.every(question => answers[question] !== undefined))
      const result = classify(answers)
      if ('ask' in result) expect(result.ask.every(question => answers[question] !== undefined)).toBe(true)
    }),
  )
})

test('CAT-1 a category once found stands whatever consistent answer is added', () => {
  fc.assert(
    fc.property(someAnswers, someAnswers, (answers, more) => {
      const before = classify(answers)
      const after = classify({ ...more, ...answers })
      fc.pre('category' in before && 'category' in after)
      expect(after).toEqual(before)
    }),
  )
})
