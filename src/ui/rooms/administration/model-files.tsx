import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { cellsOf, type Finding, modelFile, partsOfFile, readModel, tableOfCell } from '../../../core'
import { usePorts } from '../../shared/app-context'
import { type ModelWords, modelFindingText } from './model-words'
import type { ModelEdit } from './use-model-edit'
import { useOrganisationStyles } from './use-organisation-styles'

/** A model is some ten kilobytes. */
const LARGEST = 1_000_000

interface Import {
  text: string
  isGood: boolean
  findings: Finding[]
}

/** The model as a file: saved as it stands, and read as changes that are looked at before they are saved. */
export function ModelFiles({ edit, of }: { edit: ModelEdit; of: ModelWords }) {
  const styles = useOrganisationStyles()
  const { clock } = usePorts()
  const { words } = of
  const chooser = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<Import>()

  function saveFile(): void {
    const address = URL.createObjectURL(new Blob([modelFile(edit.values)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${words.fileName}-${clock.today()}.json`
    link.click()
    URL.revokeObjectURL(address)
  }

  async function readFile(file: File): Promise<void> {
    const parts = file.size > LARGEST ? undefined : partsOfFile(await file.text())
    if (!parts) return setRead({ text: words.importFailed(file.name), isGood: false, findings: [] })
    const { model, findings } = readModel(parts)
    const broken = new Set(findings.flatMap(({ level, params }) => (level === 'error' ? [String(params.table)] : [])))
    const used = new Set(parts.map(({ name }) => name).filter(name => !broken.has(name)))
    const cells = [...cellsOf(model)].filter(([path]) => used.has(tableOfCell(path) ?? ''))
    const isSame = cells.every(([path, value]) => edit.values.get(path) === value)
    edit.lay(cells)
    setRead({ text: isSame ? words.importSame(file.name) : words.imported(file.name), isGood: true, findings })
  }

  return (
    <>
      <div className={`${styles.buttons} ${styles.apart}`}>
        <Button onClick={saveFile}>{words.exportFile}</Button>
        <Button onClick={() => chooser.current?.click()}>{words.importFile}</Button>
        <Button onClick={edit.restoreAll}>{words.restoreAll}</Button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.importFile}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void readFile(file)
            target.value = ''
          }}
        />
      </div>
      <div role="status">
        {read && (
          <MessageBar intent={read.isGood ? 'info' : 'error'} layout="multiline">
            <MessageBarBody>
              {read.text}
              {read.findings.length > 0 && (
                <>
                  <p>{words.importFindings}</p>
                  <ul className={styles.list}>
                    {read.findings.map(finding => (
                      <li key={`${finding.code}${JSON.stringify(finding.params)}`}>{modelFindingText(of, finding)}</li>
                    ))}
                  </ul>
                </>
              )}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  )
}
