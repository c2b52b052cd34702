import { FieldError } from '../field-error.ts'
import type { Id } from '../id.ts'

/**
 * What each member pays of `total`, in whole kronor that sum to it exactly (PROG-5): `equalShare` of it (0–1, half by
 * default) shared equally, the rest by population, both halves added before they are rounded down. The kronor left over
 * go by largest fraction, then population, then order. Where nobody lives anywhere all of it is shared equally.
 * Computed in whole numbers: no two members with the same claim get different treatment by rounding.
 * @throws RangeError without members, for a total or population that is negative or no whole number, or a share outside 0–1.
 */
export function splitCost(
  total: number,
  members: readonly { id: Id; population: number }[],
  equalShare = 0.5,
): { id: Id; amount: number }[] {
  if (members.length === 0) throw new FieldError('members', 'none')
  const whole = count(total, 'total')
  const populations = members.map(({ population }) => count(population, 'population'))
  if (!(equalShare >= 0 && equalShare <= 1)) throw new FieldError('equalShare', `not from 0 to 1: ${equalShare}`)

  const inhabitants = populations.reduce((sum, population) => sum + population, 0n)
  const share = inhabitants === 0n ? { part: 1n, of: 1n } : fraction(equalShare)
  const byHead = inhabitants === 0n ? 1n : inhabitants
  // amount = total × (part/of ÷ members + (1 − part/of) × population ÷ inhabitants), over one denominator
  const denominator = share.of * BigInt(members.length) * byHead
  const claims = members.map(({ id }, order) => {
    const population = populations[order] ?? 0n
    const numerator = whole * (share.part * byHead + (share.of - share.part) * BigInt(members.length) * population)
    return { id, order, population, amount: numerator / denominator, rest: numerator % denominator }
  })
  let left = whole - claims.reduce((sum, claim) => sum + claim.amount, 0n)
  const inTurn = [...claims].sort(
    (a, b) => descending(a.rest, b.rest) || descending(a.population, b.population) || a.order - b.order,
  )
  for (const claim of inTurn) {
    if (left === 0n) break
    claim.amount += 1n
    left -= 1n
  }
  return claims.map(({ id, amount }) => ({ id, amount: Number(amount) }))
}

function count(value: number, field: string): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new FieldError(field, `not a whole number from 0: ${value}`)
  return BigInt(value)
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0
}

/** The share as it is written, 0.3 being three tenths and not the binary number nearest to it. */
function fraction(share: number): { part: bigint; of: bigint } {
  const [digits = '0', exponent = '0'] = String(share).split('e')
  const [ahead = '0', behind = ''] = digits.split('.')
  return { part: BigInt(ahead + behind), of: 10n ** BigInt(behind.length - Number(exponent)) }
}
