import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import { usePorts, useTongue } from '../../shared/app-context'
import { Failed } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { sheetOf } from './export-sheet'
import type { RegisterRow } from './register-rows'
import type { View } from './register-view'
import { ToolPanel } from './tool-panel'
import { useRows } from './use-rows'
import { useToolStyles } from './use-tool-styles'

type Step =
  | { kind: 'choosing' }
  | { kind: 'working' }
  | { kind: 'done'; file: string }
  | { kind: 'failed'; error: unknown; again: () => void }

interface ExportPanelProps {
  view: View
  rows: readonly RegisterRow[]
  shown: readonly RegisterRow[]
  onClose: () => void
}

export default function ExportPanel({ view, rows, shown, onClose }: ExportPanelProps) {
  const styles = useToolStyles()
  const { clock, lists } = usePorts()
  const tongue = useTongue()
  const part = usePart(registerTableMessages)
  const words = part.export
  const [step, setStep] = useState<Step>({ kind: 'choosing' })
  // the whole register has the agreements' days, which the table may not have asked for
  const whole = useRows(lists.current({ list: 'systems' }).rows, true)
  const byId = new Map(whole.rows.map(row => [row.id, row]))
  const withDays = (some: readonly RegisterRow[]) => some.map(row => byId.get(row.id) ?? row)
  const isRead =
    lists.current({ list: 'agreementSummaries' }).state !== 'reading' && rows.every(({ known }) => known !== undefined)

  async function make(everything: boolean): Promise<void> {
    setStep({ kind: 'working' })
    try {
      const { writeSheet, download } = await import('./write-sheet')
      const given = { language: tongue.language, tongue, words: part }
      const sheet = everything ? sheetOf(withDays(rows), undefined, given) : sheetOf(shown, view.columns, given)
      const file = `${words.fileName}-${clock.today()}.xlsx`
      download(await writeSheet(sheet, words.sheet), file)
      setStep({ kind: 'done', file })
    } catch (error) {
      setStep({ kind: 'failed', error, again: () => void make(everything) })
    }
  }

  const isBusy = step.kind === 'working' || !isRead
  return (
    <ToolPanel title={words.title} onClose={onClose}>
      <p className={styles.quiet}>{words.text}</p>
      <div className={styles.line}>
        <Button disabledFocusable={isBusy} onClick={() => void make(false)}>
          {words.shown(shown.length)}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void make(true)}>
          {words.everything(rows.length)}
        </Button>
      </div>
      {whole.fault !== undefined && <Failed error={whole.fault} onRetry={whole.readAgain} />}
      {step.kind === 'failed' && <Failed error={step.error} onRetry={step.again} />}
      <p role="status" className={styles.quiet}>
        {step.kind === 'working' && words.working}
        {step.kind === 'done' && words.done(step.file)}
        {step.kind === 'choosing' && !isRead && whole.fault === undefined && words.waiting}
      </p>
    </ToolPanel>
  )
}
