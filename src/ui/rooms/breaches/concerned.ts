/** INC-2, INC-3: which board a report goes to, and who is told. */
import type { Administration, Board, PersonRef, Stored } from '../../../storage/repository'

export interface Destination {
  administration: Stored<Administration>
  board: Stored<Board>
}

/** Every administration with each of its boards: an administration may serve two (SCOPE-8), and each has its own list. */
export function destinations(administrations: Stored<Administration>[], boards: Stored<Board>[]): Destination[] {
  return administrations.flatMap(administration =>
    administration.entity.boards.flatMap(id => {
      const board = boards.find(each => each.id === id)
      return board ? [{ administration, board }] : []
    }),
  )
}

const asWritten = (name: string) => name.trim().toLocaleLowerCase('sv')

/** The administration that the directory's department belongs to, by the lines an administrator keeps. */
export function administrationOf(
  department: string,
  administrations: Stored<Administration>[],
): Stored<Administration> | undefined {
  const wanted = asWritten(department)
  if (wanted === '') return undefined
  return administrations.find(({ entity }) => entity.departments.split('\n').some(line => asWritten(line) === wanted))
}

/**
 * Where a report goes whose reporter doesn't know whom it concerns: the reporter's own administration (INC-2), and where
 * that isn't known either, the executive board, which leads data protection.
 */
export function destinationOfUnknown(
  own: Stored<Administration> | undefined,
  all: Destination[],
): Destination | undefined {
  return (
    all.find(({ administration }) => administration.id === own?.id) ??
    all.find(({ board }) => board.entity.kind === 'executive')
  )
}

/** INC-2, INC-3: the contacts of the board, their substitutes and the data protection officers, each once; those without an address can't be told. */
export function whoToTell(board: Board): PersonRef[] {
  const all = [...board.contacts, ...board.substitutes, ...board.dataProtectionOfficers]
  const known = new Map(all.map(person => [person.principalName, person]))
  return [...known.values()].filter(({ mail }) => mail !== '')
}
