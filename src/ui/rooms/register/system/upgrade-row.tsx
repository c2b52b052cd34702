import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { upgradeLacks } from '../../../../core'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System, Upgrade } from '../../../../storage/repository'
import { useTongue } from '../../../shared/app-context'
import { usePart } from '../../../shared/use-part'
import { useMending } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'
import type { Surroundings } from '../use-surroundings'
import { RecordForm, shownBy } from './record-forms'
import { isFaultyUpgrade, stateAfter, UpgradeFields } from './upgrade-fields'
import { UpgradePapers } from './upgrade-papers'

const useStyles = makeStyles({
  one: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    '> *': { minWidth: 0 },
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
})

interface UpgradeRowProps {
  system: System
  stored: Stored<Upgrade>
  around: Surroundings
  mayEdit: boolean
  onCancel: (changes: Partial<Upgrade>) => void
}

/** REG-7: an upgrade, how far it has come, what remains, and its papers. */
export function UpgradeRow({ system, stored, around, mayEdit, onCancel }: UpgradeRowProps) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { messages, formats } = useTongue()
  const words = usePart(systemEntryMessages).upgrades
  const { mending, mend } = useMending()
  const upgrade = stored.entity
  const state = stateAfter(upgrade) ?? 'proposed'
  const lacks = upgradeLacks(upgrade)
  const asked = `upgrade.${stored.id}`
  const isOpen = mayEdit && mending === asked
  const isCancelled = state === 'cancelled'
  const names: Record<string, unknown> = { ...words, ...words.consultedWho, title: words.version }
  const told = [
    upgrade.plannedOn === undefined ? undefined : `${words.plannedOn} ${formats.date(upgrade.plannedOn)}`,
    upgrade.decidedOn === undefined ? undefined : `${words.decidedOn} ${formats.date(upgrade.decidedOn)}`,
    upgrade.testLead && `${words.testLead}: ${upgrade.testLead.name}`,
  ].filter(Boolean)
  return (
    <li className={styles.one}>
      <div className={styles.line}>
        <h3 className={styles.name}>{upgrade.title}</h3>
        <span>{words.states[state]}</span>
        {mayEdit && !isCancelled && (
          <>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${messages.app.edit}: ${upgrade.title}`}
              aria-expanded={isOpen}
              onClick={() => mend(isOpen ? undefined : asked)}
            >
              {messages.app.edit}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.cancelOf(upgrade.title)}
              onClick={() => onCancel({ state: 'cancelled' })}
            >
              {words.cancel}
            </Button>
          </>
        )}
        {mayEdit && isCancelled && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.resumeOf(upgrade.title)}
            onClick={() => onCancel({ state: stateAfter({ ...upgrade, state: undefined }) })}
          >
            {words.resume}
          </Button>
        )}
      </div>
      {told.length > 0 && <span className={section.small}>{told.join(' · ')}</span>}
      {lacks.length > 0 && (
        <span className={section.small}>
          {words.lacks}: {lacks.map(each => words.lackNames[each]).join(', ')}
        </span>
      )}
      <UpgradePapers system={system} stored={stored} around={around} />
      {upgrade.remarks !== '' && <span className={section.small}>{upgrade.remarks}</span>}
      {isOpen && (
        <RecordForm
          key={stored.id}
          list="upgrades"
          stored={stored}
          title={`${messages.app.edit}: ${upgrade.title}`}
          label={`${system.name}: ${upgrade.title}`}
          path={`/register/${system.key}?mend=${asked}`}
          isFaulty={isFaultyUpgrade}
          nameField={field => String(names[field] ?? field)}
          showValue={shownBy({ state: words.states }, formats.date)}
          onDone={() => mend(undefined)}
        >
          {form => <UpgradeFields {...form} />}
        </RecordForm>
      )}
    </li>
  )
}
