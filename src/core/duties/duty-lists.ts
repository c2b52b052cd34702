/** ROLE-7: which duties a role has in a system, as data keyed role × category × hosting. */
import type { Category, Role } from '../model/governance-model.ts'
import { type Duty, type DutyCode, dutyOf } from './duty-catalogue.ts'

/** A board's data protection contact is no role of a system, and has a list of their own. */
export type DutyRole = Role | 'dataProtectionContact'

export type Hosting = 'internal' | 'external'

const owner: DutyCode[] = [
  'financeThroughAgreement',
  'appointBudgetHolder',
  'appointLead',
  'decideAgreements',
  'ensureDpa',
  'approveMeasures',
]

const budgetHolder: DutyCode[] = [
  'approveBudget',
  'approvePlan',
  'approveReport',
  'fundDevelopment',
  'followCosts',
  'approveTests',
]

const systemManager: DutyCode[] = [
  'watchAndDevelop',
  'followUpContract',
  'economy',
  'decideUpgrades',
  'upgradeRoutines',
  'leadTests',
  'tellChanges',
  'writePlan',
  'developByPlan',
  'judgeInitiatives',
  'writeReport',
  'supplierContact',
  'troubleshoot',
  'reportToSupplier',
  'keepDocumentation',
  'proposeMeasures',
  'followUpSla',
  'followUpOperations',
  'supportAndTraining',
  'permissions',
  'licences',
]

/** The same list with some duties said in another way, and some left out. */
function likewise(instead: Partial<Record<DutyCode, DutyCode>>, without: DutyCode[] = []): DutyCode[] {
  return systemManager.filter(code => !without.includes(code)).map(code => instead[code] ?? code)
}

const serviceManager = likewise({ watchAndDevelop: 'watchForBenefit', reportToSupplier: 'reportFaults' }, [
  'judgeInitiatives',
])

const areaManager = likewise({
  decideUpgrades: 'decideUpgradesInfrastructure',
  proposeMeasures: 'proposeMeasuresInfrastructure',
})

const leadOfTool = likewise(
  { watchAndDevelop: 'watchForBenefit', decideUpgrades: 'decideVersions', reportToSupplier: 'reportFaults' },
  ['tellChanges', 'judgeInitiatives', 'troubleshoot'],
)

const leadOfCommercialService: DutyCode[] = [
  'ensureBenefit',
  'keepServiceDocumentation',
  'economy',
  'proposeOwnMeasures',
  'supportAndTraining',
  'permissionsWhereAny',
]

const leadOfFreeService: DutyCode[] = [
  'ensureBenefit',
  'keepAnyDocumentation',
  'proposeOwnMeasures',
  'supportAndTraining',
  'permissionsWhereAny',
]

const technicalInside: DutyCode[] = [
  'technicalFunction',
  'setUpEnvironment',
  'coordinateInstallation',
  'supportTests',
  'runTechnicalTests',
  'keepTechnicalDocumentation',
  'clientAccess',
  'tellMonitoring',
  'setUpMonitoring',
  'carryOutMeasures',
  'technicalTroubleshooting',
  'alarmContact',
  'secureBackup',
  'restoreOnOrder',
]

const technicalOutside: DutyCode[] = [
  'runFederationTests',
  'keepTechnicalDocumentation',
  'clientAccess',
  'troubleshootFederation',
  'alarmContact',
]

const productOwner: DutyCode[] = [
  'operationsContact',
  'technicalFunction',
  'setUpEnvironment',
  'coordinateInstallation',
  'supportTests',
  'runTechnicalTests',
  'keepTechnicalDocumentation',
  'clientAccess',
  'tellAreaManagerMonitoring',
  'setUpMonitoring',
  'carryOutMeasures',
  'technicalTroubleshooting',
  'discussNewTechnology',
  'watchIntegrations',
  'secureBackup',
  'restoreForAreaManager',
]

const dataProtectionContact: DutyCode[] = [
  'keepProcessingRecords',
  'answerDataSubjects',
  'checkRoutines',
  'supportDpaDpiaBreach',
  'supportNotification',
  'representInNetwork',
  'coordinateSelfCheck',
  'linkToDpo',
  'watchPrivacy',
  'consultDpo',
]

/** ROLE-10: a lead super user leads less the less the municipality may ask of the service. */
const leadSuperUser: Record<Category, DutyCode[]> = {
  publicService: leadOfFreeService,
  authorityService: leadOfFreeService,
  commercialService: leadOfCommercialService,
  digitalTool: leadOfTool,
  businessSystem: leadOfTool,
  platform: leadOfTool,
  itInfrastructure: leadOfTool,
}

function codesOf(role: DutyRole, category: Category, hosting: Hosting): DutyCode[] {
  switch (role) {
    case 'owner':
      return owner
    case 'budgetHolder':
      return budgetHolder
    case 'systemManager':
      return systemManager
    case 'serviceManager':
      return serviceManager
    case 'areaManager':
      return areaManager
    case 'leadSuperUser':
      return leadSuperUser[category]
    case 'technicalSystemManager':
      return hosting === 'external' ? technicalOutside : technicalInside
    case 'productOwner':
      return productOwner
    case 'dataProtectionContact':
      return dataProtectionContact
    default:
      return []
  }
}

/**
 * What the role asks of who holds it in a system of this category and hosting, in the model's order (ROLE-7, ROLE-10). Empty
 * for those who carry no duty of their own: system administrators (ROLE-11), users (ROLE-17), stakeholders. Where the hosting
 * isn't known the longer list stands, so that nothing is missed.
 */
export function dutiesOf(role: DutyRole, category: Category, hosting: Hosting | undefined): Duty[] {
  return codesOf(role, category, hosting ?? 'internal').map(dutyOf)
}
