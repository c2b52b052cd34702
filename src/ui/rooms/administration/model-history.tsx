import { lazy, Suspense, useState } from 'react'
import { cellsOf, defaultModel, readModel } from '../../../core'
import type { ModelTable, Stored } from '../../../storage/repository'
import { Section } from '../../shared/page'
import { Loading } from '../../shared/states'
import { cellName, cellValue, type ModelWords } from './model-words'
import { useOrganisationStyles } from './use-organisation-styles'

const HistoryList = lazy(() => import('../../shared/history-list'))
const defaults = cellsOf(defaultModel)

/** A stored table as people read it: where it departs from the default. */
export function departuresText(of: ModelWords, name: string, value: unknown): string {
  if (typeof value !== 'string') return ''
  const cells = cellsOf(readModel([{ name, value }]).model)
  const departures = [...cells].filter(([path, each]) => defaults.get(path) !== each)
  return departures.map(([path, each]) => `${cellName(of, path)}: ${cellValue(of, path, each)}`).join('\n')
}

/** DOC-6: who changed which table and when. */
export function ModelHistory({ rows, of }: { rows: Stored<ModelTable>[]; of: ModelWords }) {
  const styles = useOrganisationStyles()
  const { words } = of
  const names: Record<string, string> = words.tables
  return (
    <Section title={words.history}>
      {rows.length === 0 && <p className={styles.text}>{words.noHistory}</p>}
      {rows.map(row => (
        <TableHistory key={row.id} title={names[row.entity.name] ?? row.entity.name} row={row} of={of} />
      ))}
    </Section>
  )
}

function TableHistory({ title, row, of }: { title: string; row: Stored<ModelTable>; of: ModelWords }) {
  const styles = useOrganisationStyles()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{title}</summary>
      {isOpen && (
        <Suspense fallback={<Loading />}>
          <HistoryList
            list="governanceModel"
            stored={row}
            nameField={() => title}
            showValue={(field, value) =>
              field === 'value' ? departuresText(of, row.entity.name, value) : String(value ?? '')
            }
          />
        </Suspense>
      )}
    </details>
  )
}
