/** What Playwright and Node give no limit (`evaluate`, closing, a request): it ends in time, or is told of by name. */

/** As long as Playwright's own limit for what is waited for on a page. */
const LIMIT_MS = 30_000

/** @throws Error naming `what`, when the work isn't done in time */
export function within<T>(what: string, work: Promise<T>, limitMs = LIMIT_MS): Promise<T> {
  // made here, so that its trace leads to whoever waited
  const late = new Error(`Not done within ${limitMs / 1000} s: ${what}.`)
  return Promise.race([work, after(limitMs).then(() => Promise.reject(late))])
}

/** For what may be left undone: waits for the work, and no longer than that. What it comes to doesn't matter. */
export async function atMost(limitMs: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work.catch(() => undefined), after(limitMs)])
}

/** One that is waited for no more keeps nobody. */
const after = (ms: number) =>
  new Promise<void>(resolve => {
    setTimeout(resolve, ms).unref()
  })
