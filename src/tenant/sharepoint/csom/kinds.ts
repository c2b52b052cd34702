/**
 * The objects of the client object model that are here, each as an address of the REST side: what it says, who may, and what is
 * refused are that side's matter alone.
 */
import { NotImplemented } from '../wire/errors'
import type { Given, ObjectPath } from './request-xml'

export type Kind =
  | 'context'
  | 'site'
  | 'web'
  | 'lists'
  | 'list'
  | 'policies'
  | 'fields'
  | 'field'
  | 'types'
  | 'type'
  | 'links'
  | 'link'
  | 'views'
  | 'view'
  | 'items'
  | 'item'
  | 'user'

interface One {
  /** SP.… */
  name: string
  /** What it is known by, as a property. */
  key: string
  /** How its key stands in an identity: `list:GUID`. */
  tag: string
  /** Its own address below its owner's. */
  segment: (key: string) => string
}

/** Single things that have an identity. The identities' form: learn.microsoft.com/openspecs/sharepoint_protocols/ms-csom and what clients send. */
export const ONES: Partial<Record<Kind, One>> = {
  site: { name: 'SP.Site', key: 'Id', tag: 'site', segment: () => 'site' },
  web: { name: 'SP.Web', key: 'Id', tag: 'web', segment: () => 'web' },
  list: { name: 'SP.List', key: 'Id', tag: 'list', segment: key => `lists(guid'${key}')` },
  field: { name: 'SP.Field', key: 'Id', tag: 'field', segment: key => `fields(guid'${key}')` },
  type: { name: 'SP.ContentType', key: 'StringId', tag: 'contenttype', segment: key => `contenttypes('${key}')` },
  link: { name: 'SP.FieldLink', key: 'Id', tag: 'fl', segment: key => `fieldlinks(guid'${key}')` },
  view: { name: 'SP.View', key: 'Id', tag: 'view', segment: key => `views(guid'${key}')` },
  item: { name: 'SP.ListItem', key: 'Id', tag: 'item', segment: key => `items(${key})` },
  user: { name: 'SP.User', key: 'Id', tag: 'u', segment: key => `getuserbyid(${key})` },
}

export const COLLECTIONS: Partial<Record<Kind, { name: string; of: Kind }>> = {
  lists: { name: 'SP.ListCollection', of: 'list' },
  fields: { name: 'SP.FieldCollection', of: 'field' },
  types: { name: 'SP.ContentTypeCollection', of: 'type' },
  links: { name: 'SP.FieldLinkCollection', of: 'link' },
  views: { name: 'SP.ViewCollection', of: 'view' },
}

/** From a kind by a property or a method to another, and the segment its address gets; `(` takes the one parameter. */
const WAYS: Record<string, [Kind, string]> = {
  'context.Web': ['web', 'web'],
  'context.Site': ['site', 'site'],
  'web.Lists': ['lists', 'lists'],
  'web.Fields': ['fields', 'fields'],
  'web.ContentTypes': ['types', 'contenttypes'],
  'web.CurrentUser': ['user', 'currentuser'],
  'web.GetList': ['list', 'getlist('],
  'lists.GetById': ['list', 'getbyid('],
  'lists.GetByTitle': ['list', 'getbytitle('],
  'list.Fields': ['fields', 'fields'],
  'list.ContentTypes': ['types', 'contenttypes'],
  'list.Views': ['views', 'views'],
  'list.DefaultView': ['view', 'defaultview'],
  'list.VersionPolicies': ['policies', 'versionpolicies'],
  'list.GetItemById': ['item', 'getitembyid('],
  'list.GetView': ['view', 'getview('],
  'fields.GetById': ['field', 'getbyid('],
  'fields.GetByTitle': ['field', 'getbytitle('],
  'fields.GetByInternalNameOrTitle': ['field', 'getbyinternalnameortitle('],
  'types.GetById': ['type', 'getbyid('],
  'type.Fields': ['fields', 'fields'],
  'type.FieldLinks': ['links', 'fieldlinks'],
  'links.GetById': ['link', 'getbyid('],
  'views.GetById': ['view', 'getbyid('],
  'views.GetByTitle': ['view', 'getbytitle('],
}

/** Methods that make something, with the kind of what is made. */
export const MAKING: Record<string, Kind> = {
  'types.Add': 'type',
  'links.Add': 'link',
  'fields.AddFieldAsXml': 'field',
}

const METHODS: Partial<Record<Kind, string[]>> = {
  web: ['Update'],
  list: ['Update', 'DeleteObject', 'Recycle'],
  field: [
    'Update',
    'UpdateAndPushChanges',
    'DeleteObject',
    'SetShowInNewForm',
    'SetShowInEditForm',
    'SetShowInDisplayForm',
  ],
  type: ['Update', 'DeleteObject'],
  link: ['DeleteObject'],
  view: ['Update', 'DeleteObject'],
  item: [
    'SetFieldValue',
    'ParseAndSetFieldValue',
    'Update',
    'SystemUpdate',
    'UpdateOverwriteVersion',
    'DeleteObject',
    'Recycle',
  ],
}
const SETTABLE: Kind[] = ['web', 'list', 'policies', 'field', 'type', 'link', 'view']

const literal = (given: Given | undefined): string => {
  if (typeof given === 'number') return String(given)
  if (typeof given !== 'string') throw new NotImplemented('CSOM: a method’s parameter that is neither text nor number')
  return `'${encodeURIComponent(given.replaceAll("'", "''"))}'`
}

export interface Way {
  kind: Kind
  /** Undefined for what is yet to be made. */
  segment?: string
}

/** @throws NotImplemented for a property or a method that isn't here */
export function wayTo(parent: Kind, { how, name, parameters }: ObjectPath): Way {
  const called = `${parent}.${name}`
  const made = how === 'Method' ? MAKING[called] : undefined
  if (made) return { kind: made }
  const found = WAYS[called]
  const [kind, segment = ''] = found ?? []
  if (!kind || segment.endsWith('(') !== (how === 'Method'))
    throw new NotImplemented(`CSOM: ${how === 'Method' ? 'the method' : 'the property'} ${name} of ${nameOf(parent)}`)
  return { kind, segment: segment.endsWith('(') ? `${segment}${literal(parameters[0])})` : segment }
}

export const nameOf = (kind: Kind): string =>
  ONES[kind]?.name ?? COLLECTIONS[kind]?.name ?? (kind === 'context' ? 'SP.RequestContext' : 'SP.VersionPolicyManager')

export function demandMethod(kind: Kind, name: string): void {
  if (!METHODS[kind]?.includes(name)) throw new NotImplemented(`CSOM: the method ${name} of ${nameOf(kind)}`)
}

export function demandSettable(kind: Kind): void {
  if (!SETTABLE.includes(kind)) throw new NotImplemented(`CSOM: setting a property of ${nameOf(kind)}`)
}
