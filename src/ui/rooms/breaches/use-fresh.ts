import { useEffect } from 'react'
import type { ListName, Place } from '../../../storage/repository'
import { usePorts } from '../../shared/app-context'

/** Reads lists again when the screen is opened and whenever the reader comes back to it: a tab in Teams stands open for days. */
export function useFresh(list: ListName, boards: readonly string[]): void {
  const { lists } = usePorts()
  const names = boards.join('\n')
  useEffect(() => {
    function look() {
      if (document.visibilityState !== 'visible' || names === '') return
      for (const board of names.split('\n')) {
        const place: Place = { list, board }
        if (lists.current(place).state !== 'reading') lists.readAgain(place)
      }
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [lists, list, names])
}
