import { forums as forumKinds } from '../../core'
import { boolean, choice, note, references, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** FORUM-1, FORUM-3: where a lead departed from the forums and rhythms that follow from the category. */
export const forums = defineList({
  name: 'forums',
  urlName: 'Forums',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    systems: references('Systems', 'systems'),
    forum: choice('Forum', forumKinds),
    /** An iCalendar recurrence rule without its name, such as FREQ=MONTHLY;INTERVAL=3. */
    rhythm: text('Rhythm'),
    dropped: boolean('Dropped', false),
    reason: note('Reason'),
  },
})

export type ForumEntry = EntityOf<typeof forums>
