/**
 * Where in the app one is, path and query both, after the `#`: a copied address, a link opened in a new tab and the
 * back button all lead to the same screen. (wouter's own hook puts the query before the `#`, where it outlives the screen
 * it belongs to and where the page keeps its own.)
 */
import { useSyncExternalStore } from 'react'

interface Options {
  replace?: boolean
  state?: unknown
}

function watch(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  window.addEventListener('popstate', onChange)
  return () => {
    window.removeEventListener('hashchange', onChange)
    window.removeEventListener('popstate', onChange)
  }
}

const here = (): string => `/${location.hash.replace(/^#?\/?/, '')}`
const pathHere = (): string => here().split('?')[0] ?? '/'
const searchHere = (): string => here().split('?')[1] ?? ''

export function navigate(to: string, { replace = false, state = null }: Options = {}): void {
  const url = `#/${to.replace(/^#?\/?/, '')}`
  if (replace) history.replaceState(state, '', url)
  else history.pushState(state, '', url)
  window.dispatchEvent(new Event('hashchange'))
}

export function useHashLocation(): [path: string, go: typeof navigate] {
  return [useSyncExternalStore(watch, pathHere), navigate]
}

const useHashSearch = (): string => useSyncExternalStore(watch, searchHere)

useHashLocation.searchHook = useHashSearch
useHashLocation.hrefs = (href: string): string => `#${href}`

/** A part of a path as it was before it was encoded; one that nobody encoded stands as it is. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
