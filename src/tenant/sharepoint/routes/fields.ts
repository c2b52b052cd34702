/** Fields of a list and the site's own columns: the same calls, another place. */
import { Permission } from '../access/permissions'
import { demand } from '../access/scopes'
import { record } from '../changes/change-log'
import { columnOf } from '../items/computed'
import { fieldResource, fieldResources } from '../lists/field-resource'
import { addField, changeField, deleteField, fieldsOf, type NewField } from '../lists/field-store'
import type { Field, Settings } from '../lists/field-types'
import { fieldFromXml } from '../lists/field-xml'
import { parseFormula } from '../lists/formula/formula'
import { type List, listById, listByUrl } from '../lists/list-store'
import { addSiteField, changeSiteField, deleteSiteField, siteFields } from '../lists/site-fields'
import { setViewFields, viewFields, viewsOf } from '../lists/view-store'
import { fold } from '../query/text-order'
import { errors, NotImplemented } from '../wire/errors'
import type { Answer } from '../wire/resource'
import { settingsFrom, typed } from './field-body'
import {
  argument,
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
  theList,
  webMask,
} from './request'

/** The list in the address; undefined: the site's columns. */
const place = (req: Req): List | undefined => (req.address.locators.list ? theList(req) : undefined)

/** The same, for who means to change it. */
function changing(req: Req): List | undefined {
  const list = place(req)
  if (list) needs(req, list, Permission.manageLists)
  else demand(webMask(req), Permission.manageWeb)
  return list
}

const allAt = (req: Req, list: List | undefined): Field[] =>
  list ? fieldsOf(req.env, req.site, list) : siteFields(req.env, req.site)

export const getFields: Handler = req => {
  const list = place(req)
  return many(req, 'SP.ApiData.Fields', fieldResources(req.site, list, allAt(req, list)))
}

/** As written, else without regard to case (assumed). */
function theField(req: Req, fields: Field[]): Field {
  const { by, value } = locator(req, 'field')
  const text = String(value)
  const like = (key: 'title' | 'internal') =>
    fields.find(field => field[key] === text) ?? fields.find(field => fold(field[key]) === fold(text))
  const found =
    by === 'id'
      ? fields.find(field => field.id === fold(text.replace(/[{}]/g, '')))
      : by === 'title'
        ? like('title')
        : (like('internal') ?? like('title'))
  if (!found) throw errors.fieldNotFound(text)
  return found
}

export const getField: Handler = req => {
  const list = place(req)
  const fields = allAt(req, list)
  return one(req, fieldResource(req.site, list, theField(req, fields), fields))
}

/** A lookup's list by id, by address below the site, or `Self`. */
function lookupList(req: Req, list: List | undefined, named: string): string {
  const found =
    (named === 'Self' ? list : undefined) ?? listById(req.env, req.site, named) ?? listByUrl(req.env, req.site, named)
  if (!found) throw errors.listGone()
  return found.id
}

function checkFormula(fields: Field[], formula: string): void {
  const parsed = parseFormula(formula)
  if (!parsed) throw errors.badFormula()
  if (parsed.columns.some(name => !columnOf(fields, name))) throw errors.formulaColumnMissing()
}

interface Added {
  toView?: boolean
  /** Refuse a title that is taken. */
  checkTitle?: boolean
}

function added(req: Req, list: List | undefined, made: NewField, { toView, checkTitle }: Added = {}): Answer {
  const fields = allAt(req, list)
  if (checkTitle && fields.some(field => fold(field.title) === fold(made.title)))
    throw errors.duplicateFieldName(made.title)
  const { settings } = made
  if (settings.lookupList !== undefined) settings.lookupList = lookupList(req, list, settings.lookupList)
  if (made.type === 'Calculated') checkFormula(fields, settings.formula ?? '')
  if (settings.primaryField !== undefined) {
    if (!fields.some(field => field.id === settings.primaryField)) throw errors.notALookup()
    settings.readOnly = true
  }
  if (!list) {
    const field = addSiteField(req.env, req.site, made)
    return one(req, fieldResource(req.site, undefined, field, [...fields, field]), 201)
  }
  // A unique column is indexed by the same stroke when its schema says so; else SharePoint refuses (field-store).
  const field = addField(req.env, req.site, list, made)
  if (toView)
    for (const view of viewsOf(req.env, list))
      if (view.is_default) setViewFields(req.env, list, view, [...viewFields(view), field.internal])
  record(req.env, req.site, { list: list.id, object: 'field', kind: 1, by: req.asker.id, guid: field.id })
  return one(req, fieldResource(req.site, list, field, fieldsOf(req.env, req.site, list)), 201)
}

const [TO_VIEW, CHECK_TITLE] = [16, 32]
/**
 * SP.AddFieldOptions: 1, 2 and 4 say which content types take the column, 8 is AddFieldInternalNameHint. A list's content
 * types here have all of its columns, so 2, none of them, isn't there.
 */
const OPTIONS = 1 | 4 | 8 | TO_VIEW | CHECK_TITLE

export const createFieldAsXml: Handler = req => {
  const list = changing(req)
  const parameters = bodyObject(req.body.parameters)
  const options = parameters.Options === undefined || parameters.Options === null ? 0 : asInteger(parameters.Options)
  if ((options & ~OPTIONS) !== 0) throw new NotImplemented(`createFieldAsXml Options ${options}`)
  return added(req, list, fieldFromXml(asText(parameters.SchemaXml), options), {
    toView: (options & TO_VIEW) !== 0,
    checkTitle: (options & CHECK_TITLE) !== 0,
  })
}

export const addTypedField: Handler = req => added(req, changing(req), typed(req.body))

/** `fields/addfield` with SP.FieldCreationInformation: what PnPjs' addLookup sends. */
export const addFieldByParameters: Handler = req => added(req, changing(req), typed(bodyObject(req.body.parameters)))

/** Another column of the list looked up in, read-only. learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.fieldcollection.adddependentlookup */
export const addDependentLookup: Handler = req => {
  const list = changing(req)
  const id = fold(String(argument(req, 'primarylookupfieldid', 1) ?? '').replace(/[{}]/g, ''))
  const primary = allAt(req, list).find(field => field.id === id)
  if (primary?.settings.lookupList === undefined || primary.settings.primaryField !== undefined)
    throw errors.notALookup()
  const shown = String(argument(req, 'showfield', 2) ?? '')
  const other = listById(req.env, req.site, primary.settings.lookupList)
  const fields = other ? fieldsOf(req.env, req.site, other) : []
  if (!fields.some(field => field.internal === shown)) throw errors.columnMissing(shown)
  return added(req, list, {
    title: String(argument(req, 'displayname', 0) ?? ''),
    type: primary.type,
    settings: { lookupList: primary.settings.lookupList, lookupField: shown, primaryField: primary.id },
  })
}

export const mergeField: Handler = req => {
  const list = changing(req)
  const fields = allAt(req, list)
  const field = theField(req, fields)
  const changes: Settings & { title?: string } = field.settings.shown ? { shown: field.settings.shown } : {}
  settingsFrom(req.body, field.type, changes, {
    Title: value => {
      changes.title = asText(value)
    },
  })
  if (changes.formula !== undefined) checkFormula(fields, changes.formula)
  if (changes.lookupList !== undefined) changes.lookupList = lookupList(req, list, changes.lookupList)
  if (!list) {
    changeSiteField(req.env, req.site, field, changes)
    return NOTHING
  }
  changeField(req.env, req.site, list, field, changes)
  record(req.env, req.site, { list: list.id, object: 'field', kind: 2, by: req.asker.id, guid: field.id })
  return NOTHING
}

export const deleteFieldHandler: Handler = req => {
  const list = changing(req)
  const field = theField(req, allAt(req, list))
  if (!list) {
    deleteSiteField(req.env, req.site, field)
    return NOTHING
  }
  deleteField(req.env, req.site, list, field)
  for (const view of viewsOf(req.env, list))
    setViewFields(
      req.env,
      list,
      view,
      viewFields(view).filter(name => name !== field.internal),
    )
  record(req.env, req.site, { list: list.id, object: 'field', kind: 3, by: req.asker.id, guid: field.id })
  return NOTHING
}

const show =
  (key: 'showInNew' | 'showInEdit' | 'showInDisplay', name: string): Handler =>
  req => {
    const list = changing(req)
    const field = theField(req, allAt(req, list))
    const wanted = argument(req, 'value', 0)
    if (typeof wanted !== 'boolean') throw errors.notThatType('Edm.Boolean')
    if (list) changeField(req.env, req.site, list, field, { [key]: wanted })
    else changeSiteField(req.env, req.site, field, { [key]: wanted })
    return done(name)
  }
export const setShowInNewForm = show('showInNew', 'SetShowInNewForm')
export const setShowInEditForm = show('showInEdit', 'SetShowInEditForm')
export const setShowInDisplayForm = show('showInDisplay', 'SetShowInDisplayForm')
