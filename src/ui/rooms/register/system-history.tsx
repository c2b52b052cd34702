import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Stored, System } from '../../../storage/repository'
import { usePorts } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import { type FactWords, factName, factText } from './fact-text'
import { type Change, changesOf } from './history-changes'
import { useSectionStyles } from './use-section-styles'

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  change: { marginBottom: tokens.spacingVerticalM },
  fields: { margin: 0 },
  field: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
})

type Reading = { kind: 'reading' } | { kind: 'read'; changes: Change[] } | { kind: 'failed'; error: unknown }

function Changes({ stored, words }: { stored: Stored<System>; words: FactWords }) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { repository } = usePorts()
  const { messages, formats } = words
  const [reading, setReading] = useState<Reading>({ kind: 'reading' })
  const [attempt, setAttempt] = useState(0)
  // read again when the record was saved anew, and when asked to
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let current = true
    repository.versions({ list: 'systems' }, stored.id).then(
      versions => current && setReading({ kind: 'read', changes: changesOf(versions) }),
      (error: unknown) => current && setReading({ kind: 'failed', error }),
    )
    return () => {
      current = false
    }
  }, [repository, stored.id, stored.etag, attempt])

  if (reading.kind === 'reading') return <Loading />
  if (reading.kind === 'failed') return <Failed error={reading.error} onRetry={() => setAttempt(attempt + 1)} />
  const history = messages.system.history
  return (
    <ol className={styles.list} reversed>
      {reading.changes.map(({ label, at, by, fields, isFirst }) => (
        <li key={label} className={styles.change}>
          <span className={section.small}>{history.line(by, formats.moment(at))}</span>
          {isFirst && <p className={styles.fields}>{history.created}</p>}
          {fields.map(({ field, before, after }) => (
            <p key={field} className={styles.fields}>
              {factName(messages, field)}:{' '}
              <del className={styles.before}>{factText(words, field, before) || messages.saving.empty}</del>
              {' → '}
              <ins className={styles.field}>{factText(words, field, after) || messages.saving.empty}</ins>
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

/** Who changed what and when, from the site's own versions; read when somebody asks. */
export function SystemHistory(props: { stored: Stored<System>; words: FactWords }) {
  const { history } = props.words.messages.system
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Section title={history.title}>
      <details onToggle={event => setIsOpen(event.currentTarget.open)}>
        <summary>{history.show}</summary>
        {isOpen && <Changes {...props} />}
      </details>
    </Section>
  )
}
