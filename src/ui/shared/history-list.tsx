import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { type Change, history } from '../../storage/history'
import { usePorts, useTongue } from './app-context'
import type { HistoryProps } from './history-section'
import { Failed, Loading } from './states'

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  change: { marginBottom: tokens.spacingVerticalM },
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fields: { margin: 0 },
  field: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
})

type Reading = { kind: 'reading' } | { kind: 'read'; changes: Change[] } | { kind: 'failed'; error: unknown }

export default function HistoryList({ list, stored, nameField, showValue }: HistoryProps) {
  const styles = useStyles()
  const { repository } = usePorts()
  const { messages, formats } = useTongue()
  const [reading, setReading] = useState<Reading>({ kind: 'reading' })
  const [attempt, setAttempt] = useState(0)
  const { id, etag } = stored
  const { key } = stored.entity
  // read again when the record was saved anew, and when asked to
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let current = true
    history(repository, { list }, { id, key }).then(
      changes => current && setReading({ kind: 'read', changes }),
      (error: unknown) => current && setReading({ kind: 'failed', error }),
    )
    return () => {
      current = false
    }
  }, [repository, list, id, key, etag, attempt])

  if (reading.kind === 'reading') return <Loading />
  if (reading.kind === 'failed') return <Failed error={reading.error} onRetry={() => setAttempt(attempt + 1)} />
  const words = messages.system.history
  return (
    <ol className={styles.list} reversed>
      {reading.changes.map(({ label, at, by, fields, isFirst }) => (
        <li key={label} className={styles.change}>
          <span className={styles.line}>{words.line(by, formats.moment(at))}</span>
          {isFirst && <p className={styles.fields}>{words.created}</p>}
          {fields.map(({ field, before, after }) => (
            <p key={field} className={styles.fields}>
              {nameField(field)}:{' '}
              <del className={styles.before}>{showValue(field, before) || messages.saving.empty}</del>
              {' → '}
              <ins className={styles.field}>{showValue(field, after) || messages.saving.empty}</ins>
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
