import type { ModelDefaults } from '../../../core'
import type { SystemDocument } from '../../../storage/repository'

/** What the model's table of retention calls a document; an SLA is part of its agreement, an arrangement stands for a DPA. */
const records: Record<NonNullable<SystemDocument['kind']>, string> = {
  mainAgreement: 'agreement',
  sla: 'agreement',
  dpa: 'dpa',
  jointArrangement: 'dpa',
  managementPlan: 'managementPlan',
  followUpReport: 'followUpReport',
}

/** DOC-8: where a document of the kind is preserved and for how many years, as the model has it; no years: for good. */
export function retentionOf(
  { retention }: Pick<ModelDefaults, 'retention'>,
  kind: SystemDocument['kind'],
): Pick<SystemDocument, 'preservedIn' | 'keptYears'> {
  const found = kind && retention.find(({ record }) => record === records[kind])
  return { preservedIn: found?.where, keptYears: found?.years }
}
