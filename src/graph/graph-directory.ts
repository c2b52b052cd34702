/** People and mail through Microsoft Graph; the only room that imports @pnp/graph. */
import { graphfi } from '@pnp/graph'
import '@pnp/graph/users'
import '@pnp/graph/mail/users'
import { withStorageErrors } from '../wire/faults'
import { patientClient, type TokenSource } from '../wire/patient-client'

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

const PARTS = ['id', 'displayName', 'userPrincipalName', 'mail', 'jobTitle', 'department']
const FOUND_AT_MOST = 10

interface GraphUser {
  displayName?: string | null
  userPrincipalName?: string | null
  mail?: string | null
  jobTitle?: string | null
  department?: string | null
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
  return {
    me: () => withStorageErrors(async () => toPerson(await graph.me.select(...PARTS)<GraphUser>())),
    search: (text: string) =>
      withStorageErrors(async () => {
        const starts = `startswith(displayName,'${text.replaceAll("'", "''")}')`
        const users = await graph.users
          .select(...PARTS)
          .filter(starts)
          .top(FOUND_AT_MOST)<GraphUser[]>()
        return users.map(toPerson)
      }),
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
