import type { sv } from './document-approvals/sv'
import type { Widened } from './messages'
import { messagePart } from './part'

/** What is said of the approval of a year's plan and report. */
export type DocumentApprovalsMessages = Widened<typeof sv>

export const documentApprovalsMessages = messagePart<DocumentApprovalsMessages>({
  sv: async () => (await import('./document-approvals/sv')).sv,
  nb: async () => (await import('./document-approvals/nb')).nb,
  nn: async () => (await import('./document-approvals/nn')).nn,
  da: async () => (await import('./document-approvals/da')).da,
  en: async () => (await import('./document-approvals/en')).en,
})
