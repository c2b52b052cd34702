/** The people of an import, once their systems are there (ROLE-4, ROLE-6). */
import type { NewEntity, PersonRef, RoleHoldingEntry, Stored } from '../../../storage/repository'
import { administrationOf } from '../../shared/administration-of'
import { dayBefore } from './check-roles'
import { inLanes } from './in-lanes'
import type { Appointee, RoleChange } from './outcome'
import { freshRows, IN_A_BATCH, type Notebook, type Running, type RunPorts, type Writing } from './running'

const place = { list: 'roleHoldings' } as const

interface Appointing extends Running {
  notes: Notebook
  onFailure: (writing: Writing, error: unknown) => void
  onLine: () => void
}

interface InSystem {
  writing: Writing
  system: { id: number; name: string }
}

/** @throws StorageError that ends the run */
export async function appointAll(ports: RunPorts, lines: readonly InSystem[], appointing: Appointing): Promise<void> {
  const { isStopped, onDone, onFailure, onLine } = appointing
  const personOf = knownPeople(ports)
  const begins: NewEntity<'roleHoldings'>[] = []
  await inLanes(lines, {
    isStopped,
    onFailure: ({ writing }, error) => onFailure(writing, error),
    async work({ writing, system }) {
      for (const change of writing.roles) {
        for (const holding of change.ends) await endHolding(ports, holding, appointing)
        for (const appointee of change.begins)
          begins.push(newHolding(ports, change, appointee, await personOf(appointee), system))
      }
      onLine()
    },
  })
  for (let start = 0; start < begins.length; start += IN_A_BATCH) {
    const part = begins.slice(start, start + IN_A_BATCH)
    onDone(part.map(({ key }) => ({ kind: 'made', list: 'roleHoldings', key })))
    await ports.repository.createAll(place, part)
    await ports.noteAll(part.map(stored => ({ place, stored, before: {}, changes: undefined })))
  }
  if (begins.length > 0) await freshRows(ports, 'roleHoldings')
}

/** Each is made known to the site once, however many systems they are appointed in. */
function knownPeople({ repository }: RunPorts): (appointee: Appointee) => Promise<PersonRef> {
  const asked = new Map<string, Promise<PersonRef>>()
  return ({ person: { principalName } }) => {
    const known = asked.get(principalName) ?? repository.person(principalName)
    asked.set(principalName, known)
    return known
  }
}

/** ROLE-6: the last day is the day before; the holding stays in history. */
async function endHolding(
  { repository, lists, clock }: RunPorts,
  { id, etag, entity }: Stored<RoleHoldingEntry>,
  { onDone, notes }: Appointing,
): Promise<void> {
  const after = { to: dayBefore(clock.today()) }
  const before = { to: entity.to }
  onDone([{ kind: 'changed', list: 'roleHoldings', id, before, after }])
  const stored = await repository.update(place, id, etag, after)
  lists.put(place, stored)
  await notes.add({ place, stored: stored.entity, before, changes: after })
}

const newHolding = (
  { lists, clock }: RunPorts,
  { role }: RoleChange,
  { person: { department }, position }: Appointee,
  person: PersonRef,
  system: { id: number; name: string },
): NewEntity<'roleHoldings'> => ({
  key: crypto.randomUUID(),
  title: `${system.name} · ${role}`.slice(0, 255),
  system: system.id,
  role,
  person,
  position,
  administration: administrationOf(department, lists.current({ list: 'administrations' }).rows),
  from: clock.today(),
})
