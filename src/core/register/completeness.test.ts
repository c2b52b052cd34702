import { expect, test } from 'vitest'
import { defaultModel } from '../model/default-model.ts'
import { categories, documentKinds } from '../model/governance-model.ts'
import { found, holding, replacing, today, whole } from '../testing/sample-system.ts'
import { completeness } from './completeness.ts'
import { holdingsInForce, personsHolding } from './role-holding.ts'
import type { SystemFacts } from './system-facts.ts'

const check = (more: Partial<SystemFacts>) => completeness(defaultModel, { ...whole, ...more }, today)

test('ROLE-1 a complete entry has no findings', () => {
  expect(check({})).toEqual([])
})

test.each(categories)(
  'ROLE-1 DOC-1 an empty entry of a %s lacks all that the model demands, not only the first',
  category => {
    const findings = completeness(defaultModel, { category, scope: 'common', holdings: [], documents: [] }, today)
    const lacking = Object.entries(defaultModel.roles[category]).filter(([, demand]) => demand === 'mandatory')
    expect(findings.filter(f => f.code === 'register.roleMissing').map(f => f.params.role)).toEqual(
      lacking.map(([role]) => role),
    )
    expect(findings.filter(f => f.code === 'register.documentMissing').map(f => f.params.document)).toEqual(
      documentKinds.filter(kind => defaultModel.documents[category][kind]),
    )
  },
)

test.each([
  ['the day before it begins', '2026-11-22', undefined, true],
  ['its first day', '2026-11-21', undefined, false],
  ['its last day', '2020-01-01', '2026-11-21', false],
  ['the day after its last', '2020-01-01', '2026-11-20', true],
] as const)('ROLE-6 a role on %s', (_name, from, to, missing) => {
  const holdings = replacing('systemManager', holding('systemManager', to ? { from, to } : { from }))
  expect(check({ holdings })).toEqual(
    missing ? [found('register.roleMissing', 'ROLE-1', 'error', { role: 'systemManager' })] : [],
  )
})

test('ROLE-6 a role held by accounts that are gone is vacant, and not missing too', () => {
  const gone = [
    holding('systemManager', { active: false }),
    holding('systemManager', { personId: 'other', active: false }),
  ]
  expect(check({ holdings: replacing('systemManager', ...gone) })).toEqual([
    found('register.roleVacant', 'ROLE-6', 'error', { role: 'systemManager' }),
  ])
  expect(
    check({ holdings: replacing('systemManager', ...gone, holding('systemManager', { personId: 'new' })) }),
  ).toEqual([])
})

test('ROLE-6 an optional role is reported as vacant too, as a warning', () => {
  expect(check({ holdings: [...whole.holdings, holding('superUser', { active: false })] })).toEqual([
    found('register.roleVacant', 'ROLE-6', 'warning', { role: 'superUser' }),
  ])
})

test.each([
  ['businessSystem', 'headOfAdministration', true],
  ['businessSystem', 'deputyMunicipalDirector', true],
  ['businessSystem', 'headOfItOperations', false],
  ['businessSystem', 'manager', false],
  ['businessSystem', 'other', false],
  ['itInfrastructure', 'headOfItOperations', true],
  ['itInfrastructure', 'headOfAdministration', false],
  ['itInfrastructure', 'deputyMunicipalDirector', false],
] as const)('ROLE-2 a %s owned by a %s: %s', (category, position, fits) => {
  const findings = check({ category, holdings: replacing('owner', holding('owner', { position })) })
  const expected = found('register.ownerPosition', 'ROLE-2', 'error', { position })
  if (fits) expect(findings).not.toContainEqual(expected)
  else expect(findings).toContainEqual(expected)
})

test('ROLE-4 two owners are one too many, the same person twice is one', () => {
  const owner = holding('owner', { position: 'headOfAdministration' })
  expect(check({ holdings: replacing('owner', owner, { ...owner, personId: 'second' }) })).toEqual([
    found('register.ownerNotSingle', 'ROLE-4', 'error', { count: 2 }),
  ])
  expect(check({ holdings: replacing('owner', owner, owner) })).toEqual([])
  expect(check({ holdings: replacing('owner', owner, { ...owner, personId: 'gone', active: false }) })).toEqual([])
})

test('ROLE-5 a technical system manager outside the IT department is pointed out', () => {
  const elsewhere = holding('technicalSystemManager', { administrationId: 'school' })
  const holdings = replacing('technicalSystemManager', elsewhere)
  expect(check({ holdings }).map(f => f.code)).toEqual(['register.notAtItDepartment'])
  const { itAdministrationId: _, ...unknown } = whole
  expect(completeness(defaultModel, { ...unknown, holdings }, today)).toEqual([])
})

test('ROLE-12 a budget holder who is no manager is a warning', () => {
  const holdings = replacing('budgetHolder', holding('budgetHolder', { position: 'other', administrationId: 'school' }))
  expect(check({ holdings })).toEqual([
    found('register.budgetHolderNotManager', 'ROLE-12', 'warning', { personId: 'p-budgetHolder' }),
  ])
})

test('ROLE-1 a commercial service without a fee needs no budget holder', () => {
  const facts = { category: 'commercialService', holdings: [], documents: [] } as const
  const roles = (hasFee: boolean) =>
    check({ ...facts, holdings: [], documents: [], hasFee }).flatMap(f =>
      f.code === 'register.roleMissing' ? [f.params.role] : [],
    )
  expect(roles(true)).toEqual(['owner', 'budgetHolder', 'leadSuperUser'])
  expect(roles(false)).toEqual(['owner', 'leadSuperUser'])
  expect(check({ category: 'digitalTool', holdings: [], hasFee: false }).map(f => f.params.role)).toContain(
    'budgetHolder',
  )
})

test('DOC-1 a DPA is asked for where there is personal data only', () => {
  const documents: SystemFacts['documents'] = ['mainAgreement', 'managementPlan', 'followUpReport', 'sla']
  expect(check({ documents })).toEqual([found('register.documentMissing', 'DOC-1', 'error', { document: 'dpa' })])
  expect(check({ documents, hasPersonalData: false })).toEqual([])
})

test('DOC-1 a commercial service without an agreement is a warning', () => {
  const holdings = [...whole.holdings, holding('leadSuperUser')]
  expect(check({ category: 'commercialService', holdings, documents: ['dpa'] })).toEqual([
    found('register.agreementMissing', 'DOC-1', 'warning'),
  ])
  expect(check({ category: 'commercialService', holdings, documents: ['dpa', 'mainAgreement'] })).toEqual([])
})

test.each([
  [true, [], ['register.documentMissing']],
  [true, ['dpa'], []],
  [true, ['jointArrangement'], []],
  [false, [], []],
  [false, ['dpa'], ['register.documentNotExpected']],
] as const)('CAT-2 a public service, joint with its provider: %s, with %j', (jointWithProvider, documents, codes) => {
  const facts: SystemFacts = {
    category: 'publicService',
    scope: 'common',
    holdings: [holding('leadSuperUser')],
    documents: [...documents],
    jointWithProvider,
  }
  expect(completeness(defaultModel, facts, today).map(f => f.code)).toEqual(codes)
  expect(completeness(defaultModel, { ...facts, hasPersonalData: false }, today).map(f => f.code)).not.toContain(
    'register.documentMissing',
  )
})

test('ROLE-6 a day that is none is refused by name', () => {
  expect(() => completeness(defaultModel, whole, '2026-02-30')).toThrow(/^today: /)
})

test('ROLE-5 SCOPE-3 ROLE-2 what is not known of a person is not held against them', () => {
  const holdings = whole.holdings.map(({ role, personId, from }) => ({ role, personId, from }))
  expect(check({ holdings })).toEqual([])
  expect(check({ holdings, scope: 'common', owningAdministrationId: 'service' })).toEqual([])
  const { owningAdministrationId: _, ...nobodys } = whole
  expect(completeness(defaultModel, { ...nobodys, holdings, scope: 'common' }, today)).toEqual([])
  const { serviceAdministrationId: __, ...unknown } = whole
  expect(completeness(defaultModel, { ...unknown, scope: 'common' }, today)).toEqual([])
  const { usingAdministrationIds: ___, ...users } = whole
  expect(completeness(defaultModel, users, today)).toEqual([])
})

test('ROLE-5 a product owner works at the IT department too, a budget holder need not', () => {
  const holdings = [
    holding('productOwner', { administrationId: 'school' }),
    holding('budgetHolder', { administrationId: 'school' }),
  ]
  const faults = check({ holdings }).filter(({ code }) => code === 'register.notAtItDepartment')
  expect(faults).toEqual([
    found('register.notAtItDepartment', 'ROLE-5', 'warning', {
      role: 'productOwner',
      personId: 'p-productOwner',
      administrationId: 'school',
    }),
  ])
})

test('CAT-2 an authority service is as a public one, and what is lacking or odd says so by its rule', () => {
  const facts: Partial<SystemFacts> = { category: 'authorityService', holdings: [holding('leadSuperUser')] }
  expect(check({ ...facts, documents: [], jointWithProvider: true })).toEqual([
    found('register.documentMissing', 'CAT-2', 'error', { document: 'dpa' }),
  ])
  expect(check({ ...facts, documents: ['dpa'] })).toEqual([
    found('register.documentNotExpected', 'CAT-2', 'warning', { document: 'dpa' }),
  ])
})

test('DOC-1 without personal data every other document is demanded still', () => {
  expect(check({ documents: [], hasPersonalData: false }).map(({ params }) => params.document)).toEqual([
    'mainAgreement',
    'managementPlan',
    'followUpReport',
    'sla',
  ])
})

test('ROLE-6 those who hold a role are persons with working accounts, each once', () => {
  const held = [
    holding('superUser', { personId: 'a' }),
    holding('superUser', { personId: 'a', from: '2025-01-01' }),
    holding('superUser', { personId: 'b', active: false }),
    holding('superUser', { personId: 'c' }),
    holding('superUser', { personId: 'a' }),
  ]
  expect(personsHolding([...held, ...whole.holdings], 'superUser', today)).toEqual(['a', 'c'])
  expect(holdingsInForce([...held, ...whole.holdings], today, 'superUser')).toEqual(held)
})
