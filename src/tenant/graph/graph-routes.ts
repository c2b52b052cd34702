import { type Context, Hono } from 'hono'
import { authenticate } from '../identity/authenticate.ts'
import type { Photos } from '../identity/photos.ts'
import type { Tokens } from '../identity/tokens.ts'
import type { Mailbox } from '../local/mailbox.ts'
import type { ShellEnv } from '../local/shell-env.ts'
import { unsupported } from '../local/unsupported.ts'
import type { Clock, Directory, Person } from '../tenant.ts'
import { batchAnswer } from './batch.ts'
import { type GraphError, GraphLack, GraphRefusal, graphAnswer, graphErrors } from './graph-errors.ts'
import { groupById, manyGroups, membersOf, oneGroup } from './groups.ts'
import { photoValue } from './photos.ts'
import { readSendMail } from './send-mail.ts'
import { manyUsers, oneUser } from './users.ts'

export interface Graph {
  directory: Directory
  photos: Photos
  tokens: Tokens
  trust: boolean
  clock: Clock
  mailbox: Mailbox
  graphUrl: string
}

const REFUSALS = {
  missing: graphErrors.tokenMissing,
  expired: graphErrors.tokenExpired,
  audience: graphErrors.tokenForAnother,
  disabled: graphErrors.accountDisabled,
  invalid: graphErrors.tokenInvalid,
}

/** Delegated permissions, the sufficient ones. @see https://learn.microsoft.com/graph/api/user-list#permissions */
const FULL_PROFILES = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']
const ANY_PROFILE = ['User.ReadBasic.All', ...FULL_PROFILES]
const OWN_PROFILE = ['User.Read', 'User.ReadWrite', ...FULL_PROFILES]

/** @see https://learn.microsoft.com/graph/api/profilephoto-get#permissions; the two of photos alone: …/graph/permissions-reference */
const PHOTO_ALONE = ['ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All']

/** @see https://learn.microsoft.com/graph/api/group-list#permissions */
const GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', ...FULL_PROFILES.slice(2)]

/** The part of Microsoft Graph that is here, under `/v1.0`; the rest answers 501. */
export function graphRoutes({ directory, photos, tokens, trust, clock, mailbox, graphUrl }: Graph): Hono<ShellEnv> {
  const routes = new Hono<ShellEnv>()
  const refuse = (error: GraphError) => graphAnswer(error, clock())
  const holdsAny = (held: readonly string[], sufficient: readonly string[]) =>
    sufficient.some(scope => held.includes(scope))

  routes.onError(error => {
    if (error instanceof GraphRefusal) return refuse(error.error)
    if (error instanceof GraphLack) return unsupported(error.message)
    throw error
  })

  // a part of a batch; what comes alone and isn't here goes on to the shell's own answer
  routes.notFound(c => unsupported(`${c.req.method} ${c.req.path}`))

  type Answer = (c: Context<ShellEnv>, person: Person, scopes: string[]) => Response | Promise<Response>
  /** What an app may ask in its own name, by its roles, which are called as the scopes are. */
  type AppAnswer = (c: Context<ShellEnv>, roles: string[]) => Response | Promise<Response>
  const signedIn = (answer: Answer, forApp?: AppAnswer) => async (c: Context<ShellEnv>) => {
    const reading = await authenticate(c.req.raw, 'graph', { tokens, trust, directory })
    if (reading.kind === 'refused') return refuse(REFUSALS[reading.why]())
    const { caller } = reading
    if (caller.kind === 'app') {
      // "/me request is only valid with delegated authentication flow": learn.microsoft.com/graph/api/user-get
      return forApp ? forApp(c, caller.roles) : refuse(graphErrors.meWithoutPerson())
    }
    if (!caller.person) return unsupported('Graph for a caller without a token, in a directory without people')
    c.set('person', caller.person.userPrincipalName)
    return answer(c, caller.person, caller.kind === 'trusted' ? [...FULL_PROFILES, 'Mail.Send'] : caller.scopes)
  }
  const profile = (c: Context<ShellEnv>, person: Person, basic: boolean) =>
    c.json(Object(oneUser(new URL(c.req.url), person, basic, graphUrl)))

  routes.get(
    '/me',
    signedIn((c, person, scopes) => {
      if (!holdsAny(scopes, [...OWN_PROFILE, ...ANY_PROFILE])) return refuse(graphErrors.scopeMissing())
      return profile(c, person, !holdsAny(scopes, OWN_PROFILE))
    }),
  )
  const people: AppAnswer = (c, scopes) => {
    if (!holdsAny(scopes, ANY_PROFILE)) return refuse(graphErrors.scopeMissing())
    const basic = !holdsAny(scopes, FULL_PROFILES)
    return c.json(Object(manyUsers(new URL(c.req.url), c.req.raw.headers, directory, basic, graphUrl)))
  }
  const named = (c: Context<ShellEnv>) => {
    const key = c.req.param('key') ?? ''
    return { key, sought: directory.byId(key) ?? directory.byPrincipalName(key) }
  }
  const onePerson = (c: Context<ShellEnv>, scopes: string[], caller?: Person) => {
    const { key, sought } = named(c)
    const own = caller !== undefined && sought?.id === caller.id && holdsAny(scopes, OWN_PROFILE)
    if (!own && !holdsAny(scopes, ANY_PROFILE)) return refuse(graphErrors.scopeMissing())
    if (!sought) return refuse(graphErrors.resourceMissing(key))
    return profile(c, sought, !own && !holdsAny(scopes, FULL_PROFILES))
  }
  async function send(c: Context<ShellEnv>, sender: Person, scopes: string[]): Promise<Response> {
    if (!scopes.includes('Mail.Send')) return refuse(graphErrors.mailScopeMissing())
    if (!c.req.header('content-type')?.startsWith('application/json')) throw new GraphLack('mail as MIME')
    const body: unknown = await c.req.json().catch(() => {
      throw new GraphRefusal(graphErrors.bodyInvalid('Unable to read JSON request payload.'))
    })
    mailbox.keep(readSendMail(body, sender, clock()))
    return c.body(null, 202)
  }

  routes.get(
    '/users',
    signedIn((c, _person, scopes) => people(c, scopes), people),
  )
  routes.get(
    '/users/:key',
    signedIn((c, caller, scopes) => onePerson(c, scopes, caller), onePerson),
  )
  const photoOf = (c: Context<ShellEnv>, scopes: string[], sought: Person | undefined, own: boolean) => {
    const sufficient = [...PHOTO_ALONE, ...ANY_PROFILE, ...(own ? OWN_PROFILE : [])]
    if (!holdsAny(scopes, sufficient)) return refuse(graphErrors.scopeMissing())
    return photoValue(new URL(c.req.url), photos, sought, c.req.param('size'))
  }
  for (const photo of ['photo', 'photos/:size']) {
    routes.get(
      `/me/${photo}/$value`,
      signedIn((c, person, scopes) => photoOf(c, scopes, person, true)),
    )
    routes.get(
      `/users/:key/${photo}/$value`,
      signedIn(
        (c, person, scopes) => photoOf(c, scopes, named(c).sought, named(c).sought?.id === person.id),
        (c, roles) => photoOf(c, roles, named(c).sought, false),
      ),
    )
  }
  const batch = async (c: Context<ShellEnv>) => {
    const raw: unknown = await c.req.json().catch(() => undefined)
    return batchAnswer(raw, c.req.header('authorization'), (path, init) => routes.request(path, init, c.env))
  }
  routes.post('/$batch', signedIn(batch, batch))
  const groups =
    (answer: (c: Context<ShellEnv>, scopes: string[]) => unknown): AppAnswer =>
    (c, scopes) =>
      holdsAny(scopes, GROUPS) ? c.json(Object(answer(c, scopes))) : refuse(graphErrors.scopeMissing())
  const sought = (c: Context<ShellEnv>) => groupById(directory, c.req.param('id') ?? '')
  const allGroups = groups(c => manyGroups(new URL(c.req.url), directory, graphUrl))
  const oneOfThem = groups(c => oneGroup(new URL(c.req.url), sought(c), graphUrl))
  const theirMembers = groups((c, scopes) =>
    membersOf(new URL(c.req.url), sought(c), directory, !holdsAny(scopes, FULL_PROFILES), graphUrl),
  )
  routes.get(
    '/groups',
    signedIn((c, _person, scopes) => allGroups(c, scopes), allGroups),
  )
  routes.get(
    '/groups/:id',
    signedIn((c, _person, scopes) => oneOfThem(c, scopes), oneOfThem),
  )
  routes.get(
    '/groups/:id/members',
    signedIn((c, _person, scopes) => theirMembers(c, scopes), theirMembers),
  )
  routes.post(
    '/me/sendMail',
    signedIn((c, person, scopes) => send(c, person, scopes)),
  )
  // An app may send for anybody: learn.microsoft.com/graph/api/user-sendmail. A person here only for themselves.
  routes.post(
    '/users/:key/sendMail',
    signedIn(
      (c, person, scopes) =>
        named(c).sought?.id === person.id ? send(c, person, scopes) : refuse(graphErrors.mailScopeMissing()),
      (c, roles) => {
        const { key, sought } = named(c)
        return sought ? send(c, sought, roles) : refuse(graphErrors.resourceMissing(key))
      },
    ),
  )
  return routes
}
