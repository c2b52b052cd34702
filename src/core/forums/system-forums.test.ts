import { expect, test } from 'vitest'
import { defaultModel } from '../model/default-model.ts'
import { replacesMeeting } from './replaces-meeting.ts'
import { rhythmMonths } from './rhythm-months.ts'
import { type ForumChoice, systemForums } from './system-forums.ts'

const of = (choices: ForumChoice[] = [], category: Parameters<typeof systemForums>[1] = 'digitalTool') =>
  systemForums(defaultModel, category, choices)
const forum = (name: string, choices: ForumChoice[] = []) => of(choices).forums.find(({ forum }) => forum === name)

test('FORUM-1 a system gets the forums that its category recommends, with their rhythm', () => {
  expect(
    of()
      .forums.filter(({ held }) => held)
      .map(({ forum, rhythm }) => `${forum} ${rhythm}`),
  ).toEqual([
    'checkInMeeting FREQ=WEEKLY',
    'supplierMeeting FREQ=MONTHLY;INTERVAL=3',
    'contractFollowUp FREQ=YEARLY',
    'systemManagersForum FREQ=MONTHLY;INTERVAL=3',
  ])
  expect(of([], 'publicService').forums.filter(({ held }) => held)).toEqual([])
})

test('FORUM-1 what was added, dropped or given another rhythm is shown', () => {
  expect(forum('userForum', [{ forum: 'userForum', held: true, rhythm: 'FREQ=MONTHLY' }])).toEqual({
    forum: 'userForum',
    demand: 'asNeeded',
    held: true,
    rhythm: 'FREQ=MONTHLY',
    change: 'added',
  })
  expect(forum('supplierMeeting', [{ forum: 'supplierMeeting', held: false }])).toEqual({
    forum: 'supplierMeeting',
    demand: 'recommended',
    held: false,
    change: 'dropped',
  })
  expect(forum('checkInMeeting', [{ forum: 'checkInMeeting', held: true, rhythm: 'FREQ=DAILY' }])).toMatchObject({
    change: 'rhythm',
  })
  expect(forum('checkInMeeting', [{ forum: 'checkInMeeting', held: true, rhythm: 'FREQ=WEEKLY' }])).not.toHaveProperty(
    'change',
  )
})

test.each([
  [{ held: true, rhythm: 'FREQ=MONTHLY;INTERVAL=6' }, undefined],
  [{ held: true, rhythm: 'FREQ=YEARLY' }, undefined],
  [{ held: true, rhythm: 'FREQ=MONTHLY;INTERVAL=12' }, undefined],
  [{ held: true, rhythm: 'FREQ=YEARLY;BYMONTH=3,9' }, undefined],
  [{ held: true, rhythm: 'FREQ=YEARLY;INTERVAL=2' }, 'forum.mandatoryLoosened'],
  [{ held: true, rhythm: 'FREQ=MONTHLY;INTERVAL=13' }, 'forum.mandatoryLoosened'],
  [{ held: true, rhythm: 'FREQ=YEARLY;COUNT=1' }, 'forum.rhythmUnclear'],
  [{ held: true, rhythm: 'now and then' }, 'forum.rhythmUnclear'],
  [{ held: false }, 'forum.mandatoryDropped'],
  [{ held: true }, undefined],
])('FORUM-1 contract follow-up with %j: %s', (choice, code) => {
  const { forums, findings } = of([{ forum: 'contractFollowUp', ...choice }])
  const params = { forum: 'contractFollowUp' }
  expect(findings).toEqual(code ? [{ code, rule: 'FORUM-1', level: 'error', params }] : [])
  const held = forums.find(({ forum }) => forum === 'contractFollowUp')
  expect(held).toMatchObject({ held: true, rhythm: code || !('rhythm' in choice) ? 'FREQ=YEARLY' : choice.rhythm })
})

test('FORUM-1 each choice is for its own forum, and a forum without a rhythm has none', () => {
  const choices: ForumChoice[] = [
    { forum: 'userForum', held: true },
    { forum: 'contractFollowUp', held: true, rhythm: 'FREQ=MONTHLY' },
  ]
  expect(forum('contractFollowUp', choices)).toMatchObject({ rhythm: 'FREQ=MONTHLY', change: 'rhythm' })
  expect(forum('userForum', choices)).toStrictEqual({
    forum: 'userForum',
    demand: 'asNeeded',
    held: true,
    change: 'added',
  })
  expect(systemForums(defaultModel, 'digitalTool')).toEqual(of())
})

test('FORUM-1 in a model without a rhythm of its own any rhythm of contract follow-up is accepted', () => {
  const rhythms = { ...defaultModel.defaults.rhythms, contractFollowUp: undefined }
  const model = { ...defaultModel, defaults: { ...defaultModel.defaults, rhythms } }
  const choice: ForumChoice = { forum: 'contractFollowUp', held: true, rhythm: 'now and then' }
  expect(systemForums(model, 'platform', [choice]).findings).toEqual([])
})

test.each([
  ['FREQ=MONTHLY', 1],
  ['FREQ=YEARLY;INTERVAL=2;BYMONTH=5', 24],
  ['FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR', 3],
  ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=28', 12],
  ['FREQ=MONTHLY;BYMONTH=1', 12],
  ['FREQ=MONTHLY;INTERVAL=5;BYMONTH=1', undefined],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', undefined],
  ['FREQ=MONTHLY;BYDAY=5MO', undefined],
  ['FREQ=YEARLY;UNTIL=20270101', undefined],
  ['FREQ=YEARLY;BYYEARDAY=366', undefined],
  ['FREQ=MONTHLY;INTERVAL=0', undefined],
  ['INTERVAL=2', undefined],
  ['', undefined],
])('FORUM-1 %s is held every %s months at the most', (rule, months) => {
  expect(rhythmMonths(rule)).toBe(months)
})

test('FORUM-9 an internal dialogue replaces the meeting only when the supplier was asked and did not call for one', () => {
  expect(replacesMeeting({ satisfied: true, supplierAsked: true })).toBe(true)
  expect(replacesMeeting({ satisfied: true, supplierAsked: true, supplierCalled: true })).toBe(false)
  expect(replacesMeeting({ satisfied: true })).toBe(false)
  expect(replacesMeeting({ supplierAsked: true })).toBe(false)
})
