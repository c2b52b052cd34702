import { makeStyles, tokens } from '@fluentui/react-components'
import { upgradeLacks } from '../../../../core'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System, Upgrade } from '../../../../storage/repository'
import { useTongue } from '../../../shared/app-context'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'
import type { Surroundings } from '../use-surroundings'
import { shownBy } from './record-forms'
import { EditAction, Edited, RowAction } from './record-rows'
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
  const { formats } = useTongue()
  const words = usePart(systemEntryMessages).upgrades
  const upgrade = stored.entity
  const state = stateAfter(upgrade) ?? 'proposed'
  const lacks = upgradeLacks(upgrade)
  const asked = `upgrade.${stored.id}`
  const isCancelled = state === 'cancelled'
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
            <EditAction asked={asked} name={upgrade.title} />
            <RowAction
              text={words.cancel}
              name={words.cancelOf(upgrade.title)}
              onPress={() => onCancel({ state: 'cancelled' })}
            />
          </>
        )}
        {mayEdit && isCancelled && (
          <RowAction
            text={words.resume}
            name={words.resumeOf(upgrade.title)}
            onPress={() => onCancel({ state: stateAfter({ ...upgrade, state: undefined }) })}
          />
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
      {mayEdit && (
        <Edited
          list="upgrades"
          asked={asked}
          stored={stored}
          name={upgrade.title}
          system={system}
          isFaulty={isFaultyUpgrade}
          fieldNames={{ ...words, ...words.consultedWho, title: words.version }}
          showValue={shownBy({ state: words.states }, formats.date)}
        >
          {form => <UpgradeFields {...form} />}
        </Edited>
      )}
    </li>
  )
}
