import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, SupportCase, System } from '../../../../storage/repository'
import { usePorts } from '../../../shared/app-context'
import { Section } from '../../../shared/page'
import { PlainTick } from '../../../shared/plain-controls'
import { useLive } from '../../../shared/use-live'
import { usePart } from '../../../shared/use-part'
import { useMending } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'
import { CaseFields, isFaultyCase } from './case-fields'
import { CaseRow } from './case-row'
import { ExportCases } from './export-cases'
import { ListState } from './list-state'
import { OneChangeState, useOneChange } from './one-change'
import { AddRecord, RecordTable } from './record-rows'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'center' },
})

const isOpenCase = ({ entity }: Stored<SupportCase>): boolean => entity.state !== 'closed'

/** Open ones first, then the newest. */
const order = (one: Stored<SupportCase>, other: Stored<SupportCase>): number =>
  Number(isOpenCase(other)) - Number(isOpenCase(one)) ||
  ((one.entity.reportedOn ?? '') > (other.entity.reportedOn ?? '') ? -1 : 1)

/** REG-6: support cases and faults that were reported; what is open stands on the agendas of the system's forums. */
export function SupportCases({ stored, mayEdit }: { stored: Stored<System>; mayEdit: boolean }) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { clock } = usePorts()
  const entry = usePart(systemEntryMessages)
  const words = entry.cases
  const { mending } = useMending()
  const list = useLive('supportCases')
  const closing = useOneChange('supportCases')
  const [onlyOpen, setOnlyOpen] = useState(true)
  const all = list.rows.filter(({ entity }) => entity.system === stored.id).sort(order)
  const rows = onlyOpen ? all.filter(row => isOpenCase(row) || mending === `case.${row.id}`) : all
  const today = clock.today()

  function close(row: Stored<SupportCase>, isClosed: boolean): void {
    void closing.make(row, isClosed ? { state: 'closed', closedOn: today } : { state: 'open', closedOn: undefined }, {
      label: row.entity.title,
      path: `/register/${stored.entity.key}?part=supportCases`,
      done: isClosed ? words.closed : words.reopened,
      undone: isClosed ? words.reopened : words.closed,
    })
  }

  return (
    <Section title={entry.sections.supportCases}>
      <ListState list="supportCases" live={list} />
      {all.length > 0 && (
        <div className={styles.tools}>
          <PlainTick checked={onlyOpen} onTick={setOnlyOpen}>
            {words.onlyOpen}
          </PlainTick>
          <ExportCases system={stored.entity} cases={all.map(({ entity }) => entity)} />
        </div>
      )}
      {list.state === 'ready' && rows.length === 0 && (
        <p className={section.quiet}>{all.length === 0 ? words.none : words.noneOpen}</p>
      )}
      {rows.length > 0 && (
        <RecordTable
          titles={[words.title, words.kind, words.state, words.reportedOn, words.supplierReference]}
          mayEdit={mayEdit}
        >
          {rows.map(row => (
            <CaseRow
              key={row.id}
              system={stored.entity}
              stored={row}
              mayEdit={mayEdit}
              onClose={isClosed => close(row, isClosed)}
            />
          ))}
        </RecordTable>
      )}
      <OneChangeState state={closing.state} />
      {mayEdit && (
        <AddRecord
          list="supportCases"
          asked="case.new"
          title={words.add}
          system={stored.entity}
          initial={{ system: stored.id, kind: 'fault', state: 'open', reportedOn: today }}
          isFaulty={isFaultyCase}
        >
          {form => <CaseFields {...form} />}
        </AddRecord>
      )}
    </Section>
  )
}
