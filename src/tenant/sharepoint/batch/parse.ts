/** multipart/mixed as clients send it: LF or CRLF, boundaries bare or quoted, changesets within. */
import { errors } from '../wire/errors'

export interface Part {
  method: string
  url: string
  headers: [string, string][]
  body: string
}

const boundaryIn = (type: string): string | undefined =>
  /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type)?.slice(1).find(Boolean)

export function parseBatch(contentType: string, text: string): Part[] {
  const boundary = boundaryIn(contentType)
  if (!boundary) throw errors.badJson()
  return sections(text.replaceAll('\r\n', '\n'), boundary).flatMap(section => {
    const { headers, rest } = split(section)
    const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
    if (/^multipart\/mixed/i.test(type))
      return sections(rest, boundaryIn(type) ?? '').map(inner => operation(split(inner).rest))
    return [operation(rest)]
  })
}

/** A boundary is one wherever it stands: CLI for Microsoft 365 writes it right behind a body, and SharePoint reads that. */
function sections(text: string, boundary: string): string[] {
  const marker = new RegExp(`--${boundary.replace(/[^\w-]/g, '\\$&')}(?=--|[ \\t]*(?:\\n|$))`)
  const pieces = `\n${text}`.split(marker)
  const found: string[] = []
  for (const piece of pieces.slice(1)) {
    if (piece.startsWith('--')) break
    found.push(piece.replace(/^[ \t]*\n/, ''))
  }
  return found
}

function split(section: string): { headers: [string, string][]; rest: string } {
  const at = section.indexOf('\n\n')
  const head = at < 0 ? section : section.slice(0, at)
  return { headers: headerLines(head), rest: at < 0 ? '' : section.slice(at + 2) }
}

const headerLines = (text: string): [string, string][] =>
  text.split('\n').flatMap((line): [string, string][] => {
    const colon = line.indexOf(':')
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : []
  })

function operation(text: string): Part {
  const trimmed = text.replace(/^\n+/, '')
  const newline = trimmed.indexOf('\n')
  const first = newline < 0 ? trimmed : trimmed.slice(0, newline)
  const match = /^(\w+) (\S.*?)(?: HTTP\/[\d.]+)?\s*$/.exec(first)
  if (!match?.[1] || !match[2]) throw errors.badJson()
  const { headers, rest } = split(newline < 0 ? '' : trimmed.slice(newline + 1))
  return { method: match[1].toUpperCase(), url: match[2], headers, body: rest.trim() }
}
