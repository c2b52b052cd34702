import { note, text } from './column'
import { defineList, type EntityOf } from './define-list'

/**
 * The municipality's own governance model, where it departs from the default: one row a table, `name` being roles, forums,
 * documents or defaults and `value` the table as JSON. No row: the default holds.
 */
export const governanceModel = defineList({
  name: 'governanceModel',
  urlName: 'GovernanceModel',
  columns: {
    key: text('Key', { unique: true }),
    name: text('Title'),
    value: note('Value'),
  },
})

export type ModelTable = EntityOf<typeof governanceModel>
