import { randomUUID } from 'node:crypto'
import type { Env, Site } from '../env'
import { errors } from '../wire/errors'
import { complex, type Resource, several } from '../wire/resource'
import type { List } from './list-store'
import { escapeXml } from './xml'

export interface View {
  id: string
  title: string
  is_default: number
  hidden: number
  fields: string
  query: string
  row_limit: number
  paged: number
  url: string
  position: number
  /** JSON of `ViewSettings`. */
  settings: string
  /** The only user who sees it; 0: everybody. */
  personal: number
}

/** Properties that are kept and answered; of these only the scope means something, and that to folders. */
export type ViewSettings = Record<string, string | number | boolean | null>

const ALL_ITEMS: Record<number, string> = {
  1053: 'Alla objekt',
  1044: 'Alle elementer',
  2068: 'Alle element',
  1030: 'Alle elementer',
}

/** `asker` undefined: everybody's personal views too. */
export const viewsOf = (env: Env, list: List, asker?: number): View[] =>
  env.db
    .all<View>('SELECT * FROM views WHERE list = ? ORDER BY position', list.id)
    .filter(view => asker === undefined || view.personal === 0 || view.personal === asker)

export function viewSettings(view: View): ViewSettings {
  const settings: ViewSettings = JSON.parse(view.settings)
  return settings
}

export interface NewView {
  title: string
  isDefault: boolean
  fields: string[]
  query: string
  rowLimit: number
  paged: boolean
  personal?: number
  settings?: ViewSettings
}

export function addView(env: Env, list: List, made: NewView): View {
  const before = viewsOf(env, list)
  const position = Math.max(-1, ...before.map(view => view.position)) + 1
  const name = position === 0 ? 'AllItems' : made.title.replace(/[^\p{L}\p{N}_ -]/gu, '').trim()
  const folder = `${list.url}/${made.personal ? 'PersonalViews' : ''}`.replace(/\/$/, '')
  let url = `${folder}/${name || 'View'}.aspx`
  for (let n = 1; before.some(view => view.url === url); n += 1) url = `${folder}/${name || 'View'}${n}.aspx`
  const id = randomUUID()
  if (made.isDefault) env.db.run('UPDATE views SET is_default = 0 WHERE list = ?', list.id)
  env.db.run(
    'INSERT INTO views (list, id, title, is_default, fields, query, row_limit, paged, url, position, settings, personal) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)',
    list.id,
    id,
    made.title,
    made.isDefault ? 1 : 0,
    JSON.stringify(made.fields),
    made.query,
    made.rowLimit,
    made.paged ? 1 : 0,
    url,
    position,
    JSON.stringify(made.settings ?? {}),
    made.personal ?? 0,
  )
  const view = viewsOf(env, list).find(one => one.id === id)
  if (!view) throw errors.viewMissing()
  return view
}

export const addDefaultView = (env: Env, site: Site, list: List): View =>
  addView(env, list, {
    title: ALL_ITEMS[site.language] ?? 'All Items',
    isDefault: true,
    fields: ['LinkTitle'],
    query: '',
    rowLimit: 30,
    paged: true,
  })

export function viewFields(view: View): string[] {
  const parsed: unknown = JSON.parse(view.fields)
  return Array.isArray(parsed) ? parsed.filter(one => typeof one === 'string') : []
}

export function setViewFields(env: Env, list: List, view: View, fields: string[]): void {
  env.db.run('UPDATE views SET fields = ? WHERE list = ? AND id = ?', JSON.stringify(fields), list.id, view.id)
}

export const viewFieldsXml = (view: View): string =>
  viewFields(view)
    .map(name => `<FieldRef Name="${name}" />`)
    .join('')

export const setViewSettings = (env: Env, list: List, view: View, settings: ViewSettings): void => {
  env.db.run('UPDATE views SET settings = ? WHERE list = ? AND id = ?', JSON.stringify(settings), list.id, view.id)
}

const SCOPES = ['', 'Recursive', 'RecursiveAll', 'FilesOnly']

export function viewXml(site: Site, view: View): string {
  const settings = viewSettings(view)
  const attributes: Record<string, string | undefined> = {
    Name: `{${view.id.toUpperCase()}}`,
    DefaultView: view.is_default ? 'TRUE' : undefined,
    MobileView: view.is_default ? 'TRUE' : undefined,
    Type: 'HTML',
    Hidden: view.hidden ? 'TRUE' : undefined,
    Personal: view.personal ? 'TRUE' : undefined,
    Scope: SCOPES[Number(settings.Scope ?? 0)] || undefined,
    DisplayName: view.title,
    Url: `${site.path}/${view.url}`,
    Level: '1',
    BaseViewID: '1',
    ContentTypeID: '0x',
  }
  const text = Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escapeXml(value)}"`]))
    .join(' ')
  return `<View ${text}><Query>${view.query}</Query><ViewFields>${viewFieldsXml(view)}</ViewFields><RowLimit Paged="${view.paged ? 'TRUE' : 'FALSE'}">${view.row_limit}</RowLimit></View>`
}

export function viewResource(site: Site, list: List, view: View): Resource {
  const path = `Web/Lists(guid'${list.id}')/Views(guid'${view.id}')`
  const xml = viewXml(site, view)
  return {
    kind: 'resource',
    type: 'SP.View',
    set: 'SP.ApiData.Views',
    path,
    props: {
      Aggregations: null,
      AggregationsStatus: null,
      AssociatedContentTypeId: null,
      BaseViewId: '1',
      CalendarViewStyles: null,
      ColumnWidth: null,
      ContentTypeId: complex('SP.ContentTypeId', { StringValue: '0x' }),
      CustomFormatter: null,
      CustomOrder: null,
      DefaultView: view.is_default === 1,
      DefaultViewForContentType: false,
      EditorModified: false,
      Formats: null,
      GridLayout: null,
      Hidden: view.hidden === 1,
      HtmlSchemaXml: xml,
      Id: view.id,
      ImageUrl: '/_layouts/15/images/generic.png?rev=47',
      IncludeRootFolder: false,
      JSLink: null,
      ListViewXml: xml,
      Method: null,
      MobileDefaultView: view.is_default === 1,
      MobileView: view.is_default === 1,
      ModerationType: null,
      NewDocumentTemplates: null,
      OrderedView: false,
      Paged: view.paged === 1,
      PersonalView: view.personal !== 0,
      ReadOnlyView: false,
      RequiresClientIntegration: false,
      RowLimit: view.row_limit,
      Scope: 0,
      ServerRelativePath: complex('SP.ResourcePath', { DecodedUrl: `${site.path}/${view.url}` }),
      ServerRelativeUrl: `${site.path}/${view.url}`,
      StyleId: null,
      TabularView: true,
      Threaded: false,
      Title: view.title,
      Toolbar: '',
      ToolbarTemplateName: null,
      ViewData: null,
      ViewJoins: null,
      ViewProjectedFields: null,
      ViewQuery: view.query,
      ViewType: 'HTML',
      ViewType2: null,
      VisualizationInfo: null,
      ...viewSettings(view),
    },
    nav: {
      ViewFields: () => ({
        kind: 'resource',
        type: 'SP.ViewFieldCollection',
        set: 'SP.ApiData.ViewFields',
        path: `${path}/ViewFields`,
        props: { SchemaXml: viewFieldsXml(view), Items: several('Edm.String', viewFields(view)) },
      }),
    },
  }
}
