/** A calculated column's formula, read once and computed for a row. Names of columns stand bare or in brackets. */
import { NotImplemented } from '../../wire/errors'
import { FUNCTIONS } from './functions'
import { type FormulaValue, fault, fromSerial, isDate, isFault, toNumber, toText } from './values'

export interface Inputs {
  /** A column's value by title or internal name. */
  column: (name: string) => FormulaValue
  zone: string
}
type Node = (inputs: Inputs) => FormulaValue

export interface Formula {
  columns: string[]
  compute: Node
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|\[([^\]]+)\]|(<>|<=|>=|[=<>+\-*/^&%(),;])|([\p{L}_][\p{L}\p{N}_]*))/uy

interface Token {
  kind: 'number' | 'text' | 'column' | 'sign' | 'name' | 'end'
  text: string
}

function tokens(text: string): Token[] | undefined {
  const out: Token[] = []
  for (let at = 0; at < text.trimEnd().length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (!match) return undefined
    const [, number, quoted, column, sign, name] = match
    if (number !== undefined) out.push({ kind: 'number', text: number })
    else if (quoted !== undefined) out.push({ kind: 'text', text: quoted.replaceAll('""', '"') })
    else if (column !== undefined) out.push({ kind: 'column', text: column.trim() })
    else if (sign !== undefined) out.push({ kind: 'sign', text: sign })
    else out.push({ kind: 'name', text: name ?? '' })
  }
  return out
}

class Bad extends Error {}

const LEVELS = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']]

/** Undefined where the text is no formula. */
export function parseFormula(text: string): Formula | undefined {
  const found = tokens(text.trim().replace(/^=/, ''))
  if (!found?.length) return undefined
  const columns: string[] = []
  let at = 0
  const peek = (): Token => found[at] ?? { kind: 'end', text: '' }
  const take = (sign: string): boolean => {
    if (peek().kind !== 'sign' || peek().text !== sign) return false
    at += 1
    return true
  }
  const level = (n: number): Node => {
    const signs = LEVELS[n]
    if (!signs) return unary()
    let left = level(n + 1)
    for (;;) {
      const { kind, text: sign } = peek()
      if (kind !== 'sign' || !signs.includes(sign)) return left
      at += 1
      left = operation(sign, left, level(n + 1))
    }
  }
  const unary = (): Node => {
    if (take('-')) return operation('-', () => 0, unary())
    if (take('+')) return unary()
    let inner = atom()
    while (take('%')) inner = operation('/', inner, () => 100)
    return inner
  }
  const atom = (): Node => {
    const { kind, text: word } = peek()
    at += 1
    if (kind === 'number') return () => Number(word)
    if (kind === 'text') return () => word
    if (kind === 'sign' && word === '(') {
      const inner = level(0)
      if (!take(')')) throw new Bad()
      return inner
    }
    if (kind === 'name' && take('(')) return call(word.toUpperCase())
    if (kind === 'name' && /^(true|false)$/i.test(word)) return () => word.toLowerCase() === 'true'
    if (kind !== 'column' && kind !== 'name') throw new Bad()
    columns.push(word)
    return inputs => inputs.column(word)
  }
  const call = (name: string): Node => {
    const work = FUNCTIONS[name]
    if (!work) throw new NotImplemented(`function ${name} in a formula`)
    const given: Node[] = []
    if (!take(')')) {
      do given.push(level(0))
      while (take(',') || take(';'))
      if (!take(')')) throw new Bad()
    }
    return inputs =>
      work(
        given.map(one => one(inputs)),
        inputs.zone,
      )
  }
  try {
    const compute = level(0)
    return at === found.length ? { columns, compute } : undefined
  } catch (error) {
    if (error instanceof Bad) return undefined
    throw error
  }
}

const COMPARE: Record<string, (order: number) => boolean> = {
  '=': order => order === 0,
  '<>': order => order !== 0,
  '<': order => order < 0,
  '>': order => order > 0,
  '<=': order => order <= 0,
  '>=': order => order >= 0,
}

const operation =
  (sign: string, left: Node, right: Node): Node =>
  inputs => {
    const [a, b] = [left(inputs), right(inputs)]
    if (isFault(a)) return a
    if (isFault(b)) return b
    const { zone } = inputs
    if (sign === '&') return toText(a, zone) + toText(b, zone)
    const compare = COMPARE[sign]
    if (compare) return compare(order(a, b, zone))
    const [x, y] = [toNumber(a, zone), toNumber(b, zone)]
    if (typeof x !== 'number') return x
    if (typeof y !== 'number') return y
    if (sign === '/' && y === 0) return fault('#DIV/0!')
    const result = sign === '+' ? x + y : sign === '-' ? x - y : sign === '*' ? x * y : sign === '/' ? x / y : x ** y
    if (!Number.isFinite(result)) return fault('#NUM!')
    // A date moved by days is a date; between two dates lie days.
    return (sign === '+' || sign === '-') && isDate(a) !== isDate(b) ? fromSerial(result, zone) : result
  }

/** Text without regard to case, as Excel compares. */
function order(a: FormulaValue, b: FormulaValue, zone: string): number {
  if (typeof a === 'string' || typeof b === 'string') {
    const [x, y] = [toText(a, zone).toLowerCase(), toText(b, zone).toLowerCase()]
    return x < y ? -1 : x > y ? 1 : 0
  }
  return Math.sign(Number(toNumber(a, zone)) - Number(toNumber(b, zone)))
}
