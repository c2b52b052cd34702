/** Moments as the browser's own day-and-time field writes them: in the reader's zone, to the minute. */
import type { Instant } from '../../../core'

const two = (value: number) => String(value).padStart(2, '0')

/** 2026-08-28T12:17 in the reader's zone; '' for none. */
export function toField(at: Instant | undefined): string {
  if (at === undefined) return ''
  const local = new Date(at)
  const day = [local.getFullYear(), two(local.getMonth() + 1), two(local.getDate())].join('-')
  return `${day}T${two(local.getHours())}:${two(local.getMinutes())}`
}

/** Undefined while the field is empty or half filled in. */
export function fromField(text: string): Instant | undefined {
  const local = new Date(text)
  return text === '' || Number.isNaN(local.getTime()) ? undefined : local.toISOString().replace(/\.\d{3}Z$/, 'Z')
}

export const isLater = (one: Instant, other: Instant): boolean => Date.parse(one) > Date.parse(other)
