/** REG-1…3, CAT-2, PUB-17: which fields of the description a system asks for, by where it runs and what it is. */
import type { System, SystemDetails } from '../../../../storage/repository'

export type DetailField = Exclude<keyof SystemDetails, 'key' | 'title' | 'system' | 'classificationAnswers'>

export type DetailGroup = 'use' | 'technology' | 'operation' | 'links'

const groups: Record<DetailGroup, DetailField[]> = {
  use: ['audience', 'processes', 'laws', 'jointReason', 'support', 'permissions'],
  technology: ['environment', 'dependencies', 'signIn'],
  operation: ['technicalDocumentation', 'monitoring', 'backupDemands', 'restoreOrders'],
  links: ['overviewLink', 'integrationOverviewLink', 'policyLink'],
}

const links: readonly DetailField[] = groups.links

export const isLinkField = (field: DetailField): boolean => links.includes(field)

/** REG-3: what an external host answers for isn't asked for. */
function isAsked(field: DetailField, { category, hosting, jointWithProvider }: System): boolean {
  if (field === 'policyLink') return category === 'publicService'
  if (field === 'jointReason') return jointWithProvider
  return hosting !== 'external' || !groups.operation.includes(field)
}

/** Group by group; a field that isn't asked for is there all the same where somebody has written in it. */
export function detailGroups(
  system: System,
  details: Partial<SystemDetails>,
): { group: DetailGroup; fields: DetailField[] }[] {
  return (['use', 'technology', 'operation', 'links'] as const)
    .map(group => ({
      group,
      fields: groups[group].filter(field => isAsked(field, system) || (details[field] ?? '') !== ''),
    }))
    .filter(({ fields }) => fields.length > 0)
}

/** REG-2: not knowing where the overview lies is not having one. */
export const mayBeUnknown = (field: DetailField): boolean => !isLinkField(field) && field !== 'jointReason'
