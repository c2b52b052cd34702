import { expect, test } from 'vitest'
import { defaultModel } from './default-model.ts'
import { categories, documentKinds, forums, type Role, roles } from './governance-model.ts'
import { operationalLead, operationalLeadRoles } from './operational-lead.ts'

const mandatory: Record<(typeof categories)[number], Role[]> = {
  publicService: ['leadSuperUser'],
  authorityService: ['leadSuperUser'],
  commercialService: ['owner', 'budgetHolder', 'leadSuperUser'],
  digitalTool: ['owner', 'budgetHolder', 'leadSuperUser', 'technicalSystemManager', 'processOwner'],
  businessSystem: ['owner', 'budgetHolder', 'systemManager', 'technicalSystemManager', 'processOwner'],
  platform: ['owner', 'budgetHolder', 'serviceManager', 'technicalSystemManager', 'processOwner'],
  itInfrastructure: ['owner', 'budgetHolder', 'areaManager', 'productOwner'],
}
const optional: Record<(typeof categories)[number], Role[]> = {
  publicService: [],
  authorityService: [],
  commercialService: [],
  digitalTool: ['superUser'],
  businessSystem: ['systemAdministrator', 'superUser'],
  platform: ['superUser'],
  itInfrastructure: ['systemAdministrator'],
}
const stakeholders: Record<(typeof categories)[number], Role[]> = {
  publicService: [],
  authorityService: [],
  commercialService: ['processOwner', 'informationOwner', 'supplier'],
  digitalTool: ['informationOwner', 'informationManager', 'processLeader', 'supplier'],
  businessSystem: ['informationOwner', 'informationManager', 'processLeader', 'supplier'],
  platform: ['informationOwner', 'informationManager', 'processLeader', 'supplier'],
  itInfrastructure: ['processOwner', 'informationOwner', 'supplier'],
}

test.each(categories)('ROLE-1 a %s asks for these roles and no other', category => {
  const withDemand = (demand: string) =>
    Object.entries(defaultModel.roles[category])
      .filter(([, value]) => value === demand)
      .map(([role]) => role)
      .sort()
  expect(withDemand('mandatory')).toEqual([...mandatory[category]].sort())
  expect(withDemand('optional')).toEqual([...optional[category]].sort())
  expect(withDemand('stakeholder')).toEqual([...stakeholders[category]].sort())
  const others = roles.filter(role => ![mandatory, optional, stakeholders].some(of => of[category].includes(role)))
  expect(withDemand('none')).toEqual([...others].sort())
})

test.each([
  ['publicService', 'none none asNeeded none none none'],
  ['authorityService', 'none none asNeeded recommended none none'],
  ['commercialService', 'none none asNeeded asNeeded none none'],
  ['digitalTool', 'asNeeded asNeeded recommended recommended mandatory recommended'],
  ['businessSystem', 'recommended recommended recommended recommended mandatory recommended'],
  ['platform', 'recommended recommended recommended recommended mandatory recommended'],
  ['itInfrastructure', 'recommended asNeeded asNeeded recommended mandatory recommended'],
] as const)('FORUM-1 a %s has the forums %s', (category, row) => {
  expect(forums.map(forum => defaultModel.forums[category][forum]).join(' ')).toBe(row)
})

test.each([
  ['publicService', []],
  ['authorityService', []],
  ['commercialService', ['dpa']],
  ['digitalTool', ['mainAgreement', 'dpa', 'managementPlan', 'followUpReport']],
  ['businessSystem', ['mainAgreement', 'dpa', 'managementPlan', 'followUpReport', 'sla']],
  ['platform', ['mainAgreement', 'dpa', 'managementPlan', 'followUpReport', 'sla']],
  ['itInfrastructure', ['mainAgreement', 'dpa', 'managementPlan', 'followUpReport', 'sla']],
] as const)('DOC-1 a %s needs %j', (category, documents) => {
  const demanded: readonly string[] = documents
  for (const kind of documentKinds) expect(defaultModel.documents[category][kind]).toBe(demanded.includes(kind))
})

test.each(categories)('ROLE-10 the operational lead of a %s is a mandatory role of it', category => {
  expect(defaultModel.roles[category][operationalLead(category)]).toBe('mandatory')
  expect(operationalLeadRoles).toContain(operationalLead(category))
})

test('DOC-3 a management plan has its six sections, from the overview to the budget, in this order', () => {
  expect(defaultModel.defaults.sections.managementPlan).toEqual([
    'overview',
    'technicalDescription',
    'agreements',
    'organisation',
    'goalsAndActivities',
    'budgetAndForecast',
  ])
})

test('DOC-4 a follow-up report has its five sections, and an outcome where the plan has a forecast', () => {
  expect(defaultModel.defaults.sections.followUpReport).toEqual([
    'overview',
    'agreements',
    'organisation',
    'goalsAndActivities',
    'budgetOutcome',
  ])
})

test('DOC-8 every kind of record says where it is kept and for how many years; without a number it is preserved', () => {
  const kept = defaultModel.defaults.retention.map(
    ({ record, where, years }) => `${record} ${where} ${years ?? 'always'}`,
  )
  expect(kept).toEqual([
    'agreement registry always',
    'dpa registry always',
    'managementPlan registry 10',
    'followUpReport registry 10',
    'changeLog sharePoint 10',
    'importantDecision registry always',
    'classificationActionPlan registry always',
    'logReview sharePoint 10',
    'logReviewWithMeasure registry 10',
  ])
})

test('DOC-9 documents are filed under the codes of three processes', () => {
  const codes = defaultModel.defaults.processCodes.map(({ code, process }) => `${code} ${process}`)
  expect(codes).toEqual(['2.2.2.1 own', '2.2.2.2 develop', '2.2.2.3 manage'])
})

test('DOC-12 five templates belong to the model, three of them for Word and two for Excel', () => {
  expect(defaultModel.defaults.templates.map(({ kind, format }) => `${kind}.${format}`)).toEqual([
    'managementPlan.docx',
    'followUpReport.docx',
    'classificationActionPlan.xlsx',
    'logReview.docx',
    'supportCases.xlsx',
  ])
})

test.each([
  [
    'developmentCouncil',
    'newFunctionsAndData versionAndUpgradeDecision planGoalsAndActivities process budgetDeviations nextYearsPlan fromUserForum agreementMatters supportCases classificationMeasures',
  ],
  [
    'userForum',
    'newFunctionsAndData newVersions ongoingActivities fromDevelopmentCouncil supportCases training routines exchangeOfExperience',
  ],
  ['checkInMeeting', 'dailyOperations classificationMeasures'],
  ['supplierMeeting', 'supplierRoadmap newFunctionsAndVersions managementPlan supportCases cooperation'],
  ['contractFollowUp', 'currentAgreement compliance deficiencies licences'],
  ['systemManagersForum', 'shared'],
] as const)('FORUM-2 the agenda of a %s begins as: %s', (forum, agenda) => {
  expect(defaultModel.defaults.agendas[forum].join(' ')).toBe(agenda)
})

test.each([
  ['developmentCouncil', 'budgetHolder processOwner operationalLead technicalSystemManager productOwner', ''],
  ['userForum', 'operationalLead systemAdministrator superUser user', ''],
  ['checkInMeeting', 'operationalLead technicalSystemManager productOwner superUser', ''],
  ['supplierMeeting', 'operationalLead supplierRepresentative', 'owner'],
  [
    'contractFollowUp',
    'operationalLead budgetHolder processOwner supplierRepresentative',
    'owner technicalSystemManager productOwner procurementContact',
  ],
  ['systemManagersForum', 'operationalLead', 'leadSuperUser'],
] as const)('FORUM-2 to a %s are called %s, and as needed %s', (forum, always, asNeeded) => {
  const called = defaultModel.defaults.participants[forum]
  expect([called.always.join(' '), called.asNeeded.join(' ')]).toEqual([always, asNeeded])
})

test('DOC-12 the model says which one it is', () => {
  expect(defaultModel.defaults.version).toBe('2023.1')
})
