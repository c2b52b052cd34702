import type { Instant } from '../../../core'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import { useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { useTableStyles } from '../../shared/table-styles'
import { usePart } from '../../shared/use-part'
import type { Incident } from './incident-rows'
import { IncidentState } from './incident-state'

interface IncidentTableProps {
  incidents: Incident[]
  /** Boards by key. */
  names: Map<string, string>
  now: Instant
  /** Whether the reader sees what became of them; else that they were sent. */
  isFollowed: boolean
}

export function IncidentTable({ incidents, names, now, isFollowed }: IncidentTableProps) {
  const table = useTableStyles()
  const { formats } = useTongue()
  const said = usePart(incidentsMessages)
  const words = said.incidents
  return (
    <table className={table.table}>
      <thead className={table.head}>
        <tr>
          {[words.event, words.board, words.system, words.reported, words.state].map(title => (
            <th key={title} className={table.headCell} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {incidents.map(incident => {
          const { board, report } = incident
          const { entity } = report
          return (
            <tr key={`${board}/${entity.key}`} className={table.row}>
              <td className={table.cell}>
                <AppLink to={`/incidents/${board}/${entity.key}`}>{said.breachEvents[entity.event ?? 'other']}</AppLink>
              </td>
              <td className={table.cell}>{names.get(board)}</td>
              <td className={table.cell}>{entity.systemName || said.report.noSystem}</td>
              <td className={table.cell}>{entity.writtenAt && formats.moment(entity.writtenAt)}</td>
              <td className={table.cell}>
                {isFollowed ? <IncidentState incident={incident} now={now} /> : words.sent}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
