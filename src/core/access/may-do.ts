import { type AccessGroup, type Operation, operationsOf } from './access-groups.ts'
import { type AccessList, accessTable } from './access-table.ts'

/**
 * Whether any of the groups may do the operation with the list (INC-11). For a list per board, `handlers` and
 * `deciders` are those of that very board; somebody of another board is passed as `otherHandlers` (or `everyone`).
 * The screen hides by this; SharePoint refuses.
 */
export function mayDo(groups: AccessGroup | readonly AccessGroup[], list: AccessList, operation: Operation): boolean {
  const { levels } = accessTable[list]
  const those = typeof groups === 'string' ? [groups] : groups
  return those.some(group => operationsOf[levels[group]].includes(operation))
}
