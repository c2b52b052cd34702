/**
 * ROLE-7: every duty that a role may carry, by its code, with the rule that stands behind it and the room where the work is
 * done. Words are the screen's. Data: duty-lists.ts says who has which.
 */

/** A room of the app: the system's own page, its agreements, its forums, incidents, or who holds which role. */
export type DutyPlace = 'system' | 'agreements' | 'forums' | 'incidents' | 'roles'

interface Backing {
  rule?: string
  place?: DutyPlace
}

export const dutyCatalogue = {
  // owner
  financeThroughAgreement: { rule: 'ROLE-8', place: 'agreements' },
  appointBudgetHolder: { rule: 'ROLE-8', place: 'roles' },
  appointLead: { rule: 'ROLE-8', place: 'roles' },
  decideAgreements: { rule: 'ROLE-8', place: 'agreements' },
  ensureDpa: { rule: 'ROLE-8', place: 'system' },
  approveMeasures: { rule: 'ROLE-8' },
  // budget holder
  approveBudget: { rule: 'ROLE-9' },
  approvePlan: { rule: 'ROLE-9', place: 'system' },
  approveReport: { rule: 'ROLE-9', place: 'system' },
  fundDevelopment: { rule: 'ROLE-14', place: 'forums' },
  followCosts: { rule: 'ROLE-9' },
  approveTests: { rule: 'ROLE-9', place: 'system' },
  // who leads the daily work
  watchAndDevelop: {},
  watchForBenefit: {},
  ensureBenefit: {},
  followUpContract: { rule: 'FORUM-7', place: 'agreements' },
  economy: { rule: 'ROLE-10' },
  decideUpgrades: { rule: 'REG-7', place: 'system' },
  decideUpgradesInfrastructure: { rule: 'REG-7', place: 'system' },
  decideVersions: { rule: 'REG-7', place: 'system' },
  upgradeRoutines: { rule: 'REG-7' },
  leadTests: { rule: 'REG-7', place: 'system' },
  tellChanges: { rule: 'ROLE-10' },
  writePlan: { rule: 'DOC-2', place: 'system' },
  developByPlan: { rule: 'ROLE-10' },
  judgeInitiatives: { rule: 'ROLE-15' },
  writeReport: { rule: 'DOC-4', place: 'system' },
  supplierContact: { rule: 'ROLE-10', place: 'forums' },
  troubleshoot: { rule: 'REG-6' },
  reportToSupplier: { rule: 'REG-6', place: 'system' },
  reportFaults: { rule: 'REG-6', place: 'system' },
  keepDocumentation: { rule: 'REG-2', place: 'system' },
  keepServiceDocumentation: { rule: 'REG-2', place: 'system' },
  keepAnyDocumentation: { rule: 'REG-2', place: 'system' },
  proposeMeasures: { rule: 'ROLE-18' },
  proposeMeasuresInfrastructure: { rule: 'ROLE-18' },
  proposeOwnMeasures: { rule: 'ROLE-18' },
  followUpSla: { rule: 'DOC-7', place: 'agreements' },
  followUpOperations: {},
  supportAndTraining: { rule: 'ROLE-10' },
  permissions: { rule: 'ROLE-10' },
  permissionsWhereAny: { rule: 'ROLE-10' },
  licences: { rule: 'REG-5', place: 'system' },
  // those who answer for the technology
  technicalFunction: {},
  setUpEnvironment: {},
  coordinateInstallation: { rule: 'REG-7' },
  supportTests: { rule: 'REG-7' },
  runTechnicalTests: { rule: 'REG-7', place: 'system' },
  runFederationTests: { rule: 'REG-7', place: 'system' },
  keepTechnicalDocumentation: { rule: 'REG-3', place: 'system' },
  clientAccess: {},
  tellMonitoring: { rule: 'REG-3' },
  tellAreaManagerMonitoring: { rule: 'REG-3' },
  setUpMonitoring: { rule: 'REG-3', place: 'system' },
  carryOutMeasures: { rule: 'ROLE-8' },
  technicalTroubleshooting: {},
  troubleshootFederation: { rule: 'REG-3' },
  alarmContact: {},
  secureBackup: { rule: 'REG-3', place: 'system' },
  restoreOnOrder: { rule: 'REG-3', place: 'system' },
  restoreForAreaManager: { rule: 'REG-3', place: 'system' },
  operationsContact: {},
  discussNewTechnology: {},
  watchIntegrations: { rule: 'REG-2', place: 'system' },
  // data protection contact
  keepProcessingRecords: { rule: 'ROPA-7' },
  answerDataSubjects: { rule: 'RIGHT-1' },
  checkRoutines: { rule: 'CTRL-1' },
  supportDpaDpiaBreach: { rule: 'ORG-3', place: 'incidents' },
  supportNotification: { rule: 'INC-8', place: 'incidents' },
  representInNetwork: { rule: 'FORUM-12' },
  coordinateSelfCheck: { rule: 'CTRL-1' },
  linkToDpo: { rule: 'ORG-2' },
  watchPrivacy: {},
  consultDpo: { rule: 'DPIA-3' },
} as const satisfies Record<string, Backing>

export type DutyCode = keyof typeof dutyCatalogue

export interface Duty {
  code: DutyCode
  /** Id of the rule behind it, where there is one. */
  rule: string | undefined
  /** Where in the app it is done, where the app has a place for it. */
  place: DutyPlace | undefined
}

export function dutyOf(code: DutyCode): Duty {
  const { rule, place }: Backing = dutyCatalogue[code]
  return { code, rule, place }
}
