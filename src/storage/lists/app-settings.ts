import { note, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** The municipality's own settings, one a row; `name` is one of the known names, `value` its text. */
export const appSettings = defineList({
  name: 'settings',
  urlName: 'AppSettings',
  columns: {
    key: text('Key', { unique: true }),
    name: text('Title'),
    value: note('Value'),
  },
})

export type AppSetting = EntityOf<typeof appSettings>
