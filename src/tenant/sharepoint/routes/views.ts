import { Permission } from '../access/permissions'
import { type Change, ChangeKind, record } from '../changes/change-log'
import { fieldsOf } from '../lists/field-store'
import type { List } from '../lists/list-store'
import {
  addView,
  setViewFields,
  type View,
  viewFields,
  viewFieldsXml,
  viewResource,
  viewsOf,
} from '../lists/view-store'
import { errors, NotImplemented } from '../wire/errors'
import { several } from '../wire/resource'
import {
  apply,
  asBoolean,
  asInteger,
  asText,
  done,
  type Handler,
  locator,
  many,
  NOTHING,
  needs,
  one,
  type Req,
  theList,
} from './request'

export const getViews: Handler = req => {
  const list = theList(req)
  return many(
    req,
    'SP.ApiData.Views',
    viewsOf(req.env, list).map(view => viewResource(req.site, list, view)),
  )
}

const note = (req: Req, list: List, view: View, kind: Change['kind']): void =>
  record(req.env, req.site, { list: list.id, object: 'view', kind, by: req.asker.id, guid: view.id })

function theView(req: Req, list: List): View {
  const { by, value } = locator(req, 'view')
  const found = viewsOf(req.env, list).find(view =>
    by === 'default'
      ? view.is_default === 1
      : by === 'title'
        ? view.title === String(value)
        : view.id === String(value).replace(/[{}]/g, '').toLowerCase(),
  )
  if (!found) throw errors.viewMissing()
  return found
}

export const getView: Handler = req => {
  const list = theList(req)
  return one(req, viewResource(req.site, list, theView(req, list)))
}

export const addViewHandler: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  const made = { title: '', isDefault: false, fields: ['LinkTitle'], query: '', rowLimit: 30, paged: true }
  apply(req.body, 'a view', {
    Title: value => {
      made.title = asText(value)
    },
    PersonalView: value => {
      if (value !== false) throw new NotImplemented('a personal view')
    },
    ViewQuery: value => {
      made.query = asText(value)
    },
    RowLimit: value => {
      made.rowLimit = asInteger(value)
    },
    Paged: value => {
      made.paged = asBoolean(value) === 1
    },
    SetAsDefaultView: value => {
      made.isDefault = asBoolean(value) === 1
    },
    DefaultView: value => {
      made.isDefault = asBoolean(value) === 1
    },
  })
  const view = addView(req.env, list, made)
  note(req, list, view, ChangeKind.add)
  return one(req, viewResource(req.site, list, view), 201)
}

export const mergeView: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  const view = theView(req, list)
  const set = (column: 'title' | 'query' | 'row_limit' | 'paged' | 'hidden', value: string | number) => {
    req.env.db.run(`UPDATE views SET ${column} = ? WHERE list = ? AND id = ?`, value, list.id, view.id)
  }
  apply(req.body, 'a view', {
    Title: value => set('title', asText(value)),
    ViewQuery: value => set('query', asText(value)),
    RowLimit: value => set('row_limit', asInteger(value)),
    Paged: value => set('paged', asBoolean(value)),
    Hidden: value => set('hidden', asBoolean(value)),
    DefaultView: value => {
      if (asBoolean(value) === 0) return
      req.env.db.run('UPDATE views SET is_default = 0 WHERE list = ?', list.id)
      req.env.db.run('UPDATE views SET is_default = 1 WHERE list = ? AND id = ?', list.id, view.id)
    },
  })
  note(req, list, view, ChangeKind.update)
  return NOTHING
}

export const deleteView: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  const view = theView(req, list)
  req.env.db.run('DELETE FROM views WHERE list = ? AND id = ?', list.id, view.id)
  note(req, list, view, ChangeKind.deleteObject)
  return NOTHING
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
    needs(req, list, Permission.manageLists)
    const view = theView(req, list)
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
