/** The people of one line: who begins in which role, whose time ends, and what stands in the way (ROLE-2, ROLE-4, SCOPE-6). */
import {
  type Category,
  formatDay,
  type GovernanceModel,
  isInForce,
  type LocalDate,
  operationalLead,
  ownerPositions,
  parseDay,
  type Role,
} from '../../../core'
import type { RoleHoldingEntry, Stored } from '../../../storage/repository'
import { foldWord, type ImportField, type PeopleField, peopleFields, roleFields } from './import-fields'
import type { Appointee, Caution, PersonAnswer, Refusal, RoleChange } from './outcome'
import { parts } from './parse-cell'

export interface PeopleChecked {
  /** False: the directory hasn't answered for all of them yet. */
  answered: boolean
  roles: RoleChange[]
  refusals: Refusal[]
  cautions: Caution[]
}

export interface Against {
  model: GovernanceModel
  /** By the text of the cell, folded. */
  people: ReadonlyMap<string, PersonAnswer>
  /** Whether the position is what the register knows, or guessed from a title. */
  isKnownPosition: (principalName: string) => boolean
  today: LocalDate
}

const roleOf = (field: PeopleField, category: Category): Role | undefined =>
  field === 'operationalLead' ? operationalLead(category) : roleFields[field]

/** Several people in one cell are parted by a semicolon or a line break: a comma may be part of a name. */
export const namesIn = (text: string): string[] =>
  parts(text.replaceAll(',', '\u0000')).map(each => each.replaceAll('\u0000', ','))

const inForce = ({ entity }: Stored<RoleHoldingEntry>, role: Role, day: LocalDate): boolean =>
  entity.role === role &&
  isInForce({ from: entity.from ?? '0001-01-01', ...(entity.to === undefined ? {} : { to: entity.to }) }, day)

export const dayBefore = (day: LocalDate): LocalDate => formatDay(parseDay(day) - 1)

/** `category` is what the system will have after the import; `held` what it has today, of any role. */
export function checkRoles(
  cells: ReadonlyMap<ImportField, string>,
  category: Category | undefined,
  held: readonly Stored<RoleHoldingEntry>[],
  { model, people, isKnownPosition, today }: Against,
): PeopleChecked {
  const found: PeopleChecked = { answered: true, roles: [], refusals: [], cautions: [] }

  function appointees(field: PeopleField, text: string): Appointee[] {
    return namesIn(text).flatMap((name): Appointee[] => {
      const answer = people.get(foldWord(name))
      switch (answer?.kind) {
        case 'none':
          found.refusals.push({ field, code: 'nobody', text: name })
          return []
        case 'several':
          found.refusals.push({ field, code: 'severalPeople', text: name, people: answer.people })
          return []
        case 'failed':
          found.refusals.push({ field, code: 'directoryFailed' })
          return []
        case 'found':
          return [{ person: answer.person, position: answer.position }]
        default:
          found.answered = false
          return []
      }
    })
  }

  function checkOwner(owners: Appointee[], current: readonly Stored<RoleHoldingEntry>[], of: Category): void {
    if (owners.length > 1) found.refusals.push({ field: 'owner', code: 'oneOwner', count: owners.length })
    const positions = ownerPositions(of)
    for (const { person, position } of owners) {
      if (position === undefined || positions.includes(position)) continue
      const fault = { field: 'owner', name: person.name, positions } as const
      if (isKnownPosition(person.principalName)) found.refusals.push({ ...fault, code: 'mayNotOwn' })
      else found.cautions.push({ ...fault, code: 'maybeNotOwn' })
    }
    for (const { entity } of current) {
      if (entity.from !== undefined && entity.from >= today)
        found.refusals.push({
          field: 'owner',
          code: 'ownerTooEarly',
          name: entity.person?.name ?? '',
          began: entity.from,
        })
    }
  }

  for (const field of peopleFields) {
    const text = cells.get(field) ?? ''
    if (text.trim() === '') continue
    const wanted = appointees(field, text)
    const role = category && roleOf(field, category)
    if (category === undefined || role === undefined || model.roles[category][role] === 'none') {
      found.cautions.push({ field, code: category === undefined ? 'categoryNeededForRole' : 'notOfCategory' })
      continue
    }
    const current = held.filter(holding => inForce(holding, role, today))
    const names = new Set(wanted.map(({ person }) => person.principalName))
    const holds = (principalName: string) =>
      current.some(({ entity }) => entity.person?.principalName.toLowerCase() === principalName)
    const begins = wanted.filter(({ person }) => !holds(person.principalName))
    const ends = current.filter(({ entity }) => !names.has(entity.person?.principalName.toLowerCase() ?? ''))
    if (role === 'owner') checkOwner(begins.length > 0 ? wanted : [], begins.length > 0 ? ends : [], category)
    if (begins.length + ends.length > 0) found.roles.push({ field, role, begins, ends })
  }
  return found
}
