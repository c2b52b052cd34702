/** The one way rows of a list are read, whoever asks: permission, filter, order, page, threshold. */
import type { Value } from '../../store/database'
import { itemTable } from '../lists/item-table'
import { compile, type Scene } from '../query/compile'
import type { Node } from '../query/nodes'
import { afterToken, isBackwards, keysOf, orderSql, type SortBy, tokenAfter } from '../query/order'
import { checkThreshold } from '../query/threshold'
import { ALWAYS, visible } from '../query/visible'
import type { ItemRow } from './item-row'

export interface Question {
  where?: Node | undefined
  order: SortBy[]
  top: number
  token?: string | undefined
  /** What of a row the caller will look at, beside what every row has; undefined: all of it. Asked for once the question holds. */
  columns?: () => readonly string[] | undefined
}

/** Of every row: its name, its ETag, and who may see it. */
const ALWAYS_READ = ['id', 'guid', 'version', 'scoped']

export interface Page {
  rows: ItemRow[]
  /** The token of the next page; undefined on the last. */
  next?: string
}

export function readPage(scene: Scene, question: Question): Page {
  const { env, site, asker, list } = scene
  const back = question.token !== undefined && isBackwards(question.token)
  // The page before is the one after, in the order turned round.
  const keys = keysOf(scene, question.order).map(key => (back ? { ...key, descending: !key.descending } : key))
  const where = question.where ? compile(scene, question.where) : ALWAYS
  checkThreshold(scene, question.where, question.order)
  const seen = visible(env, site, asker, list, 't')
  const after = question.token === undefined ? undefined : afterToken(scene, keys, question.token)
  const order = orderSql(keys)
  const wanted = question.columns?.()
  const columns = [
    ...(wanted ? new Set([...ALWAYS_READ, ...wanted].map(name => `t.${name}`)) : ['t.*']),
    ...keys.map((key, index) => `${key.sql} AS o${index}`),
  ].join(', ')
  const found = env.db.all<ItemRow>(
    `SELECT ${columns} FROM ${itemTable(list.number)} t WHERE ${seen.sql} AND ${where.sql}${after ? ` AND ${after.sql}` : ''} ORDER BY ${order.sql} LIMIT ?`,
    ...keys.flatMap(key => key.params),
    ...seen.params,
    ...where.params,
    ...(after?.params ?? []),
    ...order.params,
    question.top + 1,
  )
  const rows = found.slice(0, question.top)
  if (back) rows.reverse()
  const last = rows.at(-1)
  // Behind an earlier page there is always the one it was asked from.
  if ((found.length <= question.top && !back) || !last) return { rows }
  const values = keys.map((_, index): Value => last[`o${index}`] ?? null)
  return { rows, next: tokenAfter(keys, values) }
}

/** One row, if the caller may see it: to everybody else it doesn't exist. */
export function readOne(scene: Scene, id: number): ItemRow | undefined {
  const seen = visible(scene.env, scene.site, scene.asker, scene.list, 't')
  return scene.env.db.get<ItemRow>(
    `SELECT t.* FROM ${itemTable(scene.list.number)} t WHERE t.id = ? AND ${seen.sql}`,
    id,
    ...seen.params,
  )
}
