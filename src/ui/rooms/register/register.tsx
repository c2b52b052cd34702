import { Button, Checkbox, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { categories } from '../../../core'
import { usePorts, useTongue } from '../../shared/app-context'
import { Page } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
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

/** What the lacks and owners are computed from; undefined until all of it is here. */
function useParts(): Parts | undefined {
  const holdings = useLive('roleHoldings')
  const documents = useLive('documents')
  const boards = useLive('boards')
  const administrations = useLive('administrations')
  const isReady = [holdings, documents, boards, administrations].every(({ state }) => state === 'ready')
  return useMemo(
    () =>
      isReady
        ? {
            holdings: holdings.rows,
            documents: documents.rows,
            boards: boards.rows,
            administrations: administrations.rows,
          }
        : undefined,
    [isReady, holdings, documents, boards, administrations],
  )
}

/** The register of systems (ROLE-1, DOC-1: what each lacks stands in its row). */
export default function Register() {
  const styles = useStyles()
  const { lists, clock } = usePorts()
  const { messages, formats } = useTongue()
  const [, go] = useLocation()
  const [filters, setFilters] = useFilters()
  const [typed, setTyped] = useState(filters.search)
  const systems = useLive('systems')
  const parts = useDeferredValue(useParts(), undefined)
  const today = clock.today()

  const rows = useMemo(() => {
    const inUse = systems.rows.filter(({ entity }) => entity.endedOn === undefined || entity.endedOn >= today)
    return registerRows(inUse, parts, today).sort((one, other) => formats.compare(one.name, other.name))
  }, [systems, parts, today, formats])
  const owners = useMemo(
    () => [...new Set(rows.map(row => row.owner ?? ''))].filter(Boolean).sort(formats.compare),
    [rows, formats],
  )
  const shown = useMemo(() => shownRows(rows, filters), [rows, filters])
  const words = messages.register.table

  return (
    <Page
      title={messages.rooms.register}
      actions={<Button onClick={() => go('/register/paste')}>{words.paste}</Button>}
    >
      {systems.state === 'failed' && (
        <Failed error={systems.error} onRetry={() => lists.readAgain({ list: 'systems' })} />
      )}
      {systems.state === 'reading' && rows.length === 0 && <Loading />}
      {systems.state === 'ready' && rows.length === 0 && (
        <Empty title={words.emptyTitle} text={words.emptyText}>
          <Button appearance="primary" onClick={() => go('/register/paste')}>
            {words.paste}
          </Button>
        </Empty>
      )}
      {rows.length > 0 && (
        <>
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
            <Select
              aria-label={words.category}
              value={filters.category}
              onChange={(_, { value }) => setFilters({ category: value })}
            >
              <option value="">{words.anyCategory}</option>
              {categories.map(category => (
                <option key={category} value={category}>
                  {messages.categories[category]}
                </option>
              ))}
            </Select>
            <Select
              aria-label={words.owner}
              value={filters.owner}
              onChange={(_, { value }) => setFilters({ owner: value })}
            >
              <option value="">{words.anyOwner}</option>
              {owners.map(owner => (
                <option key={owner}>{owner}</option>
              ))}
            </Select>
            <Checkbox
              label={words.onlyLacking}
              checked={filters.lacking}
              onChange={(_, { checked }) => setFilters({ lacking: checked === true })}
            />
            <span className={styles.count} role="status">
              {messages.app.count(shown.length, rows.length)}
            </span>
          </search>
          {shown.length > 0 ? <RegisterTable rows={shown} /> : <Empty title={words.noneTitle} text={words.noneText} />}
        </>
      )}
    </Page>
  )
}
