import { describe, expect, test } from 'vitest'
import { completeness, defaultModel } from '../../core'
import type { RoleHoldingEntry, Stored, System, SystemDocument } from '../../storage/repository'
import { blank } from '../../storage/testing/blank'
import { factsOf, organisationOf, toHolding } from './system-facts'

const today = '2026-03-02'
const stored = <E>(id: number, entity: E): Stored<E> => ({ id, etag: '"1"', entity })

const system: System = blank('systems', {
  key: 'raindance',
  name: 'Raindance',
  category: 'businessSystem',
  scope: 'common',
  hosting: 'external',
  owningAdministration: 1,
  usingAdministrations: [1, 2],
})
const holding = (more: Partial<RoleHoldingEntry> = {}): RoleHoldingEntry => ({
  key: 'k',
  title: '',
  system: 1,
  role: 'owner',
  person: { id: 7, name: 'Anna Ek', principalName: 'anna.ek@example.test', mail: '' },
  position: 'headOfAdministration',
  administration: 1,
  from: '2020-01-01',
  to: undefined,
  ...more,
})
const document = (more: Partial<SystemDocument> = {}): SystemDocument =>
  blank('documents', { key: 'd', system: 1, kind: 'dpa', validFrom: '2020-01-01', ...more })
const documentsOn = (more: Partial<SystemDocument>) =>
  factsOf(system, [], [stored(1, document(more))], {}, today)?.documents

describe('the facts of a stored system', () => {
  test.each([
    ['from its first day', { validFrom: today }, ['dpa']],
    ['not the day before', { validFrom: '2026-03-03' }, []],
    ['to its last day', { validTo: today }, ['dpa']],
    ['not the day after', { validTo: '2026-03-01' }, []],
    ['without a first day', { validFrom: undefined }, ['dpa']],
    ['not where its kind is none we know', { kind: undefined }, []],
  ])('DOC-1 a document is in force %s', (_, more, kinds) => {
    expect(documentsOn(more)).toEqual(kinds)
  })

  test('CAT-1 are none without a category', () => {
    expect(factsOf({ ...system, category: undefined }, [], [], {}, today)).toBeUndefined()
  })

  test('ROLE-6 a holding whose person the site no longer knows makes the role vacant, not missing', () => {
    const facts = factsOf(system, [stored(1, holding({ person: undefined }))], [], {}, today)
    const codes = facts && completeness(defaultModel, facts, today).filter(({ params }) => params.role === 'owner')
    expect(codes?.map(({ code }) => code)).toEqual(['register.roleVacant'])
  })

  test('ROLE-1 a holding of a role we do not know counts for none', () => {
    expect(toHolding(holding({ role: undefined }))).toBeUndefined()
  })

  test('SCOPE-2 ROLE-5 the administrations under the executive and the service board play their parts', () => {
    const board = (key: string, kind: 'executive' | 'service') => blank('boards', { key, name: key, kind })
    const administration = (key: string, boards: number[]) => ({ key, name: key, boards, departments: '' })
    const organisation = organisationOf(
      [stored(10, board('ks', 'executive')), stored(11, board('se', 'service'))],
      [stored(1, administration('ksf', [10])), stored(2, administration('sef', [11]))],
    )
    expect(organisation).toEqual({
      executiveAdministrationId: '1',
      serviceAdministrationId: '2',
      itAdministrationId: '2',
    })
  })
})
