import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { SupportCase, System } from '../../../../storage/repository'
import { Failed } from '../../../shared/states'
import { usePart } from '../../../shared/use-part'
import { caseSheet } from './case-sheet'

type Exporting = { kind: 'idle' } | { kind: 'making' } | { kind: 'made' } | { kind: 'failed'; error: unknown }

/** REG-6: all of the system's support cases as an Excel file; what makes it is loaded when somebody asks. */
export function ExportCases({ system, cases }: { system: System; cases: readonly SupportCase[] }) {
  const words = usePart(systemEntryMessages).cases
  const [state, setState] = useState<Exporting>({ kind: 'idle' })
  async function save() {
    setState({ kind: 'making' })
    try {
      const { writeSheet, download } = await import('../write-sheet')
      const name = words.fileName(system.name)
      download(await writeSheet(caseSheet(words, cases), words.sheet), `${name}.xlsx`)
      setState({ kind: 'made' })
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }
  return (
    <>
      <Button size="small" disabledFocusable={state.kind === 'making'} onClick={() => void save()}>
        {words.export}
      </Button>
      <span role="status">
        {state.kind === 'making' && words.exporting}
        {state.kind === 'made' && words.exported}
      </span>
      {state.kind === 'failed' && <Failed error={state.error} onRetry={() => void save()} />}
    </>
  )
}
