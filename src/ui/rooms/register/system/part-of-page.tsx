import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'

export const partNames = [
  'lacks',
  'facts',
  'details',
  'roles',
  'documents',
  'agreements',
  'forums',
  'integrations',
  'licences',
  'supportCases',
  'upgrades',
  'ending',
  'history',
] as const
export type PartName = (typeof partNames)[number]

const idOf = (name: PartName) => `part-${name}`

/** Puts the part under the eye and the keyboard. */
export function goToPart(name: PartName): void {
  const part = document.getElementById(idOf(name))
  const heading = part?.querySelector<HTMLElement>('h2')
  if (heading) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  part?.scrollIntoView({ block: 'start' })
}

const useStyles = makeStyles({
  part: {
    marginTop: tokens.spacingVerticalXXL,
    scrollMarginTop: tokens.spacingVerticalM,
    ':first-child': { marginTop: 0 },
    '& h2': { outlineStyle: 'none' },
  },
})

/** A part of a long page, with an address of its own: `?part=documents`. */
export function PartOfPage({ name, children }: { name: PartName; children: ReactNode }) {
  const styles = useStyles()
  const [params] = useSearchParams()
  const isAsked = params.get('part') === name
  const wasAsked = useRef(false)
  useEffect(() => {
    if (!isAsked || wasAsked.current) {
      wasAsked.current = isAsked
      return
    }
    wasAsked.current = true
    // after the page's heading has taken the focus of a screen that just arrived
    const timer = setTimeout(() => goToPart(name))
    return () => clearTimeout(timer)
  }, [isAsked, name])
  return (
    <div id={idOf(name)} className={styles.part}>
      {children}
    </div>
  )
}
