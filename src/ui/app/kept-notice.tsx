import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { useState, useSyncExternalStore } from 'react'
import type { Following } from '../../storage/following'
import { useTongue } from '../shared/app-context'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    maxWidth: '1400px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    boxSizing: 'border-box',
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  // beside what is read, and over nothing one clicks: gone within a moment
  asking: {
    position: 'fixed',
    insetInlineEnd: tokens.spacingHorizontalL,
    bottom: tokens.spacingVerticalM,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    pointerEvents: 'none',
  },
})

const useFollowed = (following: Following) => useSyncExternalStore(following.watch, () => following.state)

/** The site didn't say what has changed: what is shown is as old as it was last asked. */
export function Unreached({ following }: { following: Following }) {
  const { messages, formats } = useTongue()
  const { at, error, isAsking } = useFollowed(following)
  if (at === undefined || error === undefined) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{messages.storage[error.kind]}</MessageBarTitle>
        {messages.kept.asOf(formats.moment(at))}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabled={isAsking} onClick={() => void following.check()}>
          {messages.app.retry}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

/** What lies on the device, since when, and the way to be rid of it. */
export function KeptFoot({ following }: { following: Following }) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const { at, isAsking, isOnDevice } = useFollowed(following)
  const [isCleared, setCleared] = useState(false)
  const words = messages.kept
  if (isCleared)
    return (
      <footer className={styles.foot}>
        <span className={styles.quiet} role="status">
          {words.cleared}
        </span>
      </footer>
    )
  if (!isOnDevice || at === undefined) return null
  return (
    <footer className={styles.foot}>
      {isAsking && <p className={mergeClasses(styles.quiet, styles.asking)}>{words.checking}</p>}
      <span className={styles.quiet}>{words.onDevice(formats.moment(at))}</span>
      <Button size="small" onClick={() => void following.clear().then(() => setCleared(true))}>
        {words.clear}
      </Button>
    </footer>
  )
}
