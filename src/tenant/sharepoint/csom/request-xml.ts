/** A `ProcessQuery` request as it is written: object paths, actions, parameters. learn.microsoft.com/openspecs/sharepoint_protocols/ms-csom */
import { child, type Element, parseXml } from '../lists/xml'
import { errors, NotImplemented } from '../wire/errors'

/** An object given whole: `<Parameter TypeId="{…}"><Property Name="Id" Type="String">…`. */
export interface GivenObject {
  kind: 'object'
  props: Record<string, Given>
}
export interface GivenPath {
  kind: 'path'
  id: string
}
export type Given = null | string | number | boolean | Given[] | GivenObject | GivenPath

export interface ObjectPath {
  id: string
  how: 'StaticProperty' | 'Property' | 'Method' | 'Identity'
  name: string
  /** Of a static property: its class. */
  typeId: string
  parent: string
  parameters: Given[]
}

/** Which properties a `Query` asks for; `below` of those that are objects themselves, `items` of a collection's members. */
export interface Wanted {
  all: boolean
  names: string[]
  below: Record<string, Wanted>
  items?: Wanted
}

export interface Action {
  id: string
  what: 'ObjectPath' | 'ObjectIdentityQuery' | 'Query' | 'SetProperty' | 'Method' | 'StaticMethod'
  /** Of the object it is about; '' for a static method. */
  path: string
  name: string
  typeId: string
  parameters: Given[]
  wanted: Wanted
}

export interface Asked {
  paths: Map<string, ObjectPath>
  actions: Action[]
}

export const isObject = (given: Given | undefined): given is GivenObject =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && given.kind === 'object'
export const isPath = (given: Given | undefined): given is GivenPath =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && given.kind === 'path'

const NUMBERS = [
  'Int16',
  'Int32',
  'Int64',
  'Byte',
  'UInt16',
  'UInt32',
  'UInt64',
  'Single',
  'Double',
  'Decimal',
  'Enum',
  'Number',
]
const TEXTS = ['String', 'Guid', 'DateTime', 'Char']

function given(element: Element): Given {
  const { Type: type, ObjectPathId: path, TypeId: typeId } = element.attributes
  if (path !== undefined) return { kind: 'path', id: path }
  if (typeId !== undefined) {
    const props = element.children.map((one): [string, Given] => {
      if (one.name !== 'Property') throw new NotImplemented(`CSOM: ${one.name} in an object given whole`)
      return [one.attributes.Name ?? '', given(one)]
    })
    return { kind: 'object', props: Object.fromEntries(props) }
  }
  if (type === 'Null') return null
  if (type === 'Array') return element.children.map(given)
  if (type === 'Boolean') return /^(true|1)$/i.test(element.text.trim())
  if (type !== undefined && NUMBERS.includes(type)) {
    const number = Number(element.text)
    if (element.text.trim() === '' || !Number.isFinite(number)) throw errors.badQuery()
    return number
  }
  if (type !== undefined && TEXTS.includes(type)) return element.text
  throw new NotImplemented(`CSOM: a parameter of type ${type ?? 'unsaid'}`)
}

const parametersOf = (element: Element): Given[] => {
  const several = child(element, 'Parameters')?.children
  const one = child(element, 'Parameter')
  return (several ?? (one ? [one] : [])).map(given)
}

const NOTHING_WANTED: Wanted = { all: false, names: [], below: {} }

function wantedIn(query: Element | undefined, items: Element | undefined): Wanted {
  if (!query) return NOTHING_WANTED
  const wanted: Wanted = { all: query.attributes.SelectAllProperties === 'true', names: [], below: {} }
  for (const property of child(query, 'Properties')?.children ?? []) {
    const name = property.attributes.Name ?? ''
    const inner = child(property, 'Query')
    if (inner || property.attributes.SelectAll === 'true')
      wanted.below[name] = { ...wantedIn(inner, undefined), all: property.attributes.SelectAll === 'true' }
    else wanted.names.push(name)
  }
  if (items) wanted.items = wantedIn(items, undefined)
  return wanted
}

const bareId = (guid: string): string => guid.replace(/[{}]/g, '').toLowerCase()

const WAYS = ['StaticProperty', 'Property', 'Method', 'Identity'] as const
const DEEDS = ['ObjectPath', 'ObjectIdentityQuery', 'Query', 'SetProperty', 'Method', 'StaticMethod'] as const

/**
 * @throws SharePointError 400 for what isn't such a request
 * @throws NotImplemented for a kind of path, action or parameter that exists and isn't here
 */
export function readRequest(text: string): Asked {
  const root = parseXml(text.replace(/^\uFEFF/, '').trim())
  const actions = child(root, 'Actions')
  if (root?.name !== 'Request' || !actions) throw errors.badQuery()
  const paths = new Map<string, ObjectPath>()
  for (const element of child(root, 'ObjectPaths')?.children ?? []) {
    const how = WAYS.find(way => way === element.name)
    const { Id: id, Name: name = '', ParentId: parent = '', TypeId: typeId = '' } = element.attributes
    if (!how) throw new NotImplemented(`CSOM: an object path by ${element.name}`)
    if (id === undefined) throw errors.badQuery()
    paths.set(id, { id, how, name, parent, typeId: bareId(typeId), parameters: parametersOf(element) })
  }
  return { paths, actions: actions.children.map(readAction) }
}

function readAction(element: Element): Action {
  const what = DEEDS.find(deed => deed === element.name)
  if (!what) throw new NotImplemented(`CSOM: the action ${element.name}`)
  const { Id: id, ObjectPathId: path = '', Name: name = '', TypeId: typeId = '' } = element.attributes
  if (id === undefined || (path === '' && what !== 'StaticMethod')) throw errors.badQuery()
  return {
    id,
    what,
    path,
    name,
    typeId: bareId(typeId),
    parameters: parametersOf(element),
    wanted: wantedIn(child(element, 'Query'), child(element, 'ChildItemQuery')),
  }
}
