import { operationalLead } from '../../../../core'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System, Upgrade } from '../../../../storage/repository'
import { usePorts } from '../../../shared/app-context'
import { Section } from '../../../shared/page'
import { useLive } from '../../../shared/use-live'
import { usePart } from '../../../shared/use-part'
import { isHeld } from '../appointment'
import { useSectionStyles } from '../use-section-styles'
import type { Surroundings } from '../use-surroundings'
import { ListState } from './list-state'
import { OneChangeState, useOneChange } from './one-change'
import { AddRecord } from './record-rows'
import { isFaultyUpgrade, stateAfter, UpgradeFields } from './upgrade-fields'
import { UpgradeRow } from './upgrade-row'

const dayOf = ({ plannedOn, decidedOn }: Upgrade): string => plannedOn ?? decidedOn ?? ''

/** REG-7: decided together, tested, reported, approved by the budget holder. */
export function Upgrades(props: { stored: Stored<System>; around: Surroundings; mayEdit: boolean }) {
  const { stored, around, mayEdit } = props
  const section = useSectionStyles()
  const { clock } = usePorts()
  const entry = usePart(systemEntryMessages)
  const words = entry.upgrades
  const list = useLive('upgrades')
  const cancelling = useOneChange('upgrades')
  const { category, key } = stored.entity
  const rows = list.rows
    .filter(({ entity }) => entity.system === stored.id)
    .sort((one, other) => (dayOf(one.entity) > dayOf(other.entity) ? -1 : 1))
  const lead = category && operationalLead(category)
  const testLead = around.holdings.rows.find(holding => holding.entity.role === lead && isHeld(holding, clock.today()))
    ?.entity.person

  function cancel(row: Stored<Upgrade>, changes: Partial<Upgrade>): void {
    const isCancelled = changes.state === 'cancelled'
    void cancelling.make(row, changes, {
      label: row.entity.title,
      path: `/register/${key}?part=upgrades`,
      done: isCancelled ? words.cancelled : words.resumed,
      undone: isCancelled ? words.resumed : words.cancelled,
    })
  }

  return (
    <Section title={entry.sections.upgrades}>
      <ListState list="upgrades" live={list} />
      {list.state === 'ready' && rows.length === 0 && <p className={section.quiet}>{words.none}</p>}
      {rows.length > 0 && (
        <ul className={section.list}>
          {rows.map(row => (
            <UpgradeRow
              key={row.id}
              system={stored.entity}
              stored={row}
              around={around}
              mayEdit={mayEdit}
              onCancel={changes => cancel(row, changes)}
            />
          ))}
        </ul>
      )}
      <OneChangeState state={cancelling.state} />
      {mayEdit && (
        <AddRecord
          list="upgrades"
          asked="upgrade.new"
          title={words.add}
          system={stored.entity}
          initial={{ system: stored.id, state: 'proposed', ...(testLead ? { testLead } : {}) }}
          isFaulty={isFaultyUpgrade}
          complete={values => ({ state: stateAfter(values) })}
        >
          {form => <UpgradeFields {...form} />}
        </AddRecord>
      )}
    </Section>
  )
}
