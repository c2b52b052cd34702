/** Change tokens: `1;KIND;GUID;TICKS;NUMBER`. learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.changetoken */
import type { Env } from '../env'
import { ticks } from '../query/time'
import { errors } from '../wire/errors'
import { complex, type Value } from '../wire/resource'

export const tokenText = (kind: 1 | 2 | 3, id: string, at: number, n: number): string =>
  `1;${kind};${id};${ticks(at)};${n}`

export const changeToken = (kind: 1 | 2 | 3, id: string, at: number, n: number): Value =>
  complex('SP.ChangeToken', { StringValue: tokenText(kind, id, at, n) })

const EPOCH_IN_TICKS = 621_355_968_000_000_000n

/** The place in the log a token stands for; the token must be of this list, web or site. */
export function placeOf(env: Env, token: unknown, id: string): number | undefined {
  if (token === null || token === undefined) return undefined
  const text =
    typeof token === 'object' && 'StringValue' in token ? token.StringValue : typeof token === 'string' ? token : ''
  const match = typeof text === 'string' ? /^1;[123];([0-9a-f-]{36});(\d{1,19});(-?\d{1,15})$/i.exec(text) : null
  if (!match?.[2] || match[1]?.toLowerCase() !== id) throw errors.badToken()
  const n = Number(match[3])
  if (n >= 0) return n
  // A token made by hand from a time has -1 at its end: github.com/vgrem/office365-rest-python-client/issues/833
  const at = Number((BigInt(match[2]) - EPOCH_IN_TICKS) / 10_000n)
  return env.db.get<{ n: number | null }>('SELECT max(n) AS n FROM changes WHERE at < ?', at)?.n ?? 0
}
