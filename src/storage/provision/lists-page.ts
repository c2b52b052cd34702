/** docs/lists.md, made from the declarations, the words of each language and the access table (`npm run lists`). */
import { type AccessLevel, accessGroups, accessTable } from '../../core'
import { allLists, type ListName } from '../lists/all-lists'
import type { Column } from '../lists/column'
import type { ListDeclaration } from '../lists/define-list'
import { fieldTypeOf } from './field-xml'
import { listAccess } from './list-access'
import { type SiteLanguage, siteLanguages, wordsOf } from './list-words'
import { shownColumns } from './view-columns'
import { meanings } from './words/meanings'

const languageNames: Record<SiteLanguage, string> = {
  sv: 'Swedish',
  nb: 'Bokmål',
  nn: 'Nynorsk',
  da: 'Danish',
  en: 'English',
}

const rights: Record<AccessLevel, string> = {
  none: 'nothing',
  read: 'read',
  add: 'read and add, never edit',
  edit: 'read, add and edit',
  addOnly: 'add, and read back only their own',
  ownOnly: 'read and write only their own',
  full: 'everything, deleting too',
}

const kinds: Record<Column<unknown>['kind'], string> = {
  text: 'one line of text',
  note: 'text of any length',
  number: 'number',
  boolean: 'yes or no',
  choice: 'choice',
  date: 'day',
  instant: 'moment (UTC)',
  period: 'length of time (ISO 8601)',
  person: 'person',
  people: 'people',
  reference: 'item of another list',
  references: 'items of another list',
}

const cell = (text: string) => text.replaceAll('|', '\\|')
const row = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`
const table = (head: string[], rows: string[][]) => [row(head), row(head.map(() => '---')), ...rows.map(row)]

function kindText(column: Column<unknown>): string {
  const choices = column.choices.map(value => `\`${value}\``).join(' ')
  const target = column.target === undefined ? '' : `, of ${column.target}`
  return `${kinds[column.kind]}${target}${choices === '' ? '' : `: ${choices}`}`
}

function keptText(column: Column<unknown>): string {
  if (column.unique) return 'required by the app, unique, indexed'
  return column.indexed ? 'indexed' : ''
}

function accessText(name: ListName): string[] {
  const { levels } = accessTable[name]
  const byLevel = new Map<AccessLevel, string[]>()
  for (const group of accessGroups) byLevel.set(levels[group], [...(byLevel.get(levels[group]) ?? []), group])
  const isAdministratorless = allLists[name].site === 'breach'
  return [...byLevel]
    .filter(([level]) => level !== 'none' && !(isAdministratorless && level === 'full'))
    .map(([level, groups]) => `- ${groups.join(', ')}: ${rights[level]}`)
}

function securityText(name: ListName): string {
  const { readSecurity, writeSecurity } = listAccess(name, ['a', 'b'], 'a').security
  const read = readSecurity === 2 ? 'each person reads only their own items (`ReadSecurity` 2)' : 'none for reading'
  const write = writeSecurity === 2 ? 'each person edits at most their own (`WriteSecurity` 2)' : 'none for editing'
  return `Item-level security: ${read}; ${write}. Inheritance is broken; versions are kept; attachments are off.`
}

function section(name: ListName): string[] {
  const list: ListDeclaration = allLists[name]
  const english = wordsOf('en', name)
  const told: Record<string, string> = meanings[name]
  const address = list.perBoard ? `Lists/${list.urlName}-<board key>, one for each board` : `Lists/${list.urlName}`
  const columns = Object.entries(list.columns).map(([field, column]) => [
    `\`${column.internalName}\``,
    english.columns[field] ?? '',
    `${kindText(column)} (${fieldTypeOf(column)})`,
    keptText(column),
    told[field] ?? '',
  ])
  const titles = siteLanguages.map(language => [
    languageNames[language],
    wordsOf(language, name).title,
    Object.entries(wordsOf(language, name).columns)
      .map(([field, title]) => `${list.columns[field]?.internalName}: ${title}`)
      .join(' · '),
  ])
  return [
    `## ${english.title} (\`${name}\`)`,
    '',
    english.description,
    '',
    `Site: ${list.site}. Address: \`${address}\`.`,
    '',
    ...table(['internal name', 'title', 'type', 'kept', 'what it holds'], columns),
    '',
    `View: the list's own first view shows ${shownColumns(list).join(', ')}.`,
    '',
    'Who may do what, of the groups in `src/core/access`:',
    '',
    ...accessText(name),
    '',
    securityText(name),
    '',
    '<details><summary>Titles by language</summary>',
    '',
    ...table(['language', 'list', 'columns'], titles),
    '',
    '</details>',
    '',
  ]
}

/** The whole page, as it stands in docs/lists.md. */
export function listsPage(): string {
  const names = Object.keys(allLists).filter((name): name is ListName => name in allLists)
  return [
    '# The lists',
    '',
    '<!-- Made by `npm run lists` from src/storage/lists, src/storage/provision/words and src/core/access. A change by hand is lost. -->',
    '',
    'What Förvalta keeps in the two SharePoint sites. Lists are found by address and columns by internal name, so titles may be changed in',
    'SharePoint; nothing else should be. Titles are given in the site’s language.',
    '',
    ...table(
      ['list', 'site', 'address'],
      names.map(name => {
        const { site, urlName, perBoard } = allLists[name]
        return [wordsOf('en', name).title, site, `\`${urlName}\`${perBoard ? ', per board' : ''}`]
      }),
    ),
    '',
    ...names.flatMap(section),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}
