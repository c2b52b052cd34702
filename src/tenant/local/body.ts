import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'

/** The request's JSON, checked. @throws HTTPException 400 naming every fault. */
export async function readBody<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  // A page elsewhere can post text/plain without asking first; JSON it can't.
  if (!c.req.header('content-type')?.startsWith('application/json')) {
    throw new HTTPException(415, { message: 'The body must be application/json.' })
  }
  let raw: unknown
  try {
    raw = await c.req.json()
  } catch {
    throw new HTTPException(400, { message: 'The body is not valid JSON.' })
  }
  const parsed = v.safeParse(schema, raw)
  if (parsed.success) return parsed.output
  const faults = parsed.issues.map(issue => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
  throw new HTTPException(400, { message: faults.join(' · ') })
}

/** One thing or a list of them. Not a union: that would say only that neither fits, not why. */
export const oneOrMany = <T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> =>
  v.pipe(
    v.unknown(),
    v.transform(input => (Array.isArray(input) ? input : [input])),
    v.array(schema),
  )
