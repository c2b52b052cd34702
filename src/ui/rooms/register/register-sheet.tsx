import { Input, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { categories } from '../../../core'
import type { ListName, Stored, System } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { PlainSelect, PlainTick } from '../../shared/plain-controls'
import { Empty, Failed } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { useModelState } from '../../shared/use-model'
import { type Parts, registerRows, shownRows } from './register-rows'
import { RegisterTable } from './register-table'
import { useFilters } from './use-filters'

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalM,
  },
  search: { flexGrow: 1, minWidth: '200px', maxWidth: '420px' },
  count: { color: tokens.colorNeutralForeground2, marginInlineStart: 'auto' },
})

const PART_LISTS: ListName[] = ['roleHoldings', 'documents', 'boards', 'administrations']

/** What the lacks and owners are computed from: undefined until all of it is here, or the first fault in reading it. */
function useParts(): { parts: Parts | undefined; fault: unknown } {
  const holdings = useLive('roleHoldings')
  const documents = useLive('documents')
  const boards = useLive('boards')
  const administrations = useLive('administrations')
  return useMemo(() => {
    const all = [holdings, documents, boards, administrations]
    const failed = all.find(list => list.state === 'failed')
    if (failed?.state === 'failed') return { parts: undefined, fault: failed.error }
    if (!all.every(({ state }) => state === 'ready')) return { parts: undefined, fault: undefined }
    const parts = {
      holdings: holdings.rows,
      documents: documents.rows,
      boards: boards.rows,
      administrations: administrations.rows,
    }
    return { parts, fault: undefined }
  }, [holdings, documents, boards, administrations])
}

/** The register's filters and rows (ROLE-1, DOC-1: what each system lacks stands in its row). */
export function RegisterSheet({ systems }: { systems: Stored<System>[] }) {
  const styles = useStyles()
  const { lists, clock } = usePorts()
  const { messages, formats } = useTongue()
  const [filters, setFilters] = useFilters()
  const [typed, setTyped] = useState(filters.search)
  const { parts, fault } = useParts()
  const { model, isRead } = useModelState()
  const today = clock.today()

  const rows = useMemo(
    () =>
      registerRows(model, systems, isRead ? parts : undefined, today).sort((one, other) =>
        formats.compare(one.name, other.name),
      ),
    [model, isRead, systems, parts, today, formats],
  )
  const owners = useMemo(
    () => [...new Set(rows.map(row => row.owner ?? ''))].filter(Boolean).sort(formats.compare),
    [rows, formats],
  )
  const shown = useMemo(() => shownRows(rows, filters), [rows, filters])
  const words = messages.register.table

  return (
    <>
      {fault !== undefined && (
        <Failed
          error={fault}
          onRetry={() => {
            for (const list of PART_LISTS) lists.readAgain({ list })
          }}
        />
      )}
      <search className={styles.filters}>
        <Input
          className={styles.search}
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value)
            setFilters({ search: value })
          }}
        />
        <PlainSelect
          aria-label={words.category}
          value={filters.category}
          onChoose={category => setFilters({ category })}
        >
          <option value="">{words.anyCategory}</option>
          {categories.map(category => (
            <option key={category} value={category}>
              {messages.categories[category]}
            </option>
          ))}
        </PlainSelect>
        <PlainSelect aria-label={words.owner} value={filters.owner} onChoose={owner => setFilters({ owner })}>
          <option value="">{words.anyOwner}</option>
          {owners.map(owner => (
            <option key={owner}>{owner}</option>
          ))}
        </PlainSelect>
        <PlainTick checked={filters.lacking} onTick={lacking => setFilters({ lacking })}>
          {words.onlyLacking}
        </PlainTick>
        <span className={styles.count} role="status">
          {messages.app.count(shown.length, rows.length)}
        </span>
      </search>
      {shown.length > 0 ? <RegisterTable rows={shown} /> : <Empty title={words.noneTitle} text={words.noneText} />}
    </>
  )
}
