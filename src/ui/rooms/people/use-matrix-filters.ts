import { useSearchParams } from 'wouter'
import type { MatrixFilters } from './matrix-rows'

/** They stand in the address: copied, opened in a new tab, gone back to. */
export function useMatrixFilters(): [MatrixFilters, (changes: Partial<MatrixFilters>) => void] {
  const [params, setParams] = useSearchParams()
  const text = (name: string) => params.get(name) ?? ''
  const filters: MatrixFilters = {
    category: text('category'),
    board: text('board'),
    administration: text('administration'),
    person: text('person'),
    gaps: params.has('gaps'),
  }
  function change(changes: Partial<MatrixFilters>): void {
    const next = { ...filters, ...changes }
    const set = Object.entries(next).flatMap(([name, value]): [string, string][] =>
      value === '' || value === false ? [] : [[name, value === true ? '1' : value]],
    )
    setParams(new URLSearchParams(set), { replace: true })
  }
  return [filters, change]
}
