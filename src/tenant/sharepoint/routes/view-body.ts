/** What makes or changes a view: SP.View's settable properties, and its XML. */
import type { ViewSettings } from '../lists/view-store'
import { child, type Element, parseXml, writeXml } from '../lists/xml'
import { errors, NotImplemented } from '../wire/errors'
import { apply, asBoolean, asInteger, asText, type Body, bodyObject } from './request'

export interface ViewChanges {
  title?: string
  isDefault?: boolean
  hidden?: boolean
  fields?: string[]
  query?: string
  rowLimit?: number
  paged?: boolean
  personal?: boolean
  settings: ViewSettings
}

/** Kept and answered. What isn't drawn here can't be wrong here. */
const KEPT = [
  'Aggregations',
  'AggregationsStatus',
  'BaseViewId',
  'CalendarViewStyles',
  'ColumnWidth',
  'CustomFormatter',
  'CustomOrder',
  'DefaultViewForContentType',
  'EditorModified',
  'Formats',
  'GridLayout',
  'IncludeRootFolder',
  'JSLink',
  'Method',
  'MobileDefaultView',
  'MobileView',
  'NewDocumentTemplates',
  'Scope',
  'TabularView',
  'Toolbar',
  'ViewData',
  'ViewType2',
  'VisualizationInfo',
]

export function viewChanges(body: Body): ViewChanges {
  const changes: ViewChanges = { settings: {} }
  const keep = (name: string) => (value: unknown) => {
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value))
      throw errors.notThatType('Edm.String')
    if (value === null || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string')
      changes.settings[name] = value
  }
  apply(body, 'a view', {
    ...Object.fromEntries(KEPT.map(name => [name, keep(name)])),
    Title: value => {
      changes.title = asText(value)
    },
    PersonalView: value => {
      changes.personal = asBoolean(value) === 1
    },
    ViewQuery: value => {
      changes.query = value === null ? '' : asText(value)
    },
    // SP.ViewCreationInformation calls it so, and takes what a view's query holds.
    Query: value => {
      changes.query = value === null ? '' : asText(value)
    },
    RowLimit: value => {
      changes.rowLimit = asInteger(value)
    },
    Paged: value => {
      changes.paged = asBoolean(value) === 1
    },
    Hidden: value => {
      changes.hidden = asBoolean(value) === 1
    },
    SetAsDefaultView: value => {
      changes.isDefault = asBoolean(value) === 1
    },
    DefaultView: value => {
      changes.isDefault = asBoolean(value) === 1
    },
    ListViewXml: value => Object.assign(changes, xmlChanges(asText(value))),
    // The kinds with a calendar or a chart are drawn by pages that aren't here; 1 and 0 are the plain table.
    ViewTypeKind: value => {
      if (![0, 1].includes(asInteger(value))) throw new NotImplemented(`ViewTypeKind ${asInteger(value)}`)
    },
    ViewFields: value => {
      const given = bodyObject(value).results ?? value
      if (!Array.isArray(given)) throw errors.unexpectedNode('PrimitiveValue', 'StartArray')
      changes.fields = given.map(asText)
    },
  })
  return changes
}

const inner = (element: Element | undefined): string => (element?.children ?? []).map(writeXml).join('')

/** `SetViewXml`: what the XML doesn't say becomes empty, but for the view's name. */
export function xmlChanges(xml: string): Omit<ViewChanges, 'settings'> {
  const view = parseXml(xml)
  if (view?.name !== 'View') throw errors.badViewXml()
  for (const { name } of view.children)
    if (!KNOWN.includes(name)) throw new NotImplemented(`element ${name} in a view's XML`)
  const limit = child(view, 'RowLimit')
  return {
    query: inner(child(view, 'Query')),
    fields: (child(view, 'ViewFields')?.children ?? []).map(ref => ref.attributes.Name ?? ''),
    rowLimit: limit ? Number(limit.text) || 30 : 30,
    paged: limit?.attributes.Paged?.toUpperCase() !== 'FALSE',
    ...(view.attributes.DisplayName ? { title: view.attributes.DisplayName } : {}),
    ...(view.attributes.Hidden ? { hidden: view.attributes.Hidden.toUpperCase() === 'TRUE' } : {}),
  }
}

const KNOWN = [
  'Query',
  'ViewFields',
  'RowLimit',
  'Aggregations',
  'JSLink',
  'XslLink',
  'Toolbar',
  'ViewStyle',
  'ParameterBindings',
  'ViewData',
  'CustomFormatter',
  'ColumnWidth',
  'QueryOptions',
]
