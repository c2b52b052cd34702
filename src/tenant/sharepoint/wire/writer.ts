/** Answers written in a metadata mode: names and shapes of OData v3's light JSON, its verbose JSON, and v4's. */
import type { Mode } from './modes'
import type { Answer, Resource, Value } from './resource'

type Json = Record<string, unknown>

/** Names that differ between the versions. OData JSON Format 3.0 (§4.5) and 4.0 (§4.5). */
const NAMES = {
  3: {
    context: 'odata.metadata',
    type: 'odata.type',
    id: 'odata.id',
    etag: 'odata.etag',
    edit: 'odata.editLink',
    next: 'odata.nextLink',
    link: '@odata.navigationLinkUrl',
    null: 'odata.null',
    element: '/@Element',
  },
  4: {
    context: '@odata.context',
    type: '@odata.type',
    id: '@odata.id',
    etag: '@odata.etag',
    edit: '@odata.editLink',
    next: '@odata.nextLink',
    link: '@odata.navigationLink',
    null: '@odata.null',
    element: '/$entity',
  },
} as const

export class Writer {
  readonly #names
  readonly #verbose: boolean

  constructor(
    readonly mode: Mode,
    /** `https://host/sites/x`, the beginning of every absolute link. */
    readonly webUrl: string,
  ) {
    this.#names = NAMES[mode.version]
    this.#verbose = mode.level === 'verbose'
  }

  body(answer: Answer): unknown {
    const names = this.#names
    switch (answer.kind) {
      case 'resource': {
        const { resource } = answer
        if (this.#verbose) return { d: this.#resource(resource) }
        return { ...this.#context(`${resource.set}${names.element}`), ...this.#resource(resource) }
      }
      case 'collection': {
        const rows = answer.resources.map(resource => this.#resource(resource))
        const next = answer.next
        if (this.#verbose) return { d: { results: rows, ...(next ? { __next: next } : {}) } }
        return { ...this.#context(answer.set), value: rows, ...(next ? { [names.next]: next } : {}) }
      }
      case 'value':
        if (this.#verbose) return { d: { [answer.name]: this.#value(answer.value) } }
        // A function without a result: `"odata.null": true`.
        if (answer.type === 'Edm.Null') return { ...this.#context(answer.type), [names.null]: true }
        return { ...this.#context(answer.type), value: this.#value(answer.value) }
      case 'complex': {
        if (this.#verbose) return { d: { [answer.name]: this.#value(answer.value) } }
        return { ...this.#context(answer.value.type), ...Object(this.#value(answer.value)) }
      }
      case 'json':
        return answer.body
      default:
        return undefined
    }
  }

  get #tells(): boolean {
    return this.mode.level === 'minimal' || this.mode.level === 'full'
  }

  #context(what: string): Json {
    return this.#tells ? { [this.#names.context]: `${this.webUrl}/_api/$metadata#${what}` } : {}
  }

  #type(type: string): string {
    if (this.mode.version === 3) return type
    const inner = /^Collection\((?:Edm\.)?(.+)\)$/.exec(type)?.[1]
    return inner ? `#Collection(${inner})` : `#${type.replace(/^Edm\./, '')}`
  }

  #resource(resource: Resource): Json {
    const names = this.#names
    const uri = `${this.webUrl}/_api/${resource.path}`
    const out: Json = {}
    if (this.#verbose) {
      const etag = resource.etag ? { etag: resource.etag } : {}
      out.__metadata = { id: resource.id ?? uri, uri, ...etag, type: resource.type }
      for (const name of Object.keys(resource.nav ?? {})) out[name] = { __deferred: { uri: `${uri}/${name}` } }
    } else if (this.#tells) {
      out[names.type] = this.#type(resource.type)
      out[names.id] = resource.id ?? uri
      if (resource.etag) out[names.etag] = resource.etag
      out[names.edit] = resource.path
      if (this.mode.level === 'full')
        for (const name of Object.keys(resource.nav ?? {})) out[`${name}${names.link}`] = `${resource.path}/${name}`
    }
    for (const [name, value] of Object.entries(resource.props)) {
      if (this.#tells && isLinked(value)) out[`${name}${names.link}`] = `${resource.path}/${name}`
      const type = this.mode.level === 'full' ? edmType(value) : undefined
      if (type) out[`${name}@odata.type`] = this.#type(type)
      out[name] = this.#value(value)
    }
    return out
  }

  #value(value: Value): unknown {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) {
      const rows = value.map(one => this.#resource(one))
      return this.#verbose ? { results: rows } : rows
    }
    if (value.kind === 'resource') return this.#resource(value)
    if (value.kind === 'several') {
      const values = value.values.map(one => this.#value(one))
      return this.#verbose ? { __metadata: { type: `Collection(${value.type})` }, results: values } : values
    }
    const inner: Json = {}
    if (this.#verbose) inner.__metadata = { type: value.type }
    else if (this.mode.level === 'full') inner[this.#names.type] = this.#type(value.type)
    for (const [name, one] of Object.entries(value.props)) inner[name] = this.#value(one)
    return inner
  }
}

const isLinked = (value: Value): boolean =>
  Array.isArray(value) || (value !== null && typeof value === 'object' && value.kind === 'resource')

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** Full metadata names the types JSON doesn't tell apart. Guids and instants are known by their look here (assumed). */
function edmType(value: Value): string | undefined {
  if (typeof value === 'string') return GUID.test(value) ? 'Edm.Guid' : INSTANT.test(value) ? 'Edm.DateTime' : undefined
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  return value.kind === 'several' ? `Collection(${value.type})` : undefined
}
