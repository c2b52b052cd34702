import { useCallback, useEffect, useState } from 'react'
import { usePorts, useSession } from '../../shared/app-context'
import type { Remembered } from './columns'

const place = { list: 'personalSettings' } as const
const NAME = 'importColumns'

function parsed(value: string): Remembered {
  try {
    const read: unknown = JSON.parse(value)
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(Object.entries(read).filter(([, field]) => typeof field === 'string'))
  } catch {
    return {}
  }
}

/** What this person said of columns before. Where it can't be read or kept, columns go by their names alone. */
export function useRemembered(): { remembered: Remembered | undefined; keep: (next: Remembered) => void } {
  const { repository } = usePorts()
  // an administrator reaches everybody's settings: the key says whose they are
  const key = `${NAME}·${useSession().me.principalName}`
  const [remembered, setRemembered] = useState<Remembered>()
  useEffect(() => {
    let current = true
    repository
      .byKey(place, key)
      .then(
        found => parsed(found?.entity.value ?? ''),
        () => ({}),
      )
      .then(read => current && setRemembered(read))
    return () => {
      current = false
    }
  }, [repository, key])
  const keep = useCallback(
    (next: Remembered) => {
      setRemembered(next)
      const value = JSON.stringify(next)
      void (async () => {
        const stored = await repository.create(place, { key, name: NAME, value })
        if (stored.entity.value !== value) await repository.update(place, stored.id, stored.etag, { value })
      })().catch(() => undefined) // it is asked for again next time
    },
    [repository, key],
  )
  return { remembered, keep }
}
