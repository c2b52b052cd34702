import { makeStyles, tokens } from '@fluentui/react-components'
import { type Category, classify } from '../../../../core'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { System } from '../../../../storage/repository'
import { useMessages } from '../../../shared/app-context'
import { usePart } from '../../../shared/use-part'
import { parseAnswers, questionNames } from './category-answers'
import { useDetails } from './use-details'

const useStyles = makeStyles({
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { padding: '2px 0', cursor: 'pointer' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

/** CAT-1: the answers kept with the system, and whether they lead to the category that it has. */
export default function CategoryWhy({ system, category }: { system: System; category: Category }) {
  const styles = useStyles()
  const { categories } = useMessages()
  const words = usePart(systemEntryMessages).guide
  const { stored } = useDetails(system)
  const answers = parseAnswers(stored?.entity.classificationAnswers ?? '')
  const given = questionNames.filter(question => answers[question] !== undefined)
  if (given.length === 0) return null
  const found = classify(answers)
  const names: Record<string, string> = words.answers
  return (
    <details className={styles.why}>
      <summary className={styles.summary}>{words.why}</summary>
      <ul className={styles.list}>
        {given.map(question => (
          <li key={question}>
            {words.questions[question]} {names[String(answers[question])]}
          </li>
        ))}
      </ul>
      {'category' in found &&
        (found.category === category
          ? words.proposed(categories[found.category])
          : words.differs(categories[found.category]))}
    </details>
  )
}
