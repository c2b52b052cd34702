import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { Stored, System } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { PlainSearch } from '../../shared/plain-controls'
import { Empty, Failed } from '../../shared/states'
import { sorted } from './register-columns'
import { grouped, ungrouped } from './register-groups'
import type { RegisterRow } from './register-rows'
import { RegisterTable } from './register-table'
import type { Tool } from './register-tools'
import { asksForAgreements, filtered, found } from './register-view'
import { useRights } from './use-rights'
import { useRows } from './use-rows'
import { useSelection } from './use-selection'
import { useView } from './use-view'

/** All that acts on the table: it comes once the first rows stand there, and takes no time from them. */
const RegisterTools = lazy(() => import('./register-tools'))
const RegisterPanels = lazy(() => import('./register-panels'))

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalS,
    // the tools' own height, so that no row moves when they come
    minHeight: '32px',
  },
  search: { flexGrow: 1, flexBasis: '260px', minWidth: 'min(200px, 100%)', maxWidth: '420px' },
  count: { color: tokens.colorNeutralForeground2, marginInlineStart: 'auto' },
})

/** The rows have been painted by then. */
const TOOLS_AFTER_MS = 400
/** On a line so slow that the other lists take longer, the tools come before them. */
const TOOLS_AT_LATEST_MS = 2000

/** Once the rows stand there with all that is told of them, or have stood for a while: what is loaded from then on delays no row. */
function useDrawn(rows: readonly RegisterRow[]): boolean {
  const [isDrawn, setDrawn] = useState(false)
  const [first] = rows
  const isThere = first !== undefined
  const isKnown = first?.known !== undefined
  useEffect(() => {
    if (!isThere) return
    const timer = setTimeout(() => setDrawn(true), isKnown ? TOOLS_AFTER_MS : TOOLS_AT_LATEST_MS)
    return () => clearTimeout(timer)
  }, [isThere, isKnown])
  return isDrawn
}

/** The register's search, tools and rows (ROLE-1, DOC-1: what each system lacks stands in its row). */
export function RegisterSheet({ systems }: { systems: Stored<System>[] }) {
  const styles = useStyles()
  const tongue = useTongue()
  const { messages, formats } = tongue
  const words = messages.register.table
  const control = useView()
  const { view, search } = control
  const { filters, sort, group, columns } = view
  const { rows, fault, readAgain } = useRows(systems, asksForAgreements(view))
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())

  // each step is done again only where something of its own changed: of a key, only the last two
  const byName = useMemo(() => rows.toSorted((one, other) => formats.compare(one.name, other.name)), [rows, formats])
  const inOrder = useMemo(
    () => (sort.column === 'name' && !sort.descending ? byName : sorted(byName, sort, { messages, formats })),
    [byName, sort, messages, formats],
  )
  const passing = useMemo(() => filtered(inOrder, filters), [inOrder, filters])
  const shown = useMemo(() => found(passing, search), [passing, search])
  const items = useMemo(
    () =>
      group === undefined
        ? ungrouped(shown)
        : grouped(shown, group, key => folded.has(`group·${key}`), {
            messages,
            compare: formats.compare,
            none: messages.app.notStated,
          }),
    [shown, group, folded, messages, formats],
  )
  const all = useMemo(
    () => filtered(rows, filters.ended === undefined ? {} : { ended: filters.ended }),
    [rows, filters],
  )

  const rights = useRights()
  const selection = useSelection(items)
  const mayChange = rights.systems || rights.roles
  const onFold = useCallback((key: string) => {
    setFolded(before => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    })
  }, [])
  const [open, setOpen] = useState<Tool>()
  const isDrawn = useDrawn(rows)

  return (
    <>
      {fault !== undefined && <Failed error={fault} onRetry={readAgain} />}
      <search>
        <div className={styles.top}>
          <PlainSearch
            className={styles.search}
            aria-label={words.search}
            placeholder={words.search}
            value={search}
            onType={control.type}
            onBlur={control.settle}
          />
          {isDrawn && (
            <Suspense>
              <RegisterTools set={Object.keys(filters).length} open={open} onOpen={setOpen} />
            </Suspense>
          )}
          <span className={styles.count} role="status">
            {messages.app.count(shown.length, all.length)}
          </span>
        </div>
      </search>
      {isDrawn && (
        <Suspense>
          <RegisterPanels
            control={control}
            rows={byName}
            shown={shown}
            selection={selection}
            rights={rights}
            open={open}
            onOpen={setOpen}
          />
        </Suspense>
      )}
      {shown.length > 0 ? (
        <RegisterTable
          items={items}
          columns={columns}
          sort={sort}
          onSort={next => control.change({ sort: next })}
          selecting={mayChange ? selection : undefined}
          onFold={onFold}
        />
      ) : (
        <Empty title={words.noneTitle} text={words.noneText} />
      )}
    </>
  )
}
