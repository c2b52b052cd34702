import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categories } from '../model/governance-model.ts'
import { type SigningCase, signing } from './signing.ts'

const base: SigningCase = {
  category: 'businessSystem',
  scope: 'administrationSpecific',
  executiveBoardId: 'ks',
  serviceBoardId: 'service',
  owningBoardId: 'school',
  usingBoardIds: ['school'],
  delegatedBoardIds: [],
}
const board = (...boardIds: string[]) => ({ by: 'board', boardIds })
const director = (...boardIds: string[]) => ({ by: 'deputyMunicipalDirector', boardIds })
const owner = (...boardIds: string[]) => ({ by: 'owner', boardIds })
const none = { needed: false, decides: [], signs: [], separate: [], findings: [] }
const missing = (rule: string, boardId: string) => ({
  code: 'dpa.delegationMissing',
  rule,
  level: 'warning',
  params: { boardId },
})

test.each(['publicService', 'authorityService'] as const)(
  'PUB-1 a %s has no agreement, but where it is joint with the provider',
  category => {
    const c: SigningCase = { ...base, category, scope: 'common', usingBoardIds: ['a', 'b'] }
    expect(signing(c)).toEqual({ rule: 'PUB-1', ...none })
    expect(signing({ ...c, jointWithProvider: true })).toEqual({
      rule: 'PUB-1',
      needed: true,
      decides: [board('a', 'b')],
      signs: [board('a', 'b')],
      separate: [],
      findings: [],
    })
    expect(signing({ ...c, jointWithProvider: true, hasPersonalData: false })).toEqual({ rule: 'PUB-1', ...none })
  },
)

test("PUB-2 infrastructure is the service board's, whoever uses it", () => {
  const c: SigningCase = {
    ...base,
    category: 'itInfrastructure',
    scope: 'common',
    usingBoardIds: ['a', 'b'],
    delegatedBoardIds: ['a'],
  }
  expect(signing(c)).toMatchObject({
    rule: 'PUB-2',
    decides: [board('service')],
    signs: [board('service')],
    findings: [],
  })
})

test.each(['ks', 'service'])('PUB-3 a support process of %s is its own, outside the delegation', performing => {
  const c: SigningCase = { ...base, scope: 'common', supportProcessOf: performing, usingBoardIds: ['a', 'b'] }
  expect(signing(c)).toMatchObject({
    rule: 'PUB-3',
    decides: [board(performing)],
    signs: [board(performing)],
    findings: [],
  })
})

test('SCOPE-7 a support process used by its own board only is PUB-3, never PUB-6', () => {
  expect(signing({ ...base, scope: 'common', supportProcessOf: 'service', usingBoardIds: ['service'] }).rule).toBe(
    'PUB-3',
  )
})

test('PUB-3 a board that performs nothing for all does not decide by it, and somebody is asked', () => {
  const result = signing({
    ...base,
    scope: 'common',
    supportProcessOf: 'school',
    usingBoardIds: ['a'],
    delegatedBoardIds: ['a'],
  })
  expect(result.rule).toBe('PUB-4')
  const params = { boardId: 'school' }
  expect(result.findings).toEqual([{ code: 'dpa.supportProcessElsewhere', rule: 'PUB-3', level: 'warning', params }])
})

test('PUB-4 PUB-9 PUB-18 the deputy municipal director decides for those that delegated, the others for themselves', () => {
  const c: SigningCase = {
    ...base,
    scope: 'common',
    usingBoardIds: ['ks', 'a', 'b'],
    delegatedBoardIds: ['a', 'b', 'x'],
  }
  expect(signing(c)).toEqual({
    rule: 'PUB-4',
    needed: true,
    decides: [director('a', 'b'), board('ks')],
    signs: [director('a', 'b'), board('ks')],
    separate: [],
    findings: [missing('PUB-9', 'ks')],
  })
  const all = signing({ ...c, delegatedBoardIds: ['ks', 'a', 'b'] })
  expect(all).toMatchObject({ decides: [director('ks', 'a', 'b')], signs: [director('ks', 'a', 'b')], findings: [] })
  expect(signing({ ...c, delegatedBoardIds: [] })).toMatchObject({ decides: [board('ks', 'a', 'b')] })
})

test('PUB-4 a common system used by one board is common still', () => {
  expect(signing({ ...base, scope: 'common', usingBoardIds: ['a'], delegatedBoardIds: ['a'] }).rule).toBe('PUB-4')
})

test('PUB-5 PUB-8 PUB-18 each board decides; the owner signs for those that gave a power of attorney', () => {
  const c: SigningCase = {
    ...base,
    usingBoardIds: ['school', 'a', 'b'],
    powerOfAttorneyBoardIds: ['a', 'x', 'school'],
    delegatedBoardIds: ['a', 'b'],
  }
  expect(signing(c)).toEqual({
    rule: 'PUB-5',
    needed: true,
    decides: [board('school', 'a', 'b')],
    signs: [owner('a'), board('school', 'b')],
    separate: [],
    findings: [missing('PUB-5', 'b')],
  })
})

test('PUB-6 one board alone decides and signs', () => {
  expect(signing(base)).toEqual({
    rule: 'PUB-6',
    needed: true,
    decides: [board('school')],
    signs: [board('school')],
    separate: [],
    findings: [],
  })
  expect(signing({ ...base, usingBoardIds: ['a', 'a'] })).toMatchObject({ rule: 'PUB-6', decides: [board('a')] })
})

test('PUB-7 companies need an agreement of their own, and are never decided for', () => {
  expect(signing({ ...base, companyIds: ['eksta', 'eksta'] })).toMatchObject({
    separate: ['eksta'],
    decides: [board('school')],
  })
  expect(signing({ ...base, companyIds: ['eksta'], hasPersonalData: false }).separate).toEqual([])
})

test('PUB-1 PUB-4 PUB-6 an agreement that is needed, of a system that no board is known to use, is told', () => {
  const { owningBoardId: _, ...unowned } = { ...base, usingBoardIds: [] }
  const told = (more: Partial<SigningCase>) => signing({ ...unowned, ...more }).findings
  const nobody = (rule: string) => [{ code: 'dpa.nobodyDecides', rule, level: 'warning', params: {} }]
  expect(told({})).toEqual(nobody('PUB-6'))
  expect(told({ scope: 'common' })).toEqual(nobody('PUB-4'))
  expect(told({ category: 'publicService', jointWithProvider: true })).toEqual(nobody('PUB-1'))
  expect(told({ category: 'publicService' })).toEqual([]) // none is needed
  expect(told({ owningBoardId: 'school' })).toEqual([]) // its own board decides
  expect(told({ category: 'itInfrastructure' })).toEqual([])
})

test('PUB-7 a company entered among the boards is still none of them', () => {
  const c: SigningCase = { ...base, usingBoardIds: ['school', 'eksta'], companyIds: ['eksta'] }
  expect(signing(c)).toMatchObject({ rule: 'PUB-6', decides: [board('school')], separate: ['eksta'], findings: [] })
})

test('PUB-1 without personal data nothing is signed, whatever the rule', () => {
  expect(signing({ ...base, hasPersonalData: false })).toEqual({ rule: 'PUB-6', ...none })
})

test('PUB-1…6 every using board is decided for once and signed for once, or its decider is the performing board', () => {
  const ids = fc.uniqueArray(fc.constantFrom('ks', 'service', 'a', 'b', 'c'), { minLength: 1 })
  fc.assert(
    fc.property(
      fc.constantFrom(...categories),
      fc.constantFrom('common' as const, 'administrationSpecific' as const),
      ids,
      ids,
      ids,
      (category, scope, usingBoardIds, delegatedBoardIds, powerOfAttorneyBoardIds) => {
        const { rule, needed, decides, signs } = signing({
          ...base,
          category,
          scope,
          usingBoardIds,
          delegatedBoardIds,
          powerOfAttorneyBoardIds,
        })
        if (!needed || rule === 'PUB-2') return
        for (const groups of [decides, signs]) {
          expect(groups.flatMap(({ boardIds }) => boardIds).sort()).toEqual([...usingBoardIds].sort())
          expect(groups.every(({ boardIds }) => boardIds.length > 0)).toBe(true)
        }
      },
    ),
  )
})

test('PUB-6 before anybody uses it, the owning board is the one', () => {
  expect(signing({ ...base, usingBoardIds: [] })).toMatchObject({ rule: 'PUB-6', decides: [board('school')] })
  const { owningBoardId: _, ...nobodys } = base
  expect(signing({ ...nobodys, usingBoardIds: [] })).toMatchObject({ decides: [], signs: [] })
  expect(signing({ ...base, usingBoardIds: ['a'] })).toMatchObject({ decides: [board('a')] })
})

test('PUB-5 where no power of attorney was given the owner signs for nobody', () => {
  expect(signing({ ...base, usingBoardIds: ['a', 'b'] })).toMatchObject({
    signs: [board('a', 'b')],
    findings: [missing('PUB-5', 'a'), missing('PUB-5', 'b')],
  })
})
