import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useMessages, usePorts } from '../shared/app-context'

const useStyles = makeStyles({
  note: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

/** Something to type in, or a button that opens such a form. A search is nothing to lose. */
const typed = 'form, textarea, [aria-expanded], input:not([type="search"], [type="checkbox"])'

/** Where the browser keeps nothing on the device (storage/drafts), that is known before one types, and not told elsewhere. */
export function NotDurable() {
  const styles = useStyles()
  const { drafts } = usePorts()
  const { storage } = useMessages()
  const place = useRef<HTMLDivElement>(null)
  const [isTypedHere, setTypedHere] = useState(false)
  useEffect(() => {
    const main = place.current?.closest('main')
    if (drafts.durable || !main) return
    const look = () => setTypedHere(main.querySelector(typed) !== null)
    const observer = new MutationObserver(look)
    observer.observe(main, { childList: true, subtree: true })
    look()
    return () => observer.disconnect()
  }, [drafts])
  return <div ref={place}>{isTypedHere && <p className={styles.note}>{storage.notDurable}</p>}</div>
}
