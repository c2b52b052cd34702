import { useEffect, useRef, useState } from 'react'
import type { Stored, System } from '../../../../storage/repository'
import { type OneChange, useOneChange } from './one-change'
import { withUnknown } from './unknown-fields'

interface Ticks {
  /** As ticked, before the site has answered. */
  unknownFields: string
  tick: (field: string, isUnknown: boolean) => void
  state: OneChange
}

/**
 * “Don't know” of a description stands on the system. A tick shows at once; what is ticked while another is being sent goes after
 * it, so that the second never takes the first away.
 */
export function useTicks(system: Stored<System>, path: string): Ticks {
  const { state, make } = useOneChange('systems')
  const [asked, setAsked] = useState<string>()
  const latest = useRef(system)
  latest.current = system
  const tried = useRef<string>(undefined)
  const isSending = state.kind === 'sending'
  const stands = system.entity.unknownFields
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent when the one before has been answered, from what it left
  useEffect(() => {
    if (asked === undefined || isSending) return
    if (asked === stands) {
      tried.current = undefined
      return setAsked(undefined)
    }
    // what failed waits for a press, or for another tick
    if (tried.current === asked) return
    tried.current = asked
    void make(latest.current, { unknownFields: asked }, { label: latest.current.entity.name, path, done: '' })
  }, [asked, isSending, stands])
  const unknownFields = asked ?? stands
  return {
    unknownFields,
    state,
    tick: (field, isUnknown) => setAsked(withUnknown({ unknownFields }, field, isUnknown)),
  }
}
