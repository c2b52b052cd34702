/** What handlers hand to the wire: resources without any knowledge of the metadata mode they will be written in. */

export type Plain = string | number | boolean | null

/** A complex type: `SP.BasePermissions`, `SP.ChangeToken`, `SP.FieldUrlValue`. */
export interface Complex {
  kind: 'complex'
  type: string
  props: Record<string, Value>
}

/** Several plain or complex values: an array, or `{results: […]}` in verbose. */
export interface Several {
  kind: 'several'
  type: string
  values: Value[]
}

export interface Resource {
  kind: 'resource'
  type: string // 'SP.List'
  /** The set it belongs to, for `odata.metadata`: `SP.ApiData.Lists`. */
  set: string
  /** Address below `_api/`: `Web/Lists(guid'…')`. */
  path: string
  /** `odata.id` where it isn't the address: items have a guid. */
  id?: string
  etag?: string
  props: Record<string, Value>
  /** Only when selected. */
  lazy?: Record<string, () => Value>
  /** Only when expanded; a deferred link otherwise. */
  nav?: Record<string, () => Resource | Resource[] | null>
}

export type Value = Plain | Complex | Several | Resource | Resource[]

export const complex = (type: string, props: Record<string, Value>): Complex => ({ kind: 'complex', type, props })
export const several = (type: string, values: Value[]): Several => ({ kind: 'several', type, values })

export type Answer =
  | { kind: 'resource'; resource: Resource; status?: 200 | 201; etagHeader?: boolean }
  | { kind: 'collection'; set: string; resources: Resource[]; next?: string }
  /** A function's or a property's value; `name` is what verbose calls it. */
  | { kind: 'value'; name: string; type: string; value: Value }
  | { kind: 'complex'; name: string; value: Complex }
  | { kind: 'nothing'; status: 200 | 204; etag?: string }
  | { kind: 'json'; body: unknown }
  | { kind: 'bytes'; bytes: Uint8Array; type: string }
