/** Saving over the tenant: lost races, lost answers and second tries, by what is stored afterwards. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { areaManager, type DemoPerson, systemManager } from '../../demo/people.ts'
import { type Draft, type Drafts, memoryDrafts } from '../../src/storage/drafts.ts'
import type { Stored, System } from '../../src/storage/repository.ts'
import { type Saving, savingThrough } from '../../src/storage/saving.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { storedItems, storedVersions } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'

const place = { list: 'systems' } as const
const owner = systemManager.userPrincipalName

let world: World
let drafts: Drafts
let saving: Saving
let count = 0
const as = ({ userPrincipalName }: DemoPerson) =>
  sharePointRepository(world.settings, () => world.tokenFor(userPrincipalName, 'sharepoint'))
const fault = (rule: object) => world.local('POST', 'faults', rule)
const mend = () => world.local('DELETE', 'faults')
const draftOf = (values: Record<string, unknown>, more: Partial<Draft> = {}): Draft => ({
  key: 'draft',
  owner,
  label: 'Prov',
  list: 'systems',
  base: {},
  values,
  at: '2026-03-01T08:00:00Z',
  sent: false,
  path: '/register',
  ...more,
})
async function newSystem(): Promise<Stored<System>> {
  count += 1
  return as(systemManager).create(place, { key: `saving-${count}`, name: `Prov ${count}`, purpose: 'Från början.' })
}
const stored = async ({ id }: Stored<System>) => (await as(systemManager).one(place, id)).entity
const purposes = async ({ id }: Stored<System>) =>
  (await storedVersions(world, owner, 'Systems', id)).map(({ Purpose }) => Purpose)
const kept = async () => (await drafts.of(owner)).map(({ values }) => values)

beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => {
  drafts = memoryDrafts()
  saving = savingThrough(as(systemManager), drafts)
})
afterEach(mend)
afterAll(() => world.close())

describe('an edit', () => {
  test('whose race is lost is merged where nothing collides', async () => {
    const from = await newSystem()
    await as(areaManager).update(place, from.id, from.etag, { supplier: 'Den andras AB' })
    const outcome = await saving.save({ place, from, changes: { purpose: 'Min.' } }, draftOf({ purpose: 'Min.' }))
    expect(outcome.kind).toBe('saved')
    expect(await stored(from)).toMatchObject({ supplier: 'Den andras AB', purpose: 'Min.' })
    expect(await kept()).toEqual([])
  })

  test('that collides writes nothing, shows both values, and stays a draft', async () => {
    const from = await newSystem()
    await as(areaManager).update(place, from.id, from.etag, { purpose: 'Den andras.' })
    const changes = { purpose: 'Min.', supplier: 'Mitt AB' }
    const outcome = await saving.save({ place, from, changes }, draftOf(changes))
    expect(outcome).toMatchObject({
      kind: 'collided',
      theirs: { entity: { purpose: 'Den andras.' } },
      collisions: [{ field: 'purpose', base: 'Från början.', mine: 'Min.', theirs: 'Den andras.' }],
    })
    expect(await stored(from)).toMatchObject({ purpose: 'Den andras.', supplier: '' })
    expect(await kept()).toEqual([changes])
  })

  test.each(['cutBefore', 'cutDuring', 'cutAfter'] as const)('%s: it is asked for, and stored once', async kind => {
    const from = await newSystem()
    await fault({ kind, method: 'MERGE', times: 1 })
    const outcome = await saving.save({ place, from, changes: { purpose: 'Min.' } }, draftOf({ purpose: 'Min.' }))
    expect(outcome.kind).toBe('saved')
    expect(await purposes(from)).toEqual(['Min.', 'Från början.'])
    expect(await kept()).toEqual([])
  })

  test('committed without an answer, then set back by somebody else: both values are shown, and nothing is written', async () => {
    const from = await newSystem()
    const changes = { purpose: 'Min.' }
    await fault([
      { kind: 'cutAfter', method: 'MERGE', times: 1 },
      { kind: 'cutBefore', method: 'GET', pathIncludes: 'Lists/Systems' },
    ])
    await expect(saving.save({ place, from, changes }, draftOf(changes))).rejects.toMatchObject({ kind: 'offline' })
    await mend()
    const sent = await as(areaManager).one(place, from.id)
    await as(areaManager).update(place, from.id, sent.etag, { purpose: 'Från början.' })
    const outcome = await saving.save({ place, from, changes, tried: [changes] }, draftOf(changes))
    expect(outcome).toMatchObject({
      kind: 'collided',
      collisions: [{ field: 'purpose', base: 'Från början.', mine: 'Min.', theirs: 'Från början.' }],
    })
    expect(await purposes(from)).toEqual(['Från början.', 'Min.', 'Från början.'])
  })

  test('committed without an answer and typed on is no race with oneself', async () => {
    const from = await newSystem()
    await fault([
      { kind: 'cutAfter', method: 'MERGE', times: 1 },
      { kind: 'cutBefore', method: 'GET' },
    ])
    const first = { purpose: 'Ett.' }
    await expect(saving.save({ place, from, changes: first }, draftOf(first))).rejects.toMatchObject({
      kind: 'offline',
    })
    expect(await drafts.of(owner)).toMatchObject([{ sent: true, tried: [first] }])
    await mend()
    const next = { purpose: 'Ett. Två.' }
    const edit = { place, from, changes: next, tried: [first] }
    expect((await saving.save(edit, draftOf(next))).kind).toBe('saved')
    expect(await purposes(from)).toEqual(['Ett. Två.', 'Ett.', 'Från början.'])
  })

  test('waits for the one before it, and keeps their order', async () => {
    const from = await newSystem()
    await fault({ kind: 'latency', ms: 300, method: 'MERGE', times: 1 })
    const edits = [{ purpose: 'Ett.' }, { supplier: 'Två AB' }, { name: 'Tre' }]
    await Promise.all(edits.map(changes => saving.save({ place, from, changes }, draftOf(changes))))
    expect(await stored(from)).toMatchObject({ purpose: 'Ett.', supplier: 'Två AB', name: 'Tre' })
    const versions = await storedVersions(world, owner, 'Systems', from.id)
    expect(versions.map(({ Purpose, Supplier }) => [Purpose, Supplier ?? ''])).toEqual([
      ['Ett.', 'Två AB'],
      ['Ett.', 'Två AB'],
      ['Ett.', ''],
      ['Från början.', ''],
    ])
  })
})

describe('a new record', () => {
  const rowsOf = (key: string) => storedItems(world, owner, 'Systems', `$filter=Key eq '${key}'`)

  async function lostAnswer(entity: { key: string; name: string; purpose: string }) {
    await fault({ kind: 'cutAfter', method: 'POST', pathIncludes: 'Lists/Systems', times: 1 })
    await expect(saving.add(place, entity, draftOf(entity))).rejects.toMatchObject({ kind: 'offline' })
    const [draft] = await drafts.of(owner)
    if (!draft) throw new Error('Nothing was kept.')
    return draft
  }

  test('stored without an answer and typed on holds the newer words, in one row', async () => {
    const entity = { key: 'saving-new', name: 'Nytt', purpose: 'Ett.' }
    const draft = await lostAnswer(entity)
    const typedOn = { ...entity, purpose: 'Ett. Två.' }
    const added = await saving.add(place, typedOn, { ...draft, values: typedOn })
    expect(added.entity.purpose).toBe('Ett. Två.')
    expect(await rowsOf(entity.key)).toMatchObject([{ Purpose: 'Ett. Två.' }])
    expect(await kept()).toEqual([])
  })

  test('stored without an answer and changed by somebody else keeps what they wrote', async () => {
    const entity = { key: 'saving-theirs', name: 'Nytt', purpose: 'Ett.' }
    const draft = await lostAnswer(entity)
    const first = await as(areaManager).byKey(place, entity.key)
    if (!first) throw new Error('It was not stored.')
    await as(areaManager).update(place, first.id, first.etag, { purpose: 'Den andras.' })
    const typedOn = { ...entity, name: 'Nyare' }
    await saving.add(place, typedOn, { ...draft, values: typedOn })
    expect(await rowsOf(entity.key)).toMatchObject([{ Title: 'Nyare', Purpose: 'Den andras.' }])
  })

  test('stored without an answer is known as stored, and its draft goes; one that is not stays', async () => {
    const entity = { key: 'saving-known', name: 'Nytt', purpose: 'Ett.' }
    const draft = await lostAnswer(entity)
    expect(await saving.isStored({ ...draft, values: { ...entity, purpose: 'Nyare.' } })).toBe(false)
    expect(await saving.isStored({ ...draft, tried: [{ ...entity, key: 'never-sent' }] })).toBe(false)
    expect(await kept()).toHaveLength(1)
    expect(await saving.isStored(draft)).toBe(true)
    expect(await kept()).toEqual([])
  })
})
