import type { Clock } from '../shared/app-context'
import { localDay } from '../shared/local-day'

const now = () => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z')

/** The one place where the program reads the clock. */
export const systemClock: Clock = { now, today: () => localDay(now()) }
