import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useMessages } from '../../shared/app-context'

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalS } })

/** A change of many systems was closed before it was carried out. */
export default function ThrownAway({ onUndo }: { onUndo: () => void }) {
  const { bar } = useStyles()
  const { saving } = useMessages()
  return (
    <MessageBar className={bar}>
      <MessageBarBody>{saving.discarded}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onUndo}>{saving.undo}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
