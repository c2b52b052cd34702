/**
 * Where the service has asked us to wait (429, 503) and that takes long, so that the screen can say so: a person who sees
 * nothing happen types again, or goes. Short waits are nobody's business.
 */
export interface Waits {
  /** The length in seconds of the longest wait going on, among those worth telling of. */
  current(): number | undefined
  watch(onChange: () => void): () => void
  /** For one request, which may be asked to wait several times. */
  begin(): Waiting
}

export interface Waiting {
  /** Resolves when the time is over. */
  pause(ms: number): Promise<void>
  /** It was answered, or given up. */
  end(): void
}

/** All waits of one request together, from which on a person is told. */
const LONG_MS = 2000

const after = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

export function openWaits(): Waits {
  const going = new Map<Waiting, { ms: number; together: number }>()
  const watchers = new Set<() => void>()
  let told: number | undefined

  function tell(): void {
    const long = [...going.values()].filter(({ together }) => together >= LONG_MS).map(({ ms }) => ms)
    const longest = long.length === 0 ? undefined : Math.ceil(Math.max(...long) / 1000)
    if (longest === told) return
    told = longest
    for (const onChange of watchers) onChange()
  }

  return {
    current: () => told,
    watch(onChange) {
      watchers.add(onChange)
      return () => void watchers.delete(onChange)
    },
    begin() {
      const waiting: Waiting = {
        pause(ms) {
          going.set(waiting, { ms, together: (going.get(waiting)?.together ?? 0) + ms })
          tell()
          return after(ms)
        },
        end() {
          if (going.delete(waiting)) tell()
        },
      }
      return waiting
    },
  }
}
