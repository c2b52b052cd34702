/** The metadata modes of the `Accept` header, and a resource written in each. learn.microsoft.com/sharepoint/dev/sp-add-ins/get-to-know-the-sharepoint-rest-service */
import { NotImplemented } from './errors'
import type { Answer, Resource, Value } from './resource'

export type Mode = 'minimal' | 'none' | 'verbose'

/** PnPjs sends `application/json`, which SharePoint answers as OData v3 with minimal metadata. */
export function modeOf(accept: string | null, version: string | null): Mode {
  if (version !== null && /^\s*4/.test(version)) throw new NotImplemented('header odata-version: 4.0')
  const text = (accept ?? '').toLowerCase().replaceAll(' ', '')
  const asked = /odata(?:\.metadata)?=([a-z]+)/.exec(text)?.[1]
  if (asked === undefined) {
    // Without an Accept header SharePoint answers Atom; the tenant has no XML.
    if (text === '' || text.includes('json') || text === '*/*') return 'minimal'
    throw new NotImplemented(`header Accept: ${accept}`)
  }
  if (asked === 'verbose') return 'verbose'
  if (asked === 'nometadata') return 'none'
  if (asked === 'minimalmetadata') return 'minimal'
  throw new NotImplemented(`header Accept: odata=${asked}`)
}

type Json = Record<string, unknown>

export class Writer {
  constructor(
    readonly mode: Mode,
    /** `https://host/sites/x`, the beginning of every absolute link. */
    readonly webUrl: string,
  ) {}

  body(answer: Answer): unknown {
    switch (answer.kind) {
      case 'resource':
        return this.mode === 'verbose'
          ? { d: this.#resource(answer.resource) }
          : { ...this.#context(`${answer.resource.set}/@Element`), ...this.#resource(answer.resource) }
      case 'collection': {
        const rows = answer.resources.map(resource => this.#resource(resource))
        const next = answer.next
        if (this.mode === 'verbose') return { d: { results: rows, ...(next ? { __next: next } : {}) } }
        return { ...this.#context(answer.set), value: rows, ...(next ? { 'odata.nextLink': next } : {}) }
      }
      case 'value':
        if (this.mode === 'verbose') return { d: { [answer.name]: this.#value(answer.value) } }
        // A function without a result: `"odata.null": true`.
        if (answer.type === 'Edm.Null') return { ...this.#context(answer.type), 'odata.null': true }
        return { ...this.#context(answer.type), value: this.#value(answer.value) }
      case 'complex':
        if (this.mode === 'verbose') return { d: { [answer.name]: this.#value(answer.value) } }
        return { ...this.#context(answer.value.type), ...Object(this.#value(answer.value)) }
      case 'json':
        return answer.body
      default:
        return undefined
    }
  }

  #context(what: string): Json {
    return this.mode === 'minimal' ? { 'odata.metadata': `${this.webUrl}/_api/$metadata#${what}` } : {}
  }

  #resource(resource: Resource): Json {
    const uri = `${this.webUrl}/_api/${resource.path}`
    const out: Json = {}
    if (this.mode === 'verbose') {
      const etag = resource.etag ? { etag: resource.etag } : {}
      out.__metadata = { id: resource.id ?? uri, uri, ...etag, type: resource.type }
      for (const name of Object.keys(resource.nav ?? {})) out[name] = { __deferred: { uri: `${uri}/${name}` } }
    } else if (this.mode === 'minimal') {
      out['odata.type'] = resource.type
      out['odata.id'] = resource.id ?? uri
      if (resource.etag) out['odata.etag'] = resource.etag
      out['odata.editLink'] = resource.path
    }
    for (const [name, value] of Object.entries(resource.props)) {
      if (this.mode === 'minimal' && isLinked(value))
        out[`${name}@odata.navigationLinkUrl`] = `${resource.path}/${name}`
      out[name] = this.#value(value)
    }
    return out
  }

  #value(value: Value): unknown {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) {
      const rows = value.map(one => this.#resource(one))
      return this.mode === 'verbose' ? { results: rows } : rows
    }
    if (value.kind === 'resource') return this.#resource(value)
    if (value.kind === 'several') {
      const values = value.values.map(one => this.#value(one))
      return this.mode === 'verbose' ? { __metadata: { type: `Collection(${value.type})` }, results: values } : values
    }
    const inner: Json = this.mode === 'verbose' ? { __metadata: { type: value.type } } : {}
    for (const [name, one] of Object.entries(value.props)) inner[name] = this.#value(one)
    return inner
  }
}

const isLinked = (value: Value): boolean =>
  Array.isArray(value) ||
  (value !== null && typeof value === 'object' && !Array.isArray(value) && value.kind === 'resource')
