/** What a site should have, from the declarations, the access table and the boards. */
import { allLists, type ListName } from '../lists/all-lists'
import { type ListDeclaration, urlNameOf } from '../lists/define-list'
import type { BoardName, ListPlace, SiteName } from '../set-up'
import { type ListAccess, listAccess } from './list-access'
import { type SiteLanguage, wordsOf } from './list-words'

export interface ProvisionSettings {
  language: SiteLanguage
  boards: readonly BoardName[]
  /** Login name (claim) of all employees, guests left out. */
  everyone: string
}

/** One list to be: a declaration, and the board where there is one for each. */
export interface Wanted {
  list: ListDeclaration
  place: ListPlace
  description: string
  /** Titles of the columns by the entity's field. */
  titles: Readonly<Record<string, string>>
  access: ListAccess
}

/** In an order in which each comes after those it points at. `lists`: another set of declarations than the present one. */
export function wantedLists(
  site: SiteName,
  { boards, language }: ProvisionSettings,
  lists: Record<string, ListDeclaration> = allLists,
): Wanted[] {
  const keys = boards.map(board => board.key)
  const names = Object.keys(lists).filter((name): name is ListName => name in allLists)
  return names.flatMap(name => {
    const list = lists[name]
    if (list?.site !== site) return []
    const { title, description, columns: titles } = wordsOf(language, name)
    const of = (board?: BoardName): Wanted => ({
      list,
      place: { urlName: urlNameOf(list, board?.key), title: board ? `${title} · ${board.name}` : title },
      description,
      titles,
      access: listAccess(name, keys, board?.key),
    })
    return list.perBoard ? boards.map(of) : [of()]
  })
}

/** Every group that some list of the site names, by the access table's names. */
export function groupsOf(lists: Wanted[]): string[] {
  return [...new Set(lists.flatMap(({ access }) => access.assignments.map(({ group }) => group)))].sort()
}
