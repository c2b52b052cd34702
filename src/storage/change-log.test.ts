import { expect, test } from 'vitest'
import { changeLogThrough, logOf, type NotedChange, type NotedChanges } from './change-log.ts'
import type { ListName } from './lists/all-lists.ts'
import type { Repository } from './repository.ts'
import { StorageError } from './storage-error.ts'

test.each<[string, ListName[], ReturnType<typeof logOf>]>([
  ['what everyone reads', ['systems', 'roleHoldings', 'documents', 'forums', 'occurrences'], 'changeLogOpen'],
  [
    'the organisation and the model',
    ['boards', 'administrations', 'companies', 'positions', 'substitutions', 'governanceModel'],
    'changeLogOpen',
  ],
  ['agreements', ['agreements'], 'changeLogAgreements'],
  ['incidents, and their clocks', ['breachReports', 'breachCases', 'breachClocks'], undefined],
  [
    'what is never rewritten, and settings',
    ['approvals', 'changeLogOpen', 'changeLogAgreements', 'settings'],
    undefined,
  ],
])('DOC-6 INC-11 the log of %s', (_, lists, log) => {
  expect(lists.map(logOf)).toEqual(lists.map(() => log))
})

function memory(): NotedChanges & { kept: Map<string, NotedChange> } {
  const kept = new Map<string, NotedChange>()
  return {
    kept,
    put: async change => void kept.set(change.key, change),
    remove: async key => void kept.delete(key),
    all: async () => [...kept.values()],
  }
}

/** A site that answers as told. */
function site(answer: () => void): Pick<Repository, 'createAll'> & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    async createAll({ list }, entities) {
      asked.push(`${list} ${entities.length}`)
      answer()
    },
  }
}

const saved = {
  list: 'systems',
  recordKey: 'raindance',
  label: 'Raindance',
  owner: 'maria',
  at: '2026-03-01T08:00:00Z',
  before: { purpose: 'Ett.', supplier: 'CGI' },
  changes: { purpose: 'Två.', supplier: 'CGI' },
} as const

test('DOC-6 what was written as it stood before is no change', async () => {
  const waiting = memory()
  await changeLogThrough(
    site(() => undefined),
    waiting,
  ).note(saved)
  expect([...waiting.kept.values()].map(({ row }) => [row.field, row.before, row.after])).toEqual([
    ['purpose', 'Ett.', 'Två.'],
  ])
})

test('DOC-6 what somebody else changed on the same device is left for them to send', async () => {
  const [waiting, answering] = [memory(), site(() => undefined)]
  const log = changeLogThrough(answering, waiting)
  await log.note(saved)
  await log.note({ ...saved, owner: 'peter' })
  expect(await log.send('peter')).toBe(0)
  expect([...waiting.kept.values()].map(({ owner }) => owner)).toEqual(['maria'])
  expect(answering.asked).toEqual(['changeLogOpen 1'])
})

test.each([
  ['throttled', 1],
  ['offline', 1],
  ['notSetUp', 1],
  ['signedOut', 1],
  ['forbidden', 0],
  ['refused', 0],
] as const)('a log that is %s keeps %i waiting, and fails nothing', async (kind, left) => {
  const answer = () => {
    throw new StorageError(kind, '')
  }
  const log = changeLogThrough(site(answer), memory())
  await log.note(saved)
  expect(await log.send('maria')).toBe(left)
})
