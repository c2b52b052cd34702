import { lazy, Suspense, useState } from 'react'
import type { Draft } from '../../../storage/drafts'
import { usePorts } from '../../shared/app-context'
import { Loading } from '../../shared/states'
import { FilterChips } from './filter-chips'
import { FilterPanel } from './filter-panel'
import type { RegisterRow } from './register-rows'
import type { Tool } from './register-tools'
import { SelectionBar } from './selection-bar'
import { TablePanel } from './table-panel'
import { keptIn, useKeptChange } from './use-kept-change'
import type { Rights } from './use-rights'
import type { Selection } from './use-selection'
import type { ViewControl } from './use-view'

const SavedViews = lazy(() => import('./saved-views'))
const ExportPanel = lazy(() => import('./export-panel'))
const BulkChange = lazy(() => import('./bulk-change'))
const ThrownAway = lazy(() => import('./thrown-away'))

interface PanelsProps {
  control: ViewControl
  /** Every system, by name. */
  rows: readonly RegisterRow[]
  shown: readonly RegisterRow[]
  selection: Selection
  rights: Rights
  open: Tool | undefined
  onOpen: (tool: Tool | undefined) => void
}

/** Under the search: the tool that is open, the filters that are set, and what is selected. */
export default function RegisterPanels({ control, rows, shown, selection, rights, open, onOpen }: PanelsProps) {
  const { drafts } = usePorts()
  const [isBusy, setBusy] = useState(false)
  const [thrownAway, setThrownAway] = useState<Draft>()
  useKeptChange(selection, onOpen)
  function close(): void {
    const button = document.getElementById(`tool-${open}`)
    onOpen(undefined)
    button?.focus()
  }
  async function takeBack(draft: Draft): Promise<void> {
    await drafts.put(draft)
    selection.set(keptIn(draft)?.systems ?? [])
    setThrownAway(undefined)
    onOpen('change')
  }
  return (
    <>
      <Suspense fallback={<Loading />}>
        {open === 'filters' && <FilterPanel control={control} rows={rows} onClose={close} />}
        {open === 'table' && <TablePanel control={control} onClose={close} />}
        {open === 'views' && <SavedViews control={control} onClose={close} />}
        {open === 'export' && <ExportPanel view={control.view} rows={rows} shown={shown} onClose={close} />}
      </Suspense>
      <FilterChips filters={control.view.filters} rows={rows} change={control.change} />
      {(rights.systems || rights.roles) && (
        <>
          <SelectionBar selection={selection} rows={rows} shown={shown} open={open} onOpen={onOpen} />
          {thrownAway && open !== 'change' && (
            <Suspense>
              <ThrownAway onUndo={() => void takeBack(thrownAway)} />
            </Suspense>
          )}
          {(open === 'change' || isBusy) && (
            <Suspense fallback={<Loading />}>
              <BulkChange
                selection={selection}
                rights={rights}
                onBusy={setBusy}
                onClose={draft => {
                  setThrownAway(draft)
                  close()
                }}
              />
            </Suspense>
          )}
        </>
      )}
    </>
  )
}
