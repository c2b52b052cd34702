/** How a record's saving stands, in words, and what to do about it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { Instant } from '../../core'
import { useTongue } from './app-context'
import { Collisions } from './collisions'
import type { Choice, SaveState as State } from './record-editor'
import { Failed } from './states'

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2, minHeight: tokens.lineHeightBase300, margin: 0 },
})

interface SaveStateProps<E> {
  state: State<E>
  restoredAt: Instant | undefined
  onRetry: () => void
  onResolve: (choices: Record<string, Choice>) => void
  /** How a field is called, and how a value of it is shown. */
  nameField: (field: string) => string
  showValue: (field: string, value: unknown) => string
}

export function SaveState<E>({ state, restoredAt, onRetry, onResolve, nameField, showValue }: SaveStateProps<E>) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  return (
    <>
      {restoredAt && state.kind !== 'collided' && (
        <MessageBar intent="info">
          <MessageBarBody>{messages.saving.restored(formats.moment(restoredAt))}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onRetry}>{messages.app.save}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {(state.kind === 'kept' || state.kind === 'failed') && <Failed error={state.error} onRetry={onRetry} />}
      {state.kind === 'collided' && (
        <Collisions collisions={state.collisions} nameField={nameField} showValue={showValue} onResolve={onResolve} />
      )}
      <p className={styles.line} role="status">
        {state.kind === 'typed' && messages.saving.typed}
        {state.kind === 'held' && messages.saving.held}
        {state.kind === 'saving' && messages.saving.saving}
        {state.kind === 'saved' && messages.saving.saved(formats.time(state.at))}
        {state.kind === 'kept' && messages.saving.kept}
        {state.kind === 'failed' && messages.saving.failed}
      </p>
    </>
  )
}
