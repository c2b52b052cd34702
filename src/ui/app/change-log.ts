import type { Instant } from '../../core'
import type { ChangeLog, Saved } from '../../storage/change-log'
import type { Repository } from '../../storage/repository'
import type { SavedListener, SavedRecord } from '../../storage/saving'
import type { Clock, Session } from '../shared/app-context'

/** After the last save: what is typed in one go is noted in one go. */
const PAUSE_MS = 3000
const RETRY_MS = 60_000
/** After the start, which has better things to do. */
const EARLIER_MS = 20_000

export interface LazyChangeLog {
  onSaved: SavedListener
  /** Of many saves at once; resolves when they are in the log, or wait on the device. Never rejects. */
  noteAll(saved: readonly SavedRecord[]): Promise<void>
}

/** DOC-6: the change log is loaded when something was saved, or a while after the start for what an earlier visit left. */
export function lazyChangeLog(repository: Repository, session: Promise<Session>, clock: Clock): LazyChangeLog {
  let loaded: Promise<ChangeLog> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const log = () => {
    loaded ??= Promise.all([import('../../storage/change-log'), import('../../storage/noted-changes')]).then(
      ([{ changeLogThrough }, { notedChanges }]) => changeLogThrough(repository, notedChanges()),
    )
    return loaded
  }
  async function send(): Promise<void> {
    const [{ me }, opened] = await Promise.all([session, log()])
    if ((await opened.send(me.principalName)) > 0) sendAfter(RETRY_MS)
  }
  function sendAfter(ms: number): void {
    clearTimeout(timer)
    // a log that can't be written, or loaded, fails nothing else
    timer = setTimeout(() => void send().catch(() => undefined), ms)
  }
  function asSaved({ me }: Session, at: Instant, { place, stored, before, changes }: SavedRecord): Saved {
    const { key, name, title } = stored
    const label = [name, title, key].find(text => typeof text === 'string' && text !== '')
    const recordKey = String(key ?? '')
    return { list: place.list, recordKey, label: String(label ?? ''), owner: me.principalName, at, before, changes }
  }
  async function note(saved: SavedRecord): Promise<void> {
    const at = clock.now()
    const [person, opened] = await Promise.all([session, log()])
    await opened.note(asSaved(person, at, saved))
    sendAfter(PAUSE_MS)
  }
  async function noteAll(saved: readonly SavedRecord[]): Promise<void> {
    const at = clock.now()
    const [person, opened] = await Promise.all([session, log()])
    await opened.noteAll(saved.map(each => asSaved(person, at, each)))
    sendAfter(RETRY_MS)
  }
  sendAfter(EARLIER_MS)
  return {
    onSaved: saved => void note(saved).catch(() => undefined),
    noteAll: saved => noteAll(saved).catch(() => undefined),
  }
}
