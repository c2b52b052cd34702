/**
 * The registers on the device and in step with the site. Loaded at the start only where something lies on the device; else
 * when the first list has been read, since no row waits for it.
 */
import { type CopyOwner, type DeviceCopy, nothingKept, openCopy } from '../../storage/device-copy'
import { type Following, type FollowingPorts, following } from '../../storage/following'
import { sharePointChanges } from '../../storage/sharepoint/sharepoint-changes'
import type { Waits } from '../../storage/waits'
import type { TokenSource } from '../../wire/patient-client'
import type { Session } from '../shared/app-context'
import { may } from '../shared/may'
import { systemClock } from './clock'
import { isAnythingKept, noteKept } from './kept-flag'

const ANSWER_LIMIT_MS = 3000
/** A tab in Teams stands open for days: whoever comes back to it is told of what others did. */
const AT_RETURN_AFTER_MS = 2 * 60_000
/** Rarely enough that thousands of open tabs cost the tenant little. */
const WHILE_SEEN_MS = 15 * 60_000

/** What lies on this device, or nothing where the browser refuses or never answers. */
export async function openKept(owner: CopyOwner): Promise<DeviceCopy> {
  const limit = new Promise<DeviceCopy>(resolve => setTimeout(() => resolve(nothingKept), ANSWER_LIMIT_MS))
  return Promise.race([openCopy(owner, systemClock, !isAnythingKept()), limit]).catch(() => nothingKept)
}

/**
 * Whoever reads the clocks of incidents pays for them at each opening, since they are never kept. What has changed, in the
 * site's groups too, is asked at once; who they are by themselves when that tells of groups, and else at the next look.
 */
export const isAskedLater = (session: Session): boolean => may(session, 'read', 'breachClocks')

export interface StartPorts extends Omit<FollowingPorts, 'changes' | 'clock' | 'elapsedMs' | 'onGroupsChanged'> {
  /** Sees to it that the site has been asked who this is, since the tab was opened. */
  verify(): void
  siteUrl: string
  tokens: TokenSource
  waits: Waits
}

/** Asks at once, at each return to the tab, and now and then while it is looked at. */
export function startFollowing({ siteUrl, tokens, waits, verify, ...ports }: StartPorts): Following {
  const followed = following({
    ...ports,
    changes: sharePointChanges(siteUrl, tokens, waits),
    clock: systemClock,
    elapsedMs: () => performance.now(),
    onGroupsChanged: verify,
  })
  let lastAt = performance.now()
  function look(afterMs: number): void {
    if (document.visibilityState !== 'visible' || performance.now() - lastAt < afterMs) return
    lastAt = performance.now()
    verify()
    void followed.check()
  }
  followed.watch(() => followed.state.isOnDevice && noteKept(true))
  document.addEventListener('visibilitychange', () => look(AT_RETURN_AFTER_MS))
  addEventListener('online', () => look(0))
  setInterval(() => look(WHILE_SEEN_MS), WHILE_SEEN_MS)
  void followed.check()
  return {
    ...followed,
    get state() {
      return followed.state
    },
    async clear() {
      await followed.clear()
      noteKept(false)
    },
  }
}
