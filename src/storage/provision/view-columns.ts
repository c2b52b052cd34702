import type { ListDeclaration } from '../lists/define-list'

/** Columns that only the program reads: whoever opens the list in SharePoint is not helped by them. */
const ofTheProgram = ['Key', 'Author', 'Created']

/** What the list's own first view shows, by internal name; `LinkTitle` is the Title with a link on it, which views have. */
export const shownColumns = (list: ListDeclaration): string[] => [
  'LinkTitle',
  ...Object.values(list.columns)
    .map(({ internalName }) => internalName)
    .filter(name => name !== 'Title' && !ofTheProgram.includes(name)),
]
