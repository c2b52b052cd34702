/** Fifty people at one record at the same moment, each with their own token: whatever is accepted is in the record or in its versions, and nobody overwrites what they haven't seen. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoPerson, systemManager } from '../../demo/people.ts'
import { memoryDrafts } from '../../src/storage/drafts.ts'
import { liveLists } from '../../src/storage/live-lists.ts'
import { sameValue } from '../../src/storage/merge-edits.ts'
import type { Repository, Stored, System, Version } from '../../src/storage/repository.ts'
import { savingThrough } from '../../src/storage/saving.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { RecordEditor } from '../../src/ui/shared/record-editor.ts'
import { asOwner, listPath } from '../support/owned-sites.ts'
import { type Seeded, seeded } from '../support/seeded.ts'
import { startWorld, type World } from '../support/world.ts'

const EDITORS = 50
const ROUNDS = 3
const place = { list: 'systems' } as const
const clock = { now: () => '2026-03-01T08:00:00Z', today: () => '2026-03-01' }
type Field = keyof System & string
const fields = ['purpose', 'supplier', 'name', 'hosting', 'scope', 'startOfUse'] as const satisfies Field[]

let world: World
const nameOf = (number: number) => `Redaktör ${number}`
const principalOf = (number: number) => `redaktor${number}@${systemManager.userPrincipalName.split('@')[1]}`
const repositoryOf = ({ userPrincipalName }: Pick<DemoPerson, 'userPrincipalName'>): Repository => {
  let token: Promise<string> | undefined
  return sharePointRepository(world.settings, () => {
    token ??= world.tokenFor(userPrincipalName, 'sharepoint')
    return token
  })
}

beforeAll(async () => {
  world = await startWorld()
  const numbers = Array.from({ length: EDITORS }, (_, number) => number)
  await world.local(
    'POST',
    'people',
    numbers.map(number => ({ userPrincipalName: principalOf(number), displayName: nameOf(number) })),
  )
  // the versions are the witness here: a list keeps fifty unless told otherwise, and there will be more
  await asOwner(world, 'register', 'MERGE', listPath(world, 'register', 'Systems'), { MajorVersionLimit: 1000 })
  for (const number of numbers) {
    const LoginName = `i:0#.f|membership|${principalOf(number)}`
    await asOwner(world, 'register', 'POST', "/sitegroups/getByName('Forvalta leads')/users", { LoginName })
  }
})
afterAll(() => world.close())

function typed(number: number, round: number, chance: Seeded): Partial<System> {
  const all: { [F in (typeof fields)[number]]: System[F] } = {
    purpose: `Syfte ${number}·${round}`,
    supplier: `Leverantör ${number}·${round}`,
    name: `Namn ${number}·${round}`,
    hosting: chance.one(['internal', 'external']),
    scope: chance.one(['common', 'administrationSpecific']),
    startOfUse: `20${10 + (number % 10)}-0${1 + round}-01`,
  }
  const chosen = new Set([chance.one(fields), chance.one(fields)])
  return Object.fromEntries(
    Object.entries(all).filter(([field]) => fields.some(name => name === field && chosen.has(name))),
  )
}

interface Told {
  field: string
  mine: unknown
  theirs: unknown
}
interface Witness {
  name: string
  /** Every value that stood on this person's screen. */
  seen: Set<string>
  /** What the editor said is saved. */
  accepted: Partial<System>[]
  /** Collisions shown. */
  told: Told[]
  wrote: Partial<System>[]
}

const sight = (field: string, value: unknown) => `${field}=${JSON.stringify(value ?? '')}`

async function work(number: number, id: number, chance: Seeded): Promise<Witness> {
  const repository = repositoryOf({ userPrincipalName: principalOf(number) })
  const drafts = memoryDrafts()
  const witness: Witness = { name: nameOf(number), seen: new Set(), accepted: [], told: [], wrote: [] }
  const see = (entity: System) => {
    for (const field of fields) witness.seen.add(sight(field, entity[field]))
  }
  const stored = await repository.one(place, id)
  see(stored.entity)
  const editor = new RecordEditor<'systems'>(
    { drafts, saving: savingThrough(repository, drafts), lists: liveLists(repository), clock },
    { place, stored, owner: principalOf(number), label: 'Prov', path: '/register/x' },
  )
  editor.open()
  for (let round = 0; round < ROUNDS; round += 1) {
    const changes = typed(number, round, chance)
    witness.wrote.push(changes)
    editor.change(changes)
    await editor.saveNow()
    for (let asked = 0; editor.view.state.kind === 'collided'; asked += 1) {
      const { collisions } = editor.view.state
      for (const { field, mine, theirs } of collisions) {
        witness.told.push({ field, mine, theirs })
        witness.seen.add(sight(field, theirs))
      }
      // nobody insists for ever
      const choose = () => (asked < 3 && chance.chance(0.5) ? ('mine' as const) : ('theirs' as const))
      await editor.resolve(Object.fromEntries(collisions.map(({ field }) => [field, choose()])))
    }
    expect([witness.name, editor.view.state]).toMatchObject([witness.name, { kind: 'saved' }])
    witness.accepted.push(changes)
    see(editor.view.values)
  }
  expect(await drafts.of(principalOf(number))).toEqual([])
  return witness
}

/** From each version to the next: who wrote what over what. */
function overwritten(versions: Version[]): { by: string; field: string; before: unknown; after: unknown }[] {
  const oldestFirst = [...versions].reverse()
  return oldestFirst.slice(1).flatMap((version, index) =>
    fields.flatMap(field => {
      const [before, after] = [oldestFirst[index]?.values[field], version.values[field]]
      return sameValue(before, after) ? [] : [{ by: version.by, field, before, after }]
    }),
  )
}

test('fifty people at one record: nothing accepted is lost, and nothing is overwritten unseen', async () => {
  const made: Stored<System> = await repositoryOf(systemManager).create(place, { key: 'fifty', name: 'Från början' })
  const witnesses = await Promise.all(
    Array.from({ length: EDITORS }, (_, number) => work(number, made.id, seeded(number + 1))),
  )
  const versions = await repositoryOf(systemManager).versions(place, made.id)
  const writes = overwritten(versions)
  expect(writes.length).toBeGreaterThan(EDITORS)

  const unseen = writes.filter(({ by, field, before }) => {
    const witness = witnesses.find(({ name }) => name === by)
    return !witness?.seen.has(sight(field, before))
  })
  expect(unseen).toEqual([])

  const lost = witnesses.flatMap(({ name, wrote, told }) =>
    wrote.flatMap(changes =>
      Object.entries(changes)
        .filter(
          ([field, value]) =>
            !versions.some(version => sameValue(version.values[field], value)) &&
            !told.some(each => each.field === field && sameValue(each.mine, value)),
        )
        .map(([field, value]) => `${name}: ${field} ${String(value)}`),
    ),
  )
  expect(lost).toEqual([])
  expect(witnesses.filter(({ told }) => told.length > 0).length).toBeGreaterThan(EDITORS / 2)
}, 180_000) // 10 s by itself; many share the machine at times
