import { Permission } from '../access/permissions'
import { type Change, ChangeKind, record } from '../changes/change-log'
import { valueAsHtml } from '../items/field-values'
import { readPage } from '../items/item-query'
import { fieldsOf } from '../lists/field-store'
import type { List } from '../lists/list-store'
import {
  addView,
  setViewFields,
  setViewSettings,
  type View,
  viewFields,
  viewFieldsXml,
  viewResource,
  viewSettings,
  viewsOf,
} from '../lists/view-store'
import { escapeXml } from '../lists/xml'
import { parseView } from '../query/caml'
import { fold } from '../query/text-order'
import { errors, NotImplemented } from '../wire/errors'
import { several } from '../wire/resource'
import {
  asInteger,
  asText,
  bodyObject,
  done,
  type Handler,
  locator,
  many,
  NOTHING,
  needs,
  one,
  type Req,
  scene,
  theList,
} from './request'
import { type ViewChanges, viewChanges, xmlChanges } from './view-body'

export const getViews: Handler = req => {
  const list = theList(req)
  return many(
    req,
    'SP.ApiData.Views',
    viewsOf(req.env, list, req.asker.id).map(view => viewResource(req.site, list, view)),
  )
}

const note = (req: Req, list: List, view: View, kind: Change['kind']): void =>
  record(req.env, req.site, { list: list.id, object: 'view', kind, by: req.asker.id, guid: view.id })

function theView(req: Req, list: List): View {
  const { by, value } = locator(req, 'view')
  const text = String(value)
  const views = viewsOf(req.env, list, req.asker.id)
  const found =
    by === 'default'
      ? views.find(view => view.is_default === 1)
      : by === 'title'
        ? (views.find(view => view.title === text) ?? views.find(view => fold(view.title) === fold(text)))
        : views.find(view => view.id === fold(text.replace(/[{}]/g, '')))
  if (!found) throw errors.viewMissing()
  return found
}

/** A personal view takes the right to have such ones, on one's own; a shared one the right to manage the list. */
function mayChange(req: Req, list: List, personal: boolean): void {
  needs(req, list, personal ? Permission.managePersonalViews : Permission.manageLists)
}

export const getView: Handler = req => {
  const list = theList(req)
  return one(req, viewResource(req.site, list, theView(req, list)))
}

const write = (req: Req, list: List, view: View, changes: Partial<ViewChanges>): void => {
  const set = (column: 'title' | 'query' | 'row_limit' | 'paged' | 'hidden', value: string | number) => {
    req.env.db.run(`UPDATE views SET ${column} = ? WHERE list = ? AND id = ?`, value, list.id, view.id)
  }
  if (changes.title !== undefined) set('title', changes.title)
  if (changes.query !== undefined) set('query', changes.query)
  if (changes.rowLimit !== undefined) set('row_limit', changes.rowLimit)
  if (changes.paged !== undefined) set('paged', changes.paged ? 1 : 0)
  if (changes.hidden !== undefined) set('hidden', changes.hidden ? 1 : 0)
  if (changes.fields) setViewFields(req.env, list, view, changes.fields)
  if (changes.settings) setViewSettings(req.env, list, view, { ...viewSettings(view), ...changes.settings })
  if (changes.isDefault) {
    req.env.db.run('UPDATE views SET is_default = 0 WHERE list = ?', list.id)
    req.env.db.run('UPDATE views SET is_default = 1 WHERE list = ? AND id = ?', list.id, view.id)
  }
}

/** `views` with SP.View's properties, `views/add` with SP.ViewCreationInformation's. */
export const addViewHandler: Handler = req => {
  const list = theList(req)
  const changes = viewChanges(req.address.last.name === 'add' ? bodyObject(req.body.parameters) : req.body)
  mayChange(req, list, changes.personal === true)
  const view = addView(req.env, list, {
    title: changes.title ?? '',
    isDefault: changes.isDefault ?? false,
    fields: changes.fields ?? ['LinkTitle'],
    query: changes.query ?? '',
    rowLimit: changes.rowLimit ?? 30,
    paged: changes.paged ?? true,
    settings: changes.settings,
    ...(changes.personal ? { personal: req.asker.id } : {}),
  })
  if (changes.hidden) write(req, list, view, { hidden: true })
  note(req, list, view, ChangeKind.add)
  return one(req, viewResource(req.site, list, viewsOf(req.env, list).find(one => one.id === view.id) ?? view), 201)
}

export const mergeView: Handler = req => {
  const list = theList(req)
  const view = theView(req, list)
  mayChange(req, list, view.personal !== 0)
  const changes = viewChanges(req.body)
  if (changes.personal !== undefined && changes.personal !== (view.personal !== 0))
    throw new NotImplemented('PersonalView of a view there is')
  write(req, list, view, changes)
  note(req, list, view, ChangeKind.update)
  return NOTHING
}

export const deleteView: Handler = req => {
  const list = theList(req)
  const view = theView(req, list)
  mayChange(req, list, view.personal !== 0)
  req.env.db.run('DELETE FROM views WHERE list = ? AND id = ?', list.id, view.id)
  note(req, list, view, ChangeKind.deleteObject)
  return NOTHING
}

export const setViewXml: Handler = req => {
  const list = theList(req)
  const view = theView(req, list)
  mayChange(req, list, view.personal !== 0)
  write(req, list, view, xmlChanges(asText(req.body.viewXml)))
  note(req, list, view, ChangeKind.update)
  return done('SetViewXml')
}

/** A page of rows in a table. SharePoint's own HTML is a page's worth of scripts and classes nobody should read. */
export const renderAsHtml: Handler = req => {
  const list = theList(req)
  const view = theView(req, list)
  const { expanded: _, ...where } = scene(req, list)
  const names = viewFields(view).map(name => (/^LinkTitle/.test(name) ? 'Title' : name))
  const fields = names.flatMap(name => where.fields.find(field => field.internal === name) ?? [])
  const parsed = parseView(where, `<View><Query>${view.query}</Query></View>`, false)
  const { rows } = readPage(where, { where: parsed.where, order: parsed.order, top: view.row_limit })
  const cells = (of: string[], tag: string) => `<tr>${of.map(text => `<${tag}>${text}</${tag}>`).join('')}</tr>`
  const head = cells(
    fields.map(field => escapeXml(field.title)),
    'th',
  )
  const body = rows.map(row =>
    cells(
      fields.map(field => valueAsHtml(where, field, row)),
      'td',
    ),
  )
  return {
    kind: 'value',
    name: 'RenderAsHtml',
    type: 'Edm.String',
    value: `<table summary="${escapeXml(list.title)}">${head}${body.join('')}</table>`,
  }
}

export const getViewFields: Handler = req => {
  const list = theList(req)
  const view = theView(req, list)
  const path = `Web/Lists(guid'${list.id}')/Views(guid'${view.id}')/ViewFields`
  return one(req, {
    kind: 'resource',
    type: 'SP.ViewFieldCollection',
    set: 'SP.ApiData.ViewFields',
    path,
    props: { SchemaXml: viewFieldsXml(view), Items: several('Edm.String', viewFields(view)) },
  })
}

const changing =
  (name: string, change: (req: Req, fields: string[]) => string[]): Handler =>
  req => {
    const list = theList(req)
    const view = theView(req, list)
    mayChange(req, list, view.personal !== 0)
    setViewFields(req.env, list, view, change(req, viewFields(view)))
    note(req, list, view, ChangeKind.update)
    return done(name)
  }

/** `LinkTitle` is the Title with a link on it; it exists in views only. */
function named(req: Req): string {
  const wanted = String(req.address.last.args[0] ?? req.address.last.named.strfield ?? '')
  const field = fieldsOf(req.env, req.site, theList(req)).find(one => one.internal === wanted || one.title === wanted)
  if (!field && !/^LinkTitle(NoMenu)?$/.test(wanted)) throw errors.columnMissing(wanted)
  return field?.internal ?? wanted
}

export const addViewField = changing('AddViewField', (req, fields) => [
  ...fields.filter(name => name !== named(req)),
  named(req),
])
export const removeViewField = changing('RemoveViewField', (req, fields) => fields.filter(name => name !== named(req)))
export const removeAllViewFields = changing('RemoveAllViewFields', () => [])
export const moveViewFieldTo = changing('MoveViewFieldTo', (req, fields) => {
  const moved = asText(req.body.field)
  const rest = fields.filter(name => name !== moved)
  rest.splice(asInteger(req.body.index), 0, moved)
  return rest
})
