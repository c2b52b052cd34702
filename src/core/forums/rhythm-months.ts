const monthsOf: Record<string, number> = { YEARLY: 12, MONTHLY: 1, WEEKLY: 12 / 52, DAILY: 12 / 365 }

/** Parts that place occurrences within the frequency, or add some, as long as every year has such a day. */
const placing: Record<string, RegExp> = {
  FREQ: /^(YEARLY|MONTHLY|WEEKLY|DAILY)$/,
  INTERVAL: /^[1-9]\d*$/,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/,
  BYMONTHDAY: /^-?([1-9]|1\d|2[0-8])(,-?([1-9]|1\d|2[0-8]))*$/, // the 29th, from either end, isn't in every February
  BYDAY: /^(-?[1-4])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-4])?(MO|TU|WE|TH|FR|SA|SU))*$/, // a fifth Monday isn't in every month
}

/**
 * About how many months lie between two occurrences of a recurrence rule, at the most, by its frequency and interval.
 * Undefined where that can't be told: a rule that ends, one with parts that thin it out, or what is no rule at all.
 */
export function rhythmMonths(rule: string): number | undefined {
  const parts = new Map(rule.split(';').map(part => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']))
  for (const [name, value] of parts) if (!placing[name]?.test(value)) return undefined
  const frequency = parts.get('FREQ') ?? ''
  const months = monthsOf[frequency]
  if (months === undefined) return undefined
  // These only keep some of the days: a Monday that is the 15th of June comes years apart.
  const byDay = parts.has('BYDAY') && (frequency === 'DAILY' || parts.has('BYMONTHDAY'))
  const byDate = parts.has('BYMONTHDAY') && (frequency === 'DAILY' || frequency === 'WEEKLY')
  if (byDay || byDate) return undefined
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const inMonthsOnly = parts.has('BYMONTH') && frequency !== 'YEARLY' // then the months named are the rhythm
  if (inMonthsOnly) return interval === 1 ? 12 : undefined
  return months * interval
}
