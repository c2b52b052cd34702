/** What a `$filter` and a CAML `<Where>` both become. */
export type Literal =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'instant'; value: string }
  | { kind: 'guid'; value: string }
  | { kind: 'null' }

export type Operator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'

export type Node =
  | { kind: 'and' | 'or'; left: Node; right: Node }
  | { kind: 'not'; node: Node }
  | { kind: 'compare'; path: string[]; operator: Operator; value: Literal; wholeDay?: boolean; byId?: boolean }
  | { kind: 'text'; call: 'startswith' | 'substringof'; path: string[]; text: string }
  | { kind: 'in'; path: string[]; values: Literal[]; byId?: boolean }
  | { kind: 'constant'; value: boolean }
