import { readChanges } from '../changes/change-query'
import type { List } from '../lists/list-store'
import type { Answer } from '../wire/resource'
import { bodyObject, type Handler, many, type Req, theList } from './request'

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
