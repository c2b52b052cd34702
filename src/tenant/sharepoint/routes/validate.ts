/** `AddValidateUpdateItemUsingPath` and `ValidateUpdateListItem`: form values in, one result per field out, 200 even when one failed. */

import { ensureUser } from '../access/principals'
import { addFolder } from '../docs/doc-write'
import { folderAt } from '../docs/resolve'
import { addItem, changeItem } from '../items/item-write'
import { listTypes } from '../lists/content-types'
import { type Field, isPerson, storageOf, wireName } from '../lists/field-types'
import type { List } from '../lists/list-store'
import type { Scene } from '../query/compile'
import { fold } from '../query/text-order'
import { parseInstant } from '../query/time'
import { errors, NotImplemented, SharePointError } from '../wire/errors'
import { type Answer, complex, several, type Value } from '../wire/resource'
import type { Req } from './request'
import { asText, bodyObject, type Handler, scene, theItem, theList } from './request'

interface FormValue {
  name: string
  text: string
}

function formValues(req: Req): FormValue[] {
  const given = req.body.formValues
  const list = typeof given === 'object' && given !== null && 'results' in given ? given.results : given
  if (!Array.isArray(list)) throw errors.unexpectedNode('PrimitiveValue', 'StartArray')
  return list.map(one => {
    const { FieldName, FieldValue } = bodyObject(one)
    if (typeof FieldName !== 'string') throw errors.notThatType('Edm.String')
    return { name: FieldName, text: typeof FieldValue === 'string' ? FieldValue : '' }
  })
}

/** A form's text into what the items endpoint takes. Persons come as `[{"Key":"i:0#.f|membership|…"}]`. */
export function fromForm(where: Scene, field: Field, text: string): unknown {
  if (text === '') return null
  switch (storageOf(field)) {
    case 'number': {
      const number = Number(text.replace(',', '.'))
      if (!Number.isFinite(number)) throw errors.invalidText()
      return number
    }
    case 'boolean':
      return text === '1' || text.toLowerCase() === 'true'
    case 'instant':
      // Forms write dates in the web's own format (github.com/SharePoint/sp-dev-docs/issues/4917); the tenant reads year-month-day.
      if (parseInstant(text, where.site.time_zone) === undefined) throw errors.invalidDate()
      return text
    case 'texts':
      return text.split(';#').filter(Boolean)
    case 'reference':
    case 'references': {
      const ids = isPerson(field)
        ? keysIn(text).map(key => ensureUser(where.env, where.site, key).id)
        : text
            .split(';#')
            .filter(part => /^\d+$/.test(part))
            .map(Number)
      return storageOf(field) === 'references' ? ids : (ids[0] ?? null)
    }
    case 'url': {
      const [url = '', ...description] = text.split(', ')
      return { Url: url, Description: description.join(', ') || url }
    }
    default:
      return text
  }
}

/** In single quotes too, as CLI for Microsoft 365 writes them in its examples (`spo listitem add`). */
function keysIn(text: string): string[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.includes('"') ? text : text.replaceAll("'", '"'))
  } catch {
    throw errors.invalidUser()
  }
  if (!Array.isArray(parsed)) throw errors.invalidUser()
  return parsed.map(one => String(bodyObject(one).Key ?? ''))
}

/** A form names the content type by its name, or by its id. */
export function contentTypeNamed(where: Scene, { name, text }: FormValue): string | undefined {
  if (name === 'ContentTypeId') return text
  if (name !== 'ContentType') return undefined
  const found = listTypes(where.env, where.site, where.list).find(type => fold(type.name) === fold(text))
  if (!found) throw errors.typeMissing()
  return found.id
}

const result = (value: FormValue, problem: string | null, item: number): Value =>
  complex('SP.ListItemFormUpdateValue', {
    ErrorCode: problem === null ? 0 : -2147467259,
    ErrorMessage: problem,
    FieldName: value.name,
    FieldValue: value.text,
    HasException: problem !== null,
    ItemId: item,
  })

function attempt(
  req: Req,
  list: List,
  write: (body: Record<string, unknown>) => number,
  required: boolean,
): { results: Value[]; id: number } {
  const where = scene(req, list)
  const values = formValues(req)
  const body: Record<string, unknown> = {}
  const problems = new Map<FormValue, string>()
  for (const value of values) {
    const field = where.fields.find(one => !one.system && one.internal === value.name)
    try {
      const type = contentTypeNamed(where, value)
      if (type !== undefined) {
        body.ContentTypeId = type
        continue
      }
      if (!field) throw errors.columnMissing(value.name)
      if (required && field.settings.required && value.text === '')
        throw new SharePointError(400, '', "You can't leave this blank.")
      if (
        field.type === 'Choice' &&
        value.text !== '' &&
        !field.settings.fillIn &&
        !(field.settings.choices ?? []).includes(value.text)
      )
        throw errors.invalidText()
      body[wireName(field)] = fromForm(where, field, value.text)
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error
      problems.set(value, error.message)
    }
  }
  const id = problems.size === 0 ? write(body) : 0
  return { results: values.map(value => result(value, problems.get(value) ?? null, id)), id }
}

const answer = (name: string, results: Value[]): Answer => ({
  kind: 'value',
  name,
  type: 'Collection(SP.ListItemFormUpdateValue)',
  value: several('SP.ListItemFormUpdateValue', results),
})

/** Below the list's own folder; the path is the server's or the web's. A folder that isn't there is refused. */
function folderIn(req: Req, list: List, path: unknown): string {
  if (typeof path !== 'string' || path === '') return ''
  const place = folderAt(req, path)
  if (place.kind === 'web' || place.list.id !== list.id) throw errors.folderMissing()
  return place.dir
}

export const addValidateUpdateItem: Handler = req => {
  const list = theList(req)
  const info = bodyObject(req.body.listItemCreateInfo)
  const dir = folderIn(req, list, bodyObject(info.FolderPath).DecodedUrl)
  const leaf = bodyObject(info.LeafName).DecodedUrl ?? info.LeafName ?? ''
  const folder = (info.UnderlyingObjectType ?? 0) === 1
  if (!folder && ((info.UnderlyingObjectType ?? 0) !== 0 || leaf !== ''))
    throw new NotImplemented('AddValidateUpdateItemUsingPath of a named item or another kind of object')
  const add = (body: Record<string, unknown>): number =>
    folder
      ? changeItem(scene(req, list), addFolder(scene(req, list), dir, asText(leaf)), body, false, 'overwriting').id
      : addItem(scene(req, list), body, false, dir).id
  const { results, id } = attempt(req, list, add, !folder)
  if (id > 0)
    results.push(
      complex('SP.ListItemFormUpdateValue', {
        ErrorCode: 0,
        ErrorMessage: null,
        FieldName: 'Id',
        FieldValue: String(id),
        HasException: false,
        ItemId: id,
      }),
    )
  return answer('AddValidateUpdateItemUsingPath', results)
}

export const validateUpdateItem: Handler = req => {
  const list = theList(req)
  const row = theItem(req, list)
  // Of a document just uploaded: its first properties make no version of their own (assumed).
  const manner = req.body.bNewDocumentUpdate === true ? 'overwriting' : 'as usual'
  const { results } = attempt(req, list, body => changeItem(scene(req, list), row, body, false, manner).id, true)
  return answer('ValidateUpdateListItem', results)
}
