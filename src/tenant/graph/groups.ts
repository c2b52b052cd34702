import type { Directory, DirectoryGroup } from '../tenant.ts'
import { GraphLack, GraphRefusal, graphErrors } from './graph-errors.ts'
import { asUser, readSelect } from './user-resource.ts'

type Reader = (group: DirectoryGroup) => unknown

const nickname = (group: DirectoryGroup): string =>
  group.mail.split('@')[0] || group.displayName.replace(/[^\w.-]/g, '')

/**
 * The part of `group` that this directory keeps.
 * @see https://learn.microsoft.com/graph/api/resources/group#properties (a group of the cloud alone, assumed for the rest)
 */
const READERS = new Map<string, Reader>(
  Object.entries({
    id: group => group.id,
    description: () => null,
    displayName: group => group.displayName,
    groupTypes: group => (group.unified ? ['Unified'] : []),
    mail: group => group.mail || null,
    mailEnabled: group => group.unified,
    mailNickname: nickname,
    securityEnabled: group => !group.unified,
    visibility: group => (group.unified ? 'Private' : null),
  } satisfies Record<string, Reader>),
)

function propertyNamed(name: string): string {
  const wanted = name.trim().toLowerCase()
  for (const known of READERS.keys()) if (known.toLowerCase() === wanted) return known
  throw new GraphLack(`the group property ${name.trim()}`)
}

function asGroup(group: DirectoryGroup, select: string | null): Record<string, unknown> {
  const names = select === null ? [...READERS.keys()] : select.split(',').map(propertyNamed)
  return Object.fromEntries(names.map(name => [name, READERS.get(name)?.(group)]))
}

function onlyOptions(query: URLSearchParams, known: readonly string[]): void {
  for (const name of query.keys()) if (!known.includes(name)) throw new GraphLack(`the query option ${name} here`)
}

/** `displayName eq 'x'`, of any property that is a text: what CLI for Microsoft 365 looks a group up by. */
function readFilter(filter: string): (group: DirectoryGroup) => boolean {
  const [, name = '', value = ''] = /^\s*(\w+)\s+eq\s+'((?:[^']|'')*)'\s*$/.exec(filter) ?? []
  if (!name) throw new GraphLack(`the filter ${filter} of groups`)
  const read = READERS.get(propertyNamed(name))
  const wanted = value.replaceAll("''", "'").toLowerCase()
  return group => String(read?.(group) ?? '').toLowerCase() === wanted
}

/** @see https://learn.microsoft.com/graph/api/group-list */
export function manyGroups(url: URL, directory: Directory, graphUrl: string): unknown {
  onlyOptions(url.searchParams, ['$select', '$filter'])
  const filter = url.searchParams.get('$filter')
  const test = filter === null ? () => true : readFilter(filter)
  const groups = (directory.groups?.() ?? []).filter(test)
  const select = url.searchParams.get('$select')
  return { '@odata.context': `${graphUrl}/$metadata#groups`, value: groups.map(group => asGroup(group, select)) }
}

export const groupById = (directory: Directory, id: string): DirectoryGroup => {
  const found = directory.groups?.().find(group => group.id === id.toLowerCase())
  if (!found) throw new GraphRefusal(graphErrors.resourceMissing(id))
  return found
}

/** @see https://learn.microsoft.com/graph/api/group-get */
export function oneGroup(url: URL, group: DirectoryGroup, graphUrl: string): Record<string, unknown> {
  onlyOptions(url.searchParams, ['$select'])
  return {
    '@odata.context': `${graphUrl}/$metadata#groups/$entity`,
    ...asGroup(group, url.searchParams.get('$select')),
  }
}

/** @see https://learn.microsoft.com/graph/api/group-list-members */
export function membersOf(url: URL, group: DirectoryGroup, directory: Directory, basic: boolean, graphUrl: string) {
  onlyOptions(url.searchParams, ['$select'])
  const select = readSelect(url.searchParams.get('$select') ?? undefined)
  const people = directory.people().filter(person => group.members.includes(person.id))
  return {
    '@odata.context': `${graphUrl}/$metadata#directoryObjects`,
    value: people.map(person => ({ '@odata.type': '#microsoft.graph.user', ...asUser(person, select, basic) })),
  }
}
