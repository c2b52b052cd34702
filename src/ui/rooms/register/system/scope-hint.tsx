import { makeStyles, tokens } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import { usePart } from '../../../shared/use-part'

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: { margin: 0 },
  question: { padding: '2px 0', cursor: 'pointer' },
})

/** SCOPE-1, SCOPE-7: the question that tells a common system from one for some. */
export default function ScopeHint() {
  const styles = useStyles()
  const words = usePart(systemEntryMessages).scope
  return (
    <details className={styles.hint}>
      <summary className={styles.question}>{words.question}</summary>
      <p className={styles.line}>{words.yes}</p>
      <p className={styles.line}>{words.no}</p>
      <p className={styles.line}>{words.rule}</p>
    </details>
  )
}
