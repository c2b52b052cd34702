/**
 * How an access group (core/access) is called in SharePoint. The title is the only name a SharePoint group has, so it is
 * fixed, the same in every language.
 */
const PREFIX = 'Forvalta '

/** `leads` → "Forvalta leads"; `handlers·KS` → "Forvalta handlers KS". */
export const titleOfGroup = (group: string): string => PREFIX + group.replace('·', ' ')

export function groupOfTitle(title: string): string | undefined {
  return title.startsWith(PREFIX) ? title.slice(PREFIX.length).replace(' ', '·') : undefined
}
