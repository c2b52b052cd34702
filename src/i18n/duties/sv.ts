import type { DutyCode, KnowledgeCode, RoleNote } from '../../core'

const duties: Record<DutyCode, string> = {
  financeThroughAgreement: 'Se till att pengarna räcker så länge avtalet löper.',
  appointBudgetHolder: 'Utse budgetansvarig och ge uppdraget en budget.',
  appointLead: 'Utse den som leder det dagliga arbetet med systemet.',
  decideAgreements: 'Besluta om avtalet ska förlängas eller sägas upp, om delegationsordningen inte säger något annat.',
  ensureDpa: 'Se till att det finns ett PUB-avtal med leverantören när systemet behandlar personuppgifter.',
  approveMeasures: 'Godkänn åtgärderna som informationsklassningen leder till.',
  approveBudget: 'Godkänn systemets budget, varje år.',
  approvePlan: 'Godkänn förvaltningsplanen, varje år.',
  approveReport: 'Godkänn uppföljningsrapporten, varje år.',
  fundDevelopment:
    'Hitta budget för utveckling utanför planen, tala med processägaren och ta upp den i utvecklingsrådet.',
  followCosts: 'Följ kostnaderna med den som leder arbetet, och berätta för ägaren när de avviker.',
  approveTests: 'Godkänn testplan och slutrapport vid en uppgradering.',
  watchAndDevelop:
    'Håll utkik efter vad som är möjligt, och driv på så att systemet utvecklas dit verksamheten behöver.',
  watchForBenefit: 'Håll utkik efter vad som är möjligt, så att verksamheten får ut mesta möjliga av systemet.',
  ensureBenefit: 'Se till att verksamheten har nytta av tjänsten.',
  followUpContract: 'Följ upp avtalet löpande, och kalla till avtalsuppföljning minst en gång om året.',
  economy: 'Sköt systemets ekonomi, följ den, och berätta för budgetansvarig när något avviker.',
  decideUpgrades:
    'Bestäm om nya versioner och uppgraderingar tillsammans med processägare, budgetansvarig, teknisk systemförvaltare och leverantör.',
  decideUpgradesInfrastructure:
    'Bestäm om nya versioner och uppgraderingar tillsammans med processägare, budgetansvarig, produktägare och leverantör.',
  decideVersions:
    'Bestäm om nya versioner tillsammans med processägare, budgetansvarig, teknisk systemförvaltare och leverantör.',
  upgradeRoutines: 'Ha rutiner för hur en uppgradering går till.',
  leadTests: 'Planera och led testerna enligt kommunens testmetodik.',
  tellChanges: 'Berätta för användarna när funktioner ändras.',
  writePlan: 'Skriv förvaltningsplanen och gå igenom den varje år.',
  developByPlan: 'Besluta om och genomför den utveckling som står i planen.',
  judgeInitiatives: 'Avgör om ett önskemål ryms i den löpande utvecklingen eller är ett nytt behov med egen prövning.',
  writeReport: 'Skriv uppföljningsrapporten, varje år.',
  supplierContact: 'Håll kontakten med leverantören.',
  troubleshoot: 'Felsök när något inte fungerar.',
  reportToSupplier: 'Anmäl fel, ändringsönskemål och utvecklingsbehov till leverantören.',
  reportFaults: 'Anmäl fel till leverantören.',
  keepDocumentation: 'Håll dokumentationen aktuell: översikten av systemet och bilden av dess integrationer.',
  keepServiceDocumentation: 'Håll den dokumentation som finns aktuell, med översikt och integrationsflöden.',
  keepAnyDocumentation: 'Håll den dokumentation som finns aktuell.',
  proposeMeasures:
    'Föreslå åtgärder efter informationsklassningen och se till att de blir gjorda; berätta för teknisk systemförvaltare vilka som är hens.',
  proposeMeasuresInfrastructure:
    'Föreslå åtgärder efter informationsklassningen och se till att de blir gjorda; berätta för produktägaren vilka som är hens.',
  proposeOwnMeasures: 'Föreslå åtgärder efter informationsklassningen och se till att de blir gjorda.',
  followUpSla:
    'Följ upp att den som sköter driften håller SLA: den tillgänglighet och redundans som klassningen kräver.',
  followUpOperations: 'Följ hur programmet och tekniken fungerar i drift.',
  supportAndTraining: 'Hjälp användarna och ge dem utbildning.',
  permissions: 'Sköt behörigheterna.',
  permissionsWhereAny: 'Sköt behörigheterna, om tjänsten har sådana.',
  licences:
    'Sköt licenserna: rätt slag, rätt antal, beställda och testade. Ibland är det IT-avdelningen som beställer.',
  technicalFunction: 'Svara för att tekniken fungerar och är i drift.',
  setUpEnvironment: 'Sätt upp den tekniska miljön.',
  coordinateInstallation: 'Samordna tekniken vid installation och uppgradering, och var den man vänder sig till.',
  supportTests: 'Stötta testledaren.',
  runTechnicalTests: 'Gör de tekniska testerna enligt kommunens testmetodik.',
  runFederationTests: 'Gör de tekniska testerna av federerad inloggning och integrationer.',
  keepTechnicalDocumentation: 'Skriv den tekniska dokumentationen och håll den aktuell.',
  clientAccess: 'Gör systemet åtkomligt på användarnas datorer, paketering inräknad.',
  tellMonitoring: 'Berätta för den som leder arbetet vilken övervakning och vilka larm som går att få.',
  tellAreaManagerMonitoring: 'Berätta för områdesansvarig vilken övervakning och vilka larm som går att få.',
  setUpMonitoring: 'Samordna att övervakning och larm sätts upp så som verksamheten behöver och tekniken medger.',
  carryOutMeasures: 'Genomför och följ upp de åtgärder efter informationsklassningen som är dina.',
  technicalTroubleshooting: 'Felsök tekniken.',
  troubleshootFederation: 'Felsök federerad inloggning och integrationer.',
  alarmContact: 'Var länken mellan IT-avdelningen och den som leder arbetet när en integration larmar.',
  secureBackup: 'Se till att säkerhetskopiering sker så som den är beställd.',
  restoreOnOrder: 'Se till att data återläses när den som leder arbetet beställer det.',
  restoreForAreaManager: 'Se till att data återläses när områdesansvarig beställer det.',
  operationsContact: 'Var den man vänder sig till om driften.',
  discussNewTechnology: 'Tala med områdesansvarig om nya tekniska möjligheter, så att infrastrukturen utvecklas.',
  watchIntegrations: 'Övervaka integrationerna, bedöm larmen först och ta dem vidare med områdesansvarig.',
  keepProcessingRecords: 'Håll registret över behandlingar aktuellt och följ upp det.',
  answerDataSubjects:
    'Samordna och besvara dem som vill använda sina rättigheter: utdrag, radering, invändning med mera.',
  checkRoutines: 'Följ upp att rutiner finns och är kända i den egna verksamheten.',
  supportDpaDpiaBreach: 'Stötta när PUB-avtal skrivs, konsekvenser bedöms och personuppgiftsincidenter utreds.',
  supportNotification: 'Stötta när det avgörs om en incident ska anmälas, och om de berörda ska få veta.',
  representInNetwork: 'Företräd förvaltningen i nätverket för dataskyddskontakter.',
  coordinateSelfCheck: 'Samordna förvaltningens egenkontroll av dataskyddet.',
  linkToDpo: 'Samarbeta med dataskyddsombudet, och var länken till nämnden.',
  watchPrivacy: 'Följ vad som händer inom dataskydd, allmänt och i den egna verksamheten.',
  consultDpo: 'Rådfråga dataskyddsombudet för verksamhetens räkning, till exempel inför en konsekvensbedömning.',
}

const knowledge: Record<KnowledgeCode, string> = {
  expertInFunctions: 'Vad systemet kan, som expert.',
  skilledInService: 'Vad tjänsten kan, och att använda den väl.',
  processOverview: 'De processer som systemet stöder, i stora drag.',
  processWell: 'De processer som systemet stöder; annars hjälper processägaren.',
  itVeryGood: 'IT, mycket väl.',
  itGood: 'IT, väl.',
  itSome: 'IT, något.',
  noItDemand: 'Inget särskilt om IT.',
  technologySome: 'Tekniken och integrationerna, något.',
  technologyVeryGood: 'Tekniken och integrationerna, mycket väl.',
  agreementAndTender: 'Avtalstiden, och vad som gäller för förlängning och upphandling. Du är med när nytt upphandlas.',
  useInOwnWork: 'Hur systemet används i den egna verksamheten, mycket väl.',
  informationVeryGood: 'Informationen, mycket väl, och var den lagras.',
}

const notes: Record<RoleNote, string> = {
  delegatesTasksOnly: 'Ägaren kan lämna uppgifter till andra, aldrig ansvaret.',
  whoMayOwn:
    'Ägare är en förvaltningschef eller biträdande kommundirektören; av IT-infrastruktur verksamhetschefen för IT.',
  isManager:
    'Budgetansvarig är en chef, gärna processägaren själv. Är du inte processägare ska du rådfråga den som är det.',
  classificationAndDpia: 'Du är med när informationen klassas, och leder arbetet om en konsekvensbedömning ska göras.',
  mayHaveAdministrator: 'En systemadministratör kan avlasta dig. Ansvaret är kvar hos dig.',
  noOwner: 'Tjänsten har varken ägare eller budgetansvarig. Finns en utpekad process svarar processägaren ytterst.',
  carriesNoResponsibility:
    'Du avlastar systemförvaltaren eller områdesansvarig med det ni kommer överens om. Ansvaret är deras, inte ditt.',
  atItDepartment: 'Rollen finns på IT-avdelningen.',
  tableWins:
    'Rollen är obligatorisk för digitala verktyg, verksamhetssystem och plattformar. Står det någonstans att den gäller alla digitala tjänster är det tabellen över kategorier som gäller.',
  wholeProcess:
    'Du svarar för att processen som helhet fungerar, och talar ofta med den som leder arbetet med systemet.',
  supportsOthers: 'Du hjälper andra användare och för frågor till och från användarforum.',
  noDutyButForum: 'Användare är med i användarforum. Rollen ger inga uppgifter.',
  recordedNotAppointed: 'En intressent antecknas men utses inte. Rollen ger inga egna uppgifter här.',
  supportNotResponsible: 'Du är ett stöd. Ansvaret för personuppgifterna är alltid nämndens och kan inte delegeras.',
}

export const sv = {
  duties,
  knowledge,
  notes,
  title: 'Mina uppgifter',
  intro:
    'Dina roller i alla system, och vad var och en av dem begär av dig. Listan är till för att läsas: inget bockas av här.',
  dutyCount: (count: number) => (count === 1 ? '1 uppgift' : `${count} uppgifter`),
  inSystems: 'I',
  knowledgeTitle: 'Det behöver du kunna',
  notesTitle: 'Bra att veta',
  noDuties: 'Rollen har ingen lista med uppgifter.',
  noCategory: 'Systemet har ingen kategori än, så det går inte att säga vad rollen begär i det.',
  hostingUnknown: 'Driftsformen är inte angiven. Här står uppgifterna för intern drift; vid extern drift är de färre.',
  contactFor: (boards: string) => `För ${boards}`,
  noRoleTitle: 'Du har ingen roll just nu',
  noRoleText:
    'När du utses till en roll i ett system står det här vad den begär av dig. Nedan kan du läsa om vilken roll som helst.',
  anyTitle: 'Vad en roll begär',
  anyIntro:
    'Välj en roll och en kategori. Uppgifterna skiljer sig åt mellan kategorier, och för den tekniska rollen efter drift.',
  chooseRole: 'Roll',
  chooseCategory: 'Kategori',
  chooseHosting: 'Driftsform',
  places: {
    system: 'Till systemet',
    register: 'Till registret',
    agreements: 'Till avtalen',
    forums: 'Till forumen',
    incidents: 'Till incidenterna',
    roles: 'Till rollerna',
  },
  placeFor: (place: string, duty: string) => `${place}: ${duty}`,
}
