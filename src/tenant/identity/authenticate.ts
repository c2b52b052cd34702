import type { Caller } from '../tenant.ts'
import type { Resource } from './scopes.ts'
import type { TokenReading, Tokens } from './tokens.ts'

export type Reading = { kind: 'caller'; caller: Caller } | Extract<TokenReading, { kind: 'refused' }>

/** Who calls, by the bearer token; under `--trust` nobody is asked. */
export async function authenticate(
  request: Request,
  resource: Resource,
  { tokens, trust }: { tokens: Tokens; trust: boolean },
): Promise<Reading> {
  if (trust) return { kind: 'caller', caller: { kind: 'trusted' } }
  const reading = await tokens.read(request.headers.get('authorization') ?? undefined, resource)
  return reading.kind === 'refused' ? reading : { kind: 'caller', caller: reading }
}
