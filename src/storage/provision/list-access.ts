/** The access table (core/access) as SharePoint keeps it: groups, levels, and item-level security of one list. */
import { type AccessGroup, type AccessLevel, accessTable, groupsPerBoard } from '../../core'
import type { ListName } from '../lists/all-lists'
import { full, type Grant, levelFor } from './levels'
import type { Assignment } from './site-port'

export interface ListAccess {
  /** Groups by the access table's names, such as `leads` or `handlers·KS`. */
  assignments: Assignment[]
  security: { readSecurity: 1 | 2; writeSecurity: 1 | 2 }
}

const GRANTS: Partial<Record<AccessLevel, Grant>> = {
  read: 'read',
  add: 'add',
  addOnly: 'add',
  edit: 'change',
  ownOnly: 'change',
}

/** The site's groups that stand for a group of the table: those of one board, of all others, or of every board. */
function groupNames(group: AccessGroup, boardKey: string | undefined, boardKeys: readonly string[]): string[] {
  if (!groupsPerBoard.includes(group)) return [group]
  if (group === 'otherHandlers') return boardKeys.filter(key => key !== boardKey).map(key => `handlers·${key}`)
  return (boardKey === undefined ? boardKeys : [boardKey]).map(key => `${group}·${key}`)
}

/** INC-11: who gets which level on a list, and whether items are open to all who may read or to their authors only. */
export function listAccess(name: ListName, boardKeys: readonly string[], boardKey?: string): ListAccess {
  const { levels, site } = accessTable[name]
  const held = new Set<AccessLevel>(Object.values(levels))
  const isOwnItems = held.has('addOnly') || held.has('ownOnly')
  const assignments: Assignment[] = []
  for (const [group, accessLevel] of Object.entries(levels)) {
    if (!isAccessGroup(group, levels)) continue
    const grant = GRANTS[accessLevel]
    // in the breach site administrators are named persons, not a group that could be filled; the runner gets nothing there
    const isAdministrators = accessLevel === 'full' && site === 'register'
    if (grant === undefined && !isAdministrators) continue
    // people are employees too: a group that gets no more than everyone needs no line of its own. The runner is no employee
    if (group !== 'everyone' && group !== 'runner' && accessLevel === levels.everyone) continue
    const seesAll = isOwnItems && accessLevel !== 'addOnly' && accessLevel !== 'ownOnly'
    const level = grant === undefined ? full : levelFor(grant, seesAll)
    for (const named of groupNames(group, boardKey, boardKeys)) assignments.push({ group: named, level: level.name })
  }
  const mayRewrite = [...held].some(level => level === 'edit') && !isOwnItems
  return { assignments, security: { readSecurity: isOwnItems ? 2 : 1, writeSecurity: mayRewrite ? 1 : 2 } }
}

function isAccessGroup(name: string, levels: Readonly<Record<AccessGroup, AccessLevel>>): name is AccessGroup {
  return name in levels
}
