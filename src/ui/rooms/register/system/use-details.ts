import { useCallback, useEffect, useRef, useState } from 'react'
import type { Stored, System, SystemDetails } from '../../../../storage/repository'
import { usePorts, useSession } from '../../../shared/app-context'
import { useLive } from '../../../shared/use-live'

/** REG-1…3: the description of a system; undefined where nobody has begun one, or it isn't read yet. */
export function useDetails({ key }: Pick<System, 'key'>) {
  const list = useLive('systemDetails')
  return { list, stored: list.rows.find(({ entity }) => entity.key === key) }
}

type Beginning = { kind: 'making' } | { kind: 'made' } | { kind: 'failed'; error: unknown; again: () => void }

/**
 * The description, made where there is none. Its key is the system's own, so that two who begin at the same time begin the same
 * one; nothing is typed before it is there.
 */
export function useBegunDetails(system: Stored<System>): Beginning & { stored: Stored<SystemDetails> | undefined } {
  const { saving, lists, clock } = usePorts()
  const { me } = useSession()
  const { list, stored } = useDetails(system.entity)
  const [failure, setFailure] = useState<unknown>()
  const isMaking = useRef(false)
  const isLacking = list.state === 'ready' && stored === undefined

  const make = useCallback(async () => {
    if (isMaking.current) return
    isMaking.current = true
    setFailure(undefined)
    const place = { list: 'systemDetails' } as const
    const { key, name } = system.entity
    const values = { key, title: name, system: system.id }
    try {
      const made = await saving.add(place, values, {
        key: [me.principalName, 'systemDetails', 'new', key].join('·'),
        owner: me.principalName,
        label: name,
        list: 'systemDetails',
        base: {},
        values,
        at: clock.now(),
        sent: false,
        path: `/register/${key}?mend=details`,
      })
      lists.put(place, made)
    } catch (error) {
      setFailure(error)
    } finally {
      isMaking.current = false
    }
  }, [saving, lists, clock, me, system])

  useEffect(() => {
    if (isLacking) void make()
  }, [isLacking, make])

  if (failure !== undefined) return { kind: 'failed', error: failure, again: () => void make(), stored }
  return stored ? { kind: 'made', stored } : { kind: 'making', stored }
}
