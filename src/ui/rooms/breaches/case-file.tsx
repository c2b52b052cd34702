/** What the handlers of a board make of a report: not opened yet, or a case with its clock (INC-4). */
import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import type { BreachCase, BreachReport } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import type { IncidentRights } from './access'
import { keepClockInStep } from './clock-entry'
import { OpenCase } from './open-case'
import { OpenedCase } from './opened-case'
import { useFresh } from './use-fresh'

interface CaseFileProps {
  board: string
  report: BreachReport
  rights: IncidentRights
}

export function CaseFile({ board, report, rights }: CaseFileProps) {
  const { lists } = usePorts()
  const words = usePart(incidentsMessages).case
  useFresh('breachCases', [board])
  const cases = useLive('breachCases', board)
  const opened = cases.rows.find(({ entity }) => entity.reportKey === report.key)
  const path = `/incidents/${board}/${report.key}`

  if (opened)
    return (
      <>
        {rights.keepClock && <ClockKeeper board={board} opened={opened.entity} />}
        <OpenedCase key={opened.id} board={board} stored={opened} path={path} mayWork={rights.work} />
      </>
    )
  if (cases.state === 'failed')
    return <Failed error={cases.error} onRetry={() => lists.readAgain({ list: 'breachCases', board })} />
  if (cases.state === 'reading') return <Loading />
  if (rights.work) return <OpenCase board={board} report={report} path={path} />
  return (
    <Section title={words.clock}>
      <p>{words.openWait}</p>
    </Section>
  )
}

/** Keeps the clock in the register as the case has it: what is reminded of is read there. */
function ClockKeeper({ board, opened }: { board: string; opened: BreachCase }) {
  const { repository } = usePorts()
  const { messages } = useTongue()
  const said = usePart(incidentsMessages)
  const [fault, setFault] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  const { key, awareAt, state, notifiedAt, closedAt } = opened
  // biome-ignore lint/correctness/useExhaustiveDependencies: written again when one of these has changed, or when asked to
  useEffect(() => {
    keepClockInStep(repository, board, opened).then(() => setFault(undefined), setFault)
  }, [repository, board, key, awareAt, state, notifiedAt, closedAt, attempt])
  if (fault === undefined) return null
  return (
    <>
      <Failed error={fault} kept={said.case.clockEntryFailed} />
      <Button onClick={() => setAttempt(attempt + 1)}>{messages.app.retry}</Button>
    </>
  )
}
