import { type ForumChoice, type MunicipalModel, type SystemForum, systemForums } from '../../core'
import type { ForumEntry, Stored, System } from '../../storage/repository'

/**
 * What was decided on a system's forums (FORUM-1). Each decision is a row of its own, and the latest holds: what was decided
 * before stays to be read. One row may be about several systems (FORUM-3).
 */
export function choicesOf(systemId: number, entries: Stored<ForumEntry>[]): ForumChoice[] {
  const latest = new Map<string, { id: number; choice: ForumChoice }>()
  for (const { id, entity } of entries) {
    const { forum, systems, dropped, rhythm } = entity
    if (forum === undefined || !systems.includes(systemId)) continue
    const known = latest.get(forum)
    if (known && known.id > id) continue
    latest.set(forum, { id, choice: { forum, held: !dropped, ...(rhythm === '' ? {} : { rhythm }) } })
  }
  return [...latest.values()].map(({ choice }) => choice)
}

/** The forums of a system as they stand (FORUM-1); none where it has no category yet. */
export function forumsOf(model: MunicipalModel, system: Stored<System>, entries: Stored<ForumEntry>[]): SystemForum[] {
  const { category } = system.entity
  return category === undefined ? [] : systemForums(model, category, choicesOf(system.id, entries)).forums
}
