import type { LocalDate } from '../../../../core'
import type {
  Agreement,
  AgreementSummary,
  Integration,
  Licence,
  RoleHoldingEntry,
  Stored,
  SupportCase,
} from '../../../../storage/repository'
import { integrationsOf, isOngoing } from './integration-sides'

interface Around {
  agreements: readonly Stored<Agreement | AgreementSummary>[]
  integrations: readonly Stored<Integration>[]
  holdings: readonly Stored<RoleHoldingEntry>[]
  cases: readonly Stored<SupportCase>[]
  licences: readonly Stored<Licence>[]
  /** How many forums the system has. */
  forums: number
}

export type Hanging = Record<'agreements' | 'forums' | 'integrations' | 'roles' | 'cases' | 'licences', number>

/** How much in the register hangs on a system on the day: what is seen before it is ended. */
export function hangingOn(system: number, around: Around, today: LocalDate): Hanging {
  return {
    agreements: around.agreements.filter(({ entity }) => entity.systems.includes(system)).length,
    forums: around.forums,
    integrations: integrationsOf(system, around.integrations).filter(({ stored }) => isOngoing(stored.entity, today))
      .length,
    roles: around.holdings.filter(({ entity: { to } }) => to === undefined || to >= today).length,
    cases: around.cases.filter(({ entity }) => entity.system === system && entity.state !== 'closed').length,
    licences: around.licences.filter(
      ({ entity }) => entity.system === system && (entity.validTo === undefined || entity.validTo >= today),
    ).length,
  }
}
