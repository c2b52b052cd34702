/** Photos of a few people in one request: who has none is a part answered 404 there, and no error of the page's own. */

import { type GraphFI, GraphQueryable, graphPost } from '@pnp/graph'
import { body } from '@pnp/queryable'

/** Graph takes at most twenty requests in one batch. */
export const PHOTOS_AT_ONCE = 20
/** Twice the largest that is drawn. */
const SIZE = '96x96'
/** What may be drawn: pictures made of dots, and nothing that has a language of its own. */
const DRAWN = /^image\/(jpeg|png|gif)\b/i

interface Part {
  id?: string
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

/** As an address that holds the picture. Graph writes base64, and says base64url in its documentation. */
function addressOf({ status, headers, body: content }: Part): string | undefined {
  const type = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const [drawn] = DRAWN.exec(type) ?? []
  if (status !== 200 || drawn === undefined || typeof content !== 'string') return undefined
  return `data:${drawn};base64,${content.replaceAll('-', '+').replaceAll('_', '/')}`
}

/**
 * @returns by principal name: the photo as a `data:` address, or undefined where the directory says that there is none; whom
 * it gave no answer about (throttled, say) isn't in it
 */
export async function photosOf(
  graph: GraphFI,
  graphUrl: string,
  principalNames: readonly string[],
): Promise<Map<string, string | undefined>> {
  const requests = principalNames.map((name, index) => ({
    id: String(index),
    method: 'GET',
    url: `/users/${encodeURIComponent(name)}/photos/${SIZE}/$value`,
  }))
  const batch = GraphQueryable([graph.me, graphUrl], '$batch')
  const { responses = [] } = await graphPost<{ responses?: Part[] }>(batch, body({ requests }))
  const found = new Map<string, string | undefined>()
  for (const part of responses) {
    const name = principalNames[Number(part.id)]
    if (name !== undefined && (part.status === 200 || part.status === 404)) found.set(name, addressOf(part))
  }
  return found
}
