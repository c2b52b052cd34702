import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { importMessages } from '../../../i18n/import-messages'
import { isStorageError } from '../../../storage/repository'
import { useMessages, usePorts } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { Failed } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import type { Import, Run } from './use-import'

const useStyles = makeStyles({
  stack: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalM} 0`,
    justifyItems: 'start',
  },
  wide: { justifySelf: 'stretch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

/** What can be done now, how far it has come, and what came of it. */
export function RunPanel({ of }: { of: Import }) {
  const styles = useStyles()
  const words = usePart(importMessages)
  const { outcomes, run } = of
  const writing = outcomes.filter(({ kind }) => kind === 'create' || kind === 'change').length
  const refused = outcomes.filter(({ kind }) => kind === 'refused').length
  if (run.kind === 'running' || run.kind === 'takingBack') return <Busy run={run} onStop={of.stop} />
  if (run.kind === 'ended' || run.kind === 'takenBack') return <Ended of={of} run={run} />
  if (of.isChecking)
    return (
      <p role="status">
        {of.people.answered < of.people.asked
          ? words.checkingPeople(of.people.answered, of.people.asked)
          : words.checking}
      </p>
    )
  const mayBegin = writing > 0 && (refused === 0 || of.leftOut)
  return (
    <div className={styles.stack}>
      {refused > 0 && !of.leftOut && (
        <MessageBar intent="warning" layout="multiline" className={styles.wide}>
          <MessageBarBody>{words.refusedFirst(refused)}</MessageBarBody>
        </MessageBar>
      )}
      {writing === 0 && refused === 0 && <p role="status">✓ {words.nothingToDo}</p>}
      <div className={styles.buttons}>
        {mayBegin && (
          <Button appearance="primary" onClick={() => void of.begin()}>
            {words.run(writing)}
          </Button>
        )}
        {refused > 0 && writing > 0 && !of.leftOut && (
          <Button onClick={() => of.leaveOut(true)}>{words.leaveRefused(refused)}</Button>
        )}
        {of.sheet.done.length > 0 && <Button onClick={() => void of.back()}>{words.takeBack}</Button>}
        {writing === 0 && refused === 0 && <AppLink to="/register">{words.toRegister}</AppLink>}
      </div>
    </div>
  )
}

function Busy({ run, onStop }: { run: Extract<Run, { kind: 'running' | 'takingBack' }>; onStop: () => void }) {
  const styles = useStyles()
  const words = usePart(importMessages)
  const text = run.kind === 'running' ? words.progress(run.done, run.all) : words.takingBack(run.done, run.all)
  return (
    <div className={styles.stack}>
      <div className={styles.buttons}>
        <span role="status">{text}</span>
        <Button onClick={onStop}>{words.stop}</Button>
      </div>
      <ProgressBar className={styles.wide} aria-label={words.title} value={run.done} max={Math.max(1, run.all)} />
    </div>
  )
}

function Ended({ of, run }: { of: Import; run: Extract<Run, { kind: 'ended' | 'takenBack' }> }) {
  const styles = useStyles()
  const { drafts } = usePorts()
  const { storage, app } = useMessages()
  const words = usePart(importMessages)
  const kept = drafts.durable ? storage.keptOnDevice : storage.keptInMemory
  if (run.fault !== undefined)
    return (
      <div className={styles.stack}>
        <p>{words.cut}</p>
        <div className={styles.wide}>
          <Failed error={run.fault} kept={kept} onRetry={() => void of.goOn()} />
        </div>
      </div>
    )
  if (run.kind === 'takenBack')
    return (
      <MessageBar intent={run.left === 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          {words.takenBack} {run.left > 0 && words.takenBackBut(run.left)}
        </MessageBarBody>
      </MessageBar>
    )
  return (
    <div className={styles.stack}>
      <MessageBar intent={run.failures.length > 0 ? 'warning' : 'success'} className={styles.wide}>
        <MessageBarBody>
          {words.done(run.imported)} {run.stopped && words.stopped}
        </MessageBarBody>
      </MessageBar>
      {run.failures.length > 0 && <Failures run={run} />}
      <div className={styles.buttons}>
        <AppLink to="/register">{words.toRegister}</AppLink>
        {(run.failures.length > 0 || run.stopped) && (
          <Button appearance="primary" onClick={() => void of.goOn()}>
            {app.retry}
          </Button>
        )}
        {of.sheet.done.length > 0 && <Button onClick={() => void of.back()}>{words.takeBack}</Button>}
      </div>
    </div>
  )
}

function Failures({ run }: { run: Extract<Run, { kind: 'ended' }> }) {
  const styles = useStyles()
  const { storage } = useMessages()
  const words = usePart(importMessages)
  return (
    <MessageBar intent="error" layout="multiline" className={styles.wide}>
      <MessageBarBody>
        <MessageBarTitle>{words.failures(run.failures.length)}</MessageBarTitle>
        <ul className={styles.list}>
          {run.failures.map(({ line, name, error }) => (
            <li key={line}>
              {words.line} {line}, {name}: {storage[isStorageError(error) ? error.kind : 'broken']}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
