import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultModel } from '../model/default-model.ts'
import { categories, documentKinds, roles } from '../model/governance-model.ts'
import { completeness } from './completeness.ts'
import { isMandatory } from './lacking-roles.ts'
import { personsHolding, type RoleHolding } from './role-holding.ts'
import type { SystemFacts } from './system-facts.ts'
import { ownerPositions } from './unfit-holders.ts'

const today = '2026-11-21'
const administrations = ['executive', 'service', 'it', 'school', 'care'] as const
const someDay = fc.constantFrom('2020-01-01', '2026-11-20', today, '2026-11-22')

const someHolding: fc.Arbitrary<RoleHolding> = fc.record(
  {
    role: fc.constantFrom(...roles),
    personId: fc.constantFrom('a', 'b', 'c'),
    from: someDay,
    to: someDay,
    active: fc.boolean(),
    administrationId: fc.constantFrom(...administrations),
    position: fc.constantFrom(
      'headOfAdministration',
      'deputyMunicipalDirector',
      'headOfItOperations',
      'manager',
      'other',
    ),
  },
  { requiredKeys: ['role', 'personId', 'from'] },
)
const someFacts: fc.Arbitrary<SystemFacts> = fc.record(
  {
    category: fc.constantFrom(...categories),
    scope: fc.constantFrom('common', 'administrationSpecific'),
    holdings: fc.array(someHolding, { maxLength: 8 }),
    documents: fc.subarray([...documentKinds, 'jointArrangement' as const]),
    hasFee: fc.boolean(),
    hasPersonalData: fc.boolean(),
    jointWithProvider: fc.boolean(),
    owningAdministrationId: fc.constantFrom(...administrations),
    usingAdministrationIds: fc.subarray([...administrations]),
    executiveAdministrationId: fc.constant('executive'),
    serviceAdministrationId: fc.constant('service'),
    itAdministrationId: fc.constant('it'),
  },
  { requiredKeys: ['category', 'scope', 'holdings', 'documents'] },
)

/** Each finding as one text, so that lists of them can be taken from each other. */
const findings = (facts: SystemFacts) =>
  completeness(defaultModel, facts, today).map(finding => JSON.stringify(finding))
/** What there is after, and wasn't before. */
const added = (before: SystemFacts, after: SystemFacts) => {
  const known = findings(before)
  return findings(after).filter(finding => !known.includes(finding))
}

test('DOC-1 a document more never makes an entry less complete', () => {
  fc.assert(
    fc.property(someFacts, fc.constantFrom(...documentKinds, 'jointArrangement' as const), (facts, document) => {
      const demanded = document === 'jointArrangement' || defaultModel.documents[facts.category][document]
      fc.pre(demanded || facts.jointWithProvider === true || document !== 'dpa') // a DPA where there may be none is told
      expect(added(facts, { ...facts, documents: [...facts.documents, document] })).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test('ROLE-1 SCOPE-4 somebody fit for a role that nobody holds, or dead accounts do, never makes an entry less complete', () => {
  fc.assert(
    fc.property(someFacts, fc.constantFrom(...roles), fc.constantFrom(...administrations), (facts, role, at) => {
      fc.pre(isMandatory(role, defaultModel.roles[facts.category], facts))
      fc.pre(personsHolding(facts.holdings, role, today).length === 0)
      const { administrationId, position } = suited(facts, role, at)
      const newcomer: RoleHolding = { role, personId: 'new', from: today, administrationId, position }
      const after = { ...facts, holdings: [...facts.holdings, newcomer] }
      expect(added(facts, after)).toEqual([])
      expect(findings(after).length).toBeLessThan(findings(facts).length)
    }),
    { numRuns: 2000 },
  )
})

/** Whom the rules would have in the role: ROLE-2, ROLE-5, ROLE-12, SCOPE-2, SCOPE-3. */
function suited({ category, scope }: SystemFacts, role: RoleHolding['role'], at: string) {
  const atIt = role === 'technicalSystemManager' || role === 'productOwner'
  const central = scope === 'common' && (role === 'owner' || role === 'processOwner')
  const position = role === 'owner' ? (ownerPositions(category)[0] ?? 'other') : 'manager'
  return { administrationId: atIt ? 'it' : central ? 'service' : at, position }
}

test('ROLE-6 what has ended and what is to come never weighs, neither for nor against', () => {
  fc.assert(
    fc.property(someFacts, someHolding, (facts, holding) => {
      const { to: _, ...open } = holding
      const past: RoleHolding = { ...open, from: '2020-01-01', to: '2026-11-20' }
      const coming: RoleHolding = { ...open, from: '2026-11-22' }
      expect(findings({ ...facts, holdings: [past, ...facts.holdings, coming] })).toEqual(findings(facts))
    }),
    { numRuns: 1000 },
  )
})
