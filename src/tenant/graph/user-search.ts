import type { Person } from '../tenant.ts'
import { GraphLack, GraphRefusal, graphErrors } from './graph-errors.ts'
import type { Test } from './user-filter.ts'
import { propertyNamed, readProperty } from './user-resource.ts'

/** Cut into words where letters, digits and signs meet; case counts for cutting, not for comparing. */
const wordsOf = (text: string): string[] =>
  (text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}+|\p{N}+/gu) ?? []).map(word => word.toLowerCase())

function readClause(clause: string): Test {
  const [, name = '', sought = ''] = clause.match(/^([A-Za-z]+):(.+)$/s) ?? []
  if (name === '') throw new GraphRefusal(graphErrors.searchInvalid())
  const property = propertyNamed(name)
  if (!['displayName', 'mail', 'userPrincipalName'].includes(property)) throw new GraphLack(`$search on ${property}`)
  const held = (person: Person): string => String(readProperty(person, property) ?? '')
  // Only displayName is cut into words; elsewhere the beginning counts.
  if (property !== 'displayName') return person => held(person).toLowerCase().startsWith(sought.toLowerCase())
  const begins = sought
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  return person => {
    const name = held(person)
    const words = [...wordsOf(name), ...name.toLowerCase().split(/\s+/)]
    return begins.every(begin => words.some(word => word.startsWith(begin)))
  }
}

/**
 * `"displayName:ann" OR "mail:ann"`; AND binds tighter.
 * @see https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections
 */
export function readSearch(search: string): Test {
  const pieces = search.trim().match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []
  const alternatives: Test[][] = [[]]
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      if (piece !== 'OR' && piece !== 'AND') throw new GraphRefusal(graphErrors.searchInvalid())
      if (piece === 'OR') alternatives.push([])
      continue
    }
    if (piece.startsWith('(')) throw new GraphLack('brackets in $search')
    if (!piece.startsWith('"')) throw new GraphRefusal(graphErrors.searchInvalid())
    alternatives.at(-1)?.push(readClause(piece.slice(1, -1).replaceAll(/\\(.)/g, '$1')))
  }
  if (pieces.length % 2 === 0) throw new GraphRefusal(graphErrors.searchInvalid())
  return person => alternatives.some(tests => tests.every(test => test(person)))
}
