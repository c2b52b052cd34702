/** The states every screen has: loading, empty, failed. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense } from 'react'
import { isStorageError } from '../../storage/storage-error'
import { useMessages } from './app-context'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, padding: `${tokens.spacingVerticalXXL} 0`, maxWidth: '60ch' },
  heading: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
})

export function Loading() {
  const styles = useStyles()
  return (
    <p className={styles.quiet} role="status">
      {useMessages().app.loading}
    </p>
  )
}

/** Nothing is a dead end: says what the list is for, and starts the first entry. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.quiet}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  )
}

export interface FailedProps {
  error: unknown
  /** What was kept, where more than the error knows is to be said. */
  kept?: string
  onRetry?: () => void
}

/** The same in fewer words: until the bar is here, and where it can't be fetched either. */
function PlainlyFailed({ error, kept, onRetry }: FailedProps) {
  const { storage, app } = useMessages()
  return (
    <div role="alert">
      <p>
        {storage[isStorageError(error) ? error.kind : 'broken']} {kept}
      </p>
      {onRetry && <Button onClick={onRetry}>{app.retry}</Button>}
    </div>
  )
}

/** Four kilobytes that only a failure needs. */
const FailedBar = lazy(() =>
  import('./failed-bar').then(
    module => ({ default: module.FailedBar }),
    () => ({ default: PlainlyFailed }),
  ),
)

/** What happened, what was kept, and what to do. The error tells what was kept; `kept` says it where more than that is to be said. */
export const Failed = (props: FailedProps) => (
  <Suspense fallback={<PlainlyFailed {...props} />}>
    <FailedBar {...props} />
  </Suspense>
)
