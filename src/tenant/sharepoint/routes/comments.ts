import { has, Permission } from '../access/permissions'
import { demand, itemMask } from '../access/scopes'
import {
  addComment,
  type Comment,
  commentById,
  commentResource,
  commentsOf,
  deleteComment,
  type Mention,
  repliesTo,
  setLike,
} from '../items/comments'
import type { ItemRow } from '../items/item-row'
import type { List } from '../lists/list-store'
import { errors } from '../wire/errors'
import {
  apply,
  asText,
  bodyObject,
  done,
  type Handler,
  locator,
  many,
  NOTHING,
  one,
  type Req,
  theItem,
  theList,
} from './request'

interface Seen {
  list: List
  row: ItemRow
}

/** Who may read an item reads its comments; writing one takes the right to edit the item (support.microsoft.com, "Comments in Microsoft Lists"; the border assumed). */
function open(req: Req, writing = false): Seen {
  const list = theList(req)
  const row = theItem(req, list)
  if (writing) demand(itemMask(req.env, req.site, req.asker, list, row), Permission.editListItems)
  return { list, row }
}

const resource = (req: Req, list: List, comment: Comment) =>
  commentResource(req.env, req.site, list, req.asker.id, comment)

function theComment(req: Req, { list, row }: Seen): Comment {
  const found = commentById(req.env, list, row.id, Number(locator(req, 'comment').value))
  if (!found) throw errors.commentMissing()
  return found
}

export const getComments: Handler = req => {
  const { list, row } = open(req)
  return many(
    req,
    'SP.ApiData.comments',
    commentsOf(req.env, list, row.id).map(comment => resource(req, list, comment)),
  )
}

export const getComment: Handler = req => {
  const seen = open(req)
  return one(req, resource(req, seen.list, theComment(req, seen)))
}

function written(req: Req, seen: Seen, parent: number) {
  const { text, mentions, ...rest } = req.body
  apply(rest, 'a comment', { replyCount: () => undefined, parentId: () => undefined })
  const given = Array.isArray(mentions) ? mentions : []
  const named = given.map((one): Mention => {
    const { email, loginName, name } = bodyObject(one)
    return { email: String(email ?? ''), loginName: String(loginName ?? ''), name: String(name ?? '') }
  })
  const comment = addComment(req.env, seen.list, seen.row.id, {
    parent,
    author: req.asker.id,
    text: asText(text),
    mentions: named,
  })
  return one(req, resource(req, seen.list, comment), 201)
}

export const postComment: Handler = req => written(req, open(req, true), 0)

export const getReplies: Handler = req => {
  const seen = open(req)
  return many(
    req,
    'SP.ApiData.comments',
    repliesTo(req.env, theComment(req, seen)).map(comment => resource(req, seen.list, comment)),
  )
}

export const postReply: Handler = req => {
  const seen = open(req, true)
  return written(req, seen, theComment(req, seen).id)
}

/** One's own; everybody's for who manages the list. */
export const deleteCommentHandler: Handler = req => {
  const seen = open(req)
  const comment = theComment(req, seen)
  const mask = itemMask(req.env, req.site, req.asker, seen.list, seen.row)
  if (comment.author !== req.asker.id && !has(mask, Permission.manageLists)) throw errors.accessDenied()
  deleteComment(req.env, comment)
  return NOTHING
}

export const deleteComments: Handler = req => {
  const { list, row } = open(req)
  demand(itemMask(req.env, req.site, req.asker, list, row), Permission.manageLists)
  for (const comment of commentsOf(req.env, list, row.id)) deleteComment(req.env, comment)
  return done('DeleteAll')
}

const liking =
  (name: string, likes: boolean): Handler =>
  req => {
    const seen = open(req)
    setLike(req.env, theComment(req, seen), req.asker.id, likes)
    return done(name)
  }
export const likeComment = liking('Like', true)
export const unlikeComment = liking('Unlike', false)
