/** One action of a request: what it does and what it answers. */
import { changeItem, type Manner } from '../items/item-write'
import type { Body } from '../routes/request'
import { scene, theItem, theList } from '../routes/request'
import { errors, NotImplemented } from '../wire/errors'
import type { Resource } from '../wire/resource'
import type { Conversation, Thing } from './conversation'
import { given, parsed } from './item-values'
import { COLLECTIONS, demandMethod, demandSettable, nameOf, ONES } from './kinds'
import { makerIn } from './make'
import { pushField, pushType } from './push'
import { type Action, type Given, isPath, type Wanted } from './request-xml'
import { guidJson, type Told, toldObject } from './values'

/** SP.RecordsRepository's helper: Microsoft.SharePoint.Client.RecordsManagement.Records. */
const RECORDS = 'ea8e1356-5910-4e69-bc05-d0c30ed657fc'

/** Everything that isn't here, before anything is done. @throws NotImplemented naming it */
export function foresee(talk: Conversation): void {
  for (const id of talk.asked.paths.keys()) talk.kindOf(id)
  for (const { what, path, name, typeId } of talk.asked.actions) {
    if (what === 'StaticMethod' && (typeId !== RECORDS || name !== 'IsRecord'))
      throw new NotImplemented(`CSOM: the static method ${name} of ${typeId}`)
    if (what === 'Method') demandMethod(talk.kindOf(path), name)
    if (what === 'SetProperty') demandSettable(talk.kindOf(path))
  }
}

/** What stands behind the action's id in the answer; undefined: the action answers nothing. */
export function act(talk: Conversation, action: Action): unknown {
  if (action.what === 'StaticMethod') return isRecord(talk, action.parameters[0])
  const thing = talk.thing(action.path, makerIn(talk))
  switch (action.what) {
    case 'ObjectPath':
      talk.found(thing)
      return { IsNull: false }
    case 'ObjectIdentityQuery':
      return { _ObjectIdentity_: talk.found(thing).identity ?? '' }
    case 'Query':
      return COLLECTIONS[thing.kind] ? members(talk, thing, action.wanted) : one(talk, thing, action.wanted)
    case 'SetProperty':
      talk.set(talk.found(thing), action.name, action.parameters[0] ?? null)
      return undefined
    case 'Method':
      return call(talk, talk.found(thing), action)
  }
}

/** Nothing is ever declared a record here. The item must be there and be seen. */
function isRecord(talk: Conversation, of: Given | undefined): boolean {
  if (!isPath(of)) throw errors.badQuery()
  const item = talk.thing(of.id, makerIn(talk))
  if (item.kind !== 'item') throw errors.badQuery()
  talk.resource(`${item.address}?$select=Id`)
  return false
}

/** `$select` and `$expand` that bring what a Query wants. */
function queryOf({ all, names, below }: Wanted, key: string): string {
  const select = all ? ['*'] : [key, ...names]
  for (const [name, { all: whole, names: inner, below: deeper }] of Object.entries(below)) {
    if (Object.keys(deeper).length > 0) throw new NotImplemented(`CSOM: a query below ${name}`)
    select.push(...(whole || inner.length === 0 ? [`${name}/*`] : inner.map(one => `${name}/${one}`)))
  }
  const expand = Object.keys(below)
  return `?$select=${select.join(',')}${expand.length > 0 ? `&$expand=${expand.join(',')}` : ''}`
}

function told(resource: Resource, wanted: Wanted, key: string, identity: string): Told {
  const asked = wanted.all || wanted.names.includes(key)
  const props = Object.entries(resource.props).filter(([name]) => asked || name !== key)
  const version = /,(\d+)"$/.exec(resource.etag ?? '')?.[1]
  return { type: resource.type, identity, props: Object.fromEntries(props), ...(version ? { version } : {}) }
}

function one(talk: Conversation, thing: Thing, wanted: Wanted): unknown {
  const about = ONES[thing.kind]
  if (!about) throw new NotImplemented(`CSOM: a query of ${nameOf(thing.kind)}`)
  if (
    thing.kind === 'item' &&
    (wanted.all || wanted.names.some(name => name !== 'Id') || Object.keys(wanted.below).length > 0)
  )
    throw new NotImplemented('CSOM: a query of an item’s values')
  const { address, identity = '' } = talk.found(thing)
  return toldObject(told(talk.resource(`${address}${queryOf(wanted, about.key)}`), wanted, about.key, identity))
}

function members(talk: Conversation, thing: Thing, { items }: Wanted): unknown {
  const collection = COLLECTIONS[thing.kind]
  const about = collection && ONES[collection.of]
  if (!collection || !about) throw new NotImplemented(`CSOM: a query of ${nameOf(thing.kind)}`)
  if (!items) return { _ObjectType_: collection.name }
  const answer = talk.ask('GET', `${thing.address}${queryOf(items, about.key)}`)
  if (answer.kind !== 'collection') throw errors.badQuery()
  const above = thing.owner ? talk.found(thing.owner).identity : ''
  return {
    _ObjectType_: collection.name,
    _Child_Items_: answer.resources.map(resource =>
      toldObject(told(resource, items, about.key, `${above}:${about.tag}:${resource.props[about.key]}`)),
    ),
  }
}

/** CLI for Microsoft 365 gives every property as a text: it becomes what the property is. */
function asItIs(resource: Resource, body: Body): Body {
  const typed = Object.entries(body).map(([name, value]): [string, unknown] => {
    const now = resource.props[name]
    if (typeof value !== 'string') return [name, value]
    if (typeof now === 'boolean' && /^(true|false)$/i.test(value)) return [name, value.toLowerCase() === 'true']
    if (typeof now === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return [name, Number(value)]
    return [name, value]
  })
  return Object.fromEntries(typed)
}

/** What was set, written; answers it, in the properties' own types. */
function write(talk: Conversation, thing: Thing): Body {
  const set = talk.taken(thing.address)
  const body = set ? asItIs(talk.resource(thing.address), set) : {}
  talk.ask('MERGE', thing.address, body)
  return body
}

const MANNERS: Record<string, Manner> = {
  Update: 'as usual',
  SystemUpdate: 'by the system',
  UpdateOverwriteVersion: 'overwriting',
}

function updateItem(talk: Conversation, thing: Thing, manner: Manner): void {
  const req = talk.at(thing.address)
  const list = theList(req)
  changeItem(scene(req, list), theItem(req, list), talk.taken(thing.address) ?? {}, false, manner)
}

function setValue(talk: Conversation, thing: Thing, { name: method, parameters }: Action): void {
  const [name, value = null] = parameters
  if (typeof name !== 'string') throw errors.badQuery()
  const req = talk.at(thing.address)
  const where = scene(req, theList(req))
  const set = method === 'SetFieldValue' ? given(where, name, value) : parsed(where, name, String(value ?? ''))
  talk.set(thing, set.name, set.value)
}

function call(talk: Conversation, thing: Thing, action: Action): unknown {
  const { name, parameters } = action
  const manner = thing.kind === 'item' ? MANNERS[name] : undefined
  if (manner) return updateItem(talk, thing, manner)
  switch (name) {
    case 'SetFieldValue':
    case 'ParseAndSetFieldValue':
      return setValue(talk, thing, action)
    case 'DeleteObject':
      if (thing.kind === 'link') talk.later(thing.owner?.address ?? '', () => remove(talk, thing))
      else remove(talk, thing)
      return undefined
    case 'Recycle': {
      const answer = talk.ask('POST', `${thing.address}/recycle`)
      return answer.kind === 'value' ? guidJson(String(answer.value)) : undefined
    }
    case 'SetShowInNewForm':
    case 'SetShowInEditForm':
    case 'SetShowInDisplayForm':
      talk.ask('POST', `${thing.address}/${name.toLowerCase()}(${parameters[0] === true})`)
      return undefined
    default:
      return update(talk, thing, parameters[0] === true)
  }
}

const remove = (talk: Conversation, thing: Thing): void => {
  talk.ask('DELETE', thing.address)
}

/** `below`: lists' columns, and lists' and other content types, that come from it, are changed too. */
function update(talk: Conversation, thing: Thing, below: boolean): undefined {
  for (const work of talk.due(thing.address)) work()
  for (const address of talk.setBelow(thing.address)) {
    const body = talk.taken(address) ?? {}
    talk.ask('MERGE', address, address.endsWith('/versionpolicies') ? body : asItIs(talk.resource(address), body))
  }
  // A content type whose columns alone changed has nothing else to write; SharePoint takes such an update.
  const body = write(talk, thing)
  if (below && thing.kind === 'field') pushField(talk, thing)
  if (below && thing.kind === 'type') pushType(talk, thing, body)
  return undefined
}
