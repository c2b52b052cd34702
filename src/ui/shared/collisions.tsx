/** A lost race: for each field both values, and a choice. Nothing is taken away before somebody has seen it. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Collision } from '../../storage/merge-edits'
import { useMessages } from './app-context'
import type { Choice } from './record-editor'

const useStyles = makeStyles({
  field: { border: 'none', padding: 0, margin: `${tokens.spacingVerticalM} 0` },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  option: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  value: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

interface CollisionsProps {
  collisions: Collision[]
  nameField: (field: string) => string
  showValue: (field: string, value: unknown) => string
  onResolve: (choices: Record<string, Choice>) => void
}

export function Collisions({ collisions, nameField, showValue, onResolve }: CollisionsProps) {
  const styles = useStyles()
  const { saving } = useMessages()
  const group = useId()
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const isComplete = collisions.every(({ field }) => choices[field] !== undefined)
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{saving.conflictTitle}</MessageBarTitle>
        {saving.conflictText}
        {collisions.map(({ field, mine, theirs }) => (
          <fieldset key={field} className={styles.field}>
            <legend className={styles.legend}>{nameField(field)}</legend>
            {(['mine', 'theirs'] as const).map(choice => (
              <label key={choice} className={styles.option}>
                <input
                  type="radio"
                  name={`${group}${field}`}
                  checked={choices[field] === choice}
                  onChange={() => setChoices({ ...choices, [field]: choice })}
                />
                <span>
                  {choice === 'mine' ? saving.keepMine : saving.keepTheirs}:{' '}
                  <span className={styles.value}>
                    {showValue(field, choice === 'mine' ? mine : theirs) || saving.empty}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        {!isComplete && <p>{saving.bothNeeded}</p>}
        <Button appearance="primary" disabledFocusable={!isComplete} onClick={() => isComplete && onResolve(choices)}>
          {saving.applyChoices}
        </Button>
      </MessageBarBody>
    </MessageBar>
  )
}
