/** The boards: from the register where it has them, and by name where they are new. */
import { boardKey } from '../board-key'
import type { Repository } from '../repository'
import type { BoardName } from '../set-up'
import { isStorageError } from '../storage-error'

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
