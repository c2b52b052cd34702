/** INC-2: a stored report that nobody was told of yet: it goes on from where it stopped, or begins anew on another device. */
import { useEffect, useState } from 'react'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import type { Draft } from '../../../storage/drafts'
import type { Board } from '../../../storage/repository'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import { whoToTell } from './concerned'
import { type Outgoing, progressOf, tellingDraftKey } from './delivery'
import { useFormStyles } from './form-styles'
import type { ReportFile } from './incident-rows'
import { ToldState } from './receipt'
import { mailAbout } from './report-draft'
import { type DeliveryState, useDelivery } from './use-delivery'

interface TellLaterProps {
  file: ReportFile
  board: Board
}

export function TellLater({ file, board }: TellLaterProps) {
  const styles = useFormStyles()
  const { drafts, clock, linkTo } = usePorts()
  const { me } = useSession()
  const { formats } = useTongue()
  const said = usePart(incidentsMessages)
  const { state, send, again, showStopped } = useDelivery()
  const [kept, setKept] = useState<Draft | 'looking'>('looking')
  const report = file.report.entity
  const path = `/incidents/${board.key}/${report.key}`
  const key = tellingDraftKey(me.principalName, report.key)
  const isTold = file.told.some(({ entity }) => entity.told !== '')
  const begun = useState(() => !isTold)[0]

  const fresh = (): Draft => ({
    key,
    owner: me.principalName,
    label: said.report.label,
    list: 'breachReports',
    board: board.key,
    base: {},
    values: { key: report.key },
    at: clock.now(),
    sent: true,
    path,
    progress: { step: 'stored' },
  })
  const outgoing = (draft: Draft): Outgoing => ({
    board: board.key,
    row: { key: report.key, reportKey: report.key },
    recipients: whoToTell(board),
    mail: mailAbout('report', said, {
      board: board.name,
      when: formats.moment(report.writtenAt ?? clock.now()),
      link: linkTo(path),
    }),
    draft,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the device kept is looked for once, as the page opens
  useEffect(() => {
    void drafts.of(me.principalName).then(all => {
      const mine = all.find(draft => draft.key === key)
      setKept(mine ?? fresh())
      if (!mine) return
      if (progressOf(mine).step === 'mailing') showStopped(outgoing(mine))
      else void send(outgoing(mine))
    })
  }, [drafts, key])

  if (!begun || kept === 'looking') return null
  const untold: DeliveryState =
    whoToTell(board).length === 0
      ? { kind: 'done', told: [], toldAt: clock.now() }
      : { kind: 'stopped', step: 'stored', error: undefined }
  return (
    <div className={styles.standing}>
      <ToldState
        state={state.kind === 'idle' ? untold : state}
        board={board}
        onAgain={() => void (state.kind === 'idle' ? send(outgoing(kept)) : again())}
      />
    </div>
  )
}
