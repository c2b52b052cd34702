import type { Directory, Person } from '../tenant.ts'
import { GraphLack, GraphRefusal, graphErrors } from './graph-errors.ts'
import { readFilter, type Test } from './user-filter.ts'
import { asUser, propertyNamed, readProperty, readSelect } from './user-resource.ts'
import { readSearch } from './user-search.ts'

const PAGE = 100
const PAGE_LIMIT = 999

function checkOptions(query: URLSearchParams, supported: readonly string[]): void {
  for (const name of query.keys()) if (!supported.includes(name)) throw new GraphLack(`the query option ${name} here`)
}

/** @see https://learn.microsoft.com/graph/api/user-get */
export function oneUser(url: URL, person: Person, basic: boolean, graphUrl: string): unknown {
  checkOptions(url.searchParams, ['$select'])
  const select = url.searchParams.get('$select') ?? undefined
  const properties = readSelect(select)
  const context = `${graphUrl}/$metadata#users${select === undefined ? '' : `(${properties.join(',')})`}/$entity`
  return { '@odata.context': context, ...asUser(person, properties, basic) }
}

function readTop(top: string | null): number {
  if (top === null) return PAGE
  const size = Number(top)
  if (!/^\d+$/.test(top) || size < 1 || size > PAGE_LIMIT) throw new GraphRefusal(graphErrors.topInvalid(top))
  return size
}

function sorted(people: readonly Person[], orderBy: string): Person[] {
  const [name = '', direction = 'asc', ...rest] = orderBy.trim().split(/\s+/)
  const property = propertyNamed(name)
  const sortable = property === 'displayName' || property === 'userPrincipalName'
  if (!sortable || rest.length > 0 || !/^(asc|desc)$/i.test(direction)) throw new GraphLack(`$orderby ${orderBy}`)
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1
  const text = (person: Person) => String(readProperty(person, property))
  return [...people].sort((one, other) => sign * text(one).localeCompare(text(other), 'en'))
}

/**
 * The users as a people picker asks for them.
 * @see https://learn.microsoft.com/graph/api/user-list and https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function manyUsers(url: URL, headers: Headers, directory: Directory, basic: boolean, graphUrl: string): unknown {
  const query = url.searchParams
  if (query.has('$skip')) throw new GraphRefusal(graphErrors.skipUnsupported())
  checkOptions(query, ['$select', '$filter', '$search', '$top', '$orderby', '$count', '$skiptoken'])
  const eventual = headers.get('consistencylevel')?.toLowerCase() === 'eventual'
  const counted = eventual && query.get('$count') === 'true'
  const filter = query.get('$filter')
  const search = query.get('$search')
  const orderBy = query.get('$orderby')
  if (search !== null && !eventual) throw new GraphRefusal(graphErrors.searchWithoutConsistency())
  if (orderBy !== null && filter !== null && !counted) throw new GraphRefusal(graphErrors.sortingUnsupported())

  const tests: Test[] = []
  if (filter !== null) tests.push(readFilter(filter))
  if (search !== null) tests.push(readSearch(search))
  const found = directory.people().filter(person => tests.every(test => test(person)))
  const people = orderBy === null ? found : sorted(found, orderBy)

  const top = readTop(query.get('$top'))
  const token = query.get('$skiptoken')
  if (token !== null && !/^\d+$/.test(token)) throw new GraphRefusal(graphErrors.skiptokenInvalid())
  const start = Number(token ?? 0)
  const next = new URL(`${graphUrl}/users?${query}`)
  next.searchParams.set('$skiptoken', String(start + top))
  const select = query.get('$select') ?? undefined
  const properties = readSelect(select)
  return {
    '@odata.context': `${graphUrl}/$metadata#users${select === undefined ? '' : `(${properties.join(',')})`}`,
    ...(counted ? { '@odata.count': people.length } : {}),
    ...(start + top < people.length ? { '@odata.nextLink': next.href } : {}),
    value: people.slice(start, start + top).map(person => asUser(person, properties, basic)),
  }
}
