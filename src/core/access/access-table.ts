import type { AccessGroup, AccessLevel } from './access-groups.ts'

export interface ListAccess {
  site: 'register' | 'breach'
  /** One list for each board, with groups of its own. */
  perBoard: boolean
  levels: Readonly<Record<AccessGroup, AccessLevel>>
}

const nobody: Record<AccessGroup, AccessLevel> = {
  administrators: 'full',
  everyone: 'none',
  leads: 'none',
  approvers: 'none',
  procurement: 'none',
  coordinators: 'none',
  handlers: 'none',
  deciders: 'none',
  otherHandlers: 'none',
  dpo: 'none',
  runner: 'none',
}

/** Read by every employee, so by every group of the register's site. A decider or handler elsewhere reads as an employee. */
const readable: Record<AccessGroup, AccessLevel> = {
  ...nobody,
  everyone: 'read',
  leads: 'read',
  approvers: 'read',
  procurement: 'read',
  coordinators: 'read',
  handlers: 'read',
  deciders: 'read',
  otherHandlers: 'read',
  dpo: 'read',
  runner: 'read',
}

type Levels = Partial<Record<AccessGroup, AccessLevel>>
const register = (base: Record<AccessGroup, AccessLevel>, levels: Levels, perBoard = false): ListAccess => ({
  site: 'register',
  perBoard,
  levels: { ...base, ...levels },
})
const breach = (levels: Levels): ListAccess => ({ site: 'breach', perBoard: true, levels: { ...nobody, ...levels } })

const ofTheRegister = register(readable, { leads: 'edit', coordinators: 'edit' })
const coordinated = register(readable, { coordinators: 'edit' })
const ofTheModel = register(readable, {})
const ofAgreements = register(nobody, {
  leads: 'edit',
  approvers: 'read',
  procurement: 'edit',
  coordinators: 'edit',
  dpo: 'read',
  runner: 'read',
})
const drafts = register(nobody, {
  leads: 'edit',
  approvers: 'read',
  procurement: 'read',
  coordinators: 'read',
  dpo: 'read',
  runner: 'read',
})
const decided = register(nobody, {
  leads: 'add',
  approvers: 'add',
  procurement: 'read',
  coordinators: 'add',
  dpo: 'read',
  runner: 'read',
})
const onesOwn = register(nobody, {
  everyone: 'ownOnly',
  leads: 'ownOnly',
  approvers: 'ownOnly',
  procurement: 'ownOnly',
  coordinators: 'ownOnly',
  handlers: 'ownOnly',
  deciders: 'ownOnly',
  otherHandlers: 'ownOnly',
  dpo: 'ownOnly',
  runner: 'read',
})

/**
 * Who may do what, list by list: the one table that provisioning makes SharePoint keep and that the screen hides by
 * (INC-11). A list not named here may be used by administrators only. People are in several groups, and every employee
 * is in `everyone`: what somebody may do is the union.
 */
export const accessTable = {
  systems: ofTheRegister,
  documents: ofTheRegister,
  systemDetails: ofTheRegister,
  integrations: ofTheRegister,
  licences: ofTheRegister,
  supportCases: ofTheRegister,
  upgrades: ofTheRegister,
  forums: ofTheRegister,
  occurrences: ofTheRegister,
  notices: ofTheRegister,
  suppliers: ofTheRegister,
  roleHoldings: register(readable, { leads: 'edit', approvers: 'edit', coordinators: 'edit' }),
  boards: coordinated,
  administrations: coordinated,
  delegations: coordinated,
  companies: coordinated,
  positions: coordinated,
  substitutions: coordinated,
  governanceModel: ofTheModel,
  settings: ofTheModel,
  agreements: ofAgreements,
  deficiencies: ofAgreements,
  prices: ofAgreements,
  agreementSummaries: register(readable, { leads: 'edit', procurement: 'edit', coordinators: 'edit' }),
  plans: drafts,
  followUpReports: drafts,
  goals: drafts,
  budgets: drafts,
  publishedPlans: register(readable, { leads: 'add' }),
  /** Decisions on agreements too: each says what it is. */
  approvals: decided,
  changeLogOpen: register(readable, {
    leads: 'add',
    approvers: 'add',
    procurement: 'add',
    coordinators: 'add',
    handlers: 'add',
    dpo: 'add',
  }),
  changeLogAgreements: register(nobody, {
    leads: 'add',
    approvers: 'add',
    procurement: 'add',
    coordinators: 'add',
    dpo: 'read',
    runner: 'read',
  }),
  subscriptions: onesOwn,
  personalSettings: onesOwn,
  noticeReceipts: onesOwn,
  acquisitionRequests: register(nobody, {
    everyone: 'addOnly',
    leads: 'read',
    approvers: 'read',
    procurement: 'read',
    coordinators: 'edit',
    handlers: 'read',
    dpo: 'read',
    runner: 'read',
  }),
  breachClocks: register(nobody, { coordinators: 'read', handlers: 'edit', dpo: 'read', runner: 'read' }),
  breachFigures: register(nobody, { coordinators: 'read', handlers: 'add', dpo: 'read' }),
  processingRecords: register(
    nobody,
    { leads: 'read', approvers: 'read', coordinators: 'read', handlers: 'edit', dpo: 'add', runner: 'read' },
    true,
  ),
  assessments: register(
    nobody,
    { leads: 'edit', approvers: 'read', coordinators: 'read', handlers: 'edit', dpo: 'add', runner: 'read' },
    true,
  ),
  remindersSent: register(nobody, { coordinators: 'read', runner: 'edit' }),

  breachReports: breach({
    everyone: 'addOnly',
    handlers: 'read',
    deciders: 'read',
    otherHandlers: 'addOnly',
    dpo: 'read',
  }),
  breachCases: breach({ handlers: 'edit', deciders: 'edit', dpo: 'read' }),
  breachDecisions: breach({ handlers: 'read', deciders: 'add', dpo: 'read' }),
  dpoAdvice: breach({ handlers: 'read', deciders: 'read', dpo: 'add' }),
  breachCopies: breach({ handlers: 'read', deciders: 'read', otherHandlers: 'addOnly', dpo: 'read' }),
  subjectRequests: breach({
    everyone: 'addOnly',
    handlers: 'edit',
    deciders: 'edit',
    otherHandlers: 'addOnly',
    dpo: 'read',
  }),
} as const satisfies Record<string, ListAccess>

export type AccessList = keyof typeof accessTable
