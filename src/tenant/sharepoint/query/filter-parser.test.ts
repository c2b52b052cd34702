import { expect, test } from 'vitest'
import { parseFilter } from './filter-parser'

const compare = (name: string, operator: string, kind: string, value?: unknown) => ({
  kind: 'compare',
  path: name.split('/'),
  operator,
  value: value === undefined ? { kind } : { kind, value },
})

test.each<[string, unknown]>([
  ["Title eq 'a'", compare('Title', 'eq', 'text', 'a')],
  ["Title EQ 'it''s'", compare('Title', 'eq', 'text', "it's")],
  ['A/B ge -1.5', compare('A/B', 'ge', 'number', -1.5)],
  ["Due lt datetime'2026-01-01T00:00:00Z'", compare('Due', 'lt', 'instant', '2026-01-01T00:00:00Z')],
  ["GUID eq guid'0-0'", compare('GUID', 'eq', 'guid', '0-0')],
  ['Done eq true', compare('Done', 'eq', 'boolean', true)],
  ['X eq null', compare('X', 'eq', 'null')],
  ['2 lt Id', compare('Id', 'gt', 'number', 2)],
  [
    'a eq 1 or b eq 2 and not c eq 3',
    {
      kind: 'or',
      left: compare('a', 'eq', 'number', 1),
      right: {
        kind: 'and',
        left: compare('b', 'eq', 'number', 2),
        right: { kind: 'not', node: compare('c', 'eq', 'number', 3) },
      },
    },
  ],
  [
    '(a eq 1 or b eq 2) and c eq 3',
    {
      kind: 'and',
      left: { kind: 'or', left: compare('a', 'eq', 'number', 1), right: compare('b', 'eq', 'number', 2) },
      right: compare('c', 'eq', 'number', 3),
    },
  ],
  ["startswith(T,'x')", { kind: 'text', call: 'startswith', path: ['T'], text: 'x' }],
  ["substringof('(a, b)', T) eq true", { kind: 'text', call: 'substringof', path: ['T'], text: '(a, b)' }],
])('%s', (text, node) => {
  expect(parseFilter(text)).toEqual(node)
})

test.each([
  '',
  'Title',
  "Title eq 'a' and",
  "Title like 'a'",
  "endswith(T,'x')",
  "startswith('x',T)",
  '(a eq 1',
  'a eq 1)',
  "a eq 'x",
  'a eq 1 b eq 2',
  "tolower(T) eq 'x'",
  'a add 1 eq 2',
  'a eq b',
])('%j isn’t valid', text => {
  expect(() => parseFilter(text)).toThrow(/is not valid/)
})
