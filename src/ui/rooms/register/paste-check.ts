/** Each pasted row, checked before anything is created: what keeps it out, and what somebody should know. */
import { type Category, defaultModel, ownerPositions, type Position } from '../../../core'
import type { DirectoryPerson } from '../../shared/app-context'
import type { PastedRow } from './paste-rows'
import { foldWord, type PasteWords } from './paste-words'

export type OwnerAnswer =
  | { kind: 'found'; person: DirectoryPerson; position: Position | undefined }
  | { kind: 'none' }
  | { kind: 'several'; people: DirectoryPerson[] }
  | { kind: 'failed' }

export type Fault =
  | { code: 'nameMissing' | 'nameTooLong' | 'categoryMissing' | 'inRegister' | 'directoryFailed' }
  | { code: 'categoryUnknown'; text: string }
  | { code: 'ownerNotFound'; text: string }
  | { code: 'ownerSeveral'; text: string; people: DirectoryPerson[] }
  | { code: 'inPaste'; row: number }

export type Caution =
  | { code: 'ownerMissing' | 'ownerNotExpected' }
  | { code: 'ownerMayNotOwn'; name: string; positions: readonly Position[] }

export interface GoodRow {
  /** What tells the row from the others of the paste: its name, folded. */
  identity: string
  name: string
  category: Category
  owner: { person: DirectoryPerson; position: Position | undefined } | undefined
}

export type CheckedRow = { pasted: PastedRow } & (
  | { state: 'checking' }
  | { state: 'bad'; faults: Fault[] }
  | { state: 'good'; good: GoodRow; cautions: Caution[] }
  /** An earlier try of this very paste made it. */
  | { state: 'created'; systemKey: string }
)

/** Made by the client for each row that may be created, so that a second try creates nothing twice. */
export type RowKeys = Record<string, { system: string; owner: string }>

export interface CheckedAgainst {
  words: PasteWords
  /** Keys of the systems of the register by folded name. */
  register: ReadonlyMap<string, string>
  /** Keys of the role holdings stored. */
  holdingKeys: ReadonlySet<string>
  /** By the owner's text; one not in it hasn't been answered. */
  owners: ReadonlyMap<string, OwnerAnswer>
  keys: RowKeys
}

const NAME_AT_MOST = 255

export const hasOwner = (category: Category): boolean => defaultModel.roles[category].owner !== 'none'

type Owner = GoodRow['owner']

function checkOwner(
  { owner: text }: PastedRow,
  category: Category,
  answer: OwnerAnswer | undefined,
): { owner?: Owner; fault?: Fault; caution?: Caution } | undefined {
  if (text === '') return hasOwner(category) ? { caution: { code: 'ownerMissing' } } : {}
  if (!hasOwner(category)) return { caution: { code: 'ownerNotExpected' } } // SCOPE-6
  switch (answer?.kind) {
    case undefined:
      return undefined
    case 'none':
      return { fault: { code: 'ownerNotFound', text } }
    case 'several':
      return { fault: { code: 'ownerSeveral', text, people: answer.people } }
    case 'failed':
      return { fault: { code: 'directoryFailed' } }
    case 'found': {
      const { person, position } = answer
      const positions = ownerPositions(category)
      const mayOwn = position === undefined || positions.includes(position)
      const owner = { person, position }
      return mayOwn ? { owner } : { owner, caution: { code: 'ownerMayNotOwn', name: person.name, positions } }
    }
  }
}

function checkRow(pasted: PastedRow, firstRow: number, against: CheckedAgainst): CheckedRow {
  const { words, register, holdingKeys, owners, keys } = against
  const identity = foldWord(pasted.name)
  const mine = keys[identity]
  const storedKey = register.get(identity)
  const isMine = mine !== undefined && storedKey === mine.system
  const category = words.categories.get(foldWord(pasted.category))
  const faults: Fault[] = []
  if (pasted.name === '') faults.push({ code: 'nameMissing' })
  else if (pasted.name.length > NAME_AT_MOST) faults.push({ code: 'nameTooLong' })
  else if (firstRow !== pasted.row) faults.push({ code: 'inPaste', row: firstRow })
  else if (storedKey !== undefined && !isMine) faults.push({ code: 'inRegister' })
  if (pasted.category === '') faults.push({ code: 'categoryMissing' })
  else if (category === undefined) faults.push({ code: 'categoryUnknown', text: pasted.category })
  if (category === undefined) return { pasted, state: 'bad', faults }

  const checked = checkOwner(pasted, category, owners.get(pasted.owner))
  if (checked?.fault) faults.push(checked.fault)
  if (faults.length > 0) return { pasted, state: 'bad', faults }
  if (!checked) return { pasted, state: 'checking' }
  const { owner, caution } = checked
  if (isMine && (owner === undefined || holdingKeys.has(mine.owner)))
    return { pasted, state: 'created', systemKey: mine.system }
  const good: GoodRow = { identity, name: pasted.name, category, owner }
  return { pasted, state: 'good', good, cautions: caution ? [caution] : [] }
}

/** CAT-1, ROLE-2, SCOPE-6: the rows in their order, each with all that is wrong with it. */
export function checkRows(rows: PastedRow[], against: CheckedAgainst): CheckedRow[] {
  const firstOf = new Map<string, number>()
  for (const { name, row } of rows) {
    const identity = foldWord(name)
    if (!firstOf.has(identity)) firstOf.set(identity, row)
  }
  return rows.map(pasted => checkRow(pasted, firstOf.get(foldWord(pasted.name)) ?? pasted.row, against))
}

/** The text names one person: by address, by whole name, or because nobody else's name begins so. */
export function ownerAnswer(
  text: string,
  found: DirectoryPerson[],
  positionOf: (person: DirectoryPerson) => Position | undefined,
): OwnerAnswer {
  const sought = foldWord(text)
  const byAddress = found.filter(({ principalName, mail }) =>
    [principalName, mail].some(each => foldWord(each) === sought),
  )
  const byName = found.filter(({ name }) => foldWord(name) === sought)
  const fitting = [byAddress, byName, found].find(people => people.length > 0) ?? []
  const [person] = fitting
  if (!person) return { kind: 'none' }
  return fitting.length > 1
    ? { kind: 'several', people: fitting }
    : { kind: 'found', person, position: positionOf(person) }
}
