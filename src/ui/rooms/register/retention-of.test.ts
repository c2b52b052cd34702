import { expect, test } from 'vitest'
import { defaultModel } from '../../../core'
import { retentionOf } from './retention-of'

test('DOC-8 a document is kept as the model has it: plans ten years, agreements for good', () => {
  expect(retentionOf(defaultModel.defaults, 'managementPlan')).toEqual({ preservedIn: 'registry', keptYears: 10 })
  expect(retentionOf(defaultModel.defaults, 'dpa')).toEqual({ preservedIn: 'registry', keptYears: undefined })
  expect(retentionOf(defaultModel.defaults, undefined)).toEqual({ preservedIn: undefined, keptYears: undefined })
  expect(retentionOf({ retention: [] }, 'sla')).toEqual({ preservedIn: undefined, keptYears: undefined })
})
