/** INC-11: the reports of the boards one handles or follows, and one's own; which those are, SharePoint decides. */

import { incidentsMessages } from '../../../i18n/incidents-messages'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { Page, Section } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useLive, useLiveOfBoards } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { rightsAt } from './access'
import { incidentsOf } from './incident-rows'
import { IncidentTable } from './incident-table'
import { useFresh } from './use-fresh'
import { useNow } from './use-now'

export default function Incidents() {
  const { messages } = useTongue()
  const words = usePart(incidentsMessages).incidents
  const { lists } = usePorts()
  const boards = useLive('boards')
  return (
    <Page title={messages.rooms.incidents}>
      {boards.state === 'failed' && <Failed error={boards.error} onRetry={() => lists.readAgain({ list: 'boards' })} />}
      {boards.state === 'reading' && <Loading />}
      {boards.state === 'ready' && boards.rows.length === 0 && (
        <Empty title={words.emptyTitle} text={messages.storage.notSetUp} />
      )}
      {boards.rows.length > 0 && (
        <Incoming names={new Map(boards.rows.map(({ entity }) => [entity.key, entity.name]))} />
      )}
    </Page>
  )
}

function Incoming({ names }: { names: Map<string, string> }) {
  const words = usePart(incidentsMessages).incidents
  const session = useSession()
  const { lists } = usePorts()
  const now = useNow()
  const all = [...names.keys()]
  const followed = all.filter(board => rightsAt(session, board).follow)
  useFresh('breachReports', all)
  useFresh('breachCases', followed)
  const reports = useLiveOfBoards('breachReports', all)
  const cases = useLiveOfBoards('breachCases', followed)

  // what the site keeps from this person isn't theirs to see; any other fault is told
  const failed = [...reports, ...cases].filter(
    ({ live }) => live.state === 'failed' && live.error.kind !== 'forbidden' && live.error.kind !== 'missing',
  )
  const isReading = [...reports, ...cases].some(({ live }) => live.state === 'reading' && live.rows.length === 0)
  const incidents = incidentsOf(
    reports.map(({ board, live }) => ({ board, rows: live.rows })),
    cases.map(({ board, live }) => ({ board, rows: live.rows })),
  )
  const isMine = ({ report }: (typeof incidents)[number]) =>
    report.entity.writtenBy?.principalName === session.me.principalName
  const theirs = incidents.filter(({ board }) => followed.includes(board))
  const mine = incidents.filter(isMine)

  function readAgain() {
    for (const { board } of failed) {
      lists.readAgain({ list: 'breachReports', board })
      if (followed.includes(board)) lists.readAgain({ list: 'breachCases', board })
    }
  }

  const [fault] = failed
  return (
    <>
      {fault?.live.state === 'failed' && (
        <Failed
          error={fault.live.error}
          kept={words.someFailed([...new Set(failed.map(({ board }) => names.get(board) ?? board))].join(', '))}
          onRetry={readAgain}
        />
      )}
      {isReading && <Loading />}
      {followed.length > 0 && (theirs.length > 0 || !isReading) && (
        <Section title={session.groups.has('dpo') ? words.all : words.boards}>
          {theirs.length > 0 ? (
            <IncidentTable incidents={theirs} names={names} now={now} isFollowed />
          ) : (
            <Empty title={words.emptyTitle} text={words.emptyText} />
          )}
        </Section>
      )}
      {(mine.length > 0 || (followed.length === 0 && !isReading)) && (
        <Section title={words.mine}>
          {mine.length > 0 ? (
            <IncidentTable incidents={mine} names={names} now={now} isFollowed={false} />
          ) : (
            <Empty title={words.emptyTitle} text={words.mineEmptyText} />
          )}
        </Section>
      )}
    </>
  )
}
