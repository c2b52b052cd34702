/**
 * The lists as the screens have them: from the device at once where they lie there, else from the site; then followed. What
 * does it is loaded early only where something lies on the device.
 */
import type { Settings } from '../../config/settings'
import type { Following } from '../../storage/following'
import { type LiveLists, liveLists } from '../../storage/live-lists'
import type { Repository, Visitor } from '../../storage/repository'
import { isStorageError } from '../../storage/storage-error'
import type { Waits } from '../../storage/waits'
import type { TokenSource } from '../../wire/patient-client'
import type { Session } from '../shared/app-context'
import { isAnythingKept } from './kept-flag'

export interface ListsInStep {
  lists: LiveLists
  /** Asks who is signed in, and begins to follow the site. */
  begin(): { session: Promise<Session>; following: Promise<Following> }
}

export interface InStepPorts {
  settings: Settings
  repository: Repository
  tokens: TokenSource
  waits: Waits
  principalName: string | undefined
}

/** The first rows are drawn, and what the screen asks for besides is on its way. */
const AFTER_FIRST_MS = 1500

const sessionOf = ({ me, groups }: Visitor): Session => ({ me, groups: new Set(groups) })

const isSame = (one: Visitor, other: Visitor): boolean =>
  one.me.id === other.me.id && [...one.groups].sort().join('\n') === [...other.groups].sort().join('\n')

/** The site answers, and says no: what was kept isn't this person's to see any more. */
const isRefusal = (error: unknown): boolean =>
  (['forbidden', 'missing', 'notSetUp'] as const).some(kind => isStorageError(error, kind))

export function listsInStep({ settings, repository, tokens, waits, principalName }: InStepPorts): ListsInStep {
  let asked: Promise<Visitor> | undefined
  function visitor(): Promise<Visitor> {
    if (asked === undefined) {
      asked = repository.visitor()
      asked.catch(() => undefined) // shown by whichever screen asks who is signed in
    }
    return asked
  }
  /** As the device knows them; undefined where nothing of theirs is kept. */
  const knownVisitor = async () => (await early)?.head?.visitor
  async function open() {
    const [{ openKept }, person] = await Promise.all([
      import('./keeping'),
      principalName ?? visitor().then(({ me }) => me.principalName),
    ])
    return openKept({ person, site: settings.siteUrl })
  }
  const early = isAnythingKept() ? open().catch(() => undefined) : undefined
  const lists = liveLists(
    repository,
    early && (async ({ list, board }) => (board === undefined ? (await early)?.rows(list) : undefined)),
  )

  async function follow(): Promise<Following> {
    if (!early) await new Promise<void>(resolve => lists.onRead(() => setTimeout(resolve, AFTER_FIRST_MS)))
    const [{ isAskedLater, startFollowing }, copy] = await Promise.all([import('./keeping'), early ?? open()])
    if (!copy) throw new Error('What keeps the lists in step could not be loaded.')
    const known = copy.head?.visitor
    const isLater = known !== undefined && isAskedLater(sessionOf(known))
    let isVerified = false
    function verify(): void {
      if (!known || isVerified) return
      isVerified = true
      // with other rights, or as another person, one begins with nothing of what was kept
      const beginAnew = () => following.clear().then(() => location.reload())
      visitor().then(
        now => (isSame(known, now) ? undefined : beginAnew()),
        error => {
          if (isRefusal(error)) return beginAnew()
          isVerified = false
          asked = undefined
        },
      )
    }
    const following = startFollowing({
      repository,
      siteUrl: settings.siteUrl,
      tokens,
      waits,
      lists,
      copy,
      visitor: known && isLater ? Promise.resolve(known) : visitor(),
      verify,
    })
    if (!isLater) verify()
    return following
  }

  return {
    lists,
    begin() {
      if (!early) visitor()
      const session = (async () => sessionOf((await knownVisitor()) ?? (await visitor())))()
      session.catch(() => undefined)
      const following = follow()
      following.catch(() => undefined) // without it the lists are as they were read
      return { session, following }
    },
  }
}
