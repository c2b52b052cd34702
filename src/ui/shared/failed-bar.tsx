import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { isStorageError } from '../../storage/storage-error'
import { useMessages } from './app-context'
import { AppLink } from './app-link'
import type { FailedProps } from './states'

/** As `Failed` says it, with its way on. */
export function FailedBar({ error, kept, onRetry }: FailedProps) {
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
