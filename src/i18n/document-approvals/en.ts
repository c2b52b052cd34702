import type { DocumentApprovalsMessages } from '../document-approvals-messages'

export const en: DocumentApprovalsMessages = {
  title: 'Approvals',
  paper: (kind, year) => `${kind} for ${year}`,
  approve: 'Approve',
  approveWhat: paper => `Approve: ${paper}`,
  remark: 'Remark (optional)',
  final: 'The approval can’t be changed afterwards. A new one is added.',
  save: 'Save the approval',
  waitingFor: names => `Waits for ${names}. Only a budget holder approves.`,
  nobody: 'Nobody is the system’s budget holder, so nobody can approve. Appoint one under Roles.',
  vacant: 'a budget holder whose account is gone',
  invalid: 'Doesn’t count',
  heldNoRole: 'Whoever approved was not a budget holder that day.',
  restored: 'Restored from a backup. The approval in the official journal holds.',
  somebody: 'Somebody',
}
