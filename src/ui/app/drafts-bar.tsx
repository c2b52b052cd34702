import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Draft } from '../../storage/drafts'
import { useTongue } from '../shared/app-context'

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

export interface DraftsBarProps {
  elsewhere: Draft[]
  thrownAway: Draft | undefined
  onDiscard: (draft: Draft) => void
  onUndo: (draft: Draft) => void
}

/** What is unsaved, each with its way back. Most openings have none: loaded when there is some. */
export default function DraftsBar({ elsewhere, thrownAway, onDiscard, onUndo }: DraftsBarProps): ReactNode {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const [, go] = useLocation()
  return (
    <div className={styles.stack}>
      {elsewhere.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{messages.saving.draftsTitle(elsewhere.length)}</MessageBarTitle>
            <ul className={styles.list}>
              {elsewhere.map(draft => (
                <li key={draft.key}>
                  <span className={styles.line}>
                    {messages.saving.draftLine(draft.label, formats.moment(draft.at))}
                    <Button size="small" onClick={() => go(draft.path)}>
                      {messages.saving.continueDraft}
                    </Button>
                    <Button size="small" appearance="subtle" onClick={() => onDiscard(draft)}>
                      {messages.saving.discardDraft}
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {thrownAway && (
        <MessageBar intent="info">
          <MessageBarBody>
            {messages.saving.discarded}{' '}
            <Button size="small" onClick={() => onUndo(thrownAway)}>
              {messages.saving.undo}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
