import { makeStyles, tokens } from '@fluentui/react-components'
import type { System } from '../../../storage/repository'
import { type FactWords, factName, factText } from './fact-text'
import { unknownOf } from './system/unknown-fields'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 260px) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr', rowGap: 0 },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { marginBottom: tokens.spacingVerticalS },
  },
})

export const shownFacts = [
  'name',
  'category',
  'scope',
  'hosting',
  'purpose',
  'supplier',
  'owningAdministration',
  'usingAdministrations',
  'hasFee',
  'hasPersonalData',
  'jointWithProvider',
  'startOfUse',
  'owningBoard',
  'supportProcessOf',
  'controllerBoards',
  'processorBoard',
  'usingCompanies',
] as const satisfies readonly (keyof System)[]

/** The facts for those who may not change them. */
export function FactsReading({ system, words }: { system: System; words: FactWords }) {
  const styles = useStyles()
  const { app } = words.messages
  const unknown = unknownOf(system)
  return (
    <dl className={styles.list}>
      {shownFacts.map(field => (
        <div key={field} style={{ display: 'contents' }}>
          <dt className={styles.name}>{factName(words, field)}</dt>
          <dd className={styles.value}>
            {factText(words, field, system[field]) || (unknown.includes(field) ? app.unknown : app.notStated)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
