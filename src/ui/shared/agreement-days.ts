import { type AgreementDates, agreementDates, FieldError, type LocalDate } from '../../core'
import { fieldOfTerm, termsOf } from '../../storage/agreement-terms'
import type { Agreement } from '../../storage/repository'

/** The days of an agreement, or the field that keeps them from being reckoned. */
export type Reckoning = { kind: 'reckoned'; dates: AgreementDates } | { kind: 'refused'; field: keyof Agreement }

/** AGR-1, AGR-2: as the terms stand on `today`; terms that contradict each other are a fault of one field, never an exception. */
export function reckon(agreement: Agreement, today: LocalDate): Reckoning {
  try {
    return { kind: 'reckoned', dates: agreementDates(termsOf(agreement), today) }
  } catch (error) {
    if (error instanceof FieldError) return { kind: 'refused', field: fieldOfTerm(error.field) }
    throw error
  }
}
