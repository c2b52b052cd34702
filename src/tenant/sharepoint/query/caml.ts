/** A CAML view into the same nodes as `$filter`. learn.microsoft.com/sharepoint/dev/schema/query-schema */
import { fieldByInternal } from '../lists/field-store'
import { entityName, type Field, isPerson, isReference, storageOf } from '../lists/field-types'
import { child, type Element, parseXml } from '../lists/xml'
import { errors, NotImplemented, SharePointError } from '../wire/errors'
import type { Scene } from './compile'
import type { Literal, Node, Operator } from './nodes'
import type { SortBy } from './order'
import { isoSeconds, wallIso } from './time'

export interface View {
  where: Node | undefined
  order: SortBy[]
  /** Undefined: all the fields there are. */
  fields: string[] | undefined
  /** Undefined: the view has none. */
  rowLimit: number | undefined
  paged: boolean
}

const badView = () =>
  new SharePointError(
    400,
    '-2130575340, Microsoft.SharePoint.SPException',
    'One or more field types are not installed properly. Go to the list settings page to delete these fields.',
  )

export function parseView(scene: Scene, xml: string, datesInUtc: boolean): View {
  const text = xml.trim() || '<View/>'
  const view = parseXml(text)
  if (view?.name !== 'View') throw badView()
  for (const { name } of view.children)
    if (!['Query', 'ViewFields', 'RowLimit', 'QueryOptions', 'Method'].includes(name))
      throw new NotImplemented(`CAML element ${name} in a view`)
  const query = child(view, 'Query')
  for (const { name } of query?.children ?? [])
    if (!['Where', 'OrderBy'].includes(name)) throw new NotImplemented(`CAML element ${name} in a query`)
  const where = child(query, 'Where')?.children
  const limit = child(view, 'RowLimit')
  return {
    where: where?.[0] ? condition(scene, where[0], datesInUtc) : undefined,
    order: (child(query, 'OrderBy')?.children ?? []).map(ref => {
      const field = fieldNamed(scene, ref.attributes.Name)
      return { path: pathOf(field, false), descending: ref.attributes.Ascending?.toUpperCase() === 'FALSE' }
    }),
    fields: child(view, 'ViewFields')?.children.map(ref => ref.attributes.Name ?? ''),
    rowLimit: limit ? Number(limit.text) || undefined : undefined,
    paged: limit?.attributes.Paged?.toUpperCase() === 'TRUE',
  }
}

export function fieldNamed(scene: Scene, name: string | undefined): Field {
  const field = name === undefined ? undefined : fieldByInternal(scene.fields, name)
  if (!field) throw badView()
  return field
}

export function pathOf(field: Field, byId: boolean): string[] {
  const name = entityName(field.internal)
  if (!isReference(field)) return [name]
  return [name, byId ? 'Id' : isPerson(field) ? 'Title' : (field.settings.lookupField ?? 'Title')]
}

const OPERATORS: Record<string, Operator> = {
  Eq: 'eq',
  Neq: 'ne',
  Gt: 'gt',
  Geq: 'ge',
  Lt: 'lt',
  Leq: 'le',
  Includes: 'eq',
  NotIncludes: 'ne',
}

function condition(scene: Scene, element: Element, datesInUtc: boolean): Node {
  const { name, children } = element
  if (name === 'And' || name === 'Or') {
    const [left, right] = children
    if (!left || !right || children.length !== 2) throw badView()
    return {
      kind: name === 'And' ? 'and' : 'or',
      left: condition(scene, left, datesInUtc),
      right: condition(scene, right, datesInUtc),
    }
  }
  const ref = child(element, 'FieldRef')
  const field = fieldNamed(scene, ref?.attributes.Name)
  const byId = ref?.attributes.LookupId?.toUpperCase() === 'TRUE'
  if (name === 'IsNull' || name === 'IsNotNull')
    return {
      kind: 'compare',
      path: pathOf(field, true),
      operator: name === 'IsNull' ? 'eq' : 'ne',
      value: { kind: 'null' },
    }
  if (name === 'In') {
    const values = (child(element, 'Values')?.children ?? []).map(
      value => literal(scene, field, value, byId, datesInUtc).value,
    )
    return { kind: 'in', path: pathOf(field, byId), values }
  }
  const value = child(element, 'Value')
  if (!value) throw new NotImplemented(`CAML operator ${name}`)
  if (name === 'Contains' || name === 'BeginsWith')
    return {
      kind: 'text',
      call: name === 'Contains' ? 'substringof' : 'startswith',
      path: pathOf(field, false),
      text: value.text,
    }
  const operator = OPERATORS[name]
  if (!operator) throw new NotImplemented(`CAML operator ${name}`)
  const { value: meant, me } = literal(scene, field, value, byId, datesInUtc)
  const wholeDay = storageOf(field) === 'instant' && value.attributes.IncludeTimeValue?.toUpperCase() !== 'TRUE'
  return { kind: 'compare', path: pathOf(field, byId || me), operator, value: meant, wholeDay }
}

function literal(
  scene: Scene,
  field: Field,
  element: Element,
  byId: boolean,
  datesInUtc: boolean,
): { value: Literal; me: boolean } {
  const special = element.children[0]
  if (special?.name === 'UserID') return { value: { kind: 'number', value: scene.asker.id }, me: true }
  const text = element.text.trim()
  if (storageOf(field) === 'instant')
    return { value: { kind: 'instant', value: dateText(scene, element, text, datesInUtc) }, me: false }
  if (special) throw new NotImplemented(`CAML element ${special.name} in a value`)
  if (byId && isReference(field)) {
    if (!/^\d+$/.test(text)) throw errors.notThatType('Edm.Int32')
    return { value: { kind: 'number', value: Number(text) }, me: false }
  }
  return { value: { kind: 'text', value: element.text }, me: false }
}

/** A date in CAML is read by the web's clock, a Z notwithstanding, unless DatesInUtc or StorageTZ says otherwise (assumed from the attributes' descriptions; github.com/SharePoint/sp-dev-docs/issues/9916). */
function dateText(scene: Scene, element: Element, text: string, datesInUtc: boolean): string {
  const special = element.children[0]
  const zone = scene.site.time_zone
  if (special?.name === 'Today') {
    const days = Number(special.attributes.OffsetDays ?? special.attributes.Offset ?? '0')
    return `${new Date(Date.parse(`${wallIso(scene.env.clock().getTime(), zone).slice(0, 10)}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)}`
  }
  if (special?.name === 'Now') return isoSeconds(scene.env.clock().getTime())
  if (special) throw new NotImplemented(`CAML element ${special.name} in a date value`)
  const utc = datesInUtc || element.attributes.StorageTZ?.toUpperCase() === 'TRUE'
  return utc ? (/Z$/.test(text) || !text.includes('T') ? text : `${text}Z`) : text.replace(/Z$/, '')
}
