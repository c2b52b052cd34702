/**
 * What the register's site tells of changes: one question for all its lists, so that an opening reads only what others
 * have changed since the last.
 */
import type { ListName } from './lists/all-lists'

/** A place in the site's log, and by which names the site tells of our lists. Kept as it is, read by nobody but the log. */
export interface Mark {
  token: string
  lists: Partial<Record<ListName, string>>
}

/** `everything`: a list whose rights or settings changed, or of which too much did; it is read anew. Else ids of items. */
export type ListChange = { kind: 'everything' } | { kind: 'items'; ids: number[] }

export type Changes =
  /** `groups`: somebody came into a group of the site's, or out of one. */
  | { kind: 'known'; mark: Mark; lists: Map<ListName, ListChange>; groups: boolean }
  /** The log doesn't reach back to the mark, or the rights of the whole site changed: all of it is read anew. */
  | { kind: 'unknown' }

export interface SiteChanges {
  /**
   * Where the log stood `backMs` milliseconds ago. What was read after that moment, and all that `since` then tells of, is
   * together what the site holds. @throws StorageError
   */
  mark(backMs: number): Promise<Mark>
  /** @throws StorageError where no answer was to be had; the mark holds for the next time */
  since(mark: Mark): Promise<Changes>
}
