import { useEffect, useState } from 'react'
import type { Instant } from '../../../core'
import { usePorts } from '../../shared/app-context'

const TICK_MS = 30_000

/** The moment, by the program's one clock, looked at twice a minute. */
export function useNow(): Instant {
  const { clock } = usePorts()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [clock])
  return now
}
