import { useEffect, useRef, useState } from 'react'
import type { Instant } from '../../../core'
import { usePorts } from '../../shared/app-context'
import { deliver, type Outgoing, type Progress, progressOf } from './delivery'

export type DeliveryState =
  | { kind: 'idle' }
  | { kind: 'going'; step: Progress['step'] }
  | { kind: 'stopped'; step: Progress['step']; error: unknown }
  | { kind: 'done'; told: string[]; toldAt: Instant }

/** Sends what is given, and goes on where it stopped when asked to, or when the network is back. */
export function useDelivery() {
  const { repository, lists, directory, drafts, clock } = usePorts()
  const [state, setState] = useState<DeliveryState>({ kind: 'idle' })
  const outgoing = useRef<Outgoing>(undefined)
  const isGoing = useRef(false)

  async function send(what: Outgoing): Promise<void> {
    if (isGoing.current) return
    isGoing.current = true
    outgoing.current = what
    setState({ kind: 'going', step: progressOf(what.draft).step })
    let { step } = progressOf(what.draft)
    try {
      const delivered = await deliver(
        {
          repository: {
            async create(place, entity) {
              const stored = await repository.create(place, entity)
              lists.put(place, stored)
              return stored
            },
          },
          directory,
          drafts,
          clock,
          newKey: () => crypto.randomUUID(),
        },
        what,
        progress => {
          step = progress.step
          outgoing.current = { ...what, draft: { ...what.draft, progress: { ...progress } } }
          setState({ kind: 'going', step })
        },
      )
      setState({ kind: 'done', ...delivered })
    } catch (error) {
      setState({ kind: 'stopped', step, error })
    } finally {
      isGoing.current = false
    }
  }

  const again = () => (outgoing.current ? send(outgoing.current) : Promise.resolve())

  // A mail that may have gone is sent again by a person's decision alone, and what isn't stored yet may be typed on.
  const goesOnAlone = state.kind === 'stopped' && (state.step === 'stored' || state.step === 'mailed')
  useEffect(() => {
    if (!goesOnAlone) return
    const goOn = () => void again()
    window.addEventListener('online', goOn)
    return () => window.removeEventListener('online', goOn)
  })

  /** Shows a delivery that an earlier visit left without an answer about its mail; nothing is sent. */
  function showStopped(what: Outgoing): void {
    outgoing.current = what
    setState({ kind: 'stopped', step: progressOf(what.draft).step, error: undefined })
  }

  function forget(): void {
    outgoing.current = undefined
    setState({ kind: 'idle' })
  }

  /** As it is kept, with how far it came. */
  const kept = (): Outgoing | undefined => outgoing.current

  return { state, send, again, showStopped, kept, forget }
}
