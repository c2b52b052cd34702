/**
 * The groups that hold rights (INC-11). On the register's site handlers and deciders
 * exist per board; `otherHandlers` are the handlers of the boards that a breach list isn't for.
 */
export const accessGroups = [
  'administrators',
  'everyone',
  'leads',
  'approvers',
  'procurement',
  'coordinators',
  'handlers',
  'deciders',
  'otherHandlers',
  'dpo',
  'runner',
] as const
export type AccessGroup = (typeof accessGroups)[number]

/** Groups that exist once per board, not once per site. */
export const groupsPerBoard: readonly AccessGroup[] = ['handlers', 'deciders', 'otherHandlers']

/**
 * What a group may do with a list.
 * - `read`: view.
 * - `edit`: view, add and edit; nobody but administrators deletes.
 * - `add`: view and add, never edit or delete: what is decided is added to, not rewritten.
 * - `addOnly`: add, and read back one's own only. A level with add and view, and `ReadSecurity` 2 on the list.
 * - `ownOnly`: read and write one's own only. `ReadSecurity` 2 and `WriteSecurity` 2 on the list.
 * - `none`: the server answers 403 or 404.
 */
export const accessLevels = ['none', 'read', 'add', 'edit', 'addOnly', 'ownOnly', 'full'] as const
export type AccessLevel = (typeof accessLevels)[number]

export type Operation = 'read' | 'readOwn' | 'add' | 'edit' | 'editOwn' | 'delete'

/** The operations of each level. Only `full`, the administrators' own, deletes. */
export const operationsOf: Readonly<Record<AccessLevel, readonly Operation[]>> = {
  none: [],
  read: ['read', 'readOwn'],
  add: ['read', 'readOwn', 'add'],
  edit: ['read', 'readOwn', 'add', 'edit', 'editOwn'],
  addOnly: ['readOwn', 'add'],
  ownOnly: ['readOwn', 'add', 'editOwn'],
  full: ['read', 'readOwn', 'add', 'edit', 'editOwn', 'delete'],
}
