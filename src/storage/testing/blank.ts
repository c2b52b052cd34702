import { allLists, type ListName } from '../lists/all-lists'
import type { EntityOf, ListDeclaration } from '../lists/define-list'
import { toEntity } from '../lists/row'
import type { Entities } from '../repository'

function filled<L extends ListDeclaration>(list: L, values: object): EntityOf<L> {
  const cells: unknown[][] = [...Object.entries(toEntity(list, {})), ...Object.entries(values)]
  return Object.fromEntries(cells)
}

/** An entity with nothing in it, as an empty row reads, but for `values`. */
export const blank = <N extends ListName>(list: N, values: Partial<Entities[N]> = {}): EntityOf<(typeof allLists)[N]> =>
  filled(allLists[list], values)
