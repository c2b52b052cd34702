/** A reader for the small XML that clients send: field schemas and CAML. Elements, attributes, text, CDATA and comments. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
      hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : decimal
          ? String.fromCodePoint(Number(decimal))
          : (ENTITIES[name?.toLowerCase() ?? ''] ?? whole),
  )

export const escapeXml = (text: string): string =>
  text.replace(/[<>&"]/g, char => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[char] ?? char)

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/\s*([\w:.-]+)\s*>|<\s*([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Undefined where it isn't well-formed. */
export function parseXml(text: string): Element | undefined {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (!match) return undefined
    at = TOKEN.lastIndex
    const [, cdata, closing, opening, attributes, selfClosed, plain] = match
    const current = open.at(-1)
    if (!current) return undefined
    if (cdata !== undefined) current.text += cdata
    else if (plain !== undefined) current.text += unescaped(plain)
    else if (closing !== undefined) {
      if (open.length < 2 || current.name !== closing) return undefined
      open.pop()
    } else if (opening !== undefined) {
      const element: Element = { name: opening, attributes: {}, children: [], text: '' }
      for (const [, name = '', double, single] of (attributes ?? '').matchAll(ATTRIBUTE))
        element.attributes[name] = unescaped(double ?? single ?? '')
      current.children.push(element)
      if (!selfClosed) open.push(element)
    }
  }
  return open.length === 1 && root.children.length === 1 && root.text.trim() === '' ? root.children[0] : undefined
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find(one => one.name === name)

/** The element as text again, without the white space between elements. */
export function writeXml(element: Element): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')
  const inside = element.children.map(writeXml).join('') || escapeXml(element.text)
  return inside ? `<${element.name}${attributes}>${inside}</${element.name}>` : `<${element.name}${attributes} />`
}
