import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { SentMail } from '../local/mailbox.ts'
import type { Person } from '../tenant.ts'
import { GraphLack, GraphRefusal, graphErrors } from './graph-errors.ts'

const recipientSchema = v.strictObject({
  emailAddress: v.strictObject({ address: v.string(), name: v.exactOptional(v.string()) }),
})
const recipients = v.optional(v.array(recipientSchema), [])
const lowerCase = v.pipe(v.string(), v.toLowerCase())

const sendMailSchema = v.strictObject({
  message: v.strictObject({
    subject: v.optional(v.string(), ''),
    body: v.optional(
      v.strictObject({
        contentType: v.optional(v.pipe(lowerCase, v.picklist(['text', 'html'])), 'text'),
        content: v.optional(v.string(), ''),
      }),
      {},
    ),
    toRecipients: recipients,
    ccRecipients: recipients,
    bccRecipients: recipients,
    replyTo: recipients,
    from: v.exactOptional(recipientSchema),
    importance: v.optional(v.pipe(lowerCase, v.picklist(['low', 'normal', 'high'])), 'normal'),
  }),
  saveToSentItems: v.optional(v.boolean(), true),
})

/**
 * What `POST /me/sendMail` takes, as the mail that was sent.
 * @see https://learn.microsoft.com/graph/api/user-sendmail
 * @throws GraphLack for properties of a message that aren't here, e.g. attachments; GraphRefusal for faulty ones
 */
export function readSendMail(body: unknown, sender: Person, now: Date): SentMail {
  const parsed = v.safeParse(sendMailSchema, body)
  if (!parsed.success) {
    // A strict object names a key it doesn't know as expected `never`.
    const unknown = parsed.issues.find(issue => issue.expected === 'never')
    if (unknown) throw new GraphLack(`${v.getDotPath(unknown) ?? 'that property'} in sendMail`)
    const fault = parsed.issues.map(issue => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`).join(' ')
    throw new GraphRefusal(graphErrors.bodyInvalid(fault))
  }
  const { from, ...message } = parsed.output.message
  const everybody = [...message.toRecipients, ...message.ccRecipients, ...message.bccRecipients]
  if (everybody.length === 0) throw new GraphRefusal(graphErrors.recipientsMissing())
  const wrong = everybody.find(({ emailAddress }) => !/^[^\s@]+@[^\s@]+$/.test(emailAddress.address))
  if (wrong) throw new GraphRefusal(graphErrors.recipientInvalid(wrong.emailAddress.address))
  if (from && from.emailAddress.address.toLowerCase() !== sender.mail.toLowerCase()) {
    throw new GraphRefusal(graphErrors.sendAsDenied())
  }
  return {
    ...message,
    id: randomUUID(),
    from: { emailAddress: { address: sender.mail, name: sender.displayName } },
    sentDateTime: now.toISOString(),
    saveToSentItems: parsed.output.saveToSentItems,
  }
}
