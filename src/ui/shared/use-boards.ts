import { useMemo } from 'react'
import type { LiveList } from '../../storage/live-lists'
import type { Board } from '../../storage/repository'
import { usePorts } from './app-context'
import { withSubstitutes } from './board-substitutes'
import { useLive } from './use-live'

/**
 * The boards with today's substitutes. Nothing of them before it is known who stands in, so that nobody is left out of
 * being told; where that can't be read, those that the boards name themselves.
 */
export function useBoards(): LiveList<Board> {
  const boards = useLive('boards')
  const substitutions = useLive('substitutions')
  const today = usePorts().clock.today()
  return useMemo(() => {
    if (substitutions.state === 'reading' && boards.state !== 'failed') return { state: 'reading', rows: [] }
    return { ...boards, rows: withSubstitutes(boards.rows, substitutions.rows, today) }
  }, [boards, substitutions, today])
}
