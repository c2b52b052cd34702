import { useDeferredValue } from 'react'
import { useSearchParams } from 'wouter'
import type { Filters } from './register-rows'

/** The filters stand in the address, so that a filtered register can be sent to somebody. */
export function useFilters(): [filters: Filters, set: (changes: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams()
  const search = useDeferredValue(params.get('q') ?? '')
  const filters: Filters = {
    search,
    category: params.get('category') ?? '',
    owner: params.get('owner') ?? '',
    lacking: params.has('lacking'),
  }
  function set(changes: Partial<Filters>): void {
    setParams(
      previous => {
        const next = new URLSearchParams(previous)
        const put = (name: string, value: string | undefined) => {
          if (value === undefined) return
          if (value === '') next.delete(name)
          else next.set(name, value)
        }
        put('q', changes.search)
        put('category', changes.category)
        put('owner', changes.owner)
        if (changes.lacking !== undefined) put('lacking', changes.lacking ? '1' : '')
        return next
      },
      { replace: true },
    )
  }
  return [filters, set]
}
