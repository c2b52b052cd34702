import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim(), v.minLength(1))
const principalName = v.pipe(v.string(), v.trim(), v.regex(/^[^\s@]+@[^\s@]+$/, 'must be like name@domain'))

const optional = {
  jobTitle: v.exactOptional(v.string()),
  department: v.exactOptional(v.string()),
  officeLocation: v.exactOptional(v.string()),
  businessPhones: v.exactOptional(v.array(v.string())),
  preferredLanguage: v.exactOptional(v.string()),
}
const id = v.pipe(v.string(), v.uuid(), v.toLowerCase())
const userType = v.picklist(['Member', 'Guest'])

export const personSchema = v.strictObject({
  id,
  userPrincipalName: principalName,
  displayName: text,
  mail: v.string(),
  ...optional,
  accountEnabled: v.boolean(),
  userType,
})

/** What `POST /local/people` takes: the id, the mail address and the state have defaults. */
export const newPersonSchema = v.strictObject({
  ...personSchema.entries,
  id: v.exactOptional(id),
  mail: v.exactOptional(v.string()),
  accountEnabled: v.optional(v.boolean(), true),
  userType: v.optional(userType, 'Member'),
})

export const personChangeSchema = v.strictObject({
  displayName: v.exactOptional(text),
  mail: v.exactOptional(v.string()),
  ...optional,
  accountEnabled: v.exactOptional(v.boolean()),
  userType: v.exactOptional(userType),
})

export type NewPerson = v.InferOutput<typeof newPersonSchema>
export type PersonChange = v.InferOutput<typeof personChangeSchema>
