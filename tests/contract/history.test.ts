/** DOC-6: what was changed by whom and when, from versions and change logs, over the tenant with the real client. */
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { areaManager, type DemoPerson, procurementContact, systemManager, teacher } from '../../demo/people.ts'
import { type ChangeLog, changeLogThrough } from '../../src/storage/change-log.ts'
import { type Draft, memoryDrafts } from '../../src/storage/drafts.ts'
import { history } from '../../src/storage/history.ts'
import { notedChanges } from '../../src/storage/noted-changes.ts'
import type { Place, Stored, System } from '../../src/storage/repository.ts'
import { type Saving, savingThrough } from '../../src/storage/saving.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { asOwner, listPath } from '../support/owned-sites.ts'
import { storedItems } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'

const systems = { list: 'systems' } as const
let world: World
let log: ChangeLog
let saving: Saving
let noting: Promise<void>[]
let count = 0

const as = ({ userPrincipalName }: DemoPerson) =>
  sharePointRepository(world.settings, () => world.tokenFor(userPrincipalName, 'sharepoint'))
const draft = (place: Place): Draft => ({
  key: 'draft',
  owner: systemManager.userPrincipalName,
  label: '',
  list: place.list,
  base: {},
  values: {},
  at: '2026-03-01T08:00:00Z',
  sent: false,
  path: '/',
})

/** Saving as the app has it, each save noted. */
function through(person: DemoPerson): Saving {
  log = changeLogThrough(as(person), notedChanges())
  noting = []
  return savingThrough(as(person), memoryDrafts(), ({ place, stored, before, changes }) => {
    const at = new Date().toISOString()
    const recordKey = String(stored.key)
    const owner = person.userPrincipalName
    noting.push(log.note({ list: place.list, recordKey, label: String(stored.name), owner, at, before, changes }))
  })
}
async function send(person = systemManager): Promise<number> {
  await Promise.all(noting)
  return log.send(person.userPrincipalName)
}
async function newSystem(): Promise<Stored<System>> {
  count += 1
  return saving.add(systems, { key: `history-${count}`, name: `Historia ${count}`, purpose: 'Ett.' }, draft(systems))
}
async function edit(from: Stored<System>, changes: Partial<System>): Promise<Stored<System>> {
  const outcome = await saving.save({ place: systems, from, changes }, draft(systems))
  if (outcome.kind === 'collided') throw new Error('It collided.')
  return outcome.stored
}
const rows = (key: string, urlName = 'ChangeLog', person = systemManager) =>
  storedItems(
    world,
    person.userPrincipalName,
    urlName,
    `$filter=RecordKey eq '${key}'&$select=*,Author/Title&$expand=Author`,
  )

beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => {
  saving = through(systemManager)
})
afterEach(() => world.local('DELETE', 'faults'))
afterAll(() => world.close())

test('DOC-6 each field that was saved is in the log, with what stood there before, by who saved it', async () => {
  const made = await newSystem()
  await edit(made, { purpose: 'Två.', hasFee: false })
  expect(await send()).toBe(0)
  const mine = { Author: { Title: systemManager.displayName }, RecordList: 'systems', Title: made.entity.name }
  expect(await rows(made.entity.key)).toMatchObject([
    { ...mine, FieldName: null },
    { ...mine, FieldName: 'purpose', ValueBefore: 'Ett.', ValueAfter: 'Två.' },
    { ...mine, FieldName: 'hasFee', ValueBefore: 'true', ValueAfter: 'false' },
  ])
})

test('DOC-6 what not everyone may read is noted where not everyone may read it', async () => {
  saving = through(procurementContact)
  const agreements = { list: 'agreements' } as const
  const made = await saving.add(agreements, { key: 'history-agreement', name: 'Hemligt' }, draft(agreements))
  await saving.save({ place: agreements, from: made, changes: { price: '12 kr' } }, draft(agreements))
  expect(await send(procurementContact)).toBe(0)
  expect(await rows('history-agreement')).toEqual([])
  expect(await rows('history-agreement', 'AgreementChangeLog')).toHaveLength(2)
  await expect(as(teacher).matching({ list: 'changeLogAgreements' }, 'recordKey', 'x')).rejects.toMatchObject({
    kind: 'forbidden',
  })
  expect(await history(as(teacher), systems, { id: 1, key: 'x' })).not.toEqual([])
})

test('nobody rewrites the log, not what they wrote themselves either', async () => {
  const made = await newSystem()
  await send()
  const [entry] = await as(systemManager).matching({ list: 'changeLogOpen' }, 'recordKey', made.entity.key)
  if (!entry) throw new Error('Nothing was noted.')
  const rewrite = as(systemManager).update({ list: 'changeLogOpen' }, entry.id, entry.etag, { after: 'Annat' })
  await expect(rewrite).rejects.toMatchObject({ kind: 'forbidden' })
})

test.each([
  ['throttled', { kind: 'status', status: 503, retryAfter: 0.01 }],
  ['cut before it was noted', { kind: 'cutBefore' }],
  ['cut after it was noted', { kind: 'cutAfter' }],
  ['broken', { kind: 'status', status: 500 }],
])('a log that is %s loses no save, waits, and notes it once', async (_, fault) => {
  const made = await newSystem()
  await world.local('POST', 'faults', { ...fault, method: 'POST', pathIncludes: '$batch' })
  const stored = await edit(made, { purpose: 'Två.' })
  expect(await send()).toBe(2)
  expect((await as(systemManager).one(systems, made.id)).entity.purpose).toBe('Två.')
  await world.local('DELETE', 'faults')
  await edit(stored, { purpose: 'Tre.' })
  expect(await send()).toBe(0)
  const noted = await rows(made.entity.key)
  expect(noted.map(({ ValueAfter }) => ValueAfter)).toEqual([null, 'Två.', 'Tre.'])
})

test('many are noted in one request', async () => {
  const made = await newSystem()
  await edit(made, { purpose: 'Två.', supplier: 'Nytt AB', hasFee: false, scope: 'common' })
  await world.local('DELETE', 'requests')
  await send()
  const requests = v.parse(v.array(v.looseObject({ path: v.string() })), await world.local('GET', 'requests'))
  expect(requests.filter(({ path }) => path.includes('/_api/')).map(({ path }) => path.split('/').at(-1))).toEqual([
    '$batch',
  ])
})

test('DOC-6 what SharePoint’s versions no longer reach is told from the log, in one order, and nothing twice', async () => {
  const list = listPath(world, 'register', 'Systems')
  const made = await newSystem()
  await as(areaManager).update(systems, made.id, made.etag, { supplier: 'Utanför loggen AB' })
  let stored = await as(systemManager).one(systems, made.id)
  for (const purpose of ['Två.', 'Tre.', 'Fyra.', 'Fem.']) stored = await edit(stored, { purpose })
  await send()
  const told = async () => {
    const changes = await history(as(systemManager), systems, { id: made.id, key: made.entity.key })
    return changes.map(({ fields, isFirst }) => (isFirst ? 'made' : fields.map(({ after }) => after).join()))
  }
  const whole = ['Fem.', 'Fyra.', 'Tre.', 'Två.', 'Utanför loggen AB', 'made']
  expect(await told()).toEqual(whole)
  await asOwner(world, 'register', 'MERGE', list, { MajorVersionLimit: 2 })
  stored = await edit(stored, { purpose: 'Sex.' })
  await send()
  expect(await told()).toEqual(['Sex.', ...whole.filter(each => each !== 'Utanför loggen AB')])
  const byVersions = await as(systemManager).versions(systems, made.id)
  expect(byVersions).toHaveLength(2)
})
