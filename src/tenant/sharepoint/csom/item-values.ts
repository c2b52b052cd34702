/** What `SetFieldValue` and `ParseAndSetFieldValue` give, as the items endpoint takes it. */
import { ensureUser, principalByLogin } from '../access/principals'
import { type Field, isPerson, isReference, isSeveral, wireName } from '../lists/field-types'
import type { Scene } from '../query/compile'
import { contentTypeNamed, fromForm } from '../routes/validate'
import { errors, NotImplemented } from '../wire/errors'
import { type Given, isObject } from './request-xml'

export interface Set {
  name: string
  value: unknown
}

function fieldNamed(where: Scene, name: string): Field {
  const field = where.fields.find(one => one.internal === name)
  if (!field) throw errors.columnMissing(name)
  if (field.system) throw new NotImplemented(`CSOM: setting ${name} of SP.ListItem`)
  return field
}

/** A text as somebody would type it. Persons by number, `7;#Anna`, or login; otherwise like a form's. */
export function parsed(where: Scene, name: string, text: string): Set {
  const type = contentTypeNamed(where, { name, text })
  if (type !== undefined) return { name: 'ContentTypeId', value: type }
  const field = fieldNamed(where, name)
  if (!isPerson(field) || text.startsWith('[')) return { name: wireName(field), value: fromForm(where, field, text) }
  const ids = text
    .split(/;#?/)
    .filter(Boolean)
    .flatMap(part => personIn(where, part))
  return { name: wireName(field), value: isSeveral(field) ? ids : (ids[0] ?? null) }
}

/** Names between the numbers are for reading: they count only where they are a login. */
function personIn(where: Scene, part: string): number[] {
  if (/^-?\d+$/.test(part)) return [Number(part)]
  if (!part.includes('|') && !part.includes('@')) return []
  return [principalByLogin(where.env, where.site, part)?.id ?? ensureUser(where.env, where.site, part).id]
}

/** `{LookupId: 3}`, of SP.FieldLookupValue and SP.FieldUserValue alike. */
function idIn(given: Given): number {
  const id = isObject(given) ? given.props.LookupId : given
  if (typeof id !== 'number') throw errors.invalidLookup()
  return id
}

/** A value of its own type: SP.FieldUrlValue and the like, arrays of them, plain ones as they are. */
export function given(where: Scene, name: string, value: Given): Set {
  if (name === 'ContentTypeId' && typeof value === 'string') return { name, value }
  const field = fieldNamed(where, name)
  const wire = wireName(field)
  if (value === null) return { name: wire, value: isSeveral(field) ? [] : null }
  if (isReference(field)) {
    const ids = (Array.isArray(value) ? value : [value]).map(idIn)
    return { name: wire, value: isSeveral(field) ? ids : (ids[0] ?? null) }
  }
  if (isObject(value)) {
    if (field.type !== 'URL') throw new NotImplemented(`CSOM: an object as the value of ${name}`)
    return { name: wire, value: { Url: value.props.Url ?? '', Description: value.props.Description ?? '' } }
  }
  if (typeof value === 'string' && !isSeveral(field)) return { name: wire, value: fromForm(where, field, value) }
  return { name: wire, value }
}
