import type { Instant } from '../time/instant.ts'

/** What the law asks of a breach from a day on. A case keeps the law of the day its controller became aware. */
export interface BreachLaw {
  validFrom: Instant
  notifyWithinHours: number // article 33.1
  warnWithinHours: number // our own: how long before the end the clock turns to a warning
  notifyFrom: 'risk' | 'high' // the lowest risk that is notified
  informFrom: 'risk' | 'high' // article 34.1
  supplementWithinWeeks: number // the Swedish authority's own, for information in phases
}

/** In order of time. A change to 96 hours and high risk only has been proposed in the EU: it becomes a row here. */
export const breachLaws: readonly BreachLaw[] = [
  {
    validFrom: '2018-05-25T00:00:00Z',
    notifyWithinHours: 72,
    warnWithinHours: 24,
    notifyFrom: 'risk',
    informFrom: 'high',
    supplementWithinWeeks: 4,
  },
]
