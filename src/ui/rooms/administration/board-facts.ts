import { type BoardFacts, boardLacks, type Finding } from '../../../core'
import type { Formats } from '../../../i18n/format'
import type { OrganisationMessages } from '../../../i18n/organisation-messages'
import type { Board, PersonRef } from '../../../storage/repository'

export function factsOfBoard(board: Board): BoardFacts {
  const { contacts, dataProtectionOfficers, dpoReportedOn, deciders } = board
  return {
    contacts,
    dataProtectionOfficers,
    dpoReportedOn,
    deciders,
    delegation: { number: board.delegationRegistryNumber, on: board.delegatedOn },
    powerOfAttorney: { number: board.powerOfAttorneyRegistryNumber, on: board.powerOfAttorneyDelegatedOn },
  }
}

/** ORG-1, PUB-9, PUB-15, INC-2: what the board lacks, as stored. */
export const lacksOfBoard = (board: Board): Finding[] => boardLacks(factsOfBoard(board))

/** The finding's text; its code where there is none. */
export function lackText({ lacks }: OrganisationMessages, { code }: Finding): string {
  const texts: Record<string, string> = lacks
  return texts[code.replace('board.', '')] ?? code
}

const isPerson = (value: unknown): value is PersonRef =>
  typeof value === 'object' && value !== null && 'principalName' in value && 'name' in value

/** How a field's value is shown in the history and beside another's: people by name, days as days. */
export function valueText(words: OrganisationMessages, formats: Formats, field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return ''
  if (isPerson(value)) return value.name
  if (Array.isArray(value)) return value.map(each => valueText(words, formats, field, each)).join(', ')
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return formats.date(value)
  const kinds: Record<string, string> = words.boards.kinds
  return field === 'kind' ? (kinds[String(value)] ?? String(value)) : String(value)
}

export function fieldName({ fields, board }: OrganisationMessages, field: string): string {
  const names: Record<string, string> = fields
  if (field.startsWith('delegat')) return `${board.delegation}: ${names[field] ?? field}`
  if (field.startsWith('powerOfAttorney')) return `${board.powers}: ${names[field] ?? field}`
  return names[field] ?? field
}
