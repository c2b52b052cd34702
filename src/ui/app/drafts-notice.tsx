import { lazy, useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Draft } from '../../storage/drafts'
import { usePorts } from '../shared/app-context'

// where it can't be fetched the drafts still lie on the device, and are offered the next time
const DraftsBar = lazy(() => import('./drafts-bar').catch(() => ({ default: () => null })))

/** What is typed on a screen is sent as the screen is left: that is given time, so that nobody is told of it in between. */
const SENDING_MS = 1500

/** This person's drafts of other screens, as they come and go. What the site turns out to hold isn't one any more. */
function useKept(place: string): Draft[] {
  const { drafts, saving, session } = usePorts()
  const [kept, setKept] = useState<Draft[]>([])
  useEffect(() => {
    let current = true
    let timer: ReturnType<typeof setTimeout> | undefined
    async function look() {
      // where it can't be read, the screen says so, and nothing around the screens may fall with it
      const signedIn = await session.catch(() => undefined)
      if (!signedIn) return
      const all = await drafts.of(signedIn.me.principalName)
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
  }, [drafts, saving, session, place])
  return kept
}

/** What this person typed earlier and never got saved, offered again on every screen but the one where it stands. */
export function DraftsNotice() {
  const { drafts } = usePorts()
  const [here] = useLocation()
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
    <DraftsBar
      elsewhere={elsewhere}
      thrownAway={thrownAway}
      onDiscard={draft => void discard(draft)}
      onUndo={draft => void undo(draft)}
    />
  )
}
