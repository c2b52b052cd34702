/** People and mail through Microsoft Graph; the only room that imports @pnp/graph. */
import { graphfi } from '@pnp/graph'
import '@pnp/graph/users'
import '@pnp/graph/mail/users'
import { withStorageErrors } from '../wire/faults'
import { patientClient, type TokenSource } from '../wire/patient-client'
import { PHOTOS_AT_ONCE, photosOf } from './graph-photos'

export interface DirectoryPerson {
  principalName: string
  name: string
  jobTitle: string
  department: string
  mail: string
}

export interface Mail {
  subject: string
  /** Plain text. */
  text: string
  to: { name: string; mail: string }[]
}

const PARTS = ['id', 'displayName', 'userPrincipalName', 'mail', 'jobTitle', 'department', 'accountEnabled']
const FOUND_AT_MOST = 10
/** Graph takes at most fifteen values in one `in`. */
const NAMES_AT_ONCE = 15

interface GraphUser {
  displayName?: string | null
  userPrincipalName?: string | null
  mail?: string | null
  jobTitle?: string | null
  department?: string | null
  accountEnabled?: boolean | null
}

function toPerson(user: GraphUser): DirectoryPerson {
  return {
    principalName: (user.userPrincipalName ?? '').toLowerCase(),
    name: user.displayName ?? '',
    jobTitle: user.jobTitle ?? '',
    department: user.department ?? '',
    mail: user.mail ?? '',
  }
}

export function graphDirectory(graphUrl: string, tokens: TokenSource) {
  const graph = graphfi(graphUrl).using(patientClient(tokens))
  async function named(principalNames: string[], parts: string[]): Promise<GraphUser[]> {
    const found: GraphUser[] = []
    for (let start = 0; start < principalNames.length; start += NAMES_AT_ONCE) {
      const names = principalNames.slice(start, start + NAMES_AT_ONCE).map(name => `'${name.replaceAll("'", "''")}'`)
      const filter = `userPrincipalName in (${names.join(',')})`
      found.push(...(await graph.users.select(...parts).filter(filter)<GraphUser[]>()))
    }
    return found
  }
  return {
    me: () => withStorageErrors(async () => toPerson(await graph.me.select(...PARTS)<GraphUser>())),
    /** Who has a word of their name, or their address, beginning so. Nobody whose account is disabled. */
    search: (text: string) =>
      withStorageErrors(async () => {
        const sought = text.replaceAll(/["\\]/g, ' ').trim()
        const clauses = ['displayName', 'mail', 'userPrincipalName'].map(property => `"${property}:${sought}"`)
        const users = await graph.users
          .select(...PARTS)
          .search(clauses.join(' OR '))
          .top(FOUND_AT_MOST)<GraphUser[]>()
        return users.filter(user => user.accountEnabled !== false).map(toPerson)
      }),
    /** Those of them whom the directory has, disabled accounts too. */
    people: (principalNames: string[]) =>
      withStorageErrors(async () => (await named(principalNames, PARTS)).map(toPerson)),
    /** ROLE-6: those of them whose account is gone or disabled. */
    gone: (principalNames: string[]) =>
      withStorageErrors(async () => {
        const working = new Set<string>()
        for (const user of await named(principalNames, ['userPrincipalName', 'accountEnabled']))
          if (user.accountEnabled !== false) working.add(toPerson(user).principalName)
        return principalNames.filter(name => !working.has(name.toLowerCase()))
      }),
    /** At most PHOTOS_AT_ONCE of them. */
    photos: (principalNames: string[]) =>
      withStorageErrors(() => photosOf(graph, graphUrl, principalNames.slice(0, PHOTOS_AT_ONCE))),
    sendMail: (mail: Mail) =>
      withStorageErrors(() =>
        graph.me.sendMail(
          {
            subject: mail.subject,
            body: { contentType: 'text', content: mail.text },
            toRecipients: mail.to.map(({ name, mail: address }) => ({ emailAddress: { name, address } })),
          },
          true,
        ),
      ),
  }
}
