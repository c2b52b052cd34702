import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { readView, type View, writeView } from './register-view'

/** Browsers allow few changes of the address a minute: it follows the typing when that pauses. */
const PAUSE_MS = 300

export interface ViewControl {
  view: View
  /** What is typed, which is ahead of the address. */
  search: string
  type(search: string): void
  /** The typing has paused: the address is brought up to it. */
  settle(): void
  change(changes: Partial<View>): void
}

/** The view in the address. The search is typed here and written there a moment later, so that a key costs no navigation. */
export function useView(): ViewControl {
  const [params, setParams] = useSearchParams()
  const address = params.toString()
  const view = useMemo(() => readView(new URLSearchParams(address)), [address])
  const [search, setSearch] = useState(view.search)
  const [seen, setSeen] = useState(view.search)
  const written = useRef(view.search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // an address that somebody else set (a saved view, the way back) is what is searched for; one's own is behind the typing
  if (view.search !== seen) {
    setSeen(view.search)
    if (view.search !== written.current) setSearch(view.search)
  }
  const typed = useRef(search)
  typed.current = search
  useEffect(() => () => clearTimeout(timer.current), [])

  // the same functions from key to key: what doesn't show the search isn't drawn again for it
  const change = useCallback(
    (changes: Partial<View>) => {
      clearTimeout(timer.current)
      if (changes.search !== undefined) setSearch(changes.search)
      written.current = changes.search ?? typed.current
      setParams(
        previous => {
          const next = new URLSearchParams(previous)
          writeView({ ...readView(next), search: written.current, ...changes }, next)
          return next
        },
        { replace: true },
      )
    },
    [setParams],
  )
  const type = useCallback(
    (text: string) => {
      setSearch(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => change({ search: text }), PAUSE_MS)
    },
    [change],
  )
  const settle = useCallback(() => {
    if (typed.current !== written.current) change({ search: typed.current })
  }, [change])
  return { view, search, type, settle, change }
}
