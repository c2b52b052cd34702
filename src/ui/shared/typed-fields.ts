/** The fields of a record that were typed, beside those that are stored. */
import { sameValue } from '../../storage/merge-edits'

/** What was typed since `saved` was sent. */
export function without<T extends object>(typed: Partial<T>, saved: Partial<T>): Partial<T> {
  const done = Object.keys(typed).filter(field => Reflect.get(typed, field) === Reflect.get(saved, field))
  return pickOthers(typed, done)
}

export function pickOthers<T extends object>(all: Partial<T>, fields: string[]): Partial<T> {
  const rest = { ...all }
  for (const field of fields) Reflect.deleteProperty(rest, field)
  return rest
}

/** Everything typed is stored already. */
export const isAmong = (typed: object, stored: object): boolean =>
  Object.entries(typed).every(([field, value]) => sameValue(value, Reflect.get(stored, field)))

export const untyped = (all: object, typed: object): string[] => Object.keys(all).filter(field => !(field in typed))
