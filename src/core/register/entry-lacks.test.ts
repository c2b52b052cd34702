import { expect, test } from 'vitest'
import { disposalDay } from './disposal.ts'
import { type EntryFacts, entryLacks } from './entry-lacks.ts'
import { unansweredOf } from './integration-judgement.ts'

const today = '2026-11-21'
const whole: EntryFacts = {
  category: 'businessSystem',
  jointWithProvider: false,
  jointReason: '',
  policyLink: '',
  overviewLink: 'https://a.example/1',
  integrationOverviewLink: 'https://a.example/2',
  owningBoards: 1,
  hasOwningBoard: false,
  integrations: [],
  documents: [],
}
const codes = (more: Partial<EntryFacts>) =>
  entryLacks({ ...whole, ...more }, today).map(({ code, rule }) => `${rule} ${code.replace('register.', '')}`)

test('REG-2 a lacking overview and a lacking picture of the integrations are each told of', () => {
  expect(codes({})).toEqual([])
  expect(codes({ overviewLink: '' })).toEqual(['REG-2 overviewMissing'])
  expect(codes({ integrationOverviewLink: '' })).toEqual(['REG-2 integrationOverviewMissing'])
  expect(codes({ category: 'authorityService', overviewLink: '', integrationOverviewLink: '' })).toEqual([])
})

test.each([
  ['publicService', true, '', ['CAT-2 jointReasonMissing']],
  ['authorityService', true, ' ', ['CAT-2 jointReasonMissing']],
  ['publicService', true, 'Vi väljer målgrupp.', []],
  ['publicService', false, '', []],
  ['businessSystem', true, '', []],
] as const)('CAT-2 a %s that is joint: %s, because of “%s”', (category, jointWithProvider, jointReason, expected) => {
  expect(codes({ category, jointWithProvider, jointReason, policyLink: 'https://a.example' })).toEqual(expected)
})

test('PUB-17 a public service is linked from its policy, others need none', () => {
  expect(codes({ category: 'publicService' })).toEqual(['PUB-17 policyMissing'])
  expect(codes({ category: 'authorityService' })).toEqual([])
})

test('SCOPE-8 an owning administration of two boards asks for which of them owns', () => {
  expect(codes({ owningBoards: 2 })).toEqual(['SCOPE-8 owningBoardMissing'])
  expect(codes({ owningBoards: 2, hasOwningBoard: true })).toEqual([])
})

test('TRANS-2 an integration that moves personal data is judged on three points, and each has to be yes', () => {
  const yes = { necessary: 'yes', compatible: 'yes', receivingSecurity: 'yes' } as const
  expect(unansweredOf({ ...yes, personalData: 'yes' })).toEqual([])
  expect(unansweredOf({ ...yes, personalData: 'yes', compatible: 'no' })).toEqual(['compatible'])
  expect(unansweredOf({ personalData: 'unknown', necessary: 'unknown' })).toHaveLength(3)
  expect(unansweredOf({})).toHaveLength(3)
  expect(unansweredOf({ personalData: 'no' })).toEqual([])
  const integrations = [
    { id: '1', ...yes, personalData: 'yes' as const },
    { id: '2', personalData: 'yes' as const },
  ]
  expect(entryLacks({ ...whole, integrations }, today)).toEqual([
    { code: 'register.integrationNotJudged', rule: 'TRANS-2', level: 'warning', params: { integration: '2' } },
  ])
})

test('AGR-7 AGR-11 a document in force without a registry number is told of, and one that has ended isn’t', () => {
  const document = { id: '7', kind: 'mainAgreement', registryNumber: '' } as const
  expect(codes({ documents: [document] })).toEqual(['AGR-7 registryNumberMissing'])
  expect(codes({ documents: [{ ...document, kind: 'dpa' }] })).toEqual(['AGR-11 registryNumberMissing'])
  expect(codes({ documents: [{ ...document, validTo: today }] })).toEqual(['AGR-7 registryNumberMissing'])
  expect(codes({ documents: [{ ...document, validTo: '2026-11-20' }] })).toEqual([])
  expect(codes({ documents: [{ ...document, registryNumber: 'KS-2026-1' }] })).toEqual([])
})

test.each([
  ['2016-11-20', 10, '2026-11-21'],
  ['2016-02-29', 10, '2026-03-01'],
  ['2016-02-29', 4, '2020-03-01'],
  ['2016-12-31', 0, '2017-01-01'],
  ['2016-12-31', undefined, undefined],
  [undefined, 10, undefined],
  ['2016-12-31', -1, undefined],
  ['2016-12-31', 9000, undefined],
] as const)(
  'DOC-8 what held until %s and is kept for %s years is proposed for disposal from %s',
  (validTo, keptYears, day) => {
    expect(disposalDay({ ...(validTo && { validTo }), ...(keptYears !== undefined && { keptYears }) })).toBe(day)
  },
)

test('DOC-8 it is proposed on its day and not before', () => {
  const of = (validTo: string) =>
    codes({ documents: [{ id: '7', kind: 'managementPlan', registryNumber: '', validTo, keptYears: 10 }] })
  expect(of('2016-11-20')).toEqual(['DOC-8 disposalProposed'])
  expect(of('2016-11-21')).toEqual([])
})
