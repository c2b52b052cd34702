import * as v from 'valibot'
import type { Database } from '../store/database.ts'
import { openShelf } from './shelf.ts'

const address = v.object({ address: v.string(), name: v.exactOptional(v.string()) })
const recipient = v.object({ emailAddress: address })
const recipients = v.array(recipient)

/** As Microsoft Graph's `message` names its properties. */
export const sentMailSchema = v.object({
  id: v.string(),
  from: recipient,
  toRecipients: recipients,
  ccRecipients: recipients,
  bccRecipients: recipients,
  replyTo: recipients,
  subject: v.string(),
  body: v.object({ contentType: v.picklist(['text', 'html']), content: v.string() }),
  importance: v.picklist(['low', 'normal', 'high']),
  sentDateTime: v.string(),
  saveToSentItems: v.boolean(),
})
export type SentMail = v.InferOutput<typeof sentMailSchema>

export interface Mailbox {
  sent(): SentMail[]
  keep(mail: SentMail): void
}

export function openMailbox(database: Database): Mailbox {
  const shelf = openShelf(database, 'mail', sentMailSchema)
  return { sent: () => shelf.all(), keep: mail => shelf.put(mail.id, mail) }
}
