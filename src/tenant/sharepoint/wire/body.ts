/** Request bodies, free of what only describes them: `odata.type`, `@odata.type`, `Choices@odata.type`, nested `__metadata`. */
import { errors } from './errors'

export type Body = Record<string, unknown>

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function plain(value: unknown, verbose: boolean, depth: number): unknown {
  if (Array.isArray(value)) return value.map(one => plain(one, verbose, depth + 1))
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(
    // On top it stays: items answer 400 to it outside verbose bodies.
    ([name]) => !/(^|@)odata\./.test(name) && !(name === '__metadata' && verbose && depth > 0),
  )
  return Object.fromEntries(kept.map(([name, one]) => [name, plain(one, verbose, depth + 1)]))
}

export function parseBody(bytes: Uint8Array, verbose: boolean): Body {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw errors.badJson()
  }
  if (!isObject(parsed) || Array.isArray(parsed)) throw errors.badJson()
  return Object.fromEntries(Object.entries(Object(plain(parsed, verbose, 0))))
}
