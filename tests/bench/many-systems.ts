/** A register of any size as the rule core reads it: every system with its people, agreement, forums' follow-ups and documents. */
import type {
  AgreementEntry,
  AgreementTerms,
  Category,
  FollowUpHeld,
  RegisterSnapshot,
  SystemEntry,
} from '../../src/core/index.ts'

const categories: Category[] = ['businessSystem', 'digitalTool', 'platform', 'itInfrastructure', 'commercialService']
const leads = {
  businessSystem: 'systemManager',
  digitalTool: 'leadSuperUser',
  platform: 'serviceManager',
  itInfrastructure: 'areaManager',
  commercialService: 'leadSuperUser',
  publicService: 'leadSuperUser',
  authorityService: 'leadSuperUser',
} as const

const two = (value: number) => String(value).padStart(2, '0')
const dayOfYear = (year: number, number: number) => `${year}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`

function terms(number: number): AgreementTerms {
  const start = dayOfYear(2018 + (number % 7), number)
  const notice = { months: 3 }
  switch (number % 4) {
    case 0:
      return { start, initial: { years: 3 }, renewal: { kind: 'tacit', each: { months: 12 } }, notice, leadDays: 60 }
    case 1:
      return {
        start,
        initial: { years: 4 },
        renewal: { kind: 'express', each: { years: 1 }, times: 8, used: 4, callBefore: { months: 6 } },
        leadDays: 90,
      }
    case 2:
      return { start, end: '2029-12-31', notice, leadDays: 30 }
    default:
      return { start, notice, noticeAtEndOf: 'quarter' }
  }
}

export const someTerms = (count: number): AgreementTerms[] =>
  Array.from({ length: count }, (_, number) => terms(number))

function system(number: number): SystemEntry {
  const category = categories[number % categories.length] ?? 'businessSystem'
  const from = '2021-01-01'
  const person = (role: number) => `person-${(number * 7 + role) % 3000}`
  return {
    id: String(number),
    category,
    scope: number % 5 === 0 ? 'common' : 'administrationSpecific',
    startOfUse: dayOfYear(2018 + (number % 7), number),
    holdings: [
      { role: 'owner', personId: person(0), from },
      { role: 'budgetHolder', personId: person(1), from },
      { role: leads[category], personId: person(2), from },
      { role: 'technicalSystemManager', personId: person(3), from },
      { role: 'processOwner', personId: person(4), from, ...(number % 10 === 0 && { to: '2027-06-30' }) },
      ...(number % 25 === 0 ? [] : [{ role: 'productOwner' as const, personId: person(5), from }]),
    ],
  }
}

/** One agreement to nine systems out of ten; some of the follow-ups held lie in the year before. */
export function manySystems(count: number): RegisterSnapshot {
  const numbers = Array.from({ length: count }, (_, number) => number)
  const withAgreement = numbers.filter(number => number % 10 !== 9)
  return {
    adoptedOn: '2025-01-01',
    systems: numbers.map(system),
    agreements: withAgreement.map(
      (number): AgreementEntry => ({
        id: `a${number}`,
        systemIds: [String(number)],
        terms: terms(number),
      }),
    ),
    actions: numbers
      .filter(number => number % 2 === 0)
      .map(number => ({
        id: `forum-${number}`,
        systemIds: [String(number)],
        personIds: [`person-${number % 3000}`],
        dueOn: dayOfYear(2027, number),
      })),
    followUpsHeld: withAgreement.map(
      (number): FollowUpHeld => ({
        agreementId: `a${number}`,
        heldOn: dayOfYear(2025 + (number % 2), number % 10),
        kind: 'meeting',
      }),
    ),
  }
}
