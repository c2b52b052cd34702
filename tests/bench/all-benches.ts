import type { Bench } from './bench.ts'
import { builtScript } from './built-script.ts'

/** In the order in which they run. */
export const allBenches: Bench[] = [builtScript]
