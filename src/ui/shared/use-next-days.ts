import { useEffect, useState } from 'react'
import { type Forum, formatDay, isWorkingDay, type LocalDate, parseDay, type SystemForum } from '../../core'
import type { Occurrence, Stored, System } from '../../storage/repository'
import { lastHeld } from './last-held'

export interface Rhythm {
  key: string
  rule: string
  /** The day it is counted from. */
  start: LocalDate
  /** The first day that is looked for. */
  from: LocalDate
}

export const rhythmKey = (systemId: number, forum: Forum): string => `${systemId} ${forum}`

/**
 * What is to be counted for a system's forums (FORUM-2): from the day after the last one held; where none is recorded, from
 * the day the register or the system was taken into use, and never a day that has passed, since nothing is known (FORUM-13).
 */
export function rhythmsOf(
  system: Stored<System>,
  forums: SystemForum[],
  occurrences: Stored<Occurrence>[],
  adoptedOn: LocalDate | undefined,
  today: LocalDate,
): Rhythm[] {
  const since = [adoptedOn, system.entity.startOfUse].filter(day => day !== undefined).sort()
  const begun = since.at(-1) ?? today
  return forums.flatMap(({ forum, held, rhythm }) => {
    if (!held || rhythm === undefined) return []
    const last = lastHeld(occurrences, system.id, forum, today)
    const key = rhythmKey(system.id, forum)
    return last === undefined
      ? [{ key, rule: rhythm, start: begun, from: today > begun ? today : begun }]
      : [{ key, rule: rhythm, start: last, from: formatDay(parseDay(last) + 1) }]
  })
}

/** The next day of each rhythm, by its key; the library that counts them is fetched when the first screen asks. */
export function useNextDays(rhythms: Rhythm[]): ReadonlyMap<string, LocalDate> {
  const [days, setDays] = useState<ReadonlyMap<string, LocalDate>>(new Map())
  const wanted = JSON.stringify(rhythms)
  useEffect(() => {
    let current = true
    // the rhythms as they were written just above
    const list: Rhythm[] = JSON.parse(wanted)
    void nextDays(list).then(found => {
      if (current) setDays(found)
    })
    return () => {
      current = false
    }
  }, [wanted])
  return days
}

/** Nobody meets on a Sunday: a day counted from another is the first working day from there on. */
function onWorkingDay(day: LocalDate): LocalDate {
  let number = parseDay(day)
  while (!isWorkingDay(number, 'SE')) number += 1
  return formatDay(number)
}

async function nextDays(rhythms: Rhythm[]): Promise<ReadonlyMap<string, LocalDate>> {
  if (rhythms.length === 0) return new Map()
  const { nextOccurrence } = await import('../../core/time/recurrence')
  const found = new Map<string, LocalDate>()
  for (const { key, rule, start, from } of rhythms) {
    // a rule that somebody wrote by hand and that is none has no next day; it is told as it stands
    const day = await nextOccurrence(rule, start, from).catch(() => undefined)
    if (day !== undefined) found.set(key, onWorkingDay(day))
  }
  return found
}
