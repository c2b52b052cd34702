import { randomUUID } from 'node:crypto'
import type { Env, Site } from '../env'
import { complex, type Resource, several } from '../wire/resource'
import type { List } from './list-store'

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
}

const ALL_ITEMS: Record<number, string> = {
  1053: 'Alla objekt',
  1044: 'Alle elementer',
  2068: 'Alle element',
  1030: 'Alle elementer',
}

export const viewsOf = (env: Env, list: List): View[] =>
  env.db.all<View>('SELECT * FROM views WHERE list = ? ORDER BY position', list.id)

export function addView(
  env: Env,
  list: List,
  made: { title: string; isDefault: boolean; fields: string[]; query: string; rowLimit: number; paged: boolean },
): View {
  const position = viewsOf(env, list).length
  const id = randomUUID()
  if (made.isDefault) env.db.run('UPDATE views SET is_default = 0 WHERE list = ?', list.id)
  env.db.run(
    'INSERT INTO views (list, id, title, is_default, fields, query, row_limit, paged, url, position) VALUES (?,?,?,?,?,?,?,?,?,?)',
    list.id,
    id,
    made.title,
    made.isDefault ? 1 : 0,
    JSON.stringify(made.fields),
    made.query,
    made.rowLimit,
    made.paged ? 1 : 0,
    `${list.url}/${position === 0 ? 'AllItems' : made.title.replace(/[^\w]/g, '') || id}.aspx`,
    position,
  )
  return (
    viewsOf(env, list)[position] ?? {
      id,
      title: made.title,
      is_default: 0,
      hidden: 0,
      fields: '[]',
      query: '',
      row_limit: 30,
      paged: 1,
      url: '',
      position,
    }
  )
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

export function viewResource(site: Site, list: List, view: View): Resource {
  const path = `Web/Lists(guid'${list.id}')/Views(guid'${view.id}')`
  const xml = `<View Name="{${view.id.toUpperCase()}}" Type="HTML" DisplayName="${view.title}" Url="${site.path}/${view.url}" Level="1" BaseViewID="1"><Query>${view.query}</Query><ViewFields>${viewFieldsXml(view)}</ViewFields><RowLimit Paged="${view.paged ? 'TRUE' : 'FALSE'}">${view.row_limit}</RowLimit></View>`
  return {
    kind: 'resource',
    type: 'SP.View',
    set: 'SP.ApiData.Views',
    path,
    props: {
      Aggregations: null,
      AggregationsStatus: null,
      BaseViewId: '1',
      ContentTypeId: complex('SP.ContentTypeId', { StringValue: '0x' }),
      DefaultView: view.is_default === 1,
      EditorModified: false,
      Hidden: view.hidden === 1,
      HtmlSchemaXml: xml,
      Id: view.id,
      ListViewXml: xml,
      MobileView: view.is_default === 1,
      OrderedView: false,
      Paged: view.paged === 1,
      PersonalView: false,
      ReadOnlyView: false,
      RequiresClientIntegration: false,
      RowLimit: view.row_limit,
      Scope: 0,
      ServerRelativeUrl: `${site.path}/${view.url}`,
      Threaded: false,
      Title: view.title,
      Toolbar: '',
      ViewQuery: view.query,
      ViewType: 'HTML',
      ViewType2: null,
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
