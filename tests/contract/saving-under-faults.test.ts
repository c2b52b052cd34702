/**
 * A thousand saves while everything that can go wrong does, in an order that is the same every time. After each of them what was typed
 * is stored, or it lies on the device and is offered; in the end each is stored once.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { areaManager, systemManager } from '../../demo/people.ts'
import { type Draft, type Drafts, memoryDrafts } from '../../src/storage/drafts.ts'
import { isStorageError, type Stored, type System } from '../../src/storage/repository.ts'
import { RecordEditor } from '../../src/ui/shared/record-editor.ts'
import { type KillableTab, openKillableTab } from '../support/killable-tab.ts'
import { asOwner, listPath } from '../support/owned-sites.ts'
import { type Seeded, seeded } from '../support/seeded.ts'
import { storedItems, storedVersions } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'

const LANES = 20
const EDITS_A_LANE = 40
const CREATIONS = 200
/** Visits of the person until nothing more goes wrong: it ends some time. */
const TROUBLED_VISITS = 3

const place = { list: 'systems' } as const
const owner = systemManager.userPrincipalName
const clock = { now: () => '2026-03-01T08:00:00Z', today: () => '2026-03-01' }

let world: World
const tally = new Map<string, number>()
const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1)

beforeAll(async () => {
  world = await startWorld()
  // the versions are the witness here: a list keeps fifty unless told otherwise, and a lane may come to more
  await asOwner(world, 'register', 'MERGE', listPath(world, 'register', 'Systems'), { MajorVersionLimit: 1000 })
})
afterAll(() => world.close())

type Trouble = (tab: KillableTab, method: 'MERGE' | 'POST', pathIncludes: string, chance: Seeded) => Promise<unknown>

const strike = (...rules: object[]) => world.local('POST', 'faults', rules)
const cut =
  (kind: 'cutBefore' | 'cutDuring' | 'cutAfter'): Trouble =>
  (_tab, method, pathIncludes, chance) => {
    // the reading that would tell whether it was stored is lost too, three times being as often as it is tried
    const blind = chance.chance(0.3) ? [{ kind: 'cutBefore', method: 'GET', pathIncludes, times: 3 }] : []
    return strike({ kind, method, pathIncludes, times: 1 }, ...blind)
  }
const throttle =
  (status: number, times: number, retryAfter?: number): Trouble =>
  (_tab, method, pathIncludes) =>
    strike({ kind: 'status', status, method, pathIncludes, times, ...(retryAfter === undefined ? {} : { retryAfter }) })

const troubles: Record<string, Trouble> = {
  nothing: async () => undefined,
  'cut before': cut('cutBefore'),
  'cut during': cut('cutDuring'),
  'cut after': cut('cutAfter'),
  '429, how long is said': throttle(429, 2, 0.02),
  '429, how long is not said': throttle(429, 1),
  '429 for good': throttle(429, 5, 0.02),
  '503': throttle(503, 5, 0.02),
  'token refused': throttle(401, 1),
  'token refused again': throttle(401, 2),
  'signed out': async tab => tab.signOutFor(1),
  'tokens run out': () => world.local('POST', 'clock', { advanceMs: 2 * 3_600_000 }),
  'killed before sending': async tab => tab.dieAfter(0),
  'killed with the answer': async tab => tab.dieAfter(1),
  'killed while nobody knows': async (tab, method, pathIncludes) => {
    tab.dieAfter(1)
    await strike({ kind: 'cutAfter', method, pathIncludes, times: 1 })
  },
}

async function befall(chance: Seeded, visits: number, tab: KillableTab, method: 'MERGE' | 'POST', path: string) {
  const name = visits > TROUBLED_VISITS ? 'nothing' : chance.one(Object.keys(troubles))
  count(name)
  await troubles[name]?.(tab, method, path, chance)
}

const isAt = (draft: Draft, id: number) => draft.list === 'systems' && draft.id === id

/** Until the editor has found what an earlier visit left, and has done what it does with it by itself. */
async function settle(editor: RecordEditor<'systems'>, tab: KillableTab, id: number): Promise<void> {
  let isDead = false
  void tab.died.then(() => {
    isDead = true
  })
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 3))
    const { kind } = editor.view.state
    if (isDead || ['restored', 'saved', 'kept', 'failed', 'collided'].includes(kind)) return
    // what lay there was found to be stored
    if (kind === 'clean' && !(await tab.drafts.of(owner)).some(draft => isAt(draft, id))) return
  }
}

/** Reads until it may: what an earlier trouble left over may strike this too. */
async function opened(tab: KillableTab, id: number): Promise<Stored<System>> {
  for (;;) {
    try {
      return await tab.repository.one(place, id)
    } catch (error) {
      if (!isStorageError(error)) throw error
    }
  }
}

/** One text typed into one record, until the site has it. */
async function saveText(id: number, text: string, device: Drafts, chance: Seeded): Promise<void> {
  for (let visits = 1; ; visits += 1) {
    const tab = openKillableTab(world, systemManager, device)
    const stored = await opened(tab, id)
    const editing = { place, stored, owner, label: 'Prov', path: `/register/${id}` }
    const isFirst = visits === 1
    if (!isFirst) await befall(chance, visits, tab, 'MERGE', `/items(${id})`)
    const editor = new RecordEditor({ ...tab, clock }, editing)
    editor.open()
    if (isFirst) {
      editor.set('purpose', text)
      await befall(chance, visits, tab, 'MERGE', `/items(${id})`)
    } else await settle(editor, tab, id)
    await Promise.race([editor.saveNow(), tab.died])
    const { kind } = editor.view.state
    expect(kind).not.toBe('collided')
    const left = (await device.of(owner)).filter(draft => isAt(draft, id))
    if (left.length === 0) {
      expect(['saved', 'clean']).toContain(kind)
      return
    }
    count('kept')
    expect(left.map(({ values }) => values.purpose)).toEqual([text])
    tab.kill() // and is opened anew
    if (visits > 10) throw new Error(`${text} is not stored after ${visits} visits: ${kind}`)
  }
}

/** A record of which nothing is stored yet: what the form for a new one does with its draft. */
async function saveNew(key: string, device: Drafts, chance: Seeded): Promise<void> {
  for (let visits = 1; ; visits += 1) {
    const tab = openKillableTab(world, systemManager, device)
    const [offered] = (await device.of(owner)).filter(({ values }) => values.key === key)
    const draft: Draft = offered ?? {
      key: `new ${key}`,
      owner,
      label: 'Prov',
      list: 'documents',
      base: {},
      values: { key, title: key },
      at: clock.now(),
      sent: false,
      path: '/register',
    }
    if (visits > 1) expect(offered?.values).toEqual({ key, title: key })
    await befall(chance, visits, tab, 'POST', "Lists/SystemDocuments')")
    const added = tab.saving.add({ list: 'documents' }, { key, title: key }, draft).then(
      () => true,
      () => false,
    )
    const isSaved = await Promise.race([added, tab.died.then(() => false)])
    const left = (await device.of(owner)).filter(({ values }) => values.key === key)
    expect(left.length).toBe(isSaved ? 0 : 1)
    if (isSaved) return
    count('kept')
    if (visits > 10) throw new Error(`${key} is not stored after ${visits} visits.`)
  }
}

/** Somebody else writes another field of the record now and then: no save of either may undo one of the other's. */
async function interfere({ id }: Stored<System>, text: string): Promise<void> {
  const rival = openKillableTab(world, areaManager, memoryDrafts())
  for (;;) {
    const { etag, entity } = await opened(rival, id)
    if (entity.supplier === text) return
    await rival.repository.update(place, id, etag, { supplier: text }).catch((error: unknown) => {
      if (!isStorageError(error)) throw error
    })
  }
}

async function editInLane(
  record: Stored<System>,
  lane: number,
): Promise<{ id: number; texts: string[]; rivals: string[] }> {
  const chance = seeded(1000 + lane)
  const device = memoryDrafts()
  const [texts, rivals]: [string[], string[]] = [[], []]
  for (let turn = 1; turn <= EDITS_A_LANE; turn += 1) {
    const text = `Spår ${lane}, text ${turn}`
    texts.push(text)
    await saveText(record.id, text, device, chance)
    if (!chance.chance(0.1)) continue
    rivals.push(`${text}, en annans`)
    await interfere(record, `${text}, en annans`)
  }
  expect(await device.of(owner)).toEqual([])
  return { id: record.id, texts, rivals }
}

test('a thousand saves under faults: each is stored once, or its text is kept and offered until it is', async () => {
  const { repository } = openKillableTab(world, systemManager, memoryDrafts())
  const named = Array.from({ length: LANES }, (_, lane) => ({ key: `lane-${lane}`, name: `Spår ${lane}` }))
  const records = await Promise.all(named.map(system => repository.create(place, system)))
  const lanes = Promise.all(records.map(editInLane))
  const keys = Array.from({ length: CREATIONS }, (_, index) => `soak-${index}`)
  const create = async () => {
    const [device, chance] = [memoryDrafts(), seeded(7)]
    for (const key of keys) await saveNew(key, device, chance)
  }
  const [edited] = await Promise.all([lanes, create()])
  await world.local('DELETE', 'faults')

  for (const { id, texts, rivals } of edited) {
    const versions = (await storedVersions(world, owner, 'Systems', id)).reverse()
    const changesOf = (field: string) =>
      versions.map(version => version[field] ?? '').filter((value, place, all) => place > 0 && value !== all[place - 1])
    expect(changesOf('Purpose')).toEqual(texts)
    expect(changesOf('Supplier')).toEqual(rivals)
    // nothing was written twice: each version brought something
    expect(versions).toHaveLength(1 + texts.length + rivals.length)
  }
  const rows = await storedItems(world, owner, 'SystemDocuments', "$filter=startswith(Key,'soak-')&$select=Key")
  expect(rows.map(({ Key }) => Key).sort()).toEqual([...keys].sort())

  // every trouble befell many, and many a text had to be offered again
  for (const name of Object.keys(troubles))
    expect([name, tally.get(name) ?? 0]).toEqual([name, expect.toSatisfy(n => n > 20)])
  expect(tally.get('kept')).toBeGreaterThan(300)
}, 240_000) // half a minute by itself; many share the machine at times
