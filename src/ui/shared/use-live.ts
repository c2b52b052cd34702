import { useMemo, useRef, useSyncExternalStore } from 'react'
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

/** The same list of several boards, each as it stands; in the order of the boards. */
export function useLiveOfBoards<N extends ListName>(
  list: N,
  boards: readonly string[],
): { board: string; live: LiveList<Entities[N]> }[] {
  const { lists } = usePorts()
  const seen = useRef<{ board: string; live: LiveList<Entities[N]> }[]>([])
  const names = boards.join('\n')
  const keys = useMemo(() => (names === '' ? [] : names.split('\n')), [names])
  function snapshot() {
    const now = keys.map(board => ({ board, live: lists.current({ list, board }) }))
    const isSame =
      now.length === seen.current.length &&
      now.every(({ board, live }, place) => seen.current[place]?.board === board && seen.current[place]?.live === live)
    if (!isSame) seen.current = now
    return seen.current
  }
  const watch = (onChange: () => void) => {
    const ends = keys.map(board => lists.watch({ list, board }, onChange))
    return () => {
      for (const end of ends) end()
    }
  }
  return useSyncExternalStore(watch, snapshot)
}
