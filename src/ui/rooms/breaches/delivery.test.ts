import { describe, expect, test } from 'vitest'
import { type Draft, memoryDrafts } from '../../../storage/drafts'
import { allLists } from '../../../storage/lists/all-lists'
import { toEntity, toRow } from '../../../storage/lists/row'
import { type Entities, StorageError, type StorageErrorKind, type Stored } from '../../../storage/repository'
import { type DeliveryPorts, deliver, type Outgoing, type Progress, progressOf } from './delivery'

type Report = Entities['breachReports']

const contact = { id: 1, name: 'Anna Ek', principalName: 'anna@kommun.example', mail: 'anna@kommun.example' }
const row = {
  key: 'r1',
  title: 'Incident',
  kind: 'report',
  reportKey: 'r1',
  whatHappened: 'Brev till fel adress',
  seenAt: '2026-08-28T10:17:00Z',
} as const

const draft: Draft = {
  key: 'draft',
  owner: 'bo@kommun.example',
  label: 'Incidentrapport',
  list: 'breachReports',
  base: {},
  values: { ...row },
  at: '2026-08-28T10:20:00Z',
  sent: false,
  path: '/report',
}

/** A list that stores each key once, mail that is counted, and faults at chosen calls: before the commit, or after it. */
function world() {
  const rows: Stored<Report>[] = []
  const sent: { subject: string; text: string; to: { name: string; mail: string }[] }[] = []
  const faults: { at: string; kind: StorageErrorKind; when: 'before' | 'after' }[] = []
  const drafts = memoryDrafts()
  let keys = 0

  async function meeting(at: string, work: () => void): Promise<void> {
    const found = faults.findIndex(fault => fault.at === at)
    const fault = found < 0 ? undefined : faults.splice(found, 1)[0]
    if (fault?.when !== 'before') work()
    if (fault) throw new StorageError(fault.kind, at)
  }

  const ports: DeliveryPorts = {
    repository: {
      async create(place, entity) {
        const list = allLists.breachReports
        const stored: Stored<Report> = {
          id: rows.length + 1,
          etag: '"1"',
          entity: toEntity(list, toRow(list, { ...entity })),
        }
        await meeting(`create ${stored.entity.kind}`, () => {
          if (!rows.some(({ entity: { key } }) => key === entity.key)) rows.push(stored)
        })
        expect(place).toEqual({ list: 'breachReports', board: 'skola' })
        const kept = rows.find(({ entity: { key } }) => key === entity.key)
        return kept ?? stored
      },
    },
    directory: {
      sendMail: mail => meeting('mail', () => sent.push(mail)),
    },
    drafts,
    clock: { now: () => '2026-08-28T10:21:00Z' },
    newKey: () => {
      keys += 1
      return `told${keys}`
    },
  }
  return { rows, sent, faults, drafts, ports }
}

const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  board: 'skola',
  row,
  recipients: [contact],
  mail: { subject: 'En incident', text: 'Länk' },
  draft,
  ...more,
})

/** Presses the button until it is through, each time from the draft as it was kept. */
async function press({ ports, drafts }: ReturnType<typeof world>, typed: Partial<Outgoing> = {}) {
  const [kept] = await drafts.of(draft.owner)
  const progress = kept?.progress
  const from: Draft = progress === undefined ? draft : { ...draft, progress }
  return deliver(ports, outgoing({ draft: from, ...typed }), () => undefined)
}

describe('INC-1, INC-2, INC-3 a report on its way', () => {
  test('is stored, then told of, then it is noted who was told, and nothing is left on the device', async () => {
    const w = world()
    const steps: Progress['step'][] = []
    const done = await deliver(w.ports, outgoing(), ({ step }) => steps.push(step))
    expect(done).toEqual({ told: ['Anna Ek'], toldAt: '2026-08-28T10:21:00Z' })
    expect(steps).toEqual(['stored', 'mailing', 'mailed'])
    expect(w.rows.map(({ entity }) => [entity.kind, entity.reportKey, entity.told])).toEqual([
      ['report', 'r1', ''],
      ['told', 'r1', 'Anna Ek'],
    ])
    expect(w.sent).toHaveLength(1)
    expect(await w.drafts.of(draft.owner)).toEqual([])
  })

  test('where nobody can be told, that is noted and no mail is tried', async () => {
    const w = world()
    expect(await press(w, { recipients: [] })).toMatchObject({ told: [] })
    expect(w.sent).toEqual([])
    expect(w.rows.map(({ entity }) => [entity.kind, entity.told])).toEqual([
      ['report', ''],
      ['told', ''],
    ])
  })

  const cuts = ['create report', 'mail', 'create told'].flatMap(at =>
    (['before', 'after'] as const).map(when => ({ at, when })),
  )
  test.each(cuts)('cut $when $at: pressed again, it is stored once and noted once', async ({ at, when }) => {
    const w = world()
    w.faults.push({ at, when, kind: 'offline' })
    await expect(press(w)).rejects.toMatchObject({ kind: 'offline' })
    expect(await w.drafts.of(draft.owner)).toHaveLength(1)
    await press(w)
    expect(w.rows.map(({ entity }) => entity.kind)).toEqual(['report', 'told'])
    expect(await w.drafts.of(draft.owner)).toEqual([])
    // a mail whose outcome nobody knows is the one thing that may be sent twice, and only when pressed again
    expect(w.sent).toHaveLength(at === 'mail' && when === 'after' ? 2 : 1)
  })

  test('a mail that was refused leaves the report stored and nobody told', async () => {
    const w = world()
    w.faults.push({ at: 'mail', when: 'before', kind: 'forbidden' })
    await expect(press(w)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(w.rows.map(({ entity }) => entity.kind)).toEqual(['report'])
    expect(progressOf((await w.drafts.of(draft.owner))[0])).toEqual({ step: 'stored' })
  })

  test('a mail without an answer is remembered as one that may have gone', async () => {
    const w = world()
    w.faults.push({ at: 'mail', when: 'after', kind: 'offline' })
    await expect(press(w)).rejects.toMatchObject({ kind: 'offline' })
    expect(progressOf((await w.drafts.of(draft.owner))[0])).toEqual({ step: 'mailing' })
  })

  test('what was typed after a try without an answer follows as a supplement', async () => {
    const w = world()
    w.faults.push({ at: 'create report', when: 'after', kind: 'offline' })
    await expect(press(w)).rejects.toMatchObject({ kind: 'offline' })
    await press(w, { row: { ...row, whatHappened: 'Brev till fel adress. Det kom tillbaka.' } })
    expect(w.rows.map(({ entity }) => [entity.kind, entity.reportKey, entity.whatHappened])).toEqual([
      ['report', 'r1', 'Brev till fel adress'],
      ['supplement', 'r1', 'Brev till fel adress. Det kom tillbaka.'],
      ['told', 'r1', ''],
    ])
  })

  test('what the device kept is read with care', () => {
    expect(progressOf(undefined)).toEqual({ step: 'written' })
    expect(progressOf({ ...draft, progress: { step: 'mailed' } })).toEqual({ step: 'written' })
    expect(progressOf({ ...draft, progress: { step: 'mailed', told: ['A'], toldAt: 't', toldKey: 'k' } })).toEqual({
      step: 'mailed',
      told: ['A'],
      toldAt: 't',
      toldKey: 'k',
    })
  })
})
