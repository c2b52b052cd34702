/** What the steps of an import share: what they reach, what they tell, and how it is noted. */
import type { Entities, Stored } from '../../../storage/repository'
import type { SavedRecord } from '../../../storage/saving'
import type { AppPorts } from '../../shared/app-context'
import type { Outcome } from './outcome'

export type RunPorts = Pick<AppPorts, 'repository' | 'lists' | 'clock' | 'noteAll'>

export type Create = Extract<Outcome, { kind: 'create' }>
export type Change = Extract<Outcome, { kind: 'change' }>
export type Writing = Create | Change

/** What is done to one record, so that it can be taken back. */
export type Done =
  | { kind: 'made'; list: 'systems' | 'roleHoldings'; key: string }
  | {
      kind: 'changed'
      list: 'systems' | 'roleHoldings'
      id: number
      before: Record<string, unknown>
      after: Record<string, unknown>
    }

export interface Failure {
  line: number
  name: string
  error: unknown
}

export interface Running {
  outcomes: readonly Outcome[]
  isStopped: () => boolean
  /** Of so many lines, so many are done. */
  onProgress: (done: number, all: number) => void
  /** Told before the step is taken. */
  onDone: (done: Done[]) => void
}

export const IN_A_BATCH = 50

/** DOC-6: gathers what was saved and notes it in parts: a request for each would double the time. */
export function notebook({ noteAll }: Pick<RunPorts, 'noteAll'>) {
  let kept: SavedRecord[] = []
  async function flush(): Promise<void> {
    const now = kept
    kept = []
    if (now.length > 0) await noteAll(now)
  }
  return {
    flush,
    async add(saved: SavedRecord): Promise<void> {
      kept.push(saved)
      if (kept.length >= IN_A_BATCH) await flush()
    },
  }
}

export type Notebook = ReturnType<typeof notebook>

/** The whole list as the site has it now, put in for every screen. @throws StorageError */
export async function freshRows<N extends 'systems' | 'roleHoldings'>(
  { repository, lists }: Pick<RunPorts, 'repository' | 'lists'>,
  list: N,
): Promise<Stored<Entities[N]>[]> {
  const before = lists.current({ list }).rows
  const asked = lists.asking({ list })
  const rows: Stored<Entities[N]>[] = []
  for await (const page of repository.pages({ list })) rows.push(...page)
  const there = new Set(rows.map(({ id }) => id))
  const gone = before.flatMap(({ id }) => (there.has(id) ? [] : [id]))
  lists.patch({ list }, { rows, gone }, asked)
  return rows
}
