import { describe, expect, test } from 'vitest'
import { type Change, changesOf, loggedChanges, mergedHistory } from './history.ts'
import { systems } from './lists/systems.ts'
import type { LoggedChange, Stored, Version } from './repository.ts'

const version = (label: string, values: Record<string, unknown>): Version => ({
  label,
  at: `2026-03-0${label.charAt(0)}T08:00:00Z`,
  by: 'Maria Lindqvist',
  values,
})

describe('the history of a record', () => {
  test('tells each field that changed, before and after, newest first', () => {
    const changes = changesOf([
      version('3.0', { name: 'Raindance', supplier: 'CGI' }),
      version('2.0', { name: 'Raindance', supplier: 'Visma' }),
      version('1.0', { name: 'Raindans', supplier: 'Visma' }),
    ])
    expect(changes.map(({ label }) => label)).toEqual(['3.0', '2.0', '1.0'])
    expect(changes[0]?.fields).toEqual([{ field: 'supplier', before: 'Visma', after: 'CGI' }])
    expect(changes[1]?.fields).toEqual([{ field: 'name', before: 'Raindans', after: 'Raindance' }])
    expect(changes[2]).toMatchObject({ isFirst: true, fields: [] })
  })

  test('a version that changed nothing we know is left out; empty and not stated are the same', () => {
    const changes = changesOf([version('2.0', { purpose: '', hosting: undefined }), version('1.0', { hosting: null })])
    expect(changes.map(({ label }) => label)).toEqual(['1.0'])
  })

  test('a value that was emptied is told', () => {
    const changes = changesOf([version('2.0', { supplier: '' }), version('1.0', { supplier: 'CGI' })])
    expect(changes[0]?.fields).toEqual([{ field: 'supplier', before: 'CGI', after: '' }])
  })
})

describe('DOC-6 what versions no longer reach', () => {
  const trimmed = [
    version('9.0', { name: 'Raindance', supplier: 'CGI' }),
    version('8.0', { name: 'Raindance', supplier: 'Visma' }),
  ]
  const logged = (at: string, fields: Change['fields'], more: Partial<Change> = {}): Change => ({
    label: at,
    at,
    by: 'Peter Strand',
    fields,
    isFirst: false,
    ...more,
  })
  const made = logged('2024-01-01T08:00:00Z', [], { isFirst: true })
  const renamed = logged('2025-01-01T08:00:00Z', [{ field: 'name', before: 'Raindans', after: 'Raindance' }])

  test('the oldest version that is left is not called the first', () => {
    expect(changesOf(trimmed).map(({ label, isFirst }) => [label, isFirst])).toEqual([['9.0', false]])
  })

  test('is told from the change log, in one order', () => {
    const all = mergedHistory(trimmed, [made, renamed])
    expect(all.map(({ at }) => at)).toEqual(['2026-03-09T08:00:00Z', renamed.at, made.at])
    expect(all.at(-1)?.isFirst).toBe(true)
  })

  test('and what both tell is told once, though the clocks differ a little', () => {
    const versions = [version('2.0', { supplier: 'CGI' }), version('1.0', { supplier: 'Visma' })]
    const same = [
      logged('2026-03-01T08:00:40Z', [], { isFirst: true }),
      logged('2026-03-02T07:59:30Z', [{ field: 'supplier', before: 'Visma', after: 'CGI' }]),
    ]
    expect(mergedHistory(versions, same)).toEqual(changesOf(versions))
  })

  test('rows of one save are one change, values as they were; a field nobody knows any more is left out', () => {
    const row = (field: string, before: string, after: string, id: number): Stored<LoggedChange> => ({
      id,
      etag: '"1"',
      entity: {
        key: `save.${id}`,
        title: 'Raindance',
        list: 'systems',
        recordKey: 'raindance',
        field,
        before,
        after,
        changedAt: '2025-01-01T08:00:00Z',
        restoredFrom: '',
        writtenBy: { id: 1, name: 'Peter Strand', principalName: 'peter@example.org', mail: '' },
        writtenAt: '2025-01-01T08:00:03Z',
      },
    })
    const rows = [
      row('supplier', 'Visma', 'CGI', 1),
      row('hasFee', 'true', 'false', 2),
      row('usingAdministrations', '', '[3,4]', 3),
      row('gone', 'a', 'b', 4),
    ]
    expect(loggedChanges(systems, rows)).toEqual([
      {
        label: 'save',
        at: '2025-01-01T08:00:00Z',
        by: 'Peter Strand',
        isFirst: false,
        fields: [
          { field: 'supplier', before: 'Visma', after: 'CGI' },
          { field: 'hasFee', before: true, after: false },
          { field: 'usingAdministrations', before: undefined, after: [3, 4] },
        ],
      },
    ])
  })
})
