/** The deadlines that a municipality sets for itself, each a whole number within limits. Those of a law have no cell (RIGHT-1). */
import type { Deadlines } from './governance-model.ts'

export interface Limit {
  min: number
  max: number
  read: (deadlines: Deadlines) => number
}

const limit = (read: Limit['read'], max: number, min = 1): Limit => ({ min, max, read })

const limits = {
  contractFollowUpMonths: limit(all => all.contractFollowUpMonths, 12), // FORUM-7: never longer
  'opensDaysBefore.contractFollowUp': limit(all => all.opensDaysBefore.contractFollowUp, 365),
  'opensDaysBefore.agreementDecision': limit(all => all.opensDaysBefore.agreementDecision, 730),
  'opensDaysBefore.measure': limit(all => all.opensDaysBefore.measure, 365),
  'opensDaysBefore.review': limit(all => all.opensDaysBefore.review, 365),
  'opensDaysBefore.roleEnds': limit(all => all.opensDaysBefore.roleEnds, 365),
  'withinDays.deficiencyNotice': limit(all => all.withinDays.deficiencyNotice, 365),
  'withinDays.sanctionDecision': limit(all => all.withinDays.sanctionDecision, 365),
  'withinDays.vacancy': limit(all => all.withinDays.vacancy, 365),
  'reviewMonths.access': limit(all => all.reviewMonths.access, 60),
  'reviewMonths.log': limit(all => all.reviewMonths.log, 60),
  'reviewMonths.processingRecord': limit(all => all.reviewMonths.processingRecord, 12), // ROPA-7: within a year
  'reviewMonths.selfCheck': limit(all => all.reviewMonths.selfCheck, 12), // CTRL-1: yearly
  'escalation.firstAfterDays': limit(all => all.escalation.firstAfterDays, 365),
  'escalation.thenEveryDays': limit(all => all.escalation.thenEveryDays, 365),
  'noticeShownHours.beforePlanned': limit(all => all.noticeShownHours.beforePlanned, 720),
  'noticeShownHours.afterEnd': limit(all => all.noticeShownHours.afterEnd, 24), // NOTE-7
} as const satisfies Record<string, Limit>

export type DeadlinePath = keyof typeof limits

/** By path, in the order in which they are shown. */
export const deadlineLimits: ReadonlyMap<string, Limit> = new Map(Object.entries(limits))

/** undefined where it is no whole number within the limits. */
export function numberIn(text: string, { min, max }: { min: number; max: number }): number | undefined {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : undefined
}

/** `number`: what is set for a path; undefined leaves it as it was. */
export function deadlinesOf(before: Deadlines, number: (path: DeadlinePath) => number | undefined): Deadlines {
  const at = (path: DeadlinePath): number => number(path) ?? limits[path].read(before)
  return {
    ...before,
    contractFollowUpMonths: at('contractFollowUpMonths'),
    opensDaysBefore: {
      contractFollowUp: at('opensDaysBefore.contractFollowUp'),
      agreementDecision: at('opensDaysBefore.agreementDecision'),
      measure: at('opensDaysBefore.measure'),
      review: at('opensDaysBefore.review'),
      roleEnds: at('opensDaysBefore.roleEnds'),
    },
    withinDays: {
      deficiencyNotice: at('withinDays.deficiencyNotice'),
      sanctionDecision: at('withinDays.sanctionDecision'),
      vacancy: at('withinDays.vacancy'),
    },
    reviewMonths: {
      access: at('reviewMonths.access'),
      log: at('reviewMonths.log'),
      processingRecord: at('reviewMonths.processingRecord'),
      selfCheck: at('reviewMonths.selfCheck'),
    },
    escalation: {
      firstAfterDays: at('escalation.firstAfterDays'),
      thenEveryDays: at('escalation.thenEveryDays'),
    },
    noticeShownHours: {
      beforePlanned: at('noticeShownHours.beforePlanned'),
      afterEnd: at('noticeShownHours.afterEnd'),
    },
  }
}
