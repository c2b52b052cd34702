import type { HttpBindings } from '@hono/node-server'

/** What the shell's middlewares hand on to each other within one request. */
export interface ShellEnv {
  Bindings: HttpBindings
  Variables: {
    /** Principal name of the caller, for the journal. */
    person: string
    /** What the handler answered, where a cut connection hid it; 0 when none ran. */
    status: number
    /** Kinds of fault that struck, for the journal. */
    faults: string[]
  }
}
