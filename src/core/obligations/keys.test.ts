/** Registers that nobody would think of: whatever is in them, a key is one duty, and the same one the next time. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { staff, system } from '../testing/sample-register.ts'
import { formatDay, parseDay } from '../time/local-date.ts'
import { obligations } from './obligations.ts'
import type { RegisterSnapshot } from './register-snapshot.ts'

/** Often one of a few, so that days meet. */
const someDay = fc.oneof(
  fc.constantFrom('2024-02-29', '2025-02-28', '2026-02-28', '2026-11-21', '2026-12-31'),
  fc.integer({ min: parseDay('2024-02-01'), max: parseDay('2028-03-31') }).map(day => formatDay(day)),
)
const somePeriod = fc.record({ months: fc.nat(14), days: fc.integer({ min: 1, max: 40 }) })
const optional = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ value }, { requiredKeys: [] }).map(({ value: given }) => given)
const known = <T extends object>(entry: T) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined))

const someTerms = fc
  .record({
    start: someDay,
    initial: somePeriod,
    renewal: optional(somePeriod.map(each => ({ kind: 'tacit' as const, each }))),
    notice: optional(somePeriod),
    leadDays: fc.nat(60),
    terminatedOn: optional(someDay),
  })
  .map(terms => ({ ...known(terms), start: terms.start }))
const someRegister: fc.Arbitrary<RegisterSnapshot> = fc.record({
  adoptedOn: someDay,
  systems: fc.constant([
    { ...system, hasPersonalData: true, logReviewMonths: 2 },
    { ...system, id: '8', category: 'platform' as const, holdings: [] },
    { ...system, id: '9', holdings: [...staff, ...staff] },
  ]),
  agreements: fc
    .array(fc.record({ terms: someTerms, systemIds: fc.subarray(['7', '8', '9']), followUpMonths: fc.nat(14) }))
    .map(list => list.map((entry, index) => ({ id: String(index), ...entry }))),
  followUpsHeld: fc.array(
    fc.record({ agreementId: fc.constantFrom('0', '1'), heldOn: someDay, kind: fc.constant('meeting' as const) }),
  ),
  reviewsHeld: fc.array(
    fc.record({ systemId: fc.constantFrom('7', '9'), kind: fc.constantFrom('access', 'log'), heldOn: someDay }),
  ),
  yearlyDocuments: fc.array(
    fc.record({
      kind: fc.constantFrom('managementPlan', 'followUpReport'),
      systemIds: fc.subarray(['7', '8', '9']),
      year: fc.integer({ min: 2024, max: 2028 }),
      submittedOn: someDay,
    }),
  ),
})

test('any register: a key is one duty, running twice gives the same, and another day changes states alone', () => {
  fc.assert(
    fc.property(someRegister, someDay, fc.nat(30), (register, today, days) => {
      const window = { from: today, to: formatDay(parseDay(today) + 730) }
      const list = obligations(register, window, today)
      const keys = list.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(obligations(register, window, today)).toStrictEqual(list)
      for (const { dueOn, opensOn, state } of list) {
        expect(opensOn <= dueOn).toBe(true)
        expect(dueOn <= window.to && (dueOn >= window.from || state === 'overdue')).toBe(true)
        if (state !== 'done') expect(state === 'overdue').toBe(dueOn < today)
      }
      const later = formatDay(parseDay(today) + days)
      const documents = (on: string) =>
        obligations(register, window, on).filter(({ rule, dueOn }) => rule.startsWith('DOC') && dueOn > later)
      expect(documents(later).map(({ key }) => key)).toEqual(documents(today).map(({ key }) => key))
    }),
  )
})
