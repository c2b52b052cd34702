import type { HostSettings } from '../local/host-settings.ts'

/** Everything a person or a test can set about the page; it stands in the page's address. */
export interface PageState {
  person: string
  theme: HostSettings['theme']
  locale: HostSettings['locale']
  tab: string
  subPageId: string
}

/** The address wins over the settings; what isn't among the choices is left out. */
export function readState(
  query: URLSearchParams,
  settings: HostSettings,
  people: readonly { userPrincipalName: string }[],
  choices: { themes: readonly HostSettings['theme'][]; locales: readonly HostSettings['locale'][] },
): PageState {
  const tabName = query.get('tab')?.toLowerCase()
  const tab = settings.tabs.find(({ name }) => name.toLowerCase() === tabName) ?? settings.tabs[0]
  const named = (name: string | null | undefined) =>
    people.find(({ userPrincipalName }) => userPrincipalName.toLowerCase() === name?.toLowerCase())
  const person = named(query.get('person')) ?? named(settings.person) ?? people[0]
  return {
    person: person?.userPrincipalName ?? '',
    theme: choices.themes.find(theme => theme === query.get('theme')) ?? settings.theme,
    locale: choices.locales.find(locale => locale === query.get('locale')) ?? settings.locale,
    tab: tab?.name ?? '',
    subPageId: query.get('subPageId') ?? '',
  }
}

export const asQuery = ({ subPageId, ...rest }: PageState): string =>
  new URLSearchParams({ ...rest, ...(subPageId === '' ? {} : { subPageId }) }).toString()
