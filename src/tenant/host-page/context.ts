import type { HostSettings, Tab } from '../local/host-settings.ts'
import type { Person } from '../tenant.ts'
import type { PageState } from './page-state.ts'

/** As Teams names them: language and country, lower case. That Nynorsk is offered by Teams is assumed. */
const LOCALE_TAGS: Record<HostSettings['locale'], string> = {
  sv: 'sv-se',
  nb: 'nb-no',
  nn: 'nn-no',
  da: 'da-dk',
  en: 'en-gb',
}

export interface ContextParts {
  state: PageState
  settings: HostSettings
  tab: Tab
  person: Person
  tenantId: string
  sessionId: string
}

/** The flat form that goes over the wire; teams-js makes `app.Context` of it (`app.getContext` in its source). */
export function contextOf({
  state,
  settings,
  tab,
  person,
  tenantId,
  sessionId,
}: ContextParts): Record<string, unknown> {
  const { team, channel } = settings
  return {
    locale: LOCALE_TAGS[state.locale],
    theme: state.theme,
    entityId: tab.entityId ?? tab.name,
    ...(state.subPageId === '' ? {} : { subEntityId: state.subPageId }),
    frameContext: 'content',
    isFullScreen: false,
    isMultiWindow: false,
    userObjectId: person.id,
    userPrincipalName: person.userPrincipalName,
    upn: person.userPrincipalName,
    loginHint: person.userPrincipalName,
    userDisplayName: person.displayName,
    tid: tenantId,
    appId: settings.appId,
    appSessionId: sessionId,
    sessionId,
    ringId: 'general',
    hostName: 'Teams',
    hostClientType: 'web',
    ...(tab.scope === 'channel'
      ? {
          teamId: channel.id,
          teamName: team.name,
          groupId: team.id,
          channelId: channel.id,
          channelName: channel.name,
          channelType: 'Regular',
        }
      : {}),
  }
}

/**
 * The manifest's placeholders in a content address.
 * @see https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/access-teams-context#get-context-by-inserting-url-placeholder-values
 */
export function contentAddress(contentUrl: string, context: Record<string, unknown>): string {
  const newNames: Record<string, string> = {
    'app.locale': 'locale',
    'app.theme': 'theme',
    'page.id': 'entityId',
    'page.subPageId': 'subEntityId',
    'user.id': 'userObjectId',
    'user.loginHint': 'loginHint',
    'user.userPrincipalName': 'userPrincipalName',
    'user.tenant.id': 'tid',
    'team.groupId': 'groupId',
    'channel.id': 'channelId',
    'app.host.clientType': 'hostClientType',
  }
  return contentUrl.replaceAll(/\{([\w.]+)\}/g, (_whole, name: string) => {
    const value = context[newNames[name] ?? name]
    return value === undefined ? '' : encodeURIComponent(String(value))
  })
}
