import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import type { AgreementSummary, Stored } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { Page } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useTableStyles } from '../../shared/table-styles'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { systemNames } from './agreement-rows'

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground2, maxWidth: '70ch' } })

/** For those who may not read agreements: that there is one, and until when. */
export function Summaries({ search, only }: { search: string; only?: string }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { lists } = usePorts()
  const { formats } = useTongue()
  const summaries = useLive('agreementSummaries')
  const systems = useLive('systems')
  const words = usePart(agreementsMessages).agreement
  const shown = summaries.rows
    .filter(({ entity }) => only === undefined || entity.key === only)
    .filter(({ entity }) => entity.name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase()))
    .sort((one, other) => formats.compare(one.entity.name, other.entity.name))
  const until = ({ entity }: Stored<AgreementSummary>) =>
    entity.until === undefined ? words.untilTerminated : formats.date(entity.until)

  if (summaries.state === 'failed')
    return <Failed error={summaries.error} onRetry={() => lists.readAgain({ list: 'agreementSummaries' })} />
  if (summaries.state === 'reading' && shown.length === 0) return <Loading />
  return (
    <>
      <p className={styles.note}>{words.summariesOnly}</p>
      {shown.length === 0 ? (
        <Empty title={words.noneTitle} text={words.noneText} />
      ) : (
        <table className={table.table}>
          <thead className={table.head}>
            <tr>
              {[words.fields.name, words.fields.systems, words.until].map(title => (
                <th key={title} className={table.headCell} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <tr key={row.id} className={table.row}>
                <td className={table.cell}>{row.entity.name}</td>
                <td className={table.cell}>
                  {systemNames(systems.rows, row.entity.systems).map(({ key, name }, index) => (
                    <Fragment key={key}>
                      {index > 0 && ', '}
                      <AppLink to={`/register/${key}`}>{name}</AppLink>
                    </Fragment>
                  ))}
                </td>
                <td className={table.cell}>{until(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** An agreement's page for those who may not read it. */
export function SummaryOf({ agreementKey }: { agreementKey: string }) {
  const { messages } = useTongue()
  return (
    <Page title={messages.rooms.agreements}>
      <Summaries search="" only={agreementKey} />
    </Page>
  )
}
