import { describe, expect, test } from 'vitest'
import { breachCases } from '../../../storage/lists/breach-cases'
import { toEntity } from '../../../storage/lists/row'
import { type BreachCase, type BreachClockEntry, StorageError, type Stored } from '../../../storage/repository'
import { clockEntryOf, clockFacts, keepClockInStep } from './clock-entry'

const aCase = (more: Partial<BreachCase> = {}): BreachCase => ({
  ...toEntity(breachCases, {}),
  key: 'case',
  reportKey: 'report',
  title: 'Journal på fel adress',
  awareAt: '2026-03-28T10:17:00Z',
  awareReason: 'Hemligt',
  assessment: 'Hemligt',
  state: 'open',
  ...more,
})

function shelf(start?: BreachClockEntry) {
  let row: Stored<BreachClockEntry> | undefined = start && { id: 1, etag: '1', entity: start }
  const writes: string[] = []
  const conflicts: string[] = []
  const empty: BreachClockEntry = {
    key: '',
    title: '',
    boardKey: '',
    awareAt: undefined,
    dueAt: undefined,
    state: undefined,
  }
  return {
    writes,
    conflicts,
    entry: () => row?.entity,
    port: {
      byKey: async () => row,
      async create(_: unknown, entity: Partial<BreachClockEntry>) {
        writes.push('create')
        row = { id: 1, etag: '1', entity: { ...empty, ...entity } }
        return row
      },
      async update(_: unknown, id: number, etag: string, changes: Partial<BreachClockEntry>) {
        if (conflicts.pop()) throw new StorageError('conflict', '')
        writes.push('update')
        row = { id, etag: `${etag}+`, entity: { ...empty, ...row?.entity, ...changes } }
        return row
      },
    },
  }
}

describe('INC-4 the clock in the register', () => {
  test('holds the board, the moments and the state, and no text', () => {
    expect(clockEntryOf('skola', aCase())).toEqual({
      key: 'case',
      title: 'skola',
      boardKey: 'skola',
      awareAt: '2026-03-28T10:17:00Z',
      dueAt: '2026-03-31T10:17:00Z',
      state: 'open',
    })
  })

  test('is stopped by what the case says it was stopped by, and by nothing else', () => {
    const [notifiedAt, closedAt] = ['2026-03-29T00:00:00Z', '2026-03-30T00:00:00Z']
    expect(clockFacts(aCase({ state: 'notified', notifiedAt, closedAt }))).toEqual({
      awareAt: '2026-03-28T10:17:00Z',
      notifiedAt,
    })
    expect(clockFacts(aCase({ state: 'closed', closedAt }))).toEqual({
      awareAt: '2026-03-28T10:17:00Z',
      closedAsNotNotifiableAt: closedAt,
    })
    expect(clockFacts(aCase({ awareAt: undefined }))).toBeUndefined()
  })

  test('is written once, and then only when the case has changed', async () => {
    const { port, writes, entry } = shelf()
    await keepClockInStep(port, 'skola', aCase())
    await keepClockInStep(port, 'skola', aCase())
    expect(writes).toEqual(['create'])
    await keepClockInStep(port, 'skola', aCase({ state: 'closed', closedAt: '2026-03-30T00:00:00Z' }))
    expect(writes).toEqual(['create', 'update'])
    expect(entry()?.state).toBe('closed')
  })

  test('two who write at once both end in step', async () => {
    const { port, writes, conflicts } = shelf()
    await keepClockInStep(port, 'skola', aCase())
    conflicts.push('once')
    await keepClockInStep(port, 'skola', aCase({ awareAt: '2026-03-28T12:00:00Z' }))
    expect(writes).toEqual(['create', 'update'])
  })
})
