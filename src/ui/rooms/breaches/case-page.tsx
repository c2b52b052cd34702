/** One incident of one board: the report, what the handlers made of it, and what its reporter may add (INC-4, INC-11). */

import { incidentsMessages } from '../../../i18n/incidents-messages'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { Page } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import { useBoards } from '../../shared/use-boards'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { rightsAt } from './access'
import { CaseFile } from './case-file'
import { reportFile } from './incident-rows'
import { NotShown } from './not-shown'
import { ReportSheet } from './report-sheet'
import { Supplement } from './supplement'
import { TellLater } from './tell-later'
import { useFresh } from './use-fresh'

export default function CasePage({ board: boardKey, reportKey }: { board: string; reportKey: string }) {
  const session = useSession()
  const { lists } = usePorts()
  const { messages } = useTongue()
  const said = usePart(incidentsMessages)
  const boards = useBoards()
  const reports = useLive('breachReports', boardKey)
  useFresh('breachReports', [boardKey])
  const board = boards.rows.find(({ entity }) => entity.key === boardKey)?.entity
  const file = reportFile(reports.rows, reportKey)

  if (!file && reports.state === 'reading') return <Loading />
  const isRefused =
    reports.state === 'ready' ||
    (reports.state === 'failed' && (reports.error.kind === 'forbidden' || reports.error.kind === 'missing'))
  if (!file && isRefused) return boards.state === 'reading' ? <Loading /> : <NotShown board={board} />

  const readAgain = () => lists.readAgain({ list: 'breachReports', board: boardKey })
  if (!file)
    return (
      <Page title={messages.rooms.incidents}>
        {reports.state === 'failed' && <Failed error={reports.error} onRetry={readAgain} />}
      </Page>
    )

  const rights = rightsAt(session, boardKey)
  const isReporter = file.report.entity.writtenBy?.principalName === session.me.principalName
  return (
    <Page
      title={said.breachEvents[file.report.entity.event ?? 'other']}
      actions={<AppLink to="/incidents">{messages.rooms.incidents}</AppLink>}
    >
      {reports.state === 'failed' && <Failed error={reports.error} onRetry={readAgain} />}
      {isReporter && board && <TellLater file={file} board={board} />}
      {rights.follow && <CaseFile board={boardKey} report={file.report.entity} rights={rights} />}
      <ReportSheet file={file} boardName={board?.name ?? boardKey} />
      {isReporter && board && <Supplement file={file} board={board} />}
    </Page>
  )
}
