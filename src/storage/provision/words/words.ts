/** What people see lists and columns called in SharePoint: the shape that the words of each language fill. */
import type { allLists, ListName } from '../../lists/all-lists'

export interface ListWords<N extends ListName> {
  title: string
  description: string
  columns: Record<keyof (typeof allLists)[N]['columns'], string>
}

/** A list or a column that lacks its words in a language doesn't compile. */
export type SiteWords = { [N in ListName]: ListWords<N> }
