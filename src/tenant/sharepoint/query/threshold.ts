/**
 * The list view threshold: a query over a list with more than 5,000 items needs a first condition on an indexed column that
 * by itself leaves no more than 5,000. learn.microsoft.com/sharepoint/dev/general-development/handling-sharepoint-list-view-threshold
 */
import { type Field, isReference } from '../lists/field-types'
import { itemTable } from '../lists/item-table'
import { errors } from '../wire/errors'
import { compile, resolve, type Scene } from './compile'
import type { Node } from './nodes'
import type { SortBy } from './order'

export const THRESHOLD = 5000

/** Indexed lookups don't count here: support.microsoft.com, "Manage large lists and libraries". Person columns do. */
const counts = (field: Field): boolean =>
  field.system === 'id' || (field.settings.indexed === true && field.type !== 'Lookup')

export function checkThreshold(scene: Scene, where: Node | undefined, order: SortBy[]): void {
  const { n } = scene.env.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${itemTable(scene.list.number)}`) ?? { n: 0 }
  if (n <= THRESHOLD) return
  if (where === undefined) {
    const first = order[0]
    if (!first) return
    const { field } = resolve(scene, first.path)
    if (isReference(field) || !counts(field)) throw errors.threshold()
    return
  }
  if (!withinReach(scene, where, order)) throw errors.threshold()
}

function withinReach(scene: Scene, node: Node, order: SortBy[]): boolean {
  if ('left' in node) {
    return withinReach(scene, node.left, order) && (node.kind === 'and' || withinReach(scene, node.right, order))
  }
  if (node.kind === 'not' || node.kind === 'constant') return false
  if (node.kind === 'text' && node.call !== 'startswith') return false
  if (node.kind === 'compare' && node.operator === 'ne') return false
  const { field, sub } = resolve(scene, node.path)
  if (!counts(field) || (sub !== undefined && sub !== 'Id' && sub !== 'ID')) return false
  // Reading on in the order of the ID column is what page tokens do; a range of it is as good (assumed).
  const first = order[0]
  if (field.system === 'id' && (!first || /^id$/i.test(first.path.join('/')))) return true
  const { sql, params } = compile(scene, node)
  const matched = scene.env.db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${itemTable(scene.list.number)} t WHERE ${sql} LIMIT ${THRESHOLD + 1})`,
    ...params,
  )
  return (matched?.n ?? 0) <= THRESHOLD
}
