/** The boards: from the register where it has them, and by name where they are new. */
import type { Repository } from '../repository'
import type { BoardName } from '../set-up'
import { isStorageError } from '../storage-error'

const KEY_LENGTH = 40

/**
 * A key made from a board's name, which stands in addresses and in names of groups and never changes: "Nämnden för Service" →
 * "namndenForService".
 */
export function boardKey(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')
  const joined = words
    .map((word, place) =>
      place === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
    .slice(0, KEY_LENGTH - 2)
  const key = /^[a-z]/.test(joined) ? joined : `b${joined}`
  const isTaken = (wanted: string) => taken.some(other => other.toLowerCase() === wanted.toLowerCase())
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? key : `${key}${number}`
    if (!isTaken(wanted)) return wanted
  }
}

/** Those that aren't among the known ones by name, each with a key of its own. */
export function newBoards(
  known: readonly BoardName[],
  wanted: readonly { key?: string | undefined; name: string }[],
): BoardName[] {
  const all = [...known]
  const added: BoardName[] = []
  for (const { key, name } of wanted) {
    const isKnown = all.some(board => board.key === key || board.name.toLowerCase() === name.toLowerCase())
    if (isKnown) continue
    const board = {
      key:
        key ??
        boardKey(
          name,
          all.map(each => each.key),
        ),
      name,
    }
    all.push(board)
    added.push(board)
  }
  return added
}

/** None where the register isn't set up yet. @throws StorageError */
export async function readBoards(repository: Repository): Promise<BoardName[]> {
  const boards: BoardName[] = []
  try {
    for await (const page of repository.pages({ list: 'boards' }))
      boards.push(...page.map(({ entity: { key, name } }) => ({ key, name })))
  } catch (error) {
    if (!isStorageError(error, 'notSetUp')) throw error
  }
  return boards.sort((one, other) => (one.key < other.key ? -1 : 1))
}
