/** `web/recyclebin` and `site/recyclebin`. */
import { has, Permission } from '../access/permissions'
import { principalById } from '../access/principals'
import { listMask } from '../access/scopes'
import { listById } from '../lists/list-store'
import { isoSeconds, wallIso } from '../query/time'
import { type Binned, binned, FIRST_STAGE, SECOND_STAGE, setStage } from '../recycle/bin'
import { purge, restore } from '../recycle/restore'
import { errors } from '../wire/errors'
import { complex, type Resource } from '../wire/resource'
import { done, type Handler, locator, many, one, type Req } from './request'

const ofSite = (req: Req): boolean => req.address.route.startsWith('site')

/**
 * Everybody finds what they deleted themselves and may still read, site collection administrators everything; the second
 * stage is the administrators' and the site's. support.microsoft.com, "Restore deleted items from the site collection
 * recycle bin"; that a list one can't read any more hides its items is assumed.
 */
function mine(req: Req): Binned[] {
  const all = binned(req.env, req.site)
  if (ofSite(req)) {
    if (!req.asker.admin) throw errors.accessDenied()
    return all
  }
  return all.filter(one => {
    if (one.web !== req.site.web_id || one.stage !== FIRST_STAGE) return false
    if (req.asker.admin) return true
    if (one.by !== req.asker.id) return false
    const list = one.list ? listById(req.env, req.site, one.list) : undefined
    return !list || has(listMask(req.env, req.site, req.asker, list), Permission.viewListItems)
  })
}

function resource(req: Req, what: Binned): Resource {
  const [author, by] = [what.author, what.by].map(id => principalById(req.env, req.site, id))
  const local = wallIso(what.deleted, req.site.time_zone).replace('T', ' ').slice(0, 16)
  return {
    kind: 'resource',
    type: 'SP.RecycleBinItem',
    set: 'SP.ApiData.RecycleBinItems',
    path: `${ofSite(req) ? 'Site' : 'Web'}/RecycleBin(guid'${what.id}')`,
    props: {
      AuthorEmail: author?.email ?? '',
      AuthorName: author?.title ?? '',
      DeletedByEmail: by?.email ?? '',
      DeletedByName: by?.title ?? '',
      DeletedDate: isoSeconds(what.deleted),
      DeletedDateLocalFormatted: local,
      DirName: what.dir,
      DirNamePath: complex('SP.ResourcePath', { DecodedUrl: what.dir }),
      Id: what.id,
      ItemState: what.stage,
      ItemType: what.kind,
      LeafName: what.leaf,
      LeafNamePath: complex('SP.ResourcePath', { DecodedUrl: what.leaf }),
      Size: String(what.size),
      Title: what.title,
    },
  }
}

export const getBin: Handler = req =>
  many(
    req,
    'SP.ApiData.RecycleBinItems',
    mine(req).map(what => resource(req, what)),
  )

function theBinned(req: Req): Binned {
  const id = String(locator(req, 'binitem').value).toLowerCase()
  const found = mine(req).find(what => what.id === id)
  if (!found) throw errors.binItemMissing()
  return found
}

export const getBinItem: Handler = req => one(req, resource(req, theBinned(req)))

const back = (req: Req, what: Binned) => restore(req.env, req.site, what, req.asker.id)
const gone = (req: Req, what: Binned) => purge(req.env, req.site, what)
const away = (req: Req, what: Binned) => setStage(req.env, what, SECOND_STAGE)

const withOne =
  (name: string, act: (req: Req, what: Binned) => void): Handler =>
  req => {
    act(req, theBinned(req))
    return done(name)
  }

export const restoreOne = withOne('Restore', back)
export const deleteOne = withOne('DeleteObject', gone)
export const moveOne = withOne('MoveToSecondStage', away)

/** Oldest first, so that a list comes back before what was deleted from it, and the newest is the last to be written. */
const withAll =
  (name: string, act: (req: Req, what: Binned) => void, stage?: number): Handler =>
  req => {
    const all = mine(req).filter(what => stage === undefined || what.stage === stage)
    const lists = all.filter(what => what.item === null)
    for (const what of [...lists, ...all.filter(one => one.item !== null).reverse()]) act(req, what)
    return done(name)
  }

/** A list deleted for good takes what was deleted from it along. */
const goneUnlessGone = (req: Req, what: Binned) => {
  if (binned(req.env, req.site).some(one => one.id === what.id)) gone(req, what)
}

export const restoreAll = withAll('RestoreAll', back)
export const deleteAll = withAll('DeleteAll', goneUnlessGone, FIRST_STAGE)
export const deleteAllSecondStage = withAll('DeleteAllSecondStageItems', goneUnlessGone, SECOND_STAGE)
export const moveAll = withAll('MoveAllToSecondStage', away)
