import { note, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** What somebody set for themselves: saved views, remembered columns of an import. Only they reach it. */
export const personalSettings = defineList({
  name: 'personalSettings',
  urlName: 'PersonalSettings',
  columns: {
    /** Not unique: SharePoint enforces no unique values on a list whose items only their authors read. `create` looks first. */
    key: text('Key', { indexed: true }),
    name: text('Title'),
    value: note('Value'),
  },
})

export type PersonalSetting = EntityOf<typeof personalSettings>
