import { describe, expect, test } from 'vitest'
import { defaultModel, type Role } from '../../../core'
import type { Stored, System } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import type { Holding } from './appointment'
import { type Appointing, type Around, type BulkChange, judge } from './bulk-plan'

const system = (values: Partial<System> = {}): Stored<System> => ({
  id: 7,
  etag: '3',
  entity: blank('systems', { key: 'k', name: 'Ciceron', category: 'businessSystem', ...values }),
})
const person = { id: 1, name: 'Birgitta', principalName: 'birgitta@hamra.example', mail: '' }
const anders = { id: 2, name: 'Anders', principalName: 'anders@hamra.example', mail: '' }
const held = (role: Role, from = '2020-01-01', to?: string): Holding => ({
  id: 11,
  etag: '5',
  entity: blank('roleHoldings', { key: 'h', system: 7, role, person: anders, from, ...(to ? { to } : {}) }),
})
const around = (...holdings: Holding[]): Around => ({
  model: defaultModel,
  organisation: {},
  holdings: new Map([[7, holdings]]),
  documents: new Map(),
  today: '2026-03-01',
  keyFor: () => 'new',
})
const owner: Appointing = {
  kind: 'role',
  role: 'owner',
  person,
  position: 'headOfAdministration',
  administration: undefined,
  from: '2026-04-01',
  endsFormer: false,
}

describe('many systems changed together', () => {
  test('ROLE-4 a new owner ends the former the day before, in that order and from the version that was seen', () => {
    const verdict = judge(system(), owner, around(held('owner')))
    expect(verdict).toMatchObject({
      kind: 'changes',
      ends: [{ name: 'Anders', lastDay: '2026-03-31' }],
      step: {
        edits: [
          { kind: 'holding', from: { etag: '5' }, changes: { to: '2026-03-31' } },
          { kind: 'appoint', entity: { key: 'new', role: 'owner', system: 7, from: '2026-04-01', person } },
        ],
      },
    })
  })

  test.each<[string, Stored<System>, BulkChange, object]>([
    ['ROLE-2 whoever may not own', system(), { ...owner, position: 'manager' }, { code: 'ownerPosition' }],
    [
      'ROLE-2 the head of an administration, of infrastructure',
      system({ category: 'itInfrastructure' }),
      owner,
      { code: 'ownerPosition', allowed: ['headOfItOperations'] },
    ],
    ['ROLE-2 an owner without a position', system(), { ...owner, position: undefined }, { code: 'positionMissing' }],
    [
      'SCOPE-6 the owner of a public service',
      system({ category: 'publicService' }),
      owner,
      { code: 'roleNotExpected', role: 'owner' },
    ],
    ['a role where there is no category', system({ category: undefined }), owner, { code: 'noCategory' }],
    [
      'a system that has ended',
      system({ endedOn: '2026-02-28' }),
      { kind: 'scope', scope: 'common' },
      { code: 'ended' },
    ],
  ])('%s is refused', (_, stored, change, reason) => {
    expect(judge(stored, change, around())).toMatchObject({ kind: 'refused', reason })
  })

  test('ROLE-4 an owner who would begin before the one there is, is refused', () => {
    expect(judge(system(), owner, around(held('owner', '2026-04-01')))).toMatchObject({
      reason: { code: 'tooEarly', former: 'Anders', began: '2026-04-01' },
    })
  })

  test('ROLE-10 the operational lead is the role of each category', () => {
    const lead: BulkChange = { ...owner, role: 'operationalLead' }
    const roleOf = (category: System['category']) => {
      const verdict = judge(system({ category }), lead, around())
      const edit = verdict.kind === 'changes' ? verdict.step.edits[0] : undefined
      return edit?.kind === 'appoint' ? edit.entity.role : undefined
    }
    expect([roleOf('businessSystem'), roleOf('platform')]).toEqual(['systemManager', 'serviceManager'])
  })

  test('another role leaves those who hold it, unless they are to stop', () => {
    const change: BulkChange = { ...owner, role: 'budgetHolder' }
    expect(judge(system(), change, around(held('budgetHolder')))).toMatchObject({ ends: [] })
    expect(judge(system(), { ...change, endsFormer: true }, around(held('budgetHolder')))).toMatchObject({
      ends: [{ name: 'Anders', lastDay: '2026-03-31' }],
    })
  })

  test('what is so already is left alone', () => {
    const same = { kind: 'same' }
    expect(judge(system({ scope: 'common' }), { kind: 'scope', scope: 'common' }, around())).toEqual(same)
    const administrations: BulkChange = { kind: 'administrations', add: [1], remove: [2] }
    expect(judge(system({ usingAdministrations: [1, 3] }), administrations, around())).toEqual(same)
    expect(judge(system(), { ...owner, person: anders }, around(held('owner')))).toEqual(same)
  })

  test('SCOPE-4 what the change makes lacking is told', () => {
    const change: BulkChange = { kind: 'administrations', add: [4], remove: [] }
    const at = (role: Role): Holding => ({
      ...held(role),
      entity: { ...held(role).entity, administration: 3 },
    })
    const stored = system({ scope: 'administrationSpecific', usingAdministrations: [3] })
    const verdict = judge(stored, change, around(at('budgetHolder'), at('processOwner')))
    expect(verdict).toMatchObject({
      findings: [
        { code: 'register.budgetHolderMissingForAdministration', params: { administrationId: '4' } },
        { code: 'register.processOwnerMissingForAdministration' },
      ],
    })
  })
})
