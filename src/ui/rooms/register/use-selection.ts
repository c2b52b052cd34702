import { useCallback, useMemo, useRef, useState } from 'react'
import type { TableItem } from './register-groups'
import type { Selecting } from './register-table'

export interface Selection extends Selecting {
  set(ids: Iterable<number>): void
}

/** What is ticked, by item id. It stays ticked while a search or a filter hides it. With shift, all from the last one ticked. */
export function useSelection(items: readonly TableItem[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set())
  const last = useRef<number>(undefined)
  const shown = useRef(items)
  shown.current = items

  const tick = useCallback((id: number, isRange: boolean) => {
    const order = shown.current.flatMap(item => (item.kind === 'row' ? [item.row.id] : []))
    const from = last.current === undefined ? -1 : order.indexOf(last.current)
    const to = order.indexOf(id)
    const [first, end] = from < to ? [from, to] : [to, from]
    const touched = isRange && from >= 0 && to >= 0 ? order.slice(first, end + 1) : [id]
    last.current = id
    setIds(before => {
      const next = new Set(before)
      const on = !before.has(id)
      for (const each of touched) {
        if (on) next.add(each)
        else next.delete(each)
      }
      return next
    })
  }, [])
  const tickAll = useCallback((on: boolean) => {
    setIds(before => {
      const next = new Set(before)
      for (const item of shown.current) {
        if (item.kind !== 'row') continue
        if (on) next.add(item.row.id)
        else next.delete(item.row.id)
      }
      return next
    })
  }, [])
  const set = useCallback((some: Iterable<number>) => setIds(new Set(some)), [])
  const isAll = useMemo(
    () => ids.size > 0 && items.every(item => item.kind === 'group' || ids.has(item.row.id)),
    [ids, items],
  )
  return useMemo(() => ({ ids, isAll, tick, tickAll, set }), [ids, isAll, tick, tickAll, set])
}
