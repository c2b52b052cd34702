import * as v from 'valibot'
import { GraphLack, GraphRefusal, graphErrors } from './graph-errors.ts'

const MOST = 20

const batchSchema = v.object({
  requests: v.array(
    v.object({
      id: v.string(),
      method: v.string(),
      url: v.string(),
      headers: v.optional(v.record(v.string(), v.string()), {}),
    }),
  ),
})

/**
 * Several questions in one request, answered in the order asked; each part runs as if it had come alone, with the token of the
 * whole. Writes and `dependsOn` aren't here.
 * @see https://learn.microsoft.com/graph/json-batching
 */
export async function batchAnswer(
  raw: unknown,
  authorization: string | undefined,
  run: (path: string, init: RequestInit) => Response | Promise<Response>,
): Promise<Response> {
  const parsed = v.safeParse(batchSchema, raw)
  if (!parsed.success) throw new GraphRefusal(graphErrors.batchMalformed())
  const { requests } = parsed.output
  if (requests.length > MOST) throw new GraphRefusal(graphErrors.batchTooLarge(MOST))
  const ids = new Set<string>()
  for (const { id } of requests) {
    if (ids.has(id.toLowerCase())) throw new GraphRefusal(graphErrors.batchIdsRepeated(id))
    ids.add(id.toLowerCase())
  }
  if (/"(dependsOn|body)"\s*:/.test(JSON.stringify(raw))) throw new GraphLack('dependsOn and bodies in a batch')
  const responses = []
  for (const { id, method, url, headers } of requests) {
    if (method.toUpperCase() !== 'GET') throw new GraphLack(`${method} in a batch`)
    const answer = await run(`/${url.replace(/^\//, '')}`, {
      method: 'GET',
      headers: { ...headers, ...(authorization === undefined ? {} : { Authorization: authorization }) },
    })
    responses.push({
      id,
      status: answer.status,
      headers: { 'Content-Type': answer.headers.get('content-type') ?? '' },
      body: await bodyOf(answer),
    })
  }
  return Response.json({ responses })
}

/** An image comes as base64 in a text, as seen by PnPjs: github.com/pnp/pnpjs/issues/2825. */
async function bodyOf(answer: Response): Promise<unknown> {
  if (answer.headers.get('content-type')?.includes('json')) return answer.json()
  return Buffer.from(await answer.arrayBuffer()).toString('base64')
}
