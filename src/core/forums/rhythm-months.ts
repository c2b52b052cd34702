const monthsOf: Record<string, number> = { YEARLY: 12, MONTHLY: 1, WEEKLY: 12 / 52, DAILY: 12 / 365 }

/**
 * About how many months lie between two occurrences of a recurrence rule, at the most: its frequency and interval alone, since
 * whatever else a rule says only adds occurrences or places them. Undefined for a rule that ends, or that isn't one.
 */
export function rhythmMonths(rule: string): number | undefined {
  const parts = new Map(rule.split(';').map(part => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']))
  if (parts.has('COUNT') || parts.has('UNTIL')) return undefined
  const months = monthsOf[parts.get('FREQ') ?? '']
  const interval = Number(parts.get('INTERVAL') ?? 1)
  return months === undefined || !Number.isSafeInteger(interval) || interval < 1 ? undefined : months * interval
}
