import { expect, test } from 'vitest'
import { agreement, run } from '../testing/sample-register.ts'
import type { Deficiency } from './register-snapshot.ts'

const due = (more: Partial<Deficiency>, agreements = [agreement]) =>
  run({ agreements, deficiencies: [{ id: 'd', seenOn: '2026-11-18', ...more }] })
    .filter(({ subject }) => subject.type === 'deficiency')
    .map(({ rule, dueOn, state }) => `${rule} ${dueOn} ${state}`)

test.each<[string, Partial<Deficiency>, string[]]>([
  ['told to nobody', {}, ['AGR-4 2026-11-25 open']],
  ['of an agreement that gives no time at all', { notifyWithinDays: 0 }, ['AGR-4 2026-11-18 overdue']],
  ['remedied before anybody was told', { remediedOn: '2026-11-19' }, ['AGR-4 2026-11-25 done']],
  ['untold, with a time to remedy', { remedyBy: '2026-11-19' }, ['AGR-4 2026-11-25 open']],
  ['told, with no time to remedy', { notifiedOn: '2026-11-19' }, ['AGR-4 2026-11-25 done']],
  [
    'remedied a day late',
    { notifiedOn: '2026-11-18', remedyBy: '2026-11-19', remediedOn: '2026-11-20' },
    ['AGR-4 2026-11-25 done', 'AGR-5 2026-12-19 open'],
  ],
  [
    'remedied on the last day',
    { notifiedOn: '2026-11-18', remedyBy: '2026-11-19', remediedOn: '2026-11-19' },
    ['AGR-4 2026-11-25 done'],
  ],
  [
    'with the whole of its last day left to remedy',
    { notifiedOn: '2026-11-18', remedyBy: '2026-11-21' },
    ['AGR-4 2026-11-25 done', 'AGR-5 2026-12-21 upcoming'],
  ],
])('AGR-4 AGR-5 a deficiency %s: %j → %j', (_name, more, expected) => {
  expect(due(more)).toEqual(expected)
})

test('AGR-4 a deficiency is shown on the systems of its agreement, else on its own, else on none', () => {
  const shown = (more: Partial<Deficiency>, agreements?: (typeof agreement)[]) =>
    run({ ...(agreements && { agreements }), deficiencies: [{ id: 'd', seenOn: '2026-11-18', ...more }] }).find(
      ({ rule }) => rule === 'AGR-4',
    )
  const both = { ...agreement, systemIds: ['7', '8'] }
  expect(shown({ agreementId: '12', systemId: '9' }, [both])).toMatchObject({
    systemIds: ['7', '8'],
    personIds: ['sam'],
  })
  expect(shown({ systemId: '7' })).toMatchObject({ systemIds: ['7'], personIds: ['sam'] })
  expect(shown({ agreementId: '14', systemId: '7' }, [both])).toMatchObject({ systemIds: ['7'] })
  expect(shown({})).toMatchObject({ systemIds: [], personIds: [], role: 'systemManager' })
})
