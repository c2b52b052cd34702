import { useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'wouter'

/**
 * What of the page is being mended: `field.category`, `appoint.owner`, `end.17`, `document.dpa`, `edit.12`, `details.signIn`. It stands in the
 * address, so that every lack is a link to its own remedy, and a draft leads back to its form.
 */
export function useMending(): { mending: string | undefined; mend: (what: string | undefined) => void } {
  const [params] = useSearchParams()
  const [here, go] = useLocation()
  return {
    mending: params.get('mend') ?? undefined,
    mend: what => go(what === undefined ? here : `${here}?mend=${what}`, { replace: true }),
  }
}

/** Puts the first control of what was just opened in view and under the keyboard. */
export function useFocusWhenOpened<T extends HTMLElement>(isOpen = true) {
  const region = useRef<T>(null)
  useEffect(() => {
    if (!isOpen) return
    // after the page's heading has taken the focus of a screen that just arrived
    const timer = setTimeout(() => {
      const first = region.current?.querySelector<HTMLElement>('input, select, textarea, button') ?? region.current
      first?.focus({ preventScroll: true })
      region.current?.scrollIntoView({ block: 'nearest' })
    })
    return () => clearTimeout(timer)
  }, [isOpen])
  return region
}
