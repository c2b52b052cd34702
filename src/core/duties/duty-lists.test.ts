import { describe, expect, test } from 'vitest'
import { categories, roles } from '../model/governance-model.ts'
import { dutyCatalogue } from './duty-catalogue.ts'
import { dutiesOf } from './duty-lists.ts'
import { knowledgeFor, notesOn, roleNotes } from './role-knowledge.ts'

const codes = (...asked: Parameters<typeof dutiesOf>) => dutiesOf(...asked).map(({ code }) => code)

test.each([
  ['owner', 'businessSystem', 'external', 6],
  ['budgetHolder', 'businessSystem', 'external', 6],
  ['systemManager', 'businessSystem', 'external', 21],
  ['serviceManager', 'platform', 'external', 20],
  ['areaManager', 'itInfrastructure', 'internal', 21],
  ['leadSuperUser', 'digitalTool', 'external', 18],
  ['leadSuperUser', 'commercialService', 'external', 6],
  ['leadSuperUser', 'publicService', 'external', 5],
  ['leadSuperUser', 'authorityService', 'external', 5],
  ['technicalSystemManager', 'businessSystem', 'internal', 14],
  ['technicalSystemManager', 'businessSystem', 'external', 5],
  ['productOwner', 'itInfrastructure', 'internal', 16],
  ['dataProtectionContact', 'businessSystem', 'external', 10],
] as const)('ROLE-7 the %s of a %s with %s hosting has %d duties, each once', (role, category, hosting, count) => {
  const found = codes(role, category, hosting)
  expect(found).toHaveLength(count)
  expect(new Set(found).size).toBe(count)
})

test('ROLE-7 every duty of the catalogue is somebody’s', () => {
  const given = new Set(
    categories.flatMap(category =>
      [...roles, 'dataProtectionContact' as const].flatMap(role =>
        (['internal', 'external'] as const).flatMap(hosting => codes(role, category, hosting)),
      ),
    ),
  )
  expect(Object.keys(dutyCatalogue).filter(code => !new Set<string>(given).has(code))).toEqual([])
})

test('ROLE-7 where the hosting isn’t stated the technical system manager is told the longer list', () => {
  expect(codes('technicalSystemManager', 'digitalTool', undefined)).toHaveLength(14)
})

describe('ROLE-10 what the operational lead isn’t asked, by category', () => {
  const onlyOfSystems = ['followUpContract', 'supplierContact', 'writePlan', 'writeReport', 'followUpSla']

  test('a commercial service’s lead has no contract follow-up, supplier contact, plan, report or SLA, and has the economy', () => {
    const found: string[] = codes('leadSuperUser', 'commercialService', 'external')
    expect(onlyOfSystems.filter(code => found.includes(code))).toEqual([])
    expect(found).toContain('economy')
  })

  test.each(['publicService', 'authorityService'] as const)('a %s’s lead has no economy either', category => {
    const found: string[] = codes('leadSuperUser', category, 'external')
    expect([...onlyOfSystems, 'economy'].filter(code => found.includes(code))).toEqual([])
  })

  test('a digital tool’s lead has them all', () => {
    const found: string[] = codes('leadSuperUser', 'digitalTool', 'external')
    expect(onlyOfSystems.filter(code => !found.includes(code))).toEqual([])
  })
})

test('ROLE-15 system managers and area managers judge initiatives; service managers don’t', () => {
  expect(codes('systemManager', 'businessSystem', 'external')).toContain('judgeInitiatives')
  expect(codes('areaManager', 'itInfrastructure', 'internal')).toContain('judgeInitiatives')
  expect(codes('serviceManager', 'platform', 'external')).not.toContain('judgeInitiatives')
})

test('ROLE-11, ROLE-17 system administrators and users carry no duty, and are told so', () => {
  expect(codes('systemAdministrator', 'businessSystem', 'external')).toEqual([])
  expect(notesOn('systemAdministrator', 'businessSystem')).toEqual(['carriesNoResponsibility'])
  expect(codes('user', 'businessSystem', 'external')).toEqual([])
  expect(notesOn('user', 'businessSystem')).toEqual(['noDutyButForum'])
})

test('ROLE-13 the knowledge asked of a lead super user follows the category', () => {
  expect(knowledgeFor('leadSuperUser', 'publicService')).toContain('noItDemand')
  expect(knowledgeFor('leadSuperUser', 'commercialService')).toContain('itSome')
  expect(knowledgeFor('leadSuperUser', 'digitalTool')).toContain('itGood')
  expect(knowledgeFor('systemManager', 'businessSystem')).toContain('itVeryGood')
})

test('ROLE-12, ROLE-16, ROLE-18 what is told beside the list stands with the role that it concerns', () => {
  expect(notesOn('budgetHolder', 'businessSystem')).toContain('isManager')
  expect(notesOn('technicalSystemManager', 'digitalTool')).toContain('tableWins')
  for (const category of categories) expect(notesOn('leadSuperUser', category)).toContain('classificationAndDpia')
})

test.each([
  ['ROLE-14 what isn’t in the plan is financed by', 'fundDevelopment', 'budgetHolder'],
  ['REG-2 documentation is kept by', 'keepDocumentation', 'systemManager'],
  ['REG-3 backup is seen to by', 'secureBackup', 'technicalSystemManager'],
  ['REG-5 licences are seen to by', 'licences', 'systemManager'],
  ['REG-6 faults are reported to the supplier by', 'reportToSupplier', 'systemManager'],
  ['DOC-7 service levels are followed up by', 'followUpSla', 'systemManager'],
  ['FORUM-12 the board is represented in the network of contacts by', 'representInNetwork', 'dataProtectionContact'],
] as const)('%s: %s of the %s', (says, code, role) => {
  expect(codes(role, 'businessSystem', 'internal')).toContain(code)
  expect(says.startsWith(`${dutyCatalogue[code].rule} `)).toBe(true)
})

test('ORG-3 a data protection contact is told to be a support, and answers for nothing', () => {
  expect(notesOn('dataProtectionContact', 'businessSystem')).toEqual(['supportNotResponsible'])
  expect(roleNotes.supportNotResponsible).toBe('ORG-3')
})

test.each([
  ['systemManager', 'expertInFunctions processOverview itVeryGood technologySome agreementAndTender'],
  ['serviceManager', 'expertInFunctions processOverview itVeryGood technologySome agreementAndTender'],
  ['areaManager', 'expertInFunctions processOverview itVeryGood technologySome agreementAndTender'],
  ['leadSuperUser', 'expertInFunctions processOverview itGood technologySome agreementAndTender'],
  ['technicalSystemManager', 'itVeryGood technologyVeryGood'],
  ['productOwner', 'itVeryGood technologyVeryGood'],
  ['budgetHolder', 'processWell'],
  ['systemAdministrator', 'itSome'],
  ['superUser', 'useInOwnWork'],
  ['informationManager', 'informationVeryGood'],
  ['owner', ''],
  ['supplier', ''],
] as const)('ROLE-13 of a %s is asked: %s', (role, knowledge) => {
  expect(knowledgeFor(role, 'businessSystem').join(' ')).toBe(knowledge)
})

test.each([
  ['publicService', 'skilledInService noItDemand'],
  ['authorityService', 'skilledInService noItDemand'],
  ['commercialService', 'skilledInService itSome agreementAndTender'],
] as const)('ROLE-13 of the lead super user of a %s is asked: %s', (category, knowledge) => {
  expect(knowledgeFor('leadSuperUser', category).join(' ')).toBe(knowledge)
})

test.each([
  ['owner', 'businessSystem', 'whoMayOwn delegatesTasksOnly'],
  ['budgetHolder', 'businessSystem', 'isManager'],
  ['systemManager', 'businessSystem', 'classificationAndDpia mayHaveAdministrator'],
  ['areaManager', 'itInfrastructure', 'classificationAndDpia mayHaveAdministrator'],
  ['serviceManager', 'platform', 'classificationAndDpia'],
  ['leadSuperUser', 'digitalTool', 'classificationAndDpia'],
  ['leadSuperUser', 'authorityService', 'classificationAndDpia noOwner'],
  ['leadSuperUser', 'publicService', 'classificationAndDpia noOwner'],
  ['technicalSystemManager', 'digitalTool', 'atItDepartment tableWins'],
  ['productOwner', 'itInfrastructure', 'atItDepartment'],
  ['processOwner', 'businessSystem', 'wholeProcess'],
  ['systemAdministrator', 'businessSystem', 'carriesNoResponsibility'],
  ['superUser', 'businessSystem', 'supportsOthers'],
  ['user', 'businessSystem', 'noDutyButForum'],
  ['dataProtectionContact', 'businessSystem', 'supportNotResponsible'],
  ['supplier', 'businessSystem', 'recordedNotAppointed'],
] as const)('ROLE-12 ROLE-16 ROLE-18 beside the list of a %s of a %s is told: %s', (role, category, notes) => {
  expect(notesOn(role, category).join(' ')).toBe(notes)
})

test('ROLE-7 a service manager watches for benefit and reports faults, where a system manager does otherwise', () => {
  const [one, other] = [codes('systemManager', 'platform', 'external'), codes('serviceManager', 'platform', 'external')]
  expect(one.filter(code => !other.includes(code))).toEqual(['watchAndDevelop', 'judgeInitiatives', 'reportToSupplier'])
  expect(other.filter(code => !one.includes(code))).toEqual(['watchForBenefit', 'reportFaults'])
})
