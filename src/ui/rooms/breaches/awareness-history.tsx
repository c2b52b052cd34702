/** INC-4: what the moment of awareness was before, from the item's versions; read when asked for. */
import { useState } from 'react'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import type { Version } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { Failed, Loading } from '../../shared/states'
import { usePart } from '../../shared/use-part'

type History = { etag: string; versions: Version[] } | { etag: string; error: unknown } | undefined

export function AwarenessHistory({ board, id, etag }: { board: string; id: number; etag: string }) {
  const { repository } = usePorts()
  const { messages, formats } = useTongue()
  const said = usePart(incidentsMessages)
  const [history, setHistory] = useState<History>()
  const isCurrent = history?.etag === etag

  async function read(): Promise<void> {
    try {
      setHistory({ etag, versions: await repository.versions({ list: 'breachCases', board }, id) })
    } catch (error) {
      setHistory({ etag, error })
    }
  }

  return (
    <details onToggle={event => void (event.currentTarget.open && !isCurrent && read())}>
      <summary>{said.case.history}</summary>
      {history === undefined && <Loading />}
      {history && 'error' in history && <Failed error={history.error} onRetry={() => void read()} />}
      {history && 'versions' in history && (
        <ul>
          {history.versions.map(({ label, at, by, values }) => (
            <li key={label}>
              {said.case.writtenBy(by, formats.moment(at))}: {said.case.awareAt}{' '}
              {typeof values.awareAt === 'string' ? formats.moment(values.awareAt) : messages.app.notStated}
              {values.awareReason ? `. ${String(values.awareReason)}` : ''}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
