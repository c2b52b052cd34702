import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { upgradeState } from '../../../../core'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Upgrade } from '../../../../storage/repository'
import { type DirectoryPerson, useMessages, usePorts } from '../../../shared/app-context'
import { PeopleSearch } from '../../../shared/people-search'
import { Failed } from '../../../shared/states'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'
import { DayField, isLinkOrNothing, NoteField, TextField } from './fields'
import type { FormOf } from './record-forms'

const useStyles = makeStyles({
  consulted: {
    border: 'none',
    padding: 0,
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
  },
})

export const isFaultyUpgrade = ({ title, testPlan, finalReport }: Partial<Upgrade>): boolean =>
  (title ?? '').trim() === '' || !isLinkOrNothing(testPlan) || !isLinkOrNothing(finalReport)

const consulted = [
  'consultedProcessOwner',
  'consultedBudgetHolder',
  'consultedTechnicalSystemManager',
  'consultedSupplier',
] as const

/** REG-7: what is recorded of an upgrade by now; its state follows from that. */
export function stateAfter(values: Partial<Upgrade>): Upgrade['state'] {
  return upgradeState({
    ...values,
    testPlan: values.testPlan ?? '',
    technicalTests: values.technicalTests ?? '',
    finalReport: values.finalReport ?? '',
    consultedProcessOwner: values.consultedProcessOwner ?? false,
    consultedBudgetHolder: values.consultedBudgetHolder ?? false,
    consultedTechnicalSystemManager: values.consultedTechnicalSystemManager ?? false,
    consultedSupplier: values.consultedSupplier ?? false,
  })
}

/** REG-7: who leads the tests; the operational lead, where nobody else was chosen. */
function TestLead({ values, change }: FormOf<Upgrade>) {
  const section = useSectionStyles()
  const { repository } = usePorts()
  const words = usePart(systemEntryMessages).upgrades
  const { peopleSearch } = useMessages()
  const [isChoosing, setChoosing] = useState(false)
  const [error, setError] = useState<unknown>()
  async function choose({ principalName }: DirectoryPerson) {
    setError(undefined)
    try {
      change({ testLead: await repository.person(principalName) })
      setChoosing(false)
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <div className={section.whole}>
      <p className={section.paragraph}>
        {words.testLead}: {values.testLead?.name ?? words.testLeadNone}{' '}
        {!isChoosing && (
          <Button size="small" onClick={() => setChoosing(true)}>
            {values.testLead ? peopleSearch.other : words.testLeadChange}
          </Button>
        )}
      </p>
      {isChoosing && <PeopleSearch label={words.testLead} onChoose={person => void choose(person)} />}
      {error !== undefined && <Failed error={error} />}
    </div>
  )
}

export function UpgradeFields({ values, change }: FormOf<Upgrade>) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { linkNeedsScheme } = useMessages().system.documents
  const words = usePart(systemEntryMessages).upgrades
  /** The state follows what is recorded. */
  const record = (changes: Partial<Upgrade>) => change({ ...changes, state: stateAfter({ ...values, ...changes }) })
  const linkFault = (link: string | undefined) => (isLinkOrNothing(link) ? undefined : linkNeedsScheme)
  return (
    <>
      <TextField
        label={words.version}
        required
        value={values.title}
        fault={values.title?.trim() === '' ? words.versionNeeded : undefined}
        onChange={title => change({ title })}
      />
      <DayField label={words.plannedOn} value={values.plannedOn} onChange={plannedOn => change({ plannedOn })} />
      <fieldset className={`${styles.consulted} ${section.whole}`}>
        <legend>{words.consulted}</legend>
        {consulted.map(field => (
          <Checkbox
            key={field}
            label={words.consultedWho[field]}
            checked={values[field] ?? false}
            onChange={(_, { checked }) => {
              const one: Partial<Upgrade> = {}
              one[field] = checked === true
              record(one)
            }}
          />
        ))}
      </fieldset>
      <DayField label={words.decidedOn} value={values.decidedOn} onChange={decidedOn => record({ decidedOn })} />
      <TestLead values={values} change={change} />
      <TextField
        label={words.testPlan}
        isLink
        value={values.testPlan}
        fault={linkFault(values.testPlan)}
        onChange={testPlan => record({ testPlan })}
      />
      <TextField
        label={words.finalReport}
        isLink
        value={values.finalReport}
        fault={linkFault(values.finalReport)}
        onChange={finalReport => record({ finalReport })}
      />
      <NoteField
        label={words.technicalTests}
        className={section.whole}
        value={values.technicalTests}
        onChange={technicalTests => record({ technicalTests })}
      />
      <NoteField
        label={words.remarks}
        className={section.whole}
        value={values.remarks}
        onChange={remarks => change({ remarks })}
      />
    </>
  )
}
