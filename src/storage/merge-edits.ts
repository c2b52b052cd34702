/** Three versions of a record's fields: what a person started from, what they typed, and what is stored by now. */
export interface Collision {
  field: string
  base: unknown
  mine: unknown
  theirs: unknown
}

export interface MergedEdits {
  /** What of mine still differs from what is stored and collides with nothing. */
  changes: Record<string, unknown>
  /** Fields that both changed, differently: a person chooses. */
  collisions: Collision[]
}

/** By content; a person is the same person by id, whatever else was read of them. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  if (value === undefined || value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  if ('principalName' in value && 'id' in value) return `person:${String(value.id)}`
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  return `{${parts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${name}:${canonical(part)}`)
    .join(',')}}`
}

/**
 * @param tried what was sent earlier without an answer. A stored value that stands among it is one's own, and no race.
 * @param setBack fields that held what was sent, and stand as before again: somebody saw it and took it away.
 */
export function mergeEdits(
  base: Record<string, unknown>,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
  tried: Record<string, unknown>[] = [],
  setBack: string[] = [],
): MergedEdits {
  const merged: MergedEdits = { changes: {}, collisions: [] }
  for (const [field, typed] of Object.entries(mine)) {
    const stored = theirs[field]
    if (sameValue(typed, stored)) continue
    const isOwn = tried.some(sent => field in sent && sameValue(sent[field], stored))
    const isAsBefore = sameValue(base[field], stored) && !setBack.includes(field)
    if (isOwn || isAsBefore) merged.changes[field] = typed
    else merged.collisions.push({ field, base: base[field], mine: typed, theirs: stored })
  }
  return merged
}
