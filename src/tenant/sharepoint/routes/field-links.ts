/** Which of the site's columns a content type has. A list's types have all of their list's. */
import { type ContentType, type FieldLink, linksOf, putLink, removeLink } from '../lists/content-types'
import type { List } from '../lists/list-store'
import { siteFields } from '../lists/site-fields'
import { fold } from '../query/text-order'
import { errors, NotImplemented } from '../wire/errors'
import { changingTypes, linkResource, theType, typeFields, typePlace, typeResource } from './content-types'
import { apply, asBoolean, asText, done, type Handler, locator, many, NOTHING, one, type Req } from './request'

export const getTypeFields: Handler = req => {
  const list = typePlace(req)
  return many(req, 'SP.ApiData.Fields', typeFields(req, list, linksOf(req.env, req.site, list, theType(req, list))))
}

export const getFieldLinks: Handler = req => {
  const list = typePlace(req)
  const type = theType(req, list)
  const { path } = typeResource(req, list, type)
  return many(
    req,
    'SP.ApiData.FieldLinks',
    linksOf(req.env, req.site, list, type).map(link => linkResource(path, link)),
  )
}

const linkId = (req: Req): string => fold(String(locator(req, 'fieldlink').value).replace(/[{}]/g, ''))

const linkNamed = (req: Req, list: List | undefined, type: ContentType): FieldLink | undefined =>
  linksOf(req.env, req.site, list, type).find(found => found.id === linkId(req))

function theLink(req: Req, list: List | undefined, type: ContentType): FieldLink {
  const link = linkNamed(req, list, type)
  if (!link) throw errors.fieldNotFound(linkId(req))
  return link
}

/** One the type hasn't is answered as null, not refused: CLI for Microsoft 365 goes by it (`spo contenttype field set`). */
export const getFieldLink: Handler = req => {
  const list = typePlace(req)
  const type = theType(req, list)
  const link = linkNamed(req, list, type)
  return link ? one(req, linkResource(typeResource(req, list, type).path, link)) : done('FieldLinks')
}

/** A type of the web's own that isn't one of those that come with the site. */
function changeable(req: Req): ContentType {
  const list = changingTypes(req)
  if (list) throw new NotImplemented('changing the columns of a list’s content type: it has all of the list’s')
  const type = theType(req, undefined)
  if (type.stock) throw new NotImplemented(`changing the content type ${type.name} that comes with the site`)
  return type
}

/** Also of a column that comes from the type above: the type then says it for itself and those below. */
export const mergeFieldLink: Handler = req => {
  const type = changeable(req)
  const link = { ...theLink(req, undefined, type) }
  apply(req.body, 'a field link', {
    Required: value => {
      link.required = asBoolean(value) === 1
    },
    Hidden: value => {
      link.hidden = asBoolean(value) === 1
    },
  })
  putLink(req.env, req.site, type, link)
  return NOTHING
}

export const deleteFieldLink: Handler = req => {
  const type = changeable(req)
  const link = theLink(req, undefined, type)
  if (!removeLink(req.env, req.site, type, link))
    throw new NotImplemented(`taking the column ${link.internal}, which the type above brings, from a content type`)
  return NOTHING
}

/** A site column becomes one of the type's. */
export const addFieldLink: Handler = req => {
  const type = changeable(req)
  let name = ''
  let required = false
  let hidden = false
  apply(req.body, 'a field link', {
    FieldInternalName: value => {
      name = asText(value)
    },
    Required: value => {
      required = asBoolean(value) === 1
    },
    Hidden: value => {
      hidden = asBoolean(value) === 1
    },
  })
  const field = siteFields(req.env, req.site).find(found => found.internal === name)
  if (!field) throw errors.columnMissing(name)
  const link: FieldLink = { id: field.id, internal: name, required, hidden }
  if (!linksOf(req.env, req.site, undefined, type).some(known => known.id === link.id))
    putLink(req.env, req.site, type, link)
  return one(req, linkResource(typeResource(req, undefined, type).path, link), 201)
}
