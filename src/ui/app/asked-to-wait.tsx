import { makeStyles, tokens } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import { useMessages, usePorts } from '../shared/app-context'

const useStyles = makeStyles({
  // over whatever is scrolled to: nothing else says why nothing happens
  note: {
    position: 'sticky',
    top: 0,
    zIndex: 5,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** SharePoint is busy and has us wait (storage/waits): how long about, and what becomes of what was typed. */
export function AskedToWait() {
  const styles = useStyles()
  const { waits, drafts } = usePorts()
  const { storage } = useMessages()
  const seconds = useSyncExternalStore(waits.watch, waits.current)
  return (
    <div role="status" className={seconds === undefined ? undefined : styles.note}>
      {seconds !== undefined &&
        `${storage.askedToWait(seconds)} ${drafts.durable ? storage.keptOnDevice : storage.keptInMemory}`}
    </div>
  )
}
