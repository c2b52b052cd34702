import { unansweredOf } from '../../../../core'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System } from '../../../../storage/repository'
import { usePorts, useTongue } from '../../../shared/app-context'
import { AppLink } from '../../../shared/app-link'
import { useTableStyles } from '../../../shared/table-styles'
import { usePart } from '../../../shared/use-part'
import { useFocusWhenOpened, useMending } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'
import { IntegrationFields, isFaultyIntegration } from './integration-fields'
import { isOngoing, type SeenIntegration } from './integration-sides'
import { shownBy } from './record-forms'
import { ActionsCell, EditAction, EditedRow, RowAction } from './record-rows'

interface IntegrationRowProps {
  system: Stored<System>
  seen: SeenIntegration
  name: string
  /** The other side, where it has a page. */
  other: System | undefined
  mayEdit: boolean
  /** A last day, or none: taken up again. */
  onEnd: (isEnded: boolean) => void
}

/** TRANS-2: whether the integration is judged suitable, as far as it has to be. */
function Verdict({ seen }: { seen: SeenIntegration }) {
  const section = useSectionStyles()
  const words = usePart(systemEntryMessages).integrations
  const lacking = unansweredOf(seen.stored.entity)
  if (seen.stored.entity.personalData === 'no') return <span className={section.quiet}>{words.noPersonalData}</span>
  if (lacking.length === 0) return <span>✓ {words.suitable}</span>
  return <span className={section.hole}>{words.lacking(lacking.map(each => words.lackingShort[each]).join(', '))}</span>
}

export function IntegrationRow({ system, seen, name, other, mayEdit, onEnd }: IntegrationRowProps) {
  const table = useTableStyles()
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { formats } = useTongue()
  const entry = usePart(systemEntryMessages)
  const words = entry.integrations
  const { mending } = useMending()
  const { stored, direction, isTheirs } = seen
  const asked = `integration.${stored.id}`
  const link = useFocusWhenOpened<HTMLTableCellElement>(mending === asked && isTheirs)
  const { entity } = stored
  const isOver = !isOngoing(entity, clock.today())
  return (
    <>
      <tr className={table.row}>
        <td className={table.cell} ref={link} tabIndex={isTheirs ? -1 : undefined}>
          {other ? <AppLink to={`/register/${other.key}?part=integrations`}>{name}</AppLink> : name}
          {isTheirs && <div className={section.small}>{words.recordedThere(name)}</div>}
        </td>
        <td className={table.cell}>{direction && words.short[direction]}</td>
        <td className={table.cell}>{entity.flows}</td>
        <td className={table.cell}>{entity.method}</td>
        <td className={table.cell}>
          <Verdict seen={seen} />
          {entity.endedOn !== undefined && (
            <div className={section.small}>{words.endedOn(formats.date(entity.endedOn))}</div>
          )}
        </td>
        {mayEdit && (
          <ActionsCell>
            {!isTheirs && !isOver && (
              <>
                <EditAction asked={asked} name={name} />
                <RowAction text={words.end} name={words.endOf(name)} onPress={() => onEnd(true)} />
              </>
            )}
            {!isTheirs && isOver && (
              <RowAction text={words.takeUp} name={words.takeUpOf(name)} onPress={() => onEnd(false)} />
            )}
          </ActionsCell>
        )}
      </tr>
      {mayEdit && !isTheirs && (
        <EditedRow
          list="integrations"
          asked={asked}
          stored={stored}
          name={name}
          system={system.entity}
          columns={6}
          isFaulty={isFaultyIntegration}
          fieldNames={{ ...words, ...words.judgements }}
          showValue={shownBy(
            {
              direction: words.directions,
              personalData: entry.answers,
              necessary: entry.answers,
              compatible: entry.answers,
              receivingSecurity: entry.answers,
            },
            formats.date,
          )}
        >
          {form => <IntegrationFields system={system} {...form} />}
        </EditedRow>
      )}
    </>
  )
}
