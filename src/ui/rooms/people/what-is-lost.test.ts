import { expect, test } from 'vitest'
import { defaultModel, type Role } from '../../../core'
import type { RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import { rolesOf } from './person-roles'
import { forumsLed, lostRoles, otherHolders } from './what-is-lost'

const today = '2026-11-21'
const person = (name: string) => ({ id: 1, name, principalName: `${name}@x.example`, mail: '' })
const raindance: Stored<System> = {
  id: 1,
  etag: '1',
  entity: blank('systems', { key: 'raindance', name: 'Raindance', category: 'businessSystem' }),
}
let ids = 0
const holding = (role: Role, name: string, values: Partial<RoleHoldingEntry> = {}): Stored<RoleHoldingEntry> => {
  ids += 1
  const entity = blank('roleHoldings', {
    key: `h${ids}`,
    system: 1,
    role,
    person: person(name),
    from: '2020-01-01',
    ...values,
  })
  return { id: ids, etag: '1', entity }
}

function lost(holdings: Stored<RoleHoldingEntry>[], gone: string[] = []) {
  const { now } = rolesOf([raindance], holdings, 'me@x.example', today)
  const others = otherHolders(now, holdings, 'me@x.example', today)
  return lostRoles(defaultModel, now, others, new Set(gone)).map(({ roles }) => roles)
}

test('ROLE-1 a mandatory role that nobody else holds would be lost; an optional one wouldn’t', () => {
  expect(lost([holding('systemManager', 'me'), holding('superUser', 'me')])).toEqual([['systemManager']])
})

test('ROLE-6 somebody else keeps it, unless their account is gone or their time is out', () => {
  const mine = holding('systemManager', 'me')
  expect(lost([mine, holding('systemManager', 'other')])).toEqual([])
  expect(lost([mine, holding('systemManager', 'other')], ['other@x.example'])).toEqual([['systemManager']])
  expect(lost([mine, holding('systemManager', 'other', { to: '2026-11-20' })])).toEqual([['systemManager']])
})

test('ROLE-10 the forums of a system are led by its operational lead, and by no other role', () => {
  const led = (role: Role) =>
    forumsLed(defaultModel, rolesOf([raindance], [holding(role, 'me')], 'me@x.example', today).now, [])
  expect(led('systemManager').flatMap(({ forums }) => forums)).toContain('contractFollowUp')
  expect(led('owner')).toEqual([])
})

test('ROLE-6 what was taken back before it began is no history', () => {
  const roles = rolesOf(
    [raindance],
    [holding('owner', 'me', { from: '2026-12-01', to: '2026-11-30' }), holding('owner', 'me', { to: '2026-01-01' })],
    'me@x.example',
    today,
  )
  expect(roles.past).toHaveLength(1)
  expect([roles.now, roles.coming]).toEqual([[], []])
})
