import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Draft } from '../../storage/drafts'
import { usePorts, useSession, useTongue } from '../shared/app-context'

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalS, ':not(:empty)': { marginBottom: tokens.spacingVerticalM } },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  notDurable: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** What this person typed earlier and never got saved, offered again on every screen but the one where it stands. */
export function DraftsNotice() {
  const styles = useStyles()
  const { drafts } = usePorts()
  const { me } = useSession()
  const { messages, formats } = useTongue()
  const [here, go] = useLocation()
  const [kept, setKept] = useState<Draft[]>([])
  const [thrownAway, setThrownAway] = useState<Draft>()

  const look = useCallback(async () => setKept(await drafts.of(me.principalName)), [drafts, me.principalName])
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again at each change of screen
  useEffect(() => void look(), [look, here])

  async function discard(draft: Draft) {
    await drafts.remove(draft.key)
    setThrownAway(draft)
    await look()
  }
  async function undo(draft: Draft) {
    await drafts.put(draft)
    setThrownAway(undefined)
    await look()
  }

  const elsewhere = kept.filter(draft => draft.path.split('?')[0] !== here)
  if (drafts.durable && elsewhere.length === 0 && !thrownAway) return null
  return (
    <div className={styles.stack}>
      {!drafts.durable && (
        <p className={styles.notDurable} data-before-typing>
          {messages.storage.notDurable}
        </p>
      )}
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
                    <Button size="small" appearance="subtle" onClick={() => void discard(draft)}>
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
            <Button size="small" onClick={() => void undo(thrownAway)}>
              {messages.saving.undo}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
