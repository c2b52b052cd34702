import { administrations } from './administrations'
import { agreementSummaries } from './agreement-summaries'
import { agreements } from './agreements'
import { appSettings } from './app-settings'
import { approvals } from './approvals'
import { boards } from './boards'
import { breachCases } from './breach-cases'
import { breachClocks } from './breach-clocks'
import { breachReports } from './breach-reports'
import { changeLogAgreements, changeLogOpen } from './change-logs'
import { documents } from './documents'
import { forums } from './forums'
import { occurrences } from './occurrences'
import { roleHoldings } from './role-holdings'
import { systems } from './systems'

/** Every list, in an order in which each comes after those it points at. */
export const allLists = {
  settings: appSettings,
  boards,
  administrations,
  systems,
  roleHoldings,
  documents,
  agreements,
  agreementSummaries,
  approvals,
  forums,
  occurrences,
  breachClocks,
  breachReports,
  breachCases,
  changeLogOpen,
  changeLogAgreements,
} as const

export type ListName = keyof typeof allLists
