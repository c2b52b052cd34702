import type { Person } from '../tenant.ts'
import { GraphLack, GraphRefusal, graphErrors } from './graph-errors.ts'
import { propertyNamed, readProperty } from './user-resource.ts'

export type Test = (person: Person) => boolean
type Literal = string | boolean | null

const TOKEN = /\s*(?:(?<text>'(?:[^']|'')*')|(?<word>[A-Za-z]+)|(?<mark>[(),]))/y
const LACKS = ['not', 'ne', 'ge', 'le', 'gt', 'lt', 'endswith', 'contains', 'any', 'all']

function tokenize(filter: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < filter.trimEnd().length) {
    const found = TOKEN.exec(filter)
    if (!found) throw new GraphRefusal(graphErrors.filterInvalid())
    tokens.push(found[0].trim())
  }
  return tokens
}

/**
 * `startswith`, `eq`, `in`, `and`, `or` and brackets: what Graph filters users by without advanced queries. Texts are
 * compared without regard to case.
 * @see https://learn.microsoft.com/graph/aad-advanced-queries#user-properties
 * @throws GraphRefusal for what isn't a filter, GraphLack for operators that exist but not here
 */
export function readFilter(filter: string): Test {
  const tokens = tokenize(filter)
  let at = 0
  const peek = () => tokens[at]?.toLowerCase()
  const invalid = () => new GraphRefusal(graphErrors.filterInvalid())
  function take(): string {
    const token = tokens[at]
    if (token === undefined) throw invalid()
    at += 1
    return token
  }
  function expect(token: string): void {
    if (take().toLowerCase() !== token) throw invalid()
  }

  function readLiteral(): Literal {
    const token = take()
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'").toLowerCase()
    if (token === 'true' || token === 'false') return token === 'true'
    if (token === 'null') return null
    throw invalid()
  }

  const folded = (person: Person, property: string): unknown => {
    const held = readProperty(person, property)
    return typeof held === 'string' ? held.toLowerCase() : held
  }

  function readComparison(): Test {
    const name = take()
    const word = name.toLowerCase()
    if (LACKS.includes(word)) throw new GraphLack(`the filter operator ${word}`)
    if (word === '(') {
      const inner = readOr()
      expect(')')
      return inner
    }
    if (word === 'startswith') {
      expect('(')
      const property = propertyNamed(take())
      expect(',')
      const start = readLiteral()
      expect(')')
      if (typeof start !== 'string') throw invalid()
      return person => {
        const held = folded(person, property)
        return typeof held === 'string' && held.startsWith(start)
      }
    }
    const property = propertyNamed(name)
    const operator = take().toLowerCase()
    if (LACKS.includes(operator)) throw new GraphLack(`the filter operator ${operator}`)
    if (operator === 'eq') {
      const wanted = readLiteral()
      return person => folded(person, property) === wanted
    }
    if (operator !== 'in') throw invalid()
    expect('(')
    const wanted = new Set<unknown>([readLiteral()])
    while (peek() === ',') {
      take()
      wanted.add(readLiteral())
    }
    expect(')')
    return person => wanted.has(folded(person, property))
  }

  function readAnd(): Test {
    const tests = [readComparison()]
    while (peek() === 'and') {
      take()
      tests.push(readComparison())
    }
    return person => tests.every(test => test(person))
  }

  function readOr(): Test {
    const tests = [readAnd()]
    while (peek() === 'or') {
      take()
      tests.push(readAnd())
    }
    return person => tests.some(test => test(person))
  }

  const test = readOr()
  if (at < tokens.length) throw invalid()
  return test
}
