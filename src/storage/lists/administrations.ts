import { note, references, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** The staff organisation under a board; one may serve two boards (SCOPE-8). */
export const administrations = defineList({
  name: 'administrations',
  urlName: 'Administrations',
  columns: {
    key: text('Key', { unique: true }),
    name: text('Title'),
    boards: references('Boards', 'boards'),
    /** The directory's names of its departments, one a line: how a person's administration is found. */
    departments: note('Departments'),
  },
})

export type Administration = EntityOf<typeof administrations>
