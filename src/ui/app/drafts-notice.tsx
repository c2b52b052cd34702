import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Draft } from '../../storage/drafts'
import { usePorts, useSession, useTongue } from '../shared/app-context'

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** What is typed on a screen is sent as the screen is left: that is given time, so that nobody is told of it in between. */
const SENDING_MS = 1500

/** This person's drafts of other screens, as they come and go. What the site turns out to hold isn't one any more. */
function useKept(place: string): Draft[] {
  const { drafts, saving } = usePorts()
  const { me } = useSession()
  const [kept, setKept] = useState<Draft[]>([])
  useEffect(() => {
    let current = true
    let timer: ReturnType<typeof setTimeout> | undefined
    async function look() {
      const all = await drafts.of(me.principalName)
      if (!current) return
      const found = all.filter(({ path }) => path !== place && path !== place.split('?')[0])
      const unsaved = await Promise.all(
        found.map(async draft => ((await saving.isStored(draft).catch(() => false)) ? undefined : draft)),
      )
      if (current) setKept(unsaved.filter(draft => draft !== undefined))
    }
    const lookSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), SENDING_MS)
    }
    lookSoon()
    const end = drafts.watch(lookSoon)
    return () => {
      current = false
      clearTimeout(timer)
      end()
    }
  }, [drafts, saving, me.principalName, place])
  return kept
}

/** What this person typed earlier and never got saved, offered again on every screen but the one where it stands. */
export function DraftsNotice() {
  const styles = useStyles()
  const { drafts } = usePorts()
  const { messages, formats } = useTongue()
  const [here, go] = useLocation()
  const search = useSearch()
  const place = search === '' ? here : `${here}?${search}`
  const kept = useKept(place)
  const [thrownAway, setThrownAway] = useState<Draft>()

  async function discard(draft: Draft) {
    await drafts.remove(draft.key)
    setThrownAway(draft)
  }
  async function undo(draft: Draft) {
    await drafts.put(draft)
    setThrownAway(undefined)
  }

  const elsewhere = kept.filter(({ key }) => key !== thrownAway?.key)
  if (elsewhere.length === 0 && !thrownAway) return null
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
