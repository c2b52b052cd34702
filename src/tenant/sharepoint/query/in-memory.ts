/** `$filter`, `$orderby`, `$skip` and `$top` over the collections that aren't items: lists, fields, users, groups. */
import { errors, NotImplemented } from '../wire/errors'
import type { Resource, Value } from '../wire/resource'
import { parseFilter } from './filter-parser'
import type { Literal, Node } from './nodes'
import { fold } from './text-order'

function read(resource: Resource, path: string[]): Value {
  const [name = '', ...rest] = path
  const value = resource.props[name] ?? resource.lazy?.[name]?.()
  if (value === undefined && !(name in resource.props))
    throw new NotImplemented(`$filter or $orderby by ${name} on ${resource.type}`)
  if (rest.length === 0) return value ?? null
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && value.kind !== 'several')
    return value.props[rest.join('/')] ?? null
  throw new NotImplemented(`$filter by ${path.join('/')} on ${resource.type}`)
}

const comparable = (value: Value): string | number | null => {
  if (typeof value === 'string') return fold(value)
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return null
}

const plain = (value: Literal): string | number | null =>
  value.kind === 'null'
    ? null
    : value.kind === 'boolean'
      ? value.value
        ? 1
        : 0
      : typeof value.value === 'string'
        ? fold(value.value)
        : value.value

function matches(resource: Resource, node: Node): boolean {
  switch (node.kind) {
    case 'and':
      return matches(resource, node.left) && matches(resource, node.right)
    case 'or':
      return matches(resource, node.left) || matches(resource, node.right)
    case 'not':
      return !matches(resource, node.node)
    case 'constant':
      return node.value
    case 'text': {
      const text = comparable(read(resource, node.path))
      if (typeof text !== 'string') return false
      return node.call === 'startswith' ? text.startsWith(fold(node.text)) : text.includes(fold(node.text))
    }
    case 'in':
      return node.values.some(value => comparable(read(resource, node.path)) === plain(value))
    case 'compare': {
      const left = comparable(read(resource, node.path))
      const right = plain(node.value)
      if (node.operator === 'eq') return left === right
      if (node.operator === 'ne') return left !== right
      if (left === null || right === null || typeof left !== typeof right) return false
      if (node.operator === 'lt') return left < right
      if (node.operator === 'le') return left <= right
      return node.operator === 'gt' ? left > right : left >= right
    }
  }
}

/** A whole number of a query option. */
export function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text.trim())) throw errors.badExpression(`${name}=${text}`)
  return Number(text)
}

export function narrow(resources: Resource[], query: ReadonlyMap<string, string>): Resource[] {
  let out = resources
  const filter = query.get('$filter')
  if (filter !== undefined) {
    const node = parseFilter(filter)
    out = out.filter(resource => matches(resource, node))
  }
  for (const key of (query.get('$orderby') ?? '').split(',').filter(Boolean).reverse()) {
    const [name = '', direction = 'asc'] = key.trim().split(/\s+/)
    const sign = direction.toLowerCase() === 'desc' ? -1 : 1
    out = [...out].sort(
      (a, b) => sign * compareValues(comparable(read(a, name.split('/'))), comparable(read(b, name.split('/')))),
    )
  }
  const skip = wholeNumber('$skip', query.get('$skip')) ?? 0
  const top = wholeNumber('$top', query.get('$top')) ?? out.length
  return out.slice(skip, skip + top)
}

function compareValues(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}
