/** Resources in the client object model's JSON: `_ObjectType_`, guids and times in its own notation. [MS-CSOM] 2.2.4 */
import type { Plain, Resource, Value } from '../wire/resource'

type Json = null | string | number | boolean | Json[] | { [name: string]: Json }

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?Z$/

/** Guids and instants go by their look, as in full metadata; months count from 0. */
function plain(value: Plain): Json {
  if (typeof value !== 'string') return value
  if (GUID.test(value)) return `/Guid(${value})/`
  const [, year, month, ...rest] = INSTANT.exec(value) ?? []
  if (year === undefined) return value
  return `/Date(${[Number(year), Number(month) - 1, ...rest.map(part => Number(part ?? 0))].join(',')})/`
}

function valueJson(value: Value): Json {
  if (Array.isArray(value)) return value.map(objectJson)
  if (value === null || typeof value !== 'object') return plain(value)
  if (value.kind === 'several') return value.values.map(valueJson)
  return value.kind === 'resource' ? objectJson(value) : { _ObjectType_: value.type, ...propsJson(value.props) }
}

const propsJson = (props: Record<string, Value>): Record<string, Json> =>
  Object.fromEntries(Object.entries(props).map(([name, value]) => [name, valueJson(value)]))

const objectJson = (resource: Resource): Json => ({ _ObjectType_: resource.type, ...propsJson(resource.props) })

export interface Told {
  type: string
  identity: string
  version?: string
  props: Record<string, Value>
}

export const toldObject = ({ type, identity, version, props }: Told): Json => ({
  _ObjectType_: type,
  _ObjectIdentity_: identity,
  ...(version === undefined ? {} : { _ObjectVersion_: version }),
  ...propsJson(props),
})

export const guidJson = (guid: string): Json => `/Guid(${guid})/`

/** JSON with the solidus escaped in the two notations: it tells them from texts that merely look so. */
export const written = (parts: unknown[]): string =>
  JSON.stringify(parts).replace(/"\/(Guid|Date)\(([0-9a-f,-]*)\)\/"/gi, '"\\/$1($2)\\/"')
