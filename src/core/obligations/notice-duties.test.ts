import { expect, test } from 'vitest'
import { run, today } from '../testing/sample-register.ts'
import type { NoticeEntry } from './register-snapshot.ts'

const notice: NoticeEntry = {
  id: 'n',
  type: 'acuteDisruption',
  systemIds: ['7'],
  writerIds: ['w'],
  startsOn: '2026-11-20',
}
const asked = (more: Partial<NoticeEntry>) =>
  run({ notices: [{ ...notice, ...more }] })
    .filter(({ subject }) => subject.type === 'notice')
    .map(({ code, opensOn, dueOn, state }) => `${code} ${opensOn} ${dueOn} ${state}`)

const daily = `notice.confirmEnd ${today} ${today} open`
test.each<[string, Partial<NoticeEntry>, string[]]>([
  ['acute, since yesterday', {}, [daily, 'notice.update 2026-11-20 2026-11-21 open']],
  ['acute, since today', { startsOn: today }, [daily, 'notice.update 2026-11-21 2026-11-22 open']],
  ['acute, from tomorrow', { startsOn: '2026-11-22' }, []],
  ['acute, with an end', { endsOn: '2026-11-30' }, ['notice.update 2026-11-20 2026-11-21 open']],
  ['acute, told of again', { updatedOn: today, endsOn: today }, ['notice.update 2026-11-21 2026-11-22 open']],
  ['acute, resolved', { resolvedOn: '2026-11-20' }, []],
  ['acute, taken down', { takenDownOn: '2026-11-20' }, []],
  [
    'planned, with an end',
    { type: 'plannedDisruption', endsOn: '2026-11-23' },
    ['notice.tellItIsOver 2026-11-20 2026-11-23 open'],
  ],
  [
    'planned, past its end',
    { type: 'plannedDisruption', endsOn: '2026-11-20' },
    ['notice.tellItIsOver 2026-11-20 2026-11-20 overdue'],
  ],
  ['planned, with no end', { type: 'plannedDisruption' }, [daily]],
  ['of new functions, with an end', { type: 'newFunctionality', endsOn: '2026-11-23' }, []],
  ['of new functions, with no end', { type: 'newFunctionality' }, [daily]],
])('NOTE-5 NOTE-7 the writer of a notice %s is asked: %j → %j', (_name, more, expected) => {
  expect(asked(more)).toEqual(expected)
})
