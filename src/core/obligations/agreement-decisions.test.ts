import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgreementTerms } from '../agreements/agreement-terms.ts'
import { agreement, dues, of, system, today, window } from '../testing/sample-register.ts'
import { formatDay, parseDay } from '../time/local-date.ts'

const decisions = (terms: Partial<AgreementTerms>, on = today, over = window) =>
  of('AGR-2', { agreements: [{ ...agreement, terms: { ...agreement.terms, ...terms } }] }, on, over)
const yearly = { kind: 'tacit' as const, each: { years: 1 } }

test('AGR-2 the owner decides in time, and it is done when that very end was decided on', () => {
  const [open] = of('AGR-2', { agreements: [agreement] })
  expect(open).toMatchObject({
    key: 'AGR-2:agreement-12:2027-09-17',
    role: 'owner',
    personIds: ['olga'],
    opensOn: '2027-06-19',
    state: 'upcoming',
  })
  const states = (about: string) =>
    of('AGR-2', { agreements: [agreement], agreementDecisions: [{ agreementId: '12', about, decidedOn: today }] }).map(
      ({ state }) => state,
    )
  expect(states('2027-12-19')).toEqual(['done', 'upcoming'])
  expect(states('2028-12-19')).toEqual(['upcoming', 'done'])
  expect(states('2026-12-19')).toEqual(['upcoming', 'upcoming'])
})

test('AGR-2 ends decided on are those of the agreement itself, however many there are', () => {
  const agreementDecisions = [
    { agreementId: '12', about: '2027-12-19', decidedOn: today },
    { agreementId: '12', about: '2028-12-19', decidedOn: today },
    { agreementId: '13', about: '2027-12-19', decidedOn: today },
  ]
  const agreements = [agreement, { ...agreement, id: '14' }]
  expect(of('AGR-2', { agreements, agreementDecisions }).map(({ key, state }) => `${key} ${state}`)).toEqual([
    'AGR-2:agreement-12:2027-09-17 done',
    'AGR-2:agreement-14:2027-09-17 upcoming',
    'AGR-2:agreement-12:2028-09-19 done',
    'AGR-2:agreement-14:2028-09-19 upcoming',
  ])
})

test.each<[string, Partial<AgreementTerms>, string[]]>([
  ['that goes on by itself, in each term', {}, ['2027-09-17', '2028-09-19']],
  ['whose renewals come to an end, until then', { renewal: { ...yearly, times: 1 } }, ['2027-09-17']],
  ['whose last renewal can only run out', { renewal: { ...yearly, times: 0 }, notice: { months: 0 } }, ['2026-12-18']],
  ['that was terminated, none', { terminatedOn: '2026-09-01' }, []],
  ['that will be terminated, as long as it is bound', { terminatedOn: '2028-01-15' }, ['2027-09-17']],
  [
    'with options to call, for the next one alone',
    { renewal: { kind: 'express', each: { years: 1 }, times: 3, used: 0, callBefore: { days: 10 } }, notice: {} },
    ['2026-12-09'],
  ],
  ['with half a year’s lead', { leadDays: 183 }, ['2027-03-19', '2028-03-20']],
  [
    'of months',
    { initial: { months: 25 }, renewal: { kind: 'tacit', each: { months: 6 } } },
    ['2027-04-19', '2027-10-19', '2028-04-19', '2028-10-19'],
  ],
])('AGR-2 an agreement %s is decided on: %j → %j', (_name, terms, expected) => {
  expect(decisions(terms).map(({ dueOn }) => dueOn)).toEqual(expected)
})

test('AGR-2 the window takes in a decision on its last day, and none after', () => {
  const until = (to: string) => dues(decisions({}, today, { from: today, to }))
  expect(until('2027-09-16')).toEqual([])
  expect(until('2027-09-17')).toEqual(['2027-09-17 upcoming'])
  expect(until('2028-09-18')).toEqual(['2027-09-17 upcoming'])
  expect(until('2028-09-19')).toEqual(['2027-09-17 upcoming', '2028-09-19 upcoming'])
})

test('AGR-2 terms of a day that share their last working day ask once for it', () => {
  const keys = decisions({ renewal: { kind: 'tacit', each: { days: 1 } }, notice: {} }).map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(400)
  expect(new Set(keys).size).toBe(keys.length)
})

test('AGR-2 what was foreseen keeps its key until its own last day to give notice', () => {
  const somePeriod = fc.record({ months: fc.nat(18), days: fc.integer({ min: 20, max: 60 }) })
  fc.assert(
    fc.property(somePeriod, somePeriod, fc.nat(90), fc.nat(700), (each, notice, leadDays, later) => {
      const terms: Partial<AgreementTerms> = { renewal: { kind: 'tacit', each }, notice, leadDays }
      const foreseen = decisions(terms).map(({ key }) => key)
      const on = formatDay(parseDay(today) + later)
      const then = decisions(terms, on).filter(({ dueOn }) => dueOn >= on)
      expect(foreseen).toEqual(expect.arrayContaining(then.map(({ key }) => key)))
    }),
  )
})

test('AGR-2 an agreement of no system in use, or of several, is decided on by whoever owns them', () => {
  const owners = (systemIds: string[], systems = [system]) =>
    of('AGR-2', { systems, agreements: [{ ...agreement, systemIds }] })[0]
  expect(owners([])).toMatchObject({ role: 'owner', personIds: [], systemIds: [] })
  expect(owners(['nowhere'])).toMatchObject({ role: 'owner', personIds: [], systemIds: [] })
  const other = { ...system, id: '8', holdings: [{ role: 'owner' as const, personId: 'ove', from: '2020-01-01' }] }
  expect(owners(['7', '8', 'nowhere'], [system, other])).toMatchObject({
    personIds: ['olga', 'ove'],
    systemIds: ['7', '8'],
  })
})

test('AGR-2 where both a notice day and an option day are ahead, the earlier one is the decision', () => {
  const renewal = { kind: 'express' as const, each: { years: 1 }, times: 3, used: 0, callBefore: { days: 10 } }
  expect(
    decisions({ renewal }, '2026-09-01', { from: '2026-09-01', to: '2028-08-31' }).map(({ dueOn }) => dueOn),
  ).toEqual(['2026-09-18'])
})

test('AGR-2 a system that is no longer used has no say in it', () => {
  const past = {
    ...system,
    id: '8',
    endOfUse: '2026-11-20',
    holdings: [{ role: 'owner' as const, personId: 'ove', from: '2020-01-01' }],
  }
  const of2 = (systemIds: string[]) =>
    of('AGR-2', { systems: [system, past], agreements: [{ ...agreement, systemIds }] })[0]
  expect(of2(['7', '8'])).toMatchObject({ personIds: ['olga'], systemIds: ['7'] })
  expect(of2(['8'])).toMatchObject({ personIds: [], systemIds: [] })
})
