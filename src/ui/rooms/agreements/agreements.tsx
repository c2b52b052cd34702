import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Fragment, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import { isStorageError } from '../../../storage/storage-error'
import { usePorts, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { DayDistance } from '../../shared/day-distance'
import { Page } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useTableStyles } from '../../shared/table-styles'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { usePermitted } from '../../shared/use-permitted'
import { AddAgreement } from './add-agreement'
import { type AgreementRow, agreementRows, searched } from './agreement-rows'
import { StateBadge } from './days-panel'
import { Summaries } from './summaries'

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
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    '@media (min-width: 641px)': { minWidth: '180px' },
  },
  head: { whiteSpace: 'normal', verticalAlign: 'bottom' },
  day: { fontVariantNumeric: 'tabular-nums', '@media (min-width: 641px)': { whiteSpace: 'nowrap' } },
  wrong: { color: tokens.colorStatusDangerForeground3 },
})

/** Every agreement by its day to decide (AGR-1, AGR-2). */
export default function Agreements() {
  const styles = useStyles()
  const { lists, clock } = usePorts()
  const { messages } = useTongue()
  const [params, setParams] = useSearchParams()
  const [typed, setTyped] = useState(params.get('q') ?? '')
  const agreements = usePermitted('agreements')
  const systems = useLive('systems')
  const today = clock.today()
  const rows = useMemo(() => agreementRows(agreements.rows, systems.rows, today), [agreements, systems, today])
  const shown = useMemo(() => searched(rows, typed), [rows, typed])
  const words = usePart(agreementsMessages).agreement
  const isRefused = agreements.state === 'failed' && isStorageError(agreements.error, 'forbidden')

  function search(text: string): void {
    setTyped(text)
    setParams(text === '' ? {} : { q: text }, { replace: true })
  }

  return (
    <Page title={messages.rooms.agreements} actions={<AddAgreement />}>
      {(rows.length > 0 || isRefused) && (
        <search className={styles.filters}>
          <Input
            className={styles.search}
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={typed}
            onChange={(_, { value }) => search(value)}
          />
          {!isRefused && (
            <span className={styles.count} role="status">
              {messages.app.count(shown.length, rows.length)}
            </span>
          )}
        </search>
      )}
      {isRefused && <Summaries search={typed} />}
      {agreements.state === 'failed' && !isRefused && (
        <Failed error={agreements.error} onRetry={() => lists.readAgain({ list: 'agreements' })} />
      )}
      {agreements.state === 'reading' && rows.length === 0 && <Loading />}
      {agreements.state === 'ready' && rows.length === 0 && (
        <Empty title={words.emptyTitle} text={words.emptyText}>
          <AddAgreement />
        </Empty>
      )}
      {rows.length > 0 && shown.length === 0 && (
        <Empty title={words.noneTitle} text={words.noneText}>
          <Button onClick={() => search('')}>{words.clearSearch}</Button>
        </Empty>
      )}
      {shown.length > 0 && <Table rows={shown} />}
    </Page>
  )
}

function Table({ rows }: { rows: AgreementRow[] }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { formats } = useTongue()
  const words = usePart(agreementsMessages).agreement
  const heads = [
    words.fields.name,
    words.fields.supplier,
    words.fields.systems,
    words.state,
    words.until,
    words.lastDay,
    words.days.decideBy,
  ]
  return (
    <table className={table.table}>
      <thead className={table.head}>
        <tr>
          {heads.map(title => (
            <th key={title} className={mergeClasses(table.headCell, styles.head)} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, supplier, systems, dates }) => {
          const lastDay = dates?.lastOptionDay ?? dates?.lastNoticeDay
          return (
            <tr key={key} className={table.row}>
              <td className={mergeClasses(table.cell, styles.name)}>
                <AppLink to={`/agreements/${key}`}>{name || words.unnamed}</AppLink>
              </td>
              <td className={table.cell}>{supplier}</td>
              <td className={table.cell}>
                {systems.map((system, index) => (
                  <Fragment key={system.key}>
                    {index > 0 && ', '}
                    <AppLink to={`/register/${system.key}`}>{system.name}</AppLink>
                  </Fragment>
                ))}
              </td>
              <td className={table.cell}>
                {dates ? <StateBadge state={dates.state} /> : <span className={styles.wrong}>{words.contradicts}</span>}
              </td>
              <td className={mergeClasses(table.cell, styles.day)}>
                <span className={table.label}>{words.until}: </span>
                {dates && (dates.currentEnd ? formats.date(dates.currentEnd) : words.untilTerminated)}
              </td>
              <td className={mergeClasses(table.cell, styles.day)}>
                {lastDay && (
                  <>
                    <span className={table.label}>{words.lastDay}: </span>
                    {formats.date(lastDay)}
                  </>
                )}
              </td>
              <td className={mergeClasses(table.cell, styles.day)}>
                {dates?.decideBy && (
                  <>
                    <span className={table.label}>{words.days.decideBy}: </span>
                    {formats.date(dates.decideBy)} {dates.state !== 'ended' && <DayDistance day={dates.decideBy} />}
                  </>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
