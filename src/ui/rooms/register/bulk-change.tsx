import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from '@fluentui/react-components'
import { useEffect } from 'react'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import type { Draft } from '../../../storage/drafts'
import { Loading } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { BulkForm } from './bulk-form'
import { BulkPreview } from './bulk-preview'
import { ToolPanel } from './tool-panel'
import { type BulkRun, useBulk } from './use-bulk'
import type { Rights } from './use-rights'
import type { Selection } from './use-selection'
import { useToolStyles } from './use-tool-styles'

interface BulkChangeProps {
  selection: Selection
  rights: Rights
  onBusy: (isBusy: boolean) => void
  onClose: (thrownAway: Draft | undefined) => void
}

/** Many systems changed together: what is to change, what it becomes of each, how far it came, and the way back. */
export default function BulkChange({ selection, rights, onBusy, onClose }: BulkChangeProps) {
  const styles = useToolStyles()
  const words = usePart(registerTableMessages).change
  const bulk = useBulk(selection.ids, words.draft)
  const { run, steps, judged, change } = bulk
  const isRunning = run.kind === 'running'
  useEffect(() => {
    onBusy(isRunning)
    return () => onBusy(false)
  }, [isRunning, onBusy])
  const count = (kind: 'same' | 'refused') => judged.filter(({ verdict }) => verdict.kind === kind).length
  return (
    <ToolPanel
      title={words.title}
      onClose={() => {
        if (isRunning) return bulk.stop()
        void bulk.discard().then(onClose)
      }}
    >
      {!isRunning && (
        <BulkForm form={bulk.form} onForm={bulk.setForm} rights={rights} administrations={bulk.administrations} />
      )}
      {isRunning && (
        <>
          <ProgressBar value={run.all === 0 ? 1 : run.done / run.all} aria-label={words.title} />
          <div className={styles.line}>
            <span role="status">{run.isStopping ? words.stopping : words.running(run.done, run.all)}</span>
            <Button size="small" disabledFocusable={run.isStopping} onClick={bulk.stop}>
              {words.stop}
            </Button>
          </div>
        </>
      )}
      {run.kind === 'ended' && <Ended run={run} bulk={bulk} />}
      {change && !bulk.isRead && <Loading />}
      {change && bulk.isRead && (
        <>
          <h3 className={styles.heading}>{words.preview}</h3>
          <p className={styles.quiet}>{words.summary(steps.length, count('same'), count('refused'))}</p>
          {!isRunning && steps.length > 0 && (
            <div>
              <Button appearance="primary" onClick={() => void bulk.start()}>
                {words.run(steps.length)}
              </Button>
            </div>
          )}
          <BulkPreview change={change} judged={judged} administrations={bulk.administrations} />
        </>
      )}
    </ToolPanel>
  )
}

type Ending = Extract<BulkRun, { kind: 'ended' }>

/** How it went. What isn't done stands in the preview, and its button goes on. */
function Ended({ run, bulk }: { run: Ending; bulk: ReturnType<typeof useBulk> }) {
  const words = usePart(registerTableMessages).change
  const left = run.undoing ? 0 : bulk.steps.length - run.failed
  const again = run.undoing ? bulk.undo : bulk.start
  const isAppointing = bulk.change?.kind === 'role'
  return (
    <>
      {(run.done > 0 || bulk.canUndo) && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {run.undoing ? words.undone(run.done) : words.done(run.done)}
            {bulk.canUndo && isAppointing && ` ${words.undoText}`}
          </MessageBarBody>
          {bulk.canUndo && !run.undoing && (
            <MessageBarActions>
              <Button onClick={() => void bulk.undo()}>{words.undo}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {(run.failed > 0 || left > 0) && (
        <MessageBar intent={run.failed > 0 ? 'error' : 'info'} layout="multiline">
          <MessageBarBody>
            {run.failed > 0 && (run.undoing ? words.undoFailed(run.failed) : words.failed(run.failed))}{' '}
            {left > 0 && words.notTried(left)}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void again()}>{run.failed > 0 ? words.tryAgain : words.goOn}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  )
}
