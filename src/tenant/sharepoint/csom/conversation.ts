/** One request's objects: where each is, whether it is there, and what was set on it and not yet written. */
import type { Body, Req } from '../routes/request'
import { routeFor, type Verb } from '../routes/table'
import { parseAddress } from '../wire/address'
import { errors, NotImplemented } from '../wire/errors'
import type { Answer, Resource } from '../wire/resource'
import { named, siteIdentity, webIdentity } from './identity'
import { COLLECTIONS, type Kind, ONES, wayTo } from './kinds'
import type { Asked, ObjectPath } from './request-xml'

export interface Thing {
  kind: Kind
  /** Below `_api/`. */
  address: string
  /** The single thing it belongs to; absent for a web and a site. */
  owner?: Thing
  /** Known once the thing was looked for. */
  identity?: string
}

export class Conversation {
  readonly #things = new Map<string, Thing>()
  /** What SetProperty gave, by the thing's address; written by its owner's Update. */
  readonly #set = new Map<string, Body>()
  /** What is done when the thing at that address is updated: columns given to a content type. */
  readonly #later = new Map<string, (() => void)[]>()

  constructor(
    readonly req: Req,
    readonly asked: Asked,
    readonly trace: string,
  ) {}

  pathOf(id: string): ObjectPath {
    const path = this.asked.paths.get(id)
    if (!path) throw errors.badQuery()
    return path
  }

  /** What kind of thing a path leads to, before anything is done. @throws NotImplemented for a way that isn't here. */
  kindOf(id: string, seen: readonly string[] = []): Kind {
    if (seen.includes(id)) throw errors.badQuery()
    const path = this.pathOf(id)
    if (path.how === 'StaticProperty') return currentContext(path)
    if (path.how === 'Identity') return named(this.req.site, path.name).kind
    return wayTo(this.kindOf(path.parent, [...seen, id]), path).kind
  }

  /** The request as the REST side would have it at that address. */
  at(address: string, body: Body = {}): Req {
    const url = new URL(`${this.req.webUrl}/_api/${address}`)
    return { ...this.req, address: parseAddress(url), body, ifMatch: '*' }
  }

  /** Goes through the same handler as a call of that endpoint. */
  ask(verb: Verb, address: string, body?: Body): Answer {
    const req = this.at(address, body)
    const route = routeFor(verb, req.address.route)
    if (!route) throw new NotImplemented(`CSOM: ${verb} ${req.address.route}`)
    return route.handler(req)
  }

  resource(address: string): Resource {
    const answer = this.ask('GET', address)
    if (answer.kind === 'value' && answer.value === null)
      throw errors.fieldNotFound(decodeURIComponent(address).replace(/^.*\('?\{?|\}?'?\).*$/g, ''))
    if (answer.kind !== 'resource') throw new NotImplemented(`CSOM: a query of ${address}`)
    return answer.resource
  }

  /** `make` is called for what a method makes, once. */
  thing(id: string, make: (path: ObjectPath, parent: Thing) => Resource): Thing {
    const known = this.#things.get(id)
    if (known) return known
    const thing = this.#resolve(this.pathOf(id), make)
    this.#things.set(id, thing)
    return thing
  }

  #resolve(path: ObjectPath, make: (path: ObjectPath, parent: Thing) => Resource): Thing {
    if (path.how === 'StaticProperty') return { kind: currentContext(path), address: '' }
    if (path.how === 'Identity') {
      const { kind, address } = named(this.req.site, path.name)
      return { kind, address, identity: path.name }
    }
    const parent = this.thing(path.parent, make)
    const { kind, segment } = wayTo(parent.kind, path)
    const owner = COLLECTIONS[parent.kind] ? parent.owner : this.found(parent)
    if (segment === undefined) return this.#own(kind, make(path, parent), owner)
    const address = [parent.address, segment].filter(Boolean).join('/')
    return { kind, address, ...(owner && owner.kind !== 'context' ? { owner } : {}) }
  }

  /** Looked for where it is a single thing: its own address and identity from then on. */
  found(thing: Thing): Thing {
    const one = ONES[thing.kind]
    if (!one || thing.identity !== undefined) return thing
    if (thing.kind === 'web' || thing.kind === 'site')
      thing.identity = (thing.kind === 'web' ? webIdentity : siteIdentity)(this.trace, this.req.site)
    else Object.assign(thing, this.#own(thing.kind, this.resource(`${thing.address}?$select=${one.key}`), thing.owner))
    return thing
  }

  #own(kind: Kind, resource: Resource, owner: Thing | undefined): Thing {
    const one = ONES[kind]
    const key = String(resource.props[one?.key ?? ''] ?? '')
    const above = owner ?? { kind: 'web', address: 'web', identity: webIdentity(this.trace, this.req.site) }
    return {
      kind,
      address: `${above.address}/${one?.segment(key) ?? ''}`,
      owner: above,
      identity: `${above.identity ?? webIdentity(this.trace, this.req.site)}:${one?.tag ?? ''}:${key}${kind === 'item' ? ',1' : ''}`,
    }
  }

  set(thing: Thing, name: string, value: unknown): void {
    this.#set.set(thing.address, { ...this.#set.get(thing.address), [name]: value })
  }

  /** What was set on the thing, once. */
  taken(address: string): Body | undefined {
    const body = this.#set.get(address)
    this.#set.delete(address)
    return body
  }

  /** Addresses of things below that something was set on. */
  setBelow(address: string): string[] {
    return [...this.#set.keys()].filter(one => one.startsWith(`${address}/`))
  }

  later(address: string, work: () => void): void {
    this.#later.set(address, [...(this.#later.get(address) ?? []), work])
  }

  due(address: string): (() => void)[] {
    const work = this.#later.get(address) ?? []
    this.#later.delete(address)
    return work
  }
}

/** SP.RequestContext, the only class with a `Current`. */
const CONTEXT = '3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a'

function currentContext(path: ObjectPath): Kind {
  if (path.name !== 'Current' || path.typeId !== CONTEXT)
    throw new NotImplemented(`CSOM: the static property ${path.name} of ${path.typeId}`)
  return 'context'
}
