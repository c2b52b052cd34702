/**
 * Carries an import out, in steps that a second try finds done: systems first, then what changes, then who holds which role.
 * SharePoint knows no transaction over items, so each step is told before it is taken: it can be gone on with, or taken back.
 */
import type { System } from '../../../storage/repository'
import { appointAll } from './appoint-all'
import { inLanes } from './in-lanes'
import {
  type Change,
  type Create,
  type Failure,
  freshRows,
  IN_A_BATCH,
  type Notebook,
  notebook,
  type Running,
  type RunPorts,
  type Writing,
} from './running'

/** A line is half done when its system is, and whole when its people are. */
const HALF = 0.5

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
