import { expect, test } from 'vitest'
import { memoryDrafts } from '../../../storage/drafts'
import { liveLists } from '../../../storage/live-lists'
import { type Repository, type RoleHoldingEntry, StorageError, type Stored } from '../../../storage/repository'
import { savingThrough } from '../../../storage/saving'
import { blank } from '../../../storage/testing/blank'
import { bySystem } from '../../shared/system-facts'
import { plannedRoles } from './handover-plan'
import { rolesOf } from './person-roles'
import { type DoneRole, handOver, takeBack } from './run-handover'

const today = '2026-11-21'
const person = (name: string) => ({ id: 1, name, principalName: `${name}@x.example`, mail: '' })
const systems = [1, 2, 3, 4, 5].map(id => ({
  id,
  etag: '1',
  entity: blank('systems', { key: `s${id}`, name: `S${id}`, category: 'businessSystem' }),
}))
const by = { owner: 'boss@x.example', path: '/people/leaver/handover' }

/** Role holdings in a site of their own, where the connection may be cut after any number of writes. */
function site() {
  const rows = new Map<number, Stored<RoleHoldingEntry>>()
  let writesLeft = Number.POSITIVE_INFINITY
  const write = (row: Stored<RoleHoldingEntry>) => {
    if (writesLeft <= 0) throw new StorageError('forbidden', 'No more writes.')
    writesLeft -= 1
    rows.set(row.id, row)
    return row
  }
  const add = (entity: RoleHoldingEntry) => write({ id: rows.size + 1, etag: '1', entity })
  const writing = {
    create: async (_place: unknown, entity: Partial<RoleHoldingEntry> & { key: string }) =>
      [...rows.values()].find(row => row.entity.key === entity.key) ?? add(blank('roleHoldings', entity)),
    async update(_place: unknown, id: number, etag: string, changes: Partial<RoleHoldingEntry>) {
      const row = rows.get(id)
      if (row?.etag !== etag) throw new StorageError('conflict', 'The item was changed.')
      return write({ id, etag: `${Number(etag) + 1}`, entity: { ...row.entity, ...changes } })
    },
    one: async (_place: unknown, id: number) => rows.get(id),
  }
  // it is asked for role holdings and nothing else, which a Repository's types can't say
  const repository = writing as unknown as Repository
  const drafts = memoryDrafts()
  const ports = {
    drafts,
    saving: savingThrough(repository, drafts),
    lists: liveLists(repository),
    clock: { now: () => '2026-11-21T08:00:00Z', today: () => today },
  }
  for (const system of systems)
    add(
      blank('roleHoldings', {
        key: `h${system.id}`,
        title: `S${system.id} · owner`,
        system: system.id,
        role: 'owner',
        person: person('leaver'),
        from: '2020-01-01',
      }),
    )
  const all = () => [...rows.values()]
  const planned = () =>
    plannedRoles(rolesOf(systems, all(), 'leaver@x.example', today).now, bySystem(all()), {
      successor: { principalName: 'successor@x.example', position: 'headOfAdministration', administration: undefined },
      lastDay: '2026-11-30',
      firstDay: '2026-12-01',
      itAdministration: undefined,
    })
  const keys = Object.fromEntries(systems.map(({ id }) => [id, `new${id}`]))
  async function run(isStopped = () => false) {
    const [done, faults]: [DoneRole[], unknown[]] = [[], []]
    await handOver(ports, {
      planned: planned().filter(({ step }) => step.kind === 'moves' || step.kind === 'ends'),
      successor: { person: person('successor'), position: 'headOfAdministration', administration: undefined },
      firstDay: '2026-12-01',
      keys,
      isStopped,
      onRole: (_role, outcome) => ('fault' in outcome ? faults.push(outcome.fault) : done.push(outcome)),
      ...by,
    })
    return { done, faults }
  }
  const spans = (name: string) =>
    all()
      .filter(({ entity }) => entity.person?.name === name)
      .map(({ entity: { from, to } }) => `${from} ${to}`)
  return {
    ports,
    run,
    planned,
    spans,
    rows,
    cutAfter(writes: number) {
      writesLeft = writes
    },
  }
}

test('ROLE-6 every role ends with the leaver’s last day and begins with the successor’s first, and no draft is left', async () => {
  const here = site()
  const { done, faults } = await here.run()
  expect([done.length, faults.length]).toEqual([5, 0])
  expect(new Set(here.spans('leaver'))).toEqual(new Set(['2020-01-01 2026-11-30']))
  expect(here.spans('successor')).toEqual(Array(5).fill('2026-12-01 undefined'))
  expect(await here.ports.drafts.of(by.owner)).toEqual([])
  expect(new Set(here.planned().map(({ step }) => step.kind))).toEqual(new Set(['done']))
})

test.each([1, 2, 3, 5, 8])(
  'ROLE-4 cut after %d writes it is gone on with: each role once, and never two owners',
  async writes => {
    const here = site()
    here.cutAfter(writes)
    const first = await here.run()
    expect(first.faults.length).toBeGreaterThan(0)
    expect(here.spans('successor').length).toBeLessThanOrEqual(
      here.spans('leaver').filter(span => !span.endsWith('undefined')).length,
    )
    here.cutAfter(Number.POSITIVE_INFINITY)
    await here.run()
    expect(here.spans('successor')).toEqual(Array(5).fill('2026-12-01 undefined'))
    expect(here.planned().every(({ step }) => step.kind === 'done')).toBe(true)
  },
)

test('stopped, what hasn’t begun stays untouched', async () => {
  const here = site()
  let asked = 0
  const { done } = await here.run(() => {
    asked += 1
    return asked > 2
  })
  expect(done.length).toBeLessThan(5)
  expect(here.spans('leaver').filter(span => span.endsWith('undefined'))).toHaveLength(5 - done.length)
})

test('ROLE-6 taken back, the leaver goes on and the successor held nothing; nothing is removed', async () => {
  const here = site()
  const { done } = await here.run()
  const left: unknown[] = []
  await takeBack(here.ports, { done, onRole: (_one, fault) => fault !== undefined && left.push(fault), ...by })
  expect(left).toEqual([])
  expect(new Set(here.spans('leaver'))).toEqual(new Set(['2020-01-01 undefined']))
  expect(here.rows.size).toBe(10)
  const theirs = rolesOf(systems, [...here.rows.values()], 'successor@x.example', '2026-12-15')
  expect([theirs.now, theirs.coming, theirs.past]).toEqual([[], [], []])
})

test('a last day that somebody else gave meanwhile stands, and is told', async () => {
  const here = site()
  const row = here.rows.get(1)
  if (!row) throw new Error('The first holding is there.')
  const planned = here.planned()
  here.rows.set(1, { ...row, etag: '9', entity: { ...row.entity, to: '2026-11-25' } })
  const faults: unknown[] = []
  await handOver(here.ports, {
    planned: planned.slice(0, 1),
    successor: { person: person('successor'), position: 'headOfAdministration', administration: undefined },
    firstDay: '2026-12-01',
    keys: { 1: 'new1' },
    isStopped: () => false,
    onRole: (_role, outcome) => 'fault' in outcome && faults.push(outcome.fault),
    ...by,
  })
  expect(faults).toMatchObject([{ kind: 'conflict' }])
  expect(here.rows.get(1)?.entity.to).toBe('2026-11-25')
  expect(here.spans('successor')).toEqual([])
})
