/**
 * The host's half of what @microsoft/teams-js 2.58 speaks over postMessage (its internal/communication, internal/handlers and
 * internal/appHelpers). A call is `{id, uuidAsString, func, args}`; its answer `{id, uuidAsString, args}`; an event
 * from the host `{func, args}`.
 */
export interface Call {
  id: number
  uuidAsString: string | undefined
  func: string
  args: readonly unknown[]
}

export function readCall(message: unknown): Call | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const id: unknown = Reflect.get(message, 'id')
  const uuid: unknown = Reflect.get(message, 'uuidAsString')
  const func: unknown = Reflect.get(message, 'func')
  const args: unknown = Reflect.get(message, 'args')
  if (typeof id !== 'number' || typeof func !== 'string') return undefined
  return { id, uuidAsString: typeof uuid === 'string' ? uuid : undefined, func, args: Array.isArray(args) ? args : [] }
}

/** What the host is able to do for a tab; the page does it. */
export interface Host {
  context(): Record<string, unknown>
  /** Follows a link; false when it leads nowhere. */
  open(address: string): boolean
  navigate(target: { appId: string; pageId: string; subPageId: string; channelId: string }): boolean
  share(link: { subPageId: string; label: string; webUrl: string }): void
  showState(state: 'loaded' | 'ready' | 'failed', message: string): void
}

/** `args` undefined: the call wants no answer. */
export type Reply = { kind: 'done'; args?: readonly unknown[] } | { kind: 'refused'; args: readonly unknown[] }

export interface Tabside {
  handlers: Set<string>
  currentFrame: unknown
}

/** Version 4 is what teams-js 2.58 speaks; announcing less makes it refuse the rest by itself (`isSupported()`). */
export const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isNAAChannelRecommended: false,
  supports: { pages: {}, teamsCore: {} },
}

/** ErrorCode.NOT_SUPPORTED_ON_PLATFORM of teams-js. */
const NOT_SUPPORTED = 100

/** These read `[ok, reason]` out of the answer; the others an error in its first place. */
const ANSWERED_BY_STATUS = [
  'authentication.authenticate',
  'authentication.getUser',
  'navigateCrossDomain',
  'navigateBack',
  'navigateToTab',
  'settings.setSettings',
]

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const member = (value: unknown, name: string): string =>
  typeof value === 'object' && value !== null ? text(Reflect.get(value, name)) : ''
const status = (done: boolean, reason: string): Reply =>
  done ? { kind: 'done', args: [true] } : { kind: 'refused', args: [false, reason] }

/** Answers one call of the tab. */
export function answer({ func, args }: Call, host: Host, tab: Tabside): Reply {
  const [first, second, third] = args
  switch (func) {
    case 'initialize':
      return { kind: 'done', args: ['content', 'web', JSON.stringify(RUNTIME), '2.0.1'] }
    case 'getContext':
      return { kind: 'done', args: [host.context()] }
    case 'registerHandler':
      tab.handlers.add(text(first))
      return { kind: 'done' }
    case 'setFrameContext':
      tab.currentFrame = first
      return { kind: 'done' }
    case 'appInitialization.appLoaded':
      host.showState('loaded', '')
      return { kind: 'done' }
    case 'appInitialization.success':
      host.showState('ready', '')
      return { kind: 'done' }
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
      host.showState('failed', [first, second].map(text).filter(Boolean).join(': '))
      return { kind: 'done' }
    case 'executeDeepLink':
      return status(host.open(text(first)), 'The link leads nowhere.')
    case 'pages.navigateToApp': {
      const target = {
        appId: member(first, 'appId'),
        pageId: member(first, 'pageId'),
        subPageId: member(first, 'subPageId'),
        channelId: member(first, 'channelId'),
      }
      return status(host.navigate(target), 'There is no such app or page.')
    }
    case 'shareDeepLink':
      host.share({ subPageId: text(first), label: text(second), webUrl: text(third) })
      return { kind: 'done' }
    case 'authentication.getAuthToken':
      // Teams' single sign-on, which needs an identity provider that knows Teams.
      return { kind: 'refused', args: [false, 'resourceRequiresConsent'] }
    default: {
      const error = { errorCode: NOT_SUPPORTED, message: `The local host doesn't have ${func}.` }
      return { kind: 'refused', args: ANSWERED_BY_STATUS.includes(func) ? [false, error.message] : [error] }
    }
  }
}
