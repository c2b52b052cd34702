import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System } from '../../../../storage/repository'
import { usePorts, useTongue } from '../../../shared/app-context'
import { Section } from '../../../shared/page'
import { useLive } from '../../../shared/use-live'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'
import { dayBefore } from './day-before'
import { IntegrationFields, isFaultyIntegration } from './integration-fields'
import { IntegrationRow } from './integration-row'
import { integrationsOf, isOngoing, type SeenIntegration } from './integration-sides'
import { ListState } from './list-state'
import { OneChangeState, useOneChange } from './one-change'
import { AddRecord, RecordTable } from './record-rows'
import { useOtherSide } from './use-other-side'

/** REG-1, TRANS-2: what flows to and from a system; what the other side recorded is shown here too, turned round. */
export function Integrations({ stored, mayEdit }: { stored: Stored<System>; mayEdit: boolean }) {
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { formats } = useTongue()
  const entry = usePart(systemEntryMessages)
  const words = entry.integrations
  const list = useLive('integrations')
  const systems = useLive('systems')
  const nameOther = useOtherSide()
  const ending = useOneChange('integrations')
  const today = clock.today()
  const path = `/register/${stored.entity.key}?part=integrations`
  const all = integrationsOf(stored.id, list.rows).sort((one, other) =>
    formats.compare(nameOther(one), nameOther(other)),
  )
  const ongoing = all.filter(seen => isOngoing(seen.stored.entity, today))
  const past = all.filter(seen => !ongoing.includes(seen))

  function end(seen: SeenIntegration, isEnded: boolean): void {
    // the last day is inclusive: what ends now was there yesterday
    const endedOn = isEnded ? dayBefore(today) : undefined
    const told = { done: words.ended, undone: words.takenUp }
    void ending.make(
      seen.stored,
      { endedOn },
      {
        label: nameOther(seen),
        path,
        ...(isEnded ? told : { done: told.undone, undone: told.done }),
      },
    )
  }

  const rows = (some: SeenIntegration[]) => (
    <RecordTable
      titles={[words.with, words.direction, words.flows, words.method, words.personalDataShort]}
      mayEdit={mayEdit}
    >
      {some.map(seen => (
        <IntegrationRow
          key={seen.stored.id}
          system={stored}
          seen={seen}
          name={nameOther(seen)}
          other={systems.rows.find(({ id }) => id === seen.other)?.entity}
          mayEdit={mayEdit}
          onEnd={isEnded => end(seen, isEnded)}
        />
      ))}
    </RecordTable>
  )

  return (
    <Section title={entry.sections.integrations}>
      <ListState list="integrations" live={list} />
      {list.state === 'ready' && ongoing.length === 0 && (
        <p className={section.quiet}>
          {words.none} {mayEdit && words.noneHelp}
        </p>
      )}
      {ongoing.length > 0 && rows(ongoing)}
      <OneChangeState state={ending.state} />
      {mayEdit && (
        <AddRecord
          list="integrations"
          asked="integration.new"
          title={words.add}
          system={stored.entity}
          initial={{ system: stored.id, direction: 'outgoing' }}
          isFaulty={isFaultyIntegration}
          complete={({ otherSystem, otherParty }) => ({
            title:
              `${stored.entity.name} · ${systems.rows.find(({ id }) => id === otherSystem)?.entity.name ?? otherParty ?? ''}`.slice(
                0,
                255,
              ),
          })}
        >
          {form => <IntegrationFields system={stored} {...form} />}
        </AddRecord>
      )}
      {past.length > 0 && (
        <details>
          <summary>{words.past(past.length)}</summary>
          {rows(past)}
        </details>
      )}
    </Section>
  )
}
