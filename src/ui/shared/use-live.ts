import { useSyncExternalStore } from 'react'
import type { LiveList } from '../../storage/live-lists'
import type { Entities, ListName } from '../../storage/repository'
import { usePorts } from './app-context'

/** A list as it stands, read at the first use and followed from then on. */
export function useLive<N extends ListName>(list: N, board?: string): LiveList<Entities[N]> {
  const { lists } = usePorts()
  const place = board === undefined ? { list } : { list, board }
  return useSyncExternalStore(
    onChange => lists.watch(place, onChange),
    () => lists.current(place),
  )
}
