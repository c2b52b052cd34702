/**
 * Everything that can go wrong between a person and the lists, as a closed set. The screen words each kind and says what
 * was kept; nobody parses a message.
 */
export type StorageErrorKind =
  | 'offline' // no answer: what was sent may or may not have been stored
  | 'signedOut' // no token, or one that is refused
  | 'forbidden' // the site refuses this person
  | 'missing' // the item or the list isn't there, or isn't for this person
  | 'notSetUp' // the site, or this list of it, hasn't been provisioned
  | 'conflict' // somebody else saved in between
  | 'duplicate' // a value that must be unique exists already
  | 'throttled' // asked too much; try again later
  | 'refused' // the site refused the value
  | 'broken' // the service failed

/** Where what a person typed lies, whatever went wrong with sending it. */
export type Kept = 'keptOnDevice' | 'keptInMemory'

export class StorageError extends Error {
  readonly kind: StorageErrorKind
  /** Of a save: what was typed is kept there. undefined where nothing was typed. */
  readonly kept: Kept | undefined
  /** The service's own words, for the administrator; never shown as the explanation. */
  readonly detail: string

  constructor(kind: StorageErrorKind, detail: string, cause?: unknown, kept?: Kept) {
    super(`${kind}: ${detail}`, { cause })
    this.name = 'StorageError'
    this.kind = kind
    this.detail = detail
    this.kept = kept
  }
}

export function isStorageError(error: unknown, kind?: StorageErrorKind): error is StorageError {
  return error instanceof StorageError && (kind === undefined || error.kind === kind)
}
