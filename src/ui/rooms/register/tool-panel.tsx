import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useMessages } from '../../shared/app-context'
import { useFocusWhenOpened } from './use-mending'
import { useToolStyles } from './use-tool-styles'

interface ToolPanelProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** What a tool of the table opens, on the page above the rows. Escape closes it. */
export function ToolPanel({ title, onClose, children }: ToolPanelProps) {
  const styles = useToolStyles()
  const { app } = useMessages()
  const region = useFocusWhenOpened<HTMLElement>()
  return (
    <section
      ref={region}
      className={styles.panel}
      aria-label={title}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button size="small" onClick={onClose}>
          {app.close}
        </Button>
      </div>
      {children}
    </section>
  )
}
