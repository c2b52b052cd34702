/** What the tenant doesn't have answers 501 naming it: never 404, never silently ignored. */
export function unsupported(what: string): Response {
  return Response.json(
    { error: { code: 'notImplementedByLocalTenant', message: `The local tenant doesn't have ${what}.` } },
    { status: 501 },
  )
}
