import { expect, test } from 'vitest'
import { blank } from '../../../../storage/testing/blank'
import { detailGroups } from './detail-fields'

const fieldsOf = (system: Parameters<typeof blank<'systems'>>[1], details = {}) =>
  detailGroups(blank('systems', system), details).flatMap(({ fields }) => fields)

test('REG-3 what a system hosted by others doesn’t ask for is monitoring, backup and restoring', () => {
  const inside = fieldsOf({ hosting: 'internal' })
  const outside = fieldsOf({ hosting: 'external' })
  expect(inside.filter(field => !outside.includes(field))).toEqual([
    'technicalDocumentation',
    'monitoring',
    'backupDemands',
    'restoreOrders',
  ])
  expect(outside).toContain('signIn')
  expect(fieldsOf({})).toEqual(inside)
})

test('REG-3 what somebody has written stays to be seen where it isn’t asked for', () => {
  expect(fieldsOf({ hosting: 'external' }, { monitoring: 'Larm till jouren.' })).toContain('monitoring')
})

test('CAT-2 PUB-17 the reason is asked for where responsibility is joint, the policy of a public service', () => {
  expect(fieldsOf({ category: 'businessSystem' })).not.toContain('policyLink')
  expect(fieldsOf({ category: 'publicService' })).toContain('policyLink')
  expect(fieldsOf({ category: 'publicService' })).not.toContain('jointReason')
  expect(fieldsOf({ category: 'publicService', jointWithProvider: true })).toContain('jointReason')
})
