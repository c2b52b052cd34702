/** OData v3 `$filter` text into tokens. A doubled quote inside quotes is one quote. */
export type Token =
  | { kind: 'name'; text: string }
  | { kind: 'text' | 'instant' | 'guid'; text: string }
  | { kind: 'number'; value: number }
  | { kind: '(' | ')' | ',' }

const PATTERN =
  /\s*(?:(datetime|datetimeoffset|guid)?'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)[LlMmDdFf]?(?![\w'-])|([A-Za-z_][\w./]*)|([(),]))/iy

/** Undefined where the text isn't made of tokens. */
export function tokens(text: string): Token[] | undefined {
  const out: Token[] = []
  PATTERN.lastIndex = 0
  let end = 0
  while (end < text.trimEnd().length) {
    PATTERN.lastIndex = end
    const match = PATTERN.exec(text)
    if (!match) return undefined
    end = PATTERN.lastIndex
    const [, prefix, quoted, number, name, sign] = match
    if (quoted !== undefined) {
      const kind = prefix?.toLowerCase().startsWith('datetime') ? 'instant' : prefix ? 'guid' : 'text'
      out.push({ kind, text: quoted.replaceAll("''", "'") })
    } else if (number !== undefined) out.push({ kind: 'number', value: Number(number) })
    else if (name !== undefined) out.push({ kind: 'name', text: name })
    else if (sign === '(' || sign === ')' || sign === ',') out.push({ kind: sign })
  }
  return out
}
