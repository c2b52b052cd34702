/**
 * One declaration per list. From it come the entity's type, the mapping of rows, what provisioning makes, and the query
 * that reads it. Adding a field is one line.
 */
import type { Column, ValueOf } from './column'

// biome-ignore lint/suspicious/noExplicitAny: the one place where columns of every value type meet
export type Columns = Record<string, Column<any>>

export interface ListDeclaration<N extends string = string, C extends Columns = Columns> {
  /** The entity's name in code and in the access table. */
  name: N
  /** The last part of the list's address; never changes, whatever title people give the list. */
  urlName: string
  site: 'register' | 'breach'
  /** One list of this kind for each board, `<urlName>-<board key>`. */
  perBoard: boolean
  columns: C
}

export type EntityOf<L> = L extends ListDeclaration<string, infer C> ? { [K in keyof C]: ValueOf<C[K]> } : never

export function defineList<const N extends string, C extends Columns>(declaration: {
  name: N
  urlName: string
  site?: 'register' | 'breach'
  perBoard?: boolean
  columns: C
}): ListDeclaration<N, C> {
  return { site: 'register', perBoard: false, ...declaration }
}

/** The last part of the address of a board's own list. */
export function urlNameOf(list: ListDeclaration, boardKey?: string): string {
  if (list.perBoard && boardKey === undefined) throw new Error(`List ${list.name} is one per board: which board?`)
  return list.perBoard ? `${list.urlName}-${boardKey}` : list.urlName
}
