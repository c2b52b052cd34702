/** A tenant in memory with a few people, and the real PnPjs speaking to it as each of them. Only tests import this. */
import { DefaultParse } from '@pnp/queryable'
import { DefaultHeaders, DefaultInit, type SPFI, spfi } from '@pnp/sp'
import '@pnp/sp/presets/all'
import type { Caller, Directory, Person } from '../../tenant'
import { createSharePoint } from '../sharepoint'

export const HOST = 'https://kommun.example'
export const SITE = `${HOST}/sites/forvalta`

const person = (name: string, more: Partial<Person> = {}): Person => {
  const upn = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@kommun.example`
  return {
    id: crypto.randomUUID(),
    userPrincipalName: upn,
    displayName: name,
    mail: upn,
    accountEnabled: true,
    userType: 'Member',
    ...more,
  }
}

export const PEOPLE = {
  owner: person('Olga Ek'),
  anna: person('Anna Berg', { department: 'Socialnämnden', jobTitle: 'Handläggare' }),
  bo: person('Bo Dahl'),
  cecilia: person('Cecilia Wik'),
  guest: person('Gita Gast', { userType: 'Guest' }),
}

export type Who = keyof typeof PEOPLE

/** Bo is in the security group, Cecilia in the team's. */
export const GROUPS = {
  security: {
    id: crypto.randomUUID(),
    displayName: 'Förvaltarna',
    mail: '',
    unified: false,
    members: [PEOPLE.bo.id],
  },
  team: {
    id: crypto.randomUUID(),
    displayName: 'Laget',
    mail: 'laget@kommun.example',
    unified: true,
    members: [PEOPLE.cecilia.id],
  },
}

export const directory: Directory = {
  groups: () => Object.values(GROUPS),
  tenantId: '11111111-2222-4333-8444-555555555555',
  people: () => Object.values(PEOPLE),
  byPrincipalName: upn => Object.values(PEOPLE).find(one => one.userPrincipalName === upn.toLowerCase()),
  byId: id => Object.values(PEOPLE).find(one => one.id === id),
}

export const EVERYONE = `c:0-.f|rolemanager|spo-grid-all-users/${directory.tenantId}`

export function newTenant(language = 1053) {
  const refused: string[] = []
  const faults: string[] = []
  const clock = { at: Date.parse('2026-08-28T10:00:00Z') }
  const sharePoint = createSharePoint({
    db: ':memory:',
    directory,
    clock: () => new Date(clock.at),
    onRefused: what => refused.push(what),
    onFault: what => faults.push(what),
  })
  sharePoint.createSite({
    path: '/sites/forvalta',
    title: 'Förvalta',
    ownerPrincipalName: PEOPLE.owner.userPrincipalName,
    language,
    timeZone: 'Europe/Stockholm',
  })
  const caller = (who: Who): Caller => ({ kind: 'person', person: PEOPLE[who], scopes: ['AllSites.Manage'] })
  const raw = (who: Who | undefined, path: string, init: RequestInit = {}) =>
    sharePoint.handle(
      new Request(path.startsWith('http') ? path : `${SITE}/_api/${path}`, {
        ...init,
        headers: { accept: 'application/json', ...init.headers },
      }),
      who && caller(who),
    )
  const as = (who: Who): SPFI =>
    spfi(SITE).using(
      instance => {
        instance.on.send.replace(async (url: URL, init: RequestInit) =>
          sharePoint.handle(new Request(url.toString(), init), caller(who)),
        )
        return instance
      },
      DefaultInit(),
      DefaultHeaders(),
      DefaultParse(),
    )
  return { sharePoint, refused, faults, clock, raw, as, owner: as('owner') }
}

/** The refusal PnPjs threw: its status and SharePoint's own words. */
export async function refusal(work: Promise<unknown>): Promise<{ status: number; code: string; message: string }> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error && 'response' in error && error.response instanceof Response) {
      const body: Record<string, { code: string; message: { value: string } } | undefined> = await error.response
        .clone()
        .json()
      const inner = body['odata.error'] ?? body.error
      return { status: error.response.status, code: inner?.code ?? '', message: inner?.message.value ?? '' }
    }
    throw error
  }
  throw new Error('nothing was refused')
}

/** An answer's body as far as a test looks at it. */
export async function json(response: Response | Promise<Response>): Promise<Record<string, unknown>> {
  const body: unknown = await (await response).json()
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {}
}
