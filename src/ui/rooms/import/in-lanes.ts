import { isStorageError, type StorageErrorKind } from '../../../storage/repository'

const AT_ONCE = 4
/** What the next one would meet as well: going on is no use. */
const ENDING: StorageErrorKind[] = ['offline', 'signedOut', 'forbidden', 'notSetUp']

export interface Lanes<T> {
  isStopped: () => boolean
  work: (one: T) => Promise<void>
  /** Hears of one that failed where the next needn't. */
  onFailure: (one: T, error: unknown) => void
}

/** Several at a time. @throws StorageError that ends them all */
export async function inLanes<T>(all: readonly T[], { isStopped, work, onFailure }: Lanes<T>): Promise<void> {
  const waiting = [...all]
  let ending: { error: unknown } | undefined
  async function lane(): Promise<void> {
    for (let one = waiting.shift(); one !== undefined && !ending && !isStopped(); one = waiting.shift()) {
      try {
        await work(one)
      } catch (error) {
        if (isStorageError(error) && ENDING.includes(error.kind)) ending ??= { error }
        else onFailure(one, error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  if (ending) throw ending.error
}
