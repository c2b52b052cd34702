import { defaultAgendas, defaultForums, defaultParticipants, defaultRhythms } from './default-forums.ts'
import { defaultRoles } from './default-roles.ts'
import type { Category, DocumentKind, MunicipalModel } from './governance-model.ts'

const noDocuments: Record<DocumentKind, boolean> = {
  mainAgreement: false,
  dpa: false,
  managementPlan: false,
  followUpReport: false,
  sla: false,
}

const allDocuments: Record<DocumentKind, boolean> = {
  mainAgreement: true,
  dpa: true,
  managementPlan: true,
  followUpReport: true,
  sla: true,
}

/** DOC-1. A DPA is asked for where there is personal data only: `completeness` knows. */
const defaultDocuments: Record<Category, Record<DocumentKind, boolean>> = {
  publicService: noDocuments,
  authorityService: noDocuments,
  commercialService: { ...noDocuments, dpa: true },
  digitalTool: { ...allDocuments, sla: false },
  businessSystem: allDocuments,
  platform: allDocuments,
  itInfrastructure: allDocuments,
}

/** The model of digital services and systems, 2023.1: the starting point, which a municipality edits. */
export const defaultModel: MunicipalModel = {
  roles: defaultRoles,
  forums: defaultForums,
  documents: defaultDocuments,
  defaults: {
    version: '2023.1',
    rhythms: defaultRhythms,
    agendas: defaultAgendas,
    participants: defaultParticipants,
    deadlines: {
      contractFollowUpMonths: 12,
      plan: { opens: { month: 8, day: 1 }, due: { month: 12, day: 31 } },
      report: { opens: { month: 1, day: 1 }, due: { month: 3, day: 31 } },
      opensDaysBefore: { contractFollowUp: 90, agreementDecision: 90, measure: 30, review: 30, roleEnds: 60 },
      withinDays: { deficiencyNotice: 7, sanctionDecision: 30, vacancy: 30 },
      reviewMonths: { access: 12, log: 12, processingRecord: 12, selfCheck: 12 },
      reminderDaysBefore: [30, 7],
      escalation: { firstAfterDays: 1, thenEveryDays: 14 },
      requestMonths: { answer: 1, extension: 2 },
      noticeShownHours: { beforePlanned: 24, afterEnd: 24 },
    },
    retention: [
      { record: 'agreement', where: 'registry' },
      { record: 'dpa', where: 'registry' },
      { record: 'managementPlan', where: 'registry', years: 10 },
      { record: 'followUpReport', where: 'registry', years: 10 },
      { record: 'changeLog', where: 'sharePoint', years: 10 },
      { record: 'importantDecision', where: 'registry' },
      { record: 'classificationActionPlan', where: 'registry' },
      { record: 'logReview', where: 'sharePoint', years: 10 },
      { record: 'logReviewWithMeasure', where: 'registry', years: 10 },
    ],
    sections: {
      managementPlan: [
        'overview',
        'technicalDescription',
        'agreements',
        'organisation',
        'goalsAndActivities',
        'budgetAndForecast',
      ],
      followUpReport: ['overview', 'agreements', 'organisation', 'goalsAndActivities', 'budgetOutcome'],
    },
    templates: [
      { kind: 'managementPlan', format: 'docx' },
      { kind: 'followUpReport', format: 'docx' },
      { kind: 'classificationActionPlan', format: 'xlsx' },
      { kind: 'logReview', format: 'docx' },
      { kind: 'supportCases', format: 'xlsx' },
    ],
    processCodes: [
      { code: '2.2.2.1', process: 'own' },
      { code: '2.2.2.2', process: 'develop' },
      { code: '2.2.2.3', process: 'manage' },
    ],
  },
}
