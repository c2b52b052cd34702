import { readChanges } from '../changes/change-query'
import { changesSinceToken } from '../changes/changes-since-token'
import type { List } from '../lists/list-store'
import { errors } from '../wire/errors'
import type { Answer } from '../wire/resource'
import { bodyObject, type Handler, many, onlyOptions, type Req, scene, theList } from './request'

const changes = (req: Req, kind: 1 | 2 | 3, id: string, list?: List): Answer =>
  many(
    req,
    'SP.ApiData.Changes',
    readChanges(req.env, req.site, req.asker, {
      scope: { kind, id, ...(list ? { list } : {}) },
      body: bodyObject(req.body.query),
    }),
  )

export const listChanges: Handler = req => {
  const list = theList(req)
  return changes(req, 3, list.id, list)
}
export const webChanges: Handler = req => changes(req, 2, req.site.web_id)
export const siteChanges: Handler = req => changes(req, 1, req.site.id)

/** Answers XML whatever the mode asked for. */
export const itemChanges: Handler = req => {
  const list = theList(req)
  onlyOptions(req, [])
  for (const name of Object.keys(req.body))
    if (name !== 'query') throw errors.noSuchParameter(name, 'GetListItemChangesSinceToken')
  const { expanded: _, ...where } = scene(req, list)
  const xml = changesSinceToken(where, bodyObject(req.body.query))
  return { kind: 'bytes', bytes: new TextEncoder().encode(xml), type: 'text/xml; charset=utf-8' }
}
