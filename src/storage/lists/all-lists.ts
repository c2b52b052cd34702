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
import { companies } from './companies'
import { documents } from './documents'
import { forums } from './forums'
import { governanceModel } from './governance-model'
import { integrations } from './integrations'
import { licences } from './licences'
import { occurrences } from './occurrences'
import { personalSettings } from './personal-settings'
import { positions } from './positions'
import { roleHoldings } from './role-holdings'
import { substitutions } from './substitutions'
import { supportCases } from './support-cases'
import { systemDetails } from './system-details'
import { systems } from './systems'
import { upgrades } from './upgrades'

/** Every list, in an order in which each comes after those it points at. */
export const allLists = {
  settings: appSettings,
  governanceModel,
  personalSettings,
  boards,
  administrations,
  companies,
  positions,
  substitutions,
  systems,
  systemDetails,
  integrations,
  licences,
  supportCases,
  upgrades,
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
