import { expect, test } from 'vitest'
import { holds, of, run, system } from '../testing/sample-register.ts'
import type { Measure, SystemEntry } from './register-snapshot.ts'

const boards = [{ id: 'b', dataProtectionContactIds: ['dana'] }, { id: 'c' }]
const measure: Measure = { id: 'm', from: 'breach', dueOn: '2026-12-21' }
const whose = (more: Partial<Measure>, systems: SystemEntry[] = [system]) => {
  const [due] = of('INC-10', { systems, boards, measures: [{ ...measure, ...more }] })
  return `${due?.role} ${due?.personIds.join('+')} > ${due?.escalatesTo[0]} ${due?.systemIds} ${due?.boardId}`
}

test.each<[Partial<Measure>, string]>([
  [{ boardId: 'b' }, 'dataProtectionContact dana > headOfAdministration  b'],
  [{ boardId: 'c' }, 'dataProtectionContact  > headOfAdministration  c'],
  [{ boardId: 'unknown' }, 'dataProtectionContact  > headOfAdministration  unknown'],
  [{}, 'dataProtectionContact  > headOfAdministration  undefined'],
  [{ systemId: 'unknown', boardId: 'b' }, 'dataProtectionContact dana > headOfAdministration unknown b'],
  [{ systemId: '7', boardId: 'b' }, 'systemManager sam > budgetHolder 7 b'],
  [{ systemId: '7', technical: true }, 'technicalSystemManager tove > budgetHolder 7 undefined'],
  [{ systemId: '7', technical: false }, 'systemManager sam > budgetHolder 7 undefined'],
  [{ systemId: '7', personIds: [] }, 'systemManager  > budgetHolder 7 undefined'],
  [{ boardId: 'b', personIds: ['x', 'y'] }, 'dataProtectionContact x+y > headOfAdministration  b'],
])('SEC-2 INC-10 a measure with %j is of %s', (more, expected) => {
  expect(whose(more)).toBe(expected)
})

test('DPIA-3 SEC-2 INC-10 CTRL-1 a measure is due by the rule that it comes from', () => {
  const dueOf = (from: Measure['from']) =>
    run({ measures: [{ ...measure, from }] })
      .filter(({ subject }) => subject.type === 'measure')
      .map(({ rule, code, dueOn }) => `${rule} ${code} ${dueOn}`)
  expect(dueOf('dpia')).toEqual(['DPIA-3 measure.dpia 2026-12-21'])
  expect(dueOf('classification')).toEqual(['SEC-2 measure.classification 2026-12-21'])
  expect(dueOf('breach')).toEqual(['INC-10 measure.breach 2026-12-21'])
  expect(dueOf('selfCheck')).toEqual(['CTRL-1 measure.selfCheck 2026-12-21'])
})

test("SEC-2 infrastructure's technical measures are its product owner's", () => {
  const infrastructure: SystemEntry = {
    ...system,
    category: 'itInfrastructure',
    holdings: [holds('productOwner', 'per')],
  }
  expect(whose({ systemId: '7', technical: true }, [infrastructure])).toBe(
    'productOwner per > budgetHolder 7 undefined',
  )
})

test('SEC-2 a measure opens a month ahead, and is done when it was done', () => {
  const states = (dueOn: string, more: Partial<Measure> = {}) =>
    of('INC-10', { measures: [{ ...measure, dueOn, ...more }] }).map(({ opensOn, state }) => `${opensOn} ${state}`)
  expect(states('2026-12-21')).toEqual(['2026-11-21 open'])
  expect(states('2026-12-22')).toEqual(['2026-11-22 upcoming'])
  expect(states('2026-11-20')).toEqual(['2026-10-21 overdue'])
  expect(states('2026-12-21', { doneOn: '2026-11-20' })).toEqual(['2026-11-21 done'])
})

test('FORUM-5 an action shows on its systems, stays until done, and of none it is still its own person’s', () => {
  const action = { id: 'a', systemIds: ['7'], personIds: ['ann'], dueOn: '2026-12-21' }
  const second: SystemEntry = { ...system, id: '8', category: 'platform', holdings: [holds('serviceManager', 'siv')] }
  const [of7] = of('FORUM-5', { actions: [action] })
  expect(of7).toMatchObject({ role: 'systemManager', personIds: ['ann'], systemIds: ['7'], state: 'open' })
  const of8 = of('FORUM-5', { systems: [system, second], actions: [{ ...action, systemIds: ['unknown', '8'] }] })
  expect(of8).toMatchObject([{ role: 'serviceManager', systemIds: ['unknown', '8'] }])
  expect(of('FORUM-5', { actions: [{ ...action, systemIds: [] }] })).toMatchObject([
    { role: 'systemManager', personIds: ['ann'], systemIds: [] },
  ])
  expect(of('FORUM-5', { actions: [{ ...action, doneOn: '2026-11-20' }] })[0]?.state).toBe('done')
})

test('FORUM-5 an action is shown on every system it was agreed for, those that the register lacks too', () => {
  const shownOn = (systemIds: string[]) =>
    of('FORUM-5', {
      systems: [system, { ...system, id: '8' }],
      actions: [{ id: 'x', systemIds, personIds: [], dueOn: '2026-12-21' }],
    })[0]?.systemIds
  for (const ids of [[], ['7'], ['8', '7'], ['nowhere'], ['7', 'nowhere'], ['7', '7']]) {
    expect(shownOn(ids)).toEqual(ids)
    expect(shownOn(ids)).not.toBe(ids)
  }
})
