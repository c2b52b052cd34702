/**
 * The start: everything that needs the network is under way before React has arrived, since the first row waits for the
 * slowest of them.
 */
import { parseSettings } from '../../config/settings'
import { joinHost } from '../../host/host'
import { tokensFor } from '../../host/tokens'
import { loadMessages } from '../../i18n/messages'
import { openDrafts } from '../../storage/drafts'
import { savingThrough } from '../../storage/saving'
import { sharePointRepository } from '../../storage/sharepoint/sharepoint-repository'
import { openWaits } from '../../storage/waits'
import { lazyChangeLog } from './change-log'
import { systemClock } from './clock'
import { lazyDirectory } from './directory'
import { readLanguage } from './language'
import { lazyGroups, lazySetUp } from './lazy-set-up'
import { linkThrough, openingPath } from './links'
import { listsInStep } from './lists-in-step'
import { loadEarly, readEarly } from './screens'
import { loadTheme, showScheme } from './themes'

async function start(container: HTMLElement): Promise<void> {
  const root = import('./root')
  const settings = parseSettings(document.getElementById('settings')?.textContent ?? '')
  const host = await joinHost(settings.hostOrigins)
  showScheme(host.theme)
  const language = readLanguage(host.locale)
  const firstMessages = loadMessages(language)
  const firstTheme = loadTheme(host.theme)
  const principalName = host.principalName ?? new URLSearchParams(location.search).get('person') ?? undefined
  openingPath(host)
  loadEarly(location.hash)

  if (settings.auth.kind === 'development' && principalName === undefined) {
    const [{ showDevelopmentSignIn }, messages] = await Promise.all([import('./development-sign-in'), firstMessages])
    return showDevelopmentSignIn(container, settings.auth.peopleUrl, messages)
  }
  const tokens = await tokensFor(settings, principalName)
  const forSharePoint = (refused?: string) => tokens.get('sharepoint', refused)
  const waits = openWaits()
  const repository = sharePointRepository(settings, forSharePoint, waits)
  const { lists, begin } = listsInStep({ settings, repository, tokens: forSharePoint, waits, principalName })
  readEarly(location.hash, list => lists.current({ list }))
  const drafts = await openDrafts()
  const { session, following } = begin()
  const changeLog = lazyChangeLog(repository, session, systemClock)
  const [{ show }, messages, theme] = await Promise.all([root, firstMessages, firstTheme])
  const managing = (refused?: string) => tokens.get('siteOwner', refused)
  const setUp = lazySetUp(settings, forSharePoint, managing)
  show(container, {
    host,
    language,
    messages,
    theme,
    following,
    ports: {
      repository,
      lists,
      drafts,
      saving: savingThrough(repository, drafts, changeLog.onSaved),
      noteAll: changeLog.noteAll,
      waits,
      session,
      directory: lazyDirectory(settings.graphUrl, refused => tokens.get('graph', refused)),
      setUp,
      groups: lazyGroups(settings, setUp, managing),
      clock: systemClock,
      linkTo: linkThrough(location),
    },
  })
}

const container = document.getElementById('root')
if (container) {
  start(container).catch((error: unknown) => {
    // nothing has been drawn yet, and the language may be what failed: the plain fact, in English
    container.textContent = `Förvalta could not start. ${error instanceof Error ? error.message : String(error)}`
    container.setAttribute('role', 'alert')
  })
}
