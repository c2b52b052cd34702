/** Methods that make something: `ContentTypes.Add`, `FieldLinks.Add`, `Fields.AddFieldAsXml`. */
import { errors, NotImplemented } from '../wire/errors'
import type { Resource } from '../wire/resource'
import type { Conversation, Thing } from './conversation'
import { type Given, isObject, isPath, type ObjectPath } from './request-xml'

const propsOf = (given: Given | undefined): Record<string, Given> => {
  if (!isObject(given)) throw errors.badQuery()
  return given.props
}

export const makerIn =
  (talk: Conversation) =>
  (path: ObjectPath, parent: Thing): Resource => {
    if (path.name === 'AddFieldAsXml') return field(talk, path, parent)
    const props = propsOf(path.parameters[0])
    return parent.kind === 'links' ? link(talk, props, parent) : type(talk, props, parent)
  }

/** `AddFieldAsXml(schemaXml, addToDefaultView, options)` */
function field(talk: Conversation, path: ObjectPath, parent: Thing): Resource {
  const [SchemaXml = null, toView = false, options = 0] = path.parameters
  const Options = Number(options) | (toView === true ? 16 : 0)
  return made(talk, `${parent.address}/createfieldasxml`, { parameters: { SchemaXml, Options } })
}

/** SP.ContentTypeCreationInformation */
function type(
  talk: Conversation,
  { ParentContentType = null, ...given }: Record<string, Given>,
  parent: Thing,
): Resource {
  if (ParentContentType !== null) throw new NotImplemented('CSOM: ParentContentType of a content type to be made')
  return made(talk, parent.address, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)))
}

/** SP.FieldLinkCreationInformation: it counts when the content type is updated. */
function link(talk: Conversation, { Field: field = null, ...rest }: Record<string, Given>, parent: Thing): Resource {
  for (const name of Object.keys(rest)) throw new NotImplemented(`CSOM: ${name} of a field link to be made`)
  if (!isPath(field)) throw errors.badQuery()
  const column = talk.found(talk.thing(field.id, makerIn(talk)))
  const { InternalName = '', Id = '' } = talk.resource(`${column.address}?$select=InternalName,Id`).props
  talk.later(parent.owner?.address ?? '', () => {
    talk.ask('POST', parent.address, { FieldInternalName: InternalName })
  })
  return { kind: 'resource', type: 'SP.FieldLink', set: '', path: parent.address, props: { Id, Name: InternalName } }
}

function made(talk: Conversation, address: string, body: Record<string, unknown>): Resource {
  const answer = talk.ask('POST', address, body)
  if (answer.kind !== 'resource') throw errors.badQuery()
  return answer.resource
}
