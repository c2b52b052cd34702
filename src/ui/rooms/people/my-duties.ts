/** ROLE-7, ROLE-13: a person's roles across all systems, those that ask the same of them together. */
import {
  type Category,
  type Duty,
  type DutyPlace,
  type DutyRole,
  dutiesOf,
  type Hosting,
  type KnowledgeCode,
  knowledgeFor,
  type LocalDate,
  notesOn,
  type RoleNote,
  roles,
} from '../../../core'
import type { Board, RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import { mySystems } from '../../shared/my-systems'

/** What a role asks, wherever it is held. */
export interface Asked {
  role: DutyRole
  duties: Duty[]
  knowledge: KnowledgeCode[]
  notes: RoleNote[]
  /** The list depends on a hosting that nobody has stated: the longer one stands. */
  isHostingUnknown: boolean
}

export interface DutyGroup extends Asked {
  key: string
  systems: Stored<System>[]
  /** Of a data protection contact. */
  boards: string[]
  /** CAT-1: without a category nothing can be said of the role. */
  hasCategory: boolean
}

export function asked(role: DutyRole, category: Category, hosting: Hosting | undefined): Asked {
  return {
    role,
    duties: dutiesOf(role, category, hosting),
    knowledge: knowledgeFor(role, category),
    notes: notesOn(role, category),
    isHostingUnknown: role === 'technicalSystemManager' && hosting === undefined,
  }
}

const nothingAsked = (role: DutyRole): Asked => ({
  role,
  duties: [],
  knowledge: [],
  notes: [],
  isHostingUnknown: false,
})

const keyOf = ({ role, duties, knowledge, notes, isHostingUnknown }: Asked, hasCategory: boolean): string =>
  [role, duties.map(({ code }) => code), knowledge, notes, isHostingUnknown, hasCategory].join('·')

/** In the model's order of roles; a data protection contact's own list last. */
export function dutyGroups(
  rows: { systems: Stored<System>[]; holdings: Stored<RoleHoldingEntry>[]; boards: Stored<Board>[] },
  principalName: string,
  today: LocalDate,
): DutyGroup[] {
  const groups = new Map<string, DutyGroup>()
  const held = mySystems(rows.systems, rows.holdings, principalName, today)
  for (const role of roles) {
    for (const { system, roles: mine } of held) {
      if (!mine.includes(role)) continue
      const { category, hosting } = system.entity
      const asks = category === undefined ? nothingAsked(role) : asked(role, category, hosting)
      const key = keyOf(asks, category !== undefined)
      const known = groups.get(key)
      if (known) known.systems.push(system)
      else groups.set(key, { ...asks, key, systems: [system], boards: [], hasCategory: category !== undefined })
    }
  }
  const boards = rows.boards
    .filter(({ entity }) =>
      [...entity.contacts, ...entity.substitutes].some(person => person.principalName === principalName),
    )
    .map(({ entity }) => entity.name)
  // the contact's list is the same whatever the category
  const contact = asked('dataProtectionContact', 'businessSystem', undefined)
  const ofBoards: DutyGroup[] =
    boards.length === 0 ? [] : [{ ...contact, key: contact.role, systems: [], boards, hasCategory: true }]
  return [...groups.values(), ...ofBoards]
}

/** Where a duty is done: at the one system it is of, or in the room. */
export function dutyPath(place: DutyPlace, systems: Stored<System>[], principalName: string): string | undefined {
  const [only, ...others] = systems
  const key = others.length === 0 ? only?.entity.key : undefined
  switch (place) {
    case 'system':
      return key !== undefined ? `/register/${key}` : systems.length > 0 ? '/register' : undefined
    case 'roles':
      return key !== undefined ? `/register/${key}` : `/register/matrix?person=${encodeURIComponent(principalName)}`
    case 'forums':
      return key !== undefined ? `/forums?system=${key}` : '/forums'
    case 'agreements':
      return '/agreements'
    case 'incidents':
      return '/incidents'
  }
}
