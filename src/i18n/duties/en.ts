import type { DutiesMessages } from '../duties-messages'

export const en: DutiesMessages = {
  duties: {
    financeThroughAgreement: 'See to it that there is money for as long as the agreement runs.',
    appointBudgetHolder: 'Appoint a budget holder, with a budget to go with it.',
    appointLead: 'Appoint whoever leads the daily work with the system.',
    decideAgreements:
      'Decide whether to extend or terminate the agreement, unless the delegation order says otherwise.',
    ensureDpa:
      'See to it that there is a data processing agreement with the supplier where the system handles personal data.',
    approveMeasures: 'Approve the measures that the information classification leads to.',
    approveBudget: 'Approve the system’s budget, every year.',
    approvePlan: 'Approve the management plan, every year.',
    approveReport: 'Approve the follow-up report, every year.',
    fundDevelopment:
      'Find budget for development outside the plan, talk to the process owner, and bring it to the development council.',
    followCosts: 'Follow the costs with whoever leads the work, and tell the owner when they deviate.',
    approveTests: 'Approve the test plan and the final report of an upgrade.',
    watchAndDevelop: 'Look out for what is possible, and keep the system moving to where the operations need it.',
    watchForBenefit: 'Look out for what is possible, so that the operations get the most out of the system.',
    ensureBenefit: 'See to it that the service is of use to the operations.',
    followUpContract: 'Follow up the agreement as it runs, and call a contract follow-up at least once a year.',
    economy: 'Manage the system’s economy, follow it, and tell the budget holder when something deviates.',
    decideUpgrades:
      'Decide on new versions and upgrades together with the process owner, budget holder, technical system manager and supplier.',
    decideUpgradesInfrastructure:
      'Decide on new versions and upgrades together with the process owner, budget holder, product owner and supplier.',
    decideVersions:
      'Decide on new versions together with the process owner, budget holder, technical system manager and supplier.',
    upgradeRoutines: 'Have routines for how an upgrade is done.',
    leadTests: 'Plan and lead the tests by the municipality’s test method.',
    tellChanges: 'Tell the users when functions change.',
    writePlan: 'Write the management plan, and revise it every year.',
    developByPlan: 'Decide on and carry out the development that the plan holds.',
    judgeInitiatives: 'Judge whether a wish is ongoing development, or a new need to be assessed on its own.',
    writeReport: 'Write the follow-up report, every year.',
    supplierContact: 'Keep in touch with the supplier.',
    troubleshoot: 'Find the fault when something doesn’t work.',
    reportToSupplier: 'Report faults, change requests and development needs to the supplier.',
    reportFaults: 'Report faults to the supplier.',
    keepDocumentation:
      'Keep the documentation current: the overview of the system and the picture of its integrations.',
    keepServiceDocumentation: 'Keep what documentation there is current, with the overview and the integration flows.',
    keepAnyDocumentation: 'Keep what documentation there is current.',
    proposeMeasures:
      'Propose measures after the information classification and see them done; tell the technical system manager which are theirs.',
    proposeMeasuresInfrastructure:
      'Propose measures after the information classification and see them done; tell the product owner which are theirs.',
    proposeOwnMeasures: 'Propose measures after the information classification and see them done.',
    followUpSla:
      'Check that whoever hosts it keeps the SLA: the availability and redundancy that the classification demands.',
    followUpOperations: 'Follow how the program and the technology run.',
    supportAndTraining: 'Help the users, and train them.',
    permissions: 'Manage the permissions.',
    permissionsWhereAny: 'Manage the permissions, where the service has any.',
    licences:
      'Manage the licences: the right kind and number, ordered and tested. Sometimes it is the IT department that orders.',
    technicalFunction: 'Answer for the technology working and running.',
    setUpEnvironment: 'Set up the technical environment.',
    coordinateInstallation: 'Coordinate the technology at installations and upgrades, and be the one to turn to.',
    supportTests: 'Support the test lead.',
    runTechnicalTests: 'Run the technical tests by the municipality’s test method.',
    runFederationTests: 'Run the technical tests of federated sign-in and integrations.',
    keepTechnicalDocumentation: 'Write the technical documentation and keep it current.',
    clientAccess: 'Make the system reachable on the users’ computers, packaging included.',
    tellMonitoring: 'Tell whoever leads the work what monitoring and alarms can be had.',
    tellAreaManagerMonitoring: 'Tell the area manager what monitoring and alarms can be had.',
    setUpMonitoring: 'Coordinate monitoring and alarms, as the operations need and the technology allows.',
    carryOutMeasures: 'Carry out and follow up the measures from the information classification that are yours.',
    technicalTroubleshooting: 'Find technical faults.',
    troubleshootFederation: 'Find faults in federated sign-in and integrations.',
    alarmContact:
      'Be the link between the IT department and whoever leads the work when an integration raises an alarm.',
    secureBackup: 'See to it that backups are made as ordered.',
    restoreOnOrder: 'See to it that data is restored when whoever leads the work orders it.',
    restoreForAreaManager: 'See to it that data is restored when the area manager orders it.',
    operationsContact: 'Be the one to turn to about operations.',
    discussNewTechnology:
      'Talk with the area manager about new technical possibilities, so that the infrastructure develops.',
    watchIntegrations: 'Watch the integrations, assess alarms first, and take them on with the area manager.',
    keepProcessingRecords: 'Keep the record of processing activities current and follow it up.',
    answerDataSubjects: 'Coordinate and answer those who use their rights: access, erasure, objection and the rest.',
    checkRoutines: 'Check that routines exist and are known in your own operations.',
    supportDpaDpiaBreach:
      'Support the writing of data processing agreements, impact assessments and the investigation of breaches.',
    supportNotification: 'Support the decision whether a breach is notified, and whether those concerned are told.',
    representInNetwork: 'Represent the administration in the network of data protection contacts.',
    coordinateSelfCheck: 'Coordinate the administration’s self-check of data protection.',
    linkToDpo: 'Work with the data protection officer, and be the link to the board.',
    watchPrivacy: 'Follow what happens in data protection, in general and in your own field.',
    consultDpo: 'Consult the data protection officer on behalf of the operations, such as before an impact assessment.',
  },
  knowledge: {
    expertInFunctions: 'What the system can do, as an expert.',
    skilledInService: 'What the service can do, and how to use it well.',
    processOverview: 'The processes that the system supports, in outline.',
    processWell: 'The processes that the system supports; otherwise the process owner helps.',
    itVeryGood: 'IT, very well.',
    itGood: 'IT, well.',
    itSome: 'IT, to some extent.',
    noItDemand: 'Nothing in particular about IT.',
    technologySome: 'The technology and the integrations, to some extent.',
    technologyVeryGood: 'The technology and the integrations, very well.',
    agreementAndTender:
      'The term of the agreement, and what holds for extension and procurement. You take part when a new one is procured.',
    useInOwnWork: 'How the system is used in your own operations, very well.',
    informationVeryGood: 'The information, very well, and where it is stored.',
  },
  notes: {
    delegatesTasksOnly: 'The owner may hand tasks to others, never the responsibility.',
    whoMayOwn:
      'The owner is a head of administration or the deputy municipal director; of IT infrastructure, the head of the IT department.',
    isManager:
      'The budget holder is a manager, preferably the process owner. If you aren’t, you are to consult whoever is.',
    classificationAndDpia:
      'You take part when the information is classified, and lead the work where an impact assessment is made.',
    mayHaveAdministrator: 'A system administrator may relieve you. The responsibility stays with you.',
    noOwner:
      'The service has neither owner nor budget holder. Where a process is named, its process owner is ultimately responsible.',
    carriesNoResponsibility:
      'You relieve the system manager or the area manager of what you agree on. The responsibility is theirs, not yours.',
    atItDepartment: 'The role belongs to the IT department.',
    tableWins:
      'The role is mandatory for digital tools, business systems and platforms. Where a text says that it is for all digital services, the table of categories holds.',
    wholeProcess: 'You answer for the process as a whole, and talk often with whoever leads the work with the system.',
    supportsOthers: 'You help other users, and carry questions to and from the user forum.',
    noDutyButForum: 'Users take part in the user forum. The role carries no duties.',
    recordedNotAppointed: 'A stakeholder is recorded and not appointed. The role carries no duties of its own here.',
    supportNotResponsible:
      'You are a support. The responsibility for the personal data is always the board’s and can’t be delegated.',
  },
  title: 'My duties',
  intro:
    'Your roles across all systems, and what each of them asks of you. The list is for reading: nothing is ticked off here.',
  dutyCount: count => (count === 1 ? '1 duty' : `${count} duties`),
  inSystems: 'In',
  knowledgeTitle: 'What you need to know',
  notesTitle: 'Good to know',
  noDuties: 'The role has no list of duties.',
  noCategory: 'The system has no category yet, so it can’t be said what the role asks in it.',
  hostingUnknown:
    'The hosting isn’t stated. These are the duties for internal hosting; with external hosting they are fewer.',
  contactFor: boards => `For ${boards}`,
  noRoleTitle: 'You have no role at the moment',
  noRoleText:
    'When you are appointed to a role in a system, what it asks of you stands here. Below you can read about any role.',
  anyTitle: 'What a role asks',
  anyIntro: 'Choose a role and a category. Duties differ between categories, and for the technical role by hosting.',
  chooseRole: 'Role',
  chooseCategory: 'Category',
  chooseHosting: 'Hosting',
  places: {
    system: 'To the system',
    register: 'To the register',
    agreements: 'To the agreements',
    forums: 'To the forums',
    incidents: 'To the incidents',
    roles: 'To the roles',
  },
  placeFor: (place, duty) => `${place}: ${duty}`,
}
