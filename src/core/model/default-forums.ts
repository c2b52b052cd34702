import type { Category, Forum, ForumDemand, ModelDefaults } from './governance-model.ts'

const none: Record<Forum, ForumDemand> = {
  developmentCouncil: 'none',
  userForum: 'none',
  checkInMeeting: 'asNeeded',
  supplierMeeting: 'none',
  contractFollowUp: 'none',
  systemManagersForum: 'none',
}

const all: Record<Forum, ForumDemand> = {
  developmentCouncil: 'recommended',
  userForum: 'recommended',
  checkInMeeting: 'recommended',
  supplierMeeting: 'recommended',
  contractFollowUp: 'mandatory',
  systemManagersForum: 'recommended',
}

/** Which forums a category has (FORUM-1): all are recommended at most, but contract follow-up. */
export const defaultForums: Record<Category, Record<Forum, ForumDemand>> = {
  publicService: none,
  authorityService: { ...none, supplierMeeting: 'recommended' },
  commercialService: { ...none, supplierMeeting: 'asNeeded' },
  digitalTool: { ...all, developmentCouncil: 'asNeeded', userForum: 'asNeeded' },
  businessSystem: all,
  platform: all,
  itInfrastructure: { ...all, userForum: 'asNeeded', checkInMeeting: 'asNeeded' },
}

export const defaultRhythms: ModelDefaults['rhythms'] = {
  developmentCouncil: 'FREQ=MONTHLY;INTERVAL=3',
  userForum: 'FREQ=MONTHLY',
  checkInMeeting: 'FREQ=WEEKLY',
  supplierMeeting: 'FREQ=MONTHLY;INTERVAL=3',
  contractFollowUp: 'FREQ=YEARLY',
  systemManagersForum: 'FREQ=MONTHLY;INTERVAL=3',
}

export const defaultAgendas: ModelDefaults['agendas'] = {
  developmentCouncil: [
    'newFunctionsAndData',
    'versionAndUpgradeDecision',
    'planGoalsAndActivities',
    'process',
    'budgetDeviations',
    'nextYearsPlan',
    'fromUserForum',
    'agreementMatters',
    'supportCases',
    'classificationMeasures',
  ],
  userForum: [
    'newFunctionsAndData',
    'newVersions',
    'ongoingActivities',
    'fromDevelopmentCouncil',
    'supportCases',
    'training',
    'routines',
    'exchangeOfExperience',
  ],
  checkInMeeting: ['dailyOperations', 'classificationMeasures'],
  supplierMeeting: ['supplierRoadmap', 'newFunctionsAndVersions', 'managementPlan', 'supportCases', 'cooperation'],
  contractFollowUp: ['currentAgreement', 'compliance', 'deficiencies', 'licences'],
  systemManagersForum: ['shared'],
}

export const defaultParticipants: ModelDefaults['participants'] = {
  developmentCouncil: {
    always: ['budgetHolder', 'processOwner', 'operationalLead', 'technicalSystemManager', 'productOwner'],
    asNeeded: [],
  },
  userForum: { always: ['operationalLead', 'systemAdministrator', 'superUser', 'user'], asNeeded: [] },
  checkInMeeting: {
    always: ['operationalLead', 'technicalSystemManager', 'productOwner', 'superUser'],
    asNeeded: [],
  },
  supplierMeeting: { always: ['operationalLead', 'supplierRepresentative'], asNeeded: ['owner'] },
  contractFollowUp: {
    always: ['operationalLead', 'budgetHolder', 'processOwner', 'supplierRepresentative'],
    asNeeded: ['owner', 'technicalSystemManager', 'productOwner', 'procurementContact'],
  },
  systemManagersForum: { always: ['operationalLead'], asNeeded: ['leadSuperUser'] },
}
