import type { HostSettings, Tab } from '../local/host-settings.ts'
import type { Person } from '../tenant.ts'
import { contentAddress, contextOf } from './context.ts'
import { type DeepLink, deepLinkTo, readDeepLink, tabFor } from './deep-link.ts'
import { asQuery, type PageState, readState } from './page-state.ts'
import { type LogEntry, talkWith } from './tab-frame.ts'
import { fillButtons, fillChoices, find } from './view.ts'

const THEMES = [
  { value: 'default', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
] as const
const LOCALES = [
  { value: 'sv', label: 'Svenska' },
  { value: 'nb', label: 'Norsk bokmål' },
  { value: 'nn', label: 'Norsk nynorsk' },
  { value: 'da', label: 'Dansk' },
  { value: 'en', label: 'English' },
] as const
const LOG_KEPT = 500

interface Setup {
  settings: HostSettings
  people: Person[]
  tenantId: string
}

const answered = await fetch('/local/host-page/setup.json')
const { settings, people, tenantId }: Setup = await answered.json()
const sessionId = crypto.randomUUID()
const choices = { themes: THEMES.map(({ value }) => value), locales: LOCALES.map(({ value }) => value) }
let state = readState(new URLSearchParams(location.search), settings, people, choices)

const empty = find('empty', HTMLElement)
const appState = find('app-state', HTMLElement)
const picks = {
  person: find('person', HTMLSelectElement),
  theme: find('theme', HTMLSelectElement),
  locale: find('locale', HTMLSelectElement),
}
const shareDialog = find('share', HTMLDialogElement)
const shareLink = find('share-link', HTMLInputElement)
const messages = find('messages', HTMLOListElement)

const currentTab = (): Tab | undefined => settings.tabs.find(({ name }) => name === state.tab)
const currentPerson = (): Person | undefined =>
  people.find(({ userPrincipalName }) => userPrincipalName === state.person)

function context(): Record<string, unknown> {
  const tab = currentTab()
  const person = currentPerson()
  return tab && person ? contextOf({ state, settings, tab, person, tenantId, sessionId }) : {}
}

function showState(kind: 'empty' | 'loading' | 'loaded' | 'ready' | 'failed', message: string): void {
  appState.dataset.state = kind
  appState.textContent =
    kind === 'failed' ? `The tab says that it failed. ${message}` : kind === 'loading' ? 'Loading' : ''
}

function log({ func, outcome, args }: LogEntry): void {
  const line = document.createElement('li')
  line.dataset.func = func
  line.dataset.outcome = outcome
  line.textContent = `${outcome} ${func} ${JSON.stringify(args)}`
  messages.append(line)
  if (messages.childElementCount > LOG_KEPT) messages.firstElementChild?.remove()
}

function goTo(link: DeepLink): boolean {
  const tab = tabFor(link, settings.appId, settings.tabs)
  if (tab) change({ tab: tab.name, subPageId: link.subPageId })
  return tab !== undefined
}

const talk = talkWith(
  find('tab-frame', HTMLIFrameElement),
  {
    context,
    showState,
    navigate: ({ appId, pageId, subPageId, channelId }) =>
      goTo({ appId, entityId: pageId, subPageId, ...(channelId ? { channelId } : {}) }),
    open(address) {
      const link = readDeepLink(address, location.origin)
      if (link && goTo(link)) return true
      if (!/^(https?|mailto|tel|sip):/.test(address)) return false
      window.open(address, '_blank', 'noopener')
      return true
    },
    share({ subPageId, label }) {
      const tab = currentTab()
      if (!tab) return
      const channelId = tab.scope === 'channel' ? { channelId: settings.channel.id } : {}
      const link = { appId: settings.appId, entityId: tab.entityId ?? tab.name, subPageId, ...channelId }
      shareLink.value = deepLinkTo(link, location.origin, label)
      shareDialog.showModal()
    },
  },
  log,
  // A tab that doesn't speak teams-js says nothing about itself.
  () => {
    if (appState.dataset.state === 'loading') showState('loaded', '')
  },
)

/** Tabs beside the current one, and the two places where tabs live. */
function show(): void {
  const scope = currentTab()?.scope ?? 'personal'
  document.documentElement.dataset.theme = state.theme
  picks.person.value = state.person
  picks.theme.value = state.theme
  picks.locale.value = state.locale
  find('place', HTMLElement).textContent =
    scope === 'channel' ? `${settings.team.name} › ${settings.channel.name}` : 'My app'
  const first = (wanted: Tab['scope']) => settings.tabs.find(tab => tab.scope === wanted)
  const places = [
    { tab: first('channel'), label: 'Team', icon: '⚇' },
    { tab: first('personal'), label: 'App', icon: '◫' },
  ]
  fillButtons(
    find('places', HTMLElement),
    places.flatMap(({ tab, label, icon }) =>
      tab ? [{ label, icon, current: tab.scope === scope, press: () => change({ tab: tab.name, subPageId: '' }) }] : [],
    ),
  )
  const beside = settings.tabs.filter(tab => tab.scope === scope)
  fillButtons(
    find('tabs', HTMLElement),
    beside.map(({ name }) => ({
      label: name,
      current: name === state.tab,
      press: () => change({ tab: name, subPageId: '' }),
    })),
  )
  document.title = `${state.tab || 'No tab'} – ${currentPerson()?.displayName ?? 'nobody'}`
}

function load(): void {
  const tab = currentTab()
  const missing = tab ? (currentPerson() ? '' : 'There is nobody in the directory yet.') : 'There is no tab yet.'
  empty.hidden = missing === ''
  find('missing', HTMLElement).textContent = missing
  showState(missing === '' ? 'loading' : 'empty', '')
  if (tab && missing === '') void talk.load(contentAddress(tab.contentUrl, context()), tab.name)
  else talk.hide()
}

/** A theme changes under the tab's feet; anything else loads it anew, as Teams does. */
function change(part: Partial<PageState>): void {
  state = { ...state, ...part }
  history.replaceState(null, '', `?${asQuery(state)}`)
  show()
  if (part.theme === undefined) load()
  else talk.send('themeChange', [state.theme])
}

fillChoices(
  picks.person,
  people.map(({ userPrincipalName, displayName }) => ({ value: userPrincipalName, label: displayName })),
)
fillChoices(picks.theme, THEMES)
fillChoices(picks.locale, LOCALES)
picks.person.addEventListener('change', () => change({ person: picks.person.value }))
picks.theme.addEventListener('change', () => {
  const theme = choices.themes.find(value => value === picks.theme.value)
  if (theme) change({ theme })
})
picks.locale.addEventListener('change', () => {
  const locale = choices.locales.find(value => value === picks.locale.value)
  if (locale) change({ locale })
})
find('copy', HTMLButtonElement).addEventListener('click', () => void navigator.clipboard.writeText(shareLink.value))

show()
load()
