import type { Clock } from '../shared/app-context'

const two = (value: number) => String(value).padStart(2, '0')

/** The one place where the program reads the clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'),
  today() {
    const now = new Date()
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  },
}
