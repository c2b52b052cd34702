/** The states every screen has: loading, empty, failed. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { isStorageError } from '../../storage/storage-error'
import { useMessages } from './app-context'
import { AppLink } from './app-link'

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

/** What happened, what was kept, and what to do. The error tells what was kept; `kept` says it where more than that is to be said. */
export function Failed({ error, kept, onRetry }: { error: unknown; kept?: string; onRetry?: () => void }) {
  const { storage, app } = useMessages()
  const kind = isStorageError(error) ? error.kind : 'broken'
  const detail = isStorageError(error) ? error.detail : String(error)
  const keptWhere = isStorageError(error) && error.kept && storage[error.kept]
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{storage[kind]}</MessageBarTitle>
        {kept ?? keptWhere} {kind === 'forbidden' && storage.forbiddenHelp}
        {kind === 'notSetUp' && <AppLink to="/administration">{storage.toSetUp}</AppLink>}
        <details>
          <summary>{storage.detail}</summary>
          {detail}
        </details>
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>{app.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
