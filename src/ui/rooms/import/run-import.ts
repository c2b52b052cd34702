/**
 * Carries an import out, in steps that a second try finds done: systems first, then what changes, then who holds which role.
 * SharePoint knows no transaction over items, so each step is told before it is taken: it can be gone on with, or taken back.
 */
import type { System } from '../../../storage/repository'
import type { SavedRecord } from '../../../storage/saving'
import type { AppPorts } from '../../shared/app-context'
import { appointAll } from './appoint-all'
import { inLanes } from './in-lanes'
import type { Outcome } from './outcome'

export type RunPorts = Pick<AppPorts, 'repository' | 'lists' | 'clock' | 'noteAll'>

type Create = Extract<Outcome, { kind: 'create' }>
type Change = Extract<Outcome, { kind: 'change' }>
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

const IN_A_BATCH = 50
/** A line is half done when its system is, and whole when its people are. */
const HALF = 0.5

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

/** The whole list as the site has it now. @throws StorageError */
export function freshRows<N extends 'systems' | 'roleHoldings'>({ lists }: Pick<RunPorts, 'lists'>, list: N) {
  lists.readAgain({ list })
  type Rows = ReturnType<typeof lists.current<N>>['rows']
  return new Promise<Rows>((resolve, reject) => {
    function look(): void {
      const now = lists.current({ list })
      if (now.state === 'reading') return
      unwatch()
      if (now.state === 'failed') reject(now.error)
      else resolve(now.rows)
    }
    const unwatch = lists.watch({ list }, look)
    look()
  })
}

/** @throws StorageError that ends the run; failures of single lines are returned. */
export async function runImport(ports: RunPorts, running: Running): Promise<Failure[]> {
  const { outcomes, isStopped, onProgress } = running
  const creates = outcomes.filter((each): each is Create => each.kind === 'create')
  const changes = outcomes.filter((each): each is Change => each.kind === 'change')
  const failures: Failure[] = []
  const notes = notebook(ports)
  let done = 0
  const progress = (more: number) => {
    done += more
    onProgress(Math.floor(done), creates.length + changes.length)
  }
  const systems = new Map<number, { id: number; name: string }>()
  const onFailure = ({ line, name }: Writing, error: unknown) => void failures.push({ line, name, error })

  try {
    await makeSystems(ports, creates, running, systems, progress)
    await inLanes(changes, {
      isStopped,
      onFailure,
      async work(change) {
        await changeSystem(ports, change, running, notes)
        systems.set(change.line, { id: change.system.id, name: change.system.entity.name })
        progress(HALF)
      },
    })
    const lines = [...creates, ...changes].flatMap(writing => {
      const system = systems.get(writing.line)
      return system ? [{ writing, system }] : []
    })
    await appointAll(ports, lines, { ...running, notes, onFailure, onLine: () => progress(HALF) })
  } finally {
    await notes.flush()
  }
  return failures
}

async function makeSystems(
  ports: RunPorts,
  creates: readonly Create[],
  { isStopped, onDone }: Running,
  systems: Map<number, { id: number; name: string }>,
  progress: (more: number) => void,
): Promise<void> {
  const place = { list: 'systems' } as const
  const lineOf = new Map<string, number>()
  for (let start = 0; start < creates.length && !isStopped(); start += IN_A_BATCH) {
    const entities = creates.slice(start, start + IN_A_BATCH).map(({ values, line }) => {
      const key = crypto.randomUUID()
      lineOf.set(key, line)
      return { ...values, key }
    })
    onDone(entities.map(({ key }) => ({ kind: 'made', list: 'systems', key })))
    await ports.repository.createAll(place, entities)
    await ports.noteAll(entities.map(stored => ({ place, stored, before: {}, changes: undefined })))
    progress(entities.length * HALF)
  }
  if (lineOf.size === 0) return
  for (const { id, entity } of await freshRows(ports, 'systems')) {
    const line = lineOf.get(entity.key)
    if (line !== undefined) systems.set(line, { id, name: entity.name })
  }
}

async function changeSystem(
  { repository, lists }: RunPorts,
  { system, changes }: Change,
  { onDone }: Running,
  notes: Notebook,
): Promise<void> {
  if (changes.length === 0) return
  const place = { list: 'systems' } as const
  const after: Partial<System> = Object.fromEntries(changes.map(({ field, after: value }) => [field, value]))
  const before = Object.fromEntries(changes.map(({ field }) => [field, system.entity[field]]))
  onDone([{ kind: 'changed', list: 'systems', id: system.id, before, after: { ...after } }])
  const stored = await repository.update(place, system.id, system.etag, after)
  lists.put(place, stored)
  await notes.add({ place, stored: stored.entity, before, changes: { ...after } })
}
