import { expect, test } from 'vitest'
import { type NoticeAnswers, noticeAdvice } from './notice-advice.ts'

const now = '2026-11-21T12:00:00Z'
const acute: NoticeAnswers = {
  type: 'acuteDisruption',
  audience: 'all',
  impact: 'major',
  startsAt: '2026-11-21T11:00:00Z',
}
const planned: NoticeAnswers = {
  ...acute,
  type: 'plannedDisruption',
  startsAt: '2026-11-25T20:00:00Z',
  endsAt: '2026-11-25T22:00:00Z',
}
const ended: NoticeAnswers = { ...planned, startsAt: '2026-11-20T20:00:00Z', endsAt: now }
const novelty: NoticeAnswers = { ...acute, type: 'newFunctionality', impact: 'none' }
const advise = (answers: NoticeAnswers, at = now) => noticeAdvice(answers, at)

test.each([
  ['an acute disruption', acute, 'noticeBoard teams'],
  ['an acute one, where Teams is enough', { ...acute, superUsersInTeamsEnough: true }, 'teams'],
  ['an acute one for super users', { ...acute, audience: 'superUsers' }, 'teams'],
  ['an acute one, system with a channel', { ...acute, systemHasOwnChannel: true }, 'noticeBoard teams'],
  ['a planned one, system with a channel', { ...planned, systemHasOwnChannel: true }, 'inSystem teams noticeBoard'],
  ['a planned one', planned, 'teams noticeBoard'],
  [
    'a planned one, where Teams is enough',
    { ...planned, systemHasOwnChannel: true, superUsersInTeamsEnough: true },
    'inSystem teams',
  ],
  ['new functionality, system with a channel', { ...novelty, systemHasOwnChannel: true }, 'inSystem teams manuals'],
  ['new functionality that reaches users no other way', novelty, 'teams manuals noticeBoard'],
  ['new functionality for super users', { ...novelty, audience: 'superUsers' }, 'teams manuals'],
] as [string, NoticeAnswers, string][])('NOTE-2 %s goes to %s', (_name, answers, channels) => {
  expect(advise(answers).channels.join(' ')).toBe(channels)
})

test.each([
  ['acute and major', acute, 'high', 'crisis', 'major'],
  ['acute and limited', { ...acute, impact: 'limited' }, 'normal', 'information', 'limited'],
  ['acute without impact', { ...acute, impact: 'none' }, 'normal', 'information', 'limited'],
  ['acute, major, Teams enough', { ...acute, superUsersInTeamsEnough: true }, 'normal', 'crisis', 'major'],
  ['acute, major, super users', { ...acute, audience: 'superUsers' }, 'normal', 'crisis', 'major'],
  ['acute, limited, serious', { ...acute, impact: 'limited', seriousEvent: true }, 'normal', 'crisis', 'limited'],
  ['acute, major, resolved', { ...acute, resolvedAt: '2026-11-21T11:30:00Z' }, 'normal', 'information', 'resolved'],
  ['acute, major, to be resolved later', { ...acute, resolvedAt: '2026-11-21T13:00:00Z' }, 'high', 'crisis', 'major'],
  ['planned, not begun', planned, 'normal', 'information', 'major'],
  ['planned, begun this second', { ...planned, startsAt: now }, 'normal', 'crisis', 'major'],
  ['planned, begun, limited', { ...planned, startsAt: now, impact: 'limited' }, 'normal', 'information', 'limited'],
  ['planned, past its end', ended, 'normal', 'information', 'resolved'],
  ['planned, a second before its end', { ...ended, endsAt: '2026-11-21T12:00:01Z' }, 'normal', 'crisis', 'major'],
  ['planned, serious, past its end', { ...ended, seriousEvent: true }, 'normal', 'information', 'resolved'],
  ['new functionality, past its end', { ...novelty, endsAt: now }, 'normal', 'information', 'resolved'],
  ['acute, past the end foreseen', { ...acute, endsAt: now }, 'high', 'crisis', 'major'],
  ['planned, serious', { ...planned, seriousEvent: true }, 'high', 'crisis', 'major'],
  ['new functionality', novelty, 'normal', 'information', 'limited'],
  ['new functionality of major impact', { ...novelty, impact: 'major' }, 'normal', 'information', 'major'],
] as [string, NoticeAnswers, string, string, string][])(
  'NOTE-3 NOTE-10 %s',
  (_name, answers, priority, kind, status) => {
    expect(advise(answers)).toMatchObject({ priority, kind, status })
  },
)

test.each([
  ['acute', acute, '2026-11-21T11:00:00Z', undefined],
  [
    'acute, with an end foreseen',
    { ...acute, endsAt: '2026-11-21T15:00:00Z' },
    '2026-11-21T11:00:00Z',
    '2026-11-22T15:00:00Z',
  ],
  [
    'acute, resolved before that',
    { ...acute, endsAt: '2026-11-21T15:00:00Z', resolvedAt: '2026-11-21T11:30:00Z' },
    '2026-11-21T11:00:00Z',
    '2026-11-22T11:30:00Z',
  ],
  ['planned', planned, '2026-11-24T20:00:00Z', '2026-11-26T22:00:00Z'],
  ['new', novelty, '2026-11-21T11:00:00Z', undefined],
] as [string, NoticeAnswers, string, string | undefined][])(
  'NOTE-7 %s is shown from %s',
  (_name, answers, showFrom, showUntil) => {
    const advice = advise(answers)
    expect(advice.showFrom).toBe(showFrom)
    expect(advice.showUntil).toBe(showUntil)
    expect('showUntil' in advice).toBe(showUntil !== undefined)
  },
)

test('NOTE-7 NOTE-9 NOTE-3 the writer is told what to mind', () => {
  const codes = (answers: NoticeAnswers) => advise(answers).findings.map(({ code }) => code)
  expect(codes(acute)).toEqual(['notice.noEnd', 'notice.endUsersNotInTeams'])
  expect(codes({ ...acute, audience: 'superUsers' })).toEqual(['notice.noEnd'])
  expect(codes(planned)).toEqual(['notice.endUsersNotInTeams'])
  expect(advise({ ...planned, endsAt: '2026-11-25T19:59:59Z' }).findings).toEqual([
    { code: 'notice.endsBeforeStart', rule: 'NOTE-3', level: 'error', params: {} },
    { code: 'notice.endUsersNotInTeams', rule: 'NOTE-9', level: 'info', params: {} },
  ])
  expect(advise({ ...acute, audience: 'superUsers' }).findings).toEqual([
    { code: 'notice.noEnd', rule: 'NOTE-7', level: 'info', params: {} },
  ])
})

test('NOTE-3 moments that are none are refused by name', () => {
  expect(() => advise({ ...acute, startsAt: '2026-11-21' })).toThrow(/^startsAt: /)
  expect(() => advise(acute, 'now')).toThrow(/^now: /)
})

test('NOTE-7 at the very moment: resolved is resolved, and an end at the start is no fault', () => {
  expect(advise({ ...acute, resolvedAt: now })).toMatchObject({
    status: 'resolved',
    findings: [{ code: 'notice.endUsersNotInTeams' }],
  })
  expect(advise({ ...planned, endsAt: planned.startsAt }).findings.map(({ code }) => code)).not.toContain(
    'notice.endsBeforeStart',
  )
  expect(advise({ ...planned, startsAt: now, endsAt: '2026-11-21T12:00:01Z' }).kind).toBe('crisis')
  const { endsAt: _, ...endless } = { ...planned, startsAt: now }
  expect(advise(endless).kind).toBe('crisis')
  expect(() => advise({ ...acute, endsAt: '' })).toThrow(/^endsAt: /)
  expect(() => advise({ ...acute, resolvedAt: '' })).toThrow(/^resolvedAt: /)
})
