/** Versions as the site keeps them → what changed from each to the next. */
import { sameValue } from '../../../storage/merge-edits'
import type { Version } from '../../../storage/repository'

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

export interface Change {
  label: string
  at: string
  by: string
  /** Empty for the first version: that is when the record was made. */
  fields: FieldChange[]
  isFirst: boolean
}

const isUnset = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Newest first, as the versions are. A version in which nothing we know changed is left out. */
export function changesOf(versions: Version[]): Change[] {
  return versions.flatMap((version, place): Change[] => {
    const { label, at, by } = version
    const before = versions[place + 1]
    if (!before) return [{ label, at, by, fields: [], isFirst: true }]
    const fields = Object.keys(version.values).flatMap((field): FieldChange[] => {
      const [was, is] = [before.values[field], version.values[field]]
      const isSame = sameValue(was, is) || (isUnset(was) && isUnset(is))
      return isSame ? [] : [{ field, before: was, after: is }]
    })
    return fields.length === 0 ? [] : [{ label, at, by, fields, isFirst: false }]
  })
}
