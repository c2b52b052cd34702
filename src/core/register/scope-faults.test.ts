import { expect, test } from 'vitest'
import { defaultModel } from '../model/default-model.ts'
import { found, holding, replacing, today, whole } from '../testing/sample-system.ts'
import { completeness } from './completeness.ts'
import type { SystemFacts } from './system-facts.ts'

const check = (more: Partial<SystemFacts>) => completeness(defaultModel, { ...whole, ...more }, today)

test('SCOPE-4 each using administration has a budget holder and a process owner of its own', () => {
  const missing = (role: string, administrationId: string) =>
    found(`register.${role}MissingForAdministration`, 'SCOPE-4', 'warning', { administrationId })
  expect(check({ usingAdministrationIds: ['school', 'care'] })).toEqual([
    missing('budgetHolder', 'care'),
    missing('processOwner', 'care'),
  ])
  const otherRole = [...whole.holdings, holding('superUser', { personId: 'x', administrationId: 'care' })]
  expect(check({ usingAdministrationIds: ['care'], holdings: otherRole })).toEqual([
    missing('budgetHolder', 'care'),
    missing('processOwner', 'care'),
  ])
  const gone = [...whole.holdings, holding('budgetHolder', { personId: 'x', administrationId: 'care', active: false })]
  expect(check({ usingAdministrationIds: ['school', 'care'], holdings: gone })).toContainEqual(
    missing('budgetHolder', 'care'),
  )
})

test('SCOPE-2 SCOPE-3 a common system is owned, and its process, by one of the two administrations', () => {
  const administrationId = 'school'
  expect(check({ scope: 'common' })).toEqual([
    found('register.commonOwnedElsewhere', 'SCOPE-2', 'warning', { administrationId }),
    found('register.commonProcessOwnerElsewhere', 'SCOPE-3', 'warning', {
      personId: 'p-processOwner',
      administrationId,
    }),
  ])
  const holdings = replacing('processOwner', holding('processOwner', { administrationId: 'executive' }))
  expect(
    check({ scope: 'common', owningAdministrationId: 'service', holdings, usingAdministrationIds: ['school', 'care'] }),
  ).toEqual([])
})

test('SCOPE-2 nothing is said where the two administrations are not both known', () => {
  const { executiveAdministrationId: _, ...unknown } = whole
  expect(completeness(defaultModel, { ...unknown, scope: 'common' }, today)).toEqual([])
})

test('SCOPE-6 a public service with an owner is asked about, and its position is not', () => {
  const facts: Partial<SystemFacts> = {
    category: 'publicService',
    documents: [],
    holdings: [holding('leadSuperUser'), holding('owner', { position: 'other' })],
  }
  expect(check(facts)).toEqual([found('register.roleNotExpected', 'SCOPE-6', 'warning', { role: 'owner' })])
})

test('SCOPE-2 SCOPE-6 a public service for everyone has no owner whose administration matters', () => {
  const facts: Partial<SystemFacts> = { category: 'publicService', scope: 'common', documents: [] }
  expect(check({ ...facts, holdings: [holding('leadSuperUser')] })).toEqual([])
  expect(
    check({ ...facts, holdings: [holding('leadSuperUser'), holding('budgetHolder', { position: 'other' })] }),
  ).toEqual([found('register.roleNotExpected', 'SCOPE-6', 'warning', { role: 'budgetHolder' })])
})

test('SCOPE-8 SCOPE-2 where no owning administration is stored, it is the one that the owner is employed at', () => {
  const { owningAdministrationId: _, ...nobodys } = whole
  const common = (more: Partial<SystemFacts>) =>
    completeness(defaultModel, { ...nobodys, scope: 'common', ...more }, today).filter(({ rule }) => rule === 'SCOPE-2')
  const owner = holding('owner', { position: 'headOfAdministration', administrationId: 'care' })
  const elsewhere = found('register.commonOwnedElsewhere', 'SCOPE-2', 'warning', { administrationId: 'care' })
  expect(common({ holdings: replacing('owner', owner) })).toEqual([elsewhere])
  expect(common({ holdings: replacing('owner', { ...owner, administrationId: 'service' }) })).toEqual([])
  expect(common({ holdings: replacing('owner', owner), owningAdministrationId: 'executive' })).toEqual([])
  expect(common({ holdings: replacing('owner', owner, { ...owner, administrationId: 'service' }) })).toEqual([])
  expect(common({ holdings: replacing('owner') })).toEqual([])
})

test('SCOPE-2 SCOPE-3 the IT department is part of the Service administration', () => {
  const holdings = [
    holding('owner', { position: 'headOfItOperations', administrationId: 'it' }),
    holding('processOwner', { administrationId: 'it' }),
  ]
  const common: SystemFacts = { ...whole, category: 'itInfrastructure', scope: 'common', holdings }
  const rules = (facts: SystemFacts) => completeness(defaultModel, facts, today).map(({ rule }) => rule)
  expect(rules({ ...common, owningAdministrationId: 'it' })).not.toEqual(expect.arrayContaining(['SCOPE-2']))
  expect(rules({ ...common, owningAdministrationId: 'it' })).not.toEqual(expect.arrayContaining(['SCOPE-3']))
  const { itAdministrationId: _, ...unknown } = common
  expect(rules({ ...unknown, owningAdministrationId: 'it' })).toEqual(expect.arrayContaining(['SCOPE-2', 'SCOPE-3']))
})
