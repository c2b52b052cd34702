/** `$filter` as SharePoint takes it: no arithmetic, no endswith; `not` binds tightest, then `and`, then `or`. */
import { errors, NotImplemented } from '../wire/errors'
import { type Token, tokens } from './filter-lexer'
import type { Literal, Node, Operator } from './nodes'

const OPERATORS: Record<string, Operator> = { eq: 'eq', ne: 'ne', lt: 'lt', le: 'le', gt: 'gt', ge: 'ge' }
const MIRRORED: Record<Operator, Operator> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' }
/** Functions OData has and SharePoint's list items don't: 400. day, month and year it has, the tenant doesn't. */
const LACKING = ['day', 'month', 'year', 'hour', 'minute', 'second']

export function parseFilter(text: string): Node {
  const all = tokens(text)
  if (!all || all.length === 0) throw errors.badExpression(text)
  let at = 0
  const bad = () => errors.badExpression(text)
  const peekWord = (): string | undefined => {
    const token = all[at]
    return token?.kind === 'name' ? token.text.toLowerCase() : undefined
  }
  const next = (): Token => {
    const token = all[at]
    if (!token) throw bad()
    at += 1
    return token
  }
  const expect = (kind: Token['kind']) => {
    if (next().kind !== kind) throw bad()
  }

  function either(): Node {
    let left = both()
    while (peekWord() === 'or') {
      at += 1
      left = { kind: 'or', left, right: both() }
    }
    return left
  }
  function both(): Node {
    let left = one()
    while (peekWord() === 'and') {
      at += 1
      left = { kind: 'and', left, right: one() }
    }
    return left
  }
  function one(): Node {
    if (peekWord() === 'not') {
      at += 1
      return { kind: 'not', node: one() }
    }
    if (all?.[at]?.kind === '(') {
      at += 1
      const inside = either()
      expect(')')
      return againstBoolean(inside)
    }
    const token = all?.[at]
    if (token?.kind === 'name' && all?.[at + 1]?.kind === '(') return againstBoolean(call(token.text.toLowerCase()))
    return comparison()
  }
  /** `substringof('x',Title) eq true` */
  function againstBoolean(node: Node): Node {
    if (peekWord() !== 'eq') return node
    at += 1
    const value = peekWord()
    at += 1
    if (value === 'true') return node
    if (value === 'false') return { kind: 'not', node }
    throw bad()
  }
  function call(name: string): Node {
    at += 2
    if (LACKING.includes(name)) throw new NotImplemented(`function ${name} in $filter`)
    if (name !== 'startswith' && name !== 'substringof') throw bad()
    const first = next()
    expect(',')
    const second = next()
    expect(')')
    const [field, value] = name === 'startswith' ? [first, second] : [second, first]
    if (field.kind !== 'name' || value.kind !== 'text') throw bad()
    return { kind: 'text', call: name, path: field.text.split('/'), text: value.text }
  }
  /** In brackets too: CLI for Microsoft 365 asks `UserPrincipalName eq ('…')`. */
  function operand(): Token {
    const token = next()
    if (token.kind !== '(') return token
    const inside = next()
    expect(')')
    return inside
  }
  function comparison(): Node {
    const left = next()
    const word = next()
    const operator = word.kind === 'name' ? OPERATORS[word.text.toLowerCase()] : undefined
    if (!operator) throw bad()
    const right = operand()
    const value = literal(right)
    if (left.kind === 'name' && value && !isConstant(left))
      return { kind: 'compare', path: left.text.split('/'), operator, value }
    const mirrored = literal(left)
    if (mirrored && right.kind === 'name')
      return { kind: 'compare', path: right.text.split('/'), operator: MIRRORED[operator], value: mirrored }
    throw bad()
  }

  const root = either()
  if (at !== all.length) throw bad()
  return root
}

const isConstant = (token: Token): boolean =>
  token.kind === 'name' && ['true', 'false', 'null'].includes(token.text.toLowerCase())

function literal(token: Token): Literal | undefined {
  if (token.kind === 'number') return { kind: 'number', value: token.value }
  if (token.kind === 'text' || token.kind === 'instant' || token.kind === 'guid')
    return { kind: token.kind, value: token.text }
  if (!isConstant(token) || token.kind !== 'name') return undefined
  const word = token.text.toLowerCase()
  return word === 'null' ? { kind: 'null' } : { kind: 'boolean', value: word === 'true' }
}
