import { choice, date, note, number, reference, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** REG-5: licences of a system, how many and of what kind, and who orders them. */
export const licences = defineList({
  name: 'licences',
  urlName: 'Licences',
  columns: {
    key: text('Key', { unique: true }),
    /** What kind of licence. */
    title: text('Title'),
    system: reference('System', 'systems'),
    count: number('LicenceCount'),
    orderedBy: choice('OrderedBy', ['operationalLead', 'itDepartment']),
    validTo: date('ValidTo'),
    remarks: note('Remarks'),
  },
})

export type Licence = EntityOf<typeof licences>
