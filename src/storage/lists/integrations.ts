import { choice, date, note, reference, text } from './column'
import { defineList, type EntityOf } from './define-list'

const answers = ['yes', 'no', 'unknown'] as const

/** REG-1, TRANS-2: what flows between two systems, or a system and somebody outside the register. */
export const integrations = defineList({
  name: 'integrations',
  urlName: 'Integrations',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    system: reference('System', 'systems'),
    /** Seen from `system`. */
    direction: choice('Direction', ['outgoing', 'incoming', 'both']),
    otherSystem: reference('OtherSystem', 'systems'),
    /** Where the other side isn't in the register. */
    otherParty: text('OtherParty'),
    flows: note('Flows'),
    method: text('Method'),
    personalData: choice('PersonalData', answers),
    /** TRANS-2: needed for the receiver's purpose, compatible with the first one, and safe where it arrives. */
    necessary: choice('Necessary', answers),
    compatible: choice('Compatible', answers),
    receivingSecurity: choice('ReceivingSecurity', answers),
    grounds: note('Grounds'),
    endedOn: date('EndedOn'),
  },
})

export type Integration = EntityOf<typeof integrations>
