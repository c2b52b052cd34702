/** Comments on items, their replies and likes. pnp.github.io/pnpjs/sp/comments-likes */
import { principalById } from '../access/principals'
import { type Env, now, type Site } from '../env'
import type { List } from '../lists/list-store'
import { isoSeconds } from '../query/time'
import { complex, type Resource, several } from '../wire/resource'
import { itemPath } from './item-select'

export interface Comment {
  id: number
  list: string
  item: number
  parent: number
  author: number
  at: number
  text: string
  mentions: string
}

export interface Mention {
  email: string
  loginName: string
  name: string
}

/** Newest first, as SharePoint shows them; replies oldest first (assumed). */
export const commentsOf = (env: Env, list: List, item: number): Comment[] =>
  env.db.all<Comment>(
    'SELECT * FROM comments WHERE list = ? AND item = ? AND parent = 0 ORDER BY id DESC',
    list.id,
    item,
  )

export const repliesTo = (env: Env, comment: Comment): Comment[] =>
  env.db.all<Comment>('SELECT * FROM comments WHERE parent = ? ORDER BY id', comment.id)

export const commentById = (env: Env, list: List, item: number, id: number): Comment | undefined =>
  env.db.get<Comment>('SELECT * FROM comments WHERE list = ? AND item = ? AND id = ?', list.id, item, id)

export function addComment(
  env: Env,
  list: List,
  item: number,
  made: { parent: number; author: number; text: string; mentions: Mention[] },
): Comment {
  const { lastInsertRowid } = env.db.run(
    'INSERT INTO comments (list, item, parent, author, at, text, mentions) VALUES (?,?,?,?,?,?,?)',
    list.id,
    item,
    made.parent,
    made.author,
    now(env),
    made.text,
    JSON.stringify(made.mentions),
  )
  return {
    id: lastInsertRowid,
    list: list.id,
    item,
    parent: made.parent,
    author: made.author,
    at: now(env),
    text: made.text,
    mentions: JSON.stringify(made.mentions),
  }
}

/** With the replies to it. */
export function deleteComment(env: Env, comment: Comment): void {
  env.db.run('DELETE FROM comments WHERE id = ? OR parent = ?', comment.id, comment.id)
}

export function setLike(env: Env, comment: Comment, principal: number, likes: boolean): void {
  env.db.run(
    likes
      ? 'INSERT OR IGNORE INTO comment_likes (comment, principal) VALUES (?,?)'
      : 'DELETE FROM comment_likes WHERE comment = ? AND principal = ?',
    comment.id,
    principal,
  )
}

export function commentResource(env: Env, site: Site, list: List, asker: number, comment: Comment): Resource {
  const author = principalById(env, site, comment.author)
  const likes = env.db.all<{ principal: number }>('SELECT principal FROM comment_likes WHERE comment = ?', comment.id)
  const replies = repliesTo(env, comment)
  const mentions: Mention[] = JSON.parse(comment.mentions)
  const resourceOf = (one: Comment) => commentResource(env, site, list, asker, one)
  return {
    kind: 'resource',
    type: 'Microsoft.SharePoint.Comments.comment',
    set: 'SP.ApiData.comments',
    path: `${itemPath(list, comment.item)}/Comments(${comment.id})`,
    props: {
      author: complex('SP.Sharing.Principal', {
        directoryObjectId: author?.directory_id ?? null,
        email: author?.email ?? '',
        expiration: null,
        id: comment.author,
        isActive: author?.gone !== 1,
        isExternal: false,
        jobTitle: author?.job_title || null,
        loginName: author?.login ?? '',
        name: author?.title ?? '',
        principalType: 1,
        userId: null,
        userPrincipalName: author?.upn || null,
      }),
      createdDate: isoSeconds(comment.at),
      id: String(comment.id),
      isLikedByUser: likes.some(one => one.principal === asker),
      isReply: comment.parent !== 0,
      itemId: comment.item,
      likeCount: likes.length,
      listId: list.id,
      mentions: mentions.length
        ? several(
            'Microsoft.SharePoint.Comments.Client.Identity',
            mentions.map(one => complex('Microsoft.SharePoint.Comments.Client.Identity', { ...one })),
          )
        : null,
      parentId: String(comment.parent),
      relativeCreatedDate: '',
      replyCount: replies.length,
      text: comment.text,
    },
    nav: {
      replies: () => replies.map(resourceOf),
      likedBy: () => likes.flatMap(one => liker(env, site, one.principal)),
    },
  }
}

function liker(env: Env, site: Site, id: number): Resource[] {
  const person = principalById(env, site, id)
  if (!person) return []
  const props = { creationDate: null, email: person.email, id, loginName: person.login, name: person.title }
  return [
    {
      kind: 'resource',
      type: 'Microsoft.SharePoint.Likes.userEntity',
      set: 'SP.ApiData.userEntities',
      path: `LikedBy(${id})`,
      props,
    },
  ]
}
