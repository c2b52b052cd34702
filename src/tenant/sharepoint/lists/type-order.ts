/** Which of a list's content types come first: kept by its root folder. The first is what an item gets that names none. */
import type { Env, Site } from '../env'
import { fold } from '../query/text-order'
import { errors } from '../wire/errors'
import { complex, type Resource, several, type Value } from '../wire/resource'
import { comesFrom, listTypes } from './content-types'
import { type List, setList } from './list-store'

const given = (list: List): string[] | null => {
  const order: string[] | null = list.type_order === null ? null : JSON.parse(list.type_order)
  return order
}

const ids = (values: string[]): Value =>
  several(
    'SP.ContentTypeId',
    values.map(id => complex('SP.ContentTypeId', { StringValue: id })),
  )

/** Selected only. ContentTypeOrder: what the New menu shows; UniqueContentTypeOrder: null until somebody said one. */
export function typeOrders(env: Env, site: Site, list: List): NonNullable<Resource['lazy']> {
  const known = () => listTypes(env, site, list).map(type => type.id)
  // A type that was removed from the list is out of the order too.
  const unique = () => given(list)?.filter(id => known().some(other => fold(other) === fold(id))) ?? null
  return {
    ContentTypeOrder: () => ids(unique() ?? known().filter(id => !comesFrom(id, '0x0120'))),
    UniqueContentTypeOrder: () => {
      const order = unique()
      return order && ids(order)
    },
  }
}

/** @throws 404 for a type the list hasn't (assumed). */
export function setTypeOrder(env: Env, site: Site, list: List, order: string[] | null): void {
  const known = listTypes(env, site, list)
  const own = order?.map(id => {
    const found = known.find(type => fold(type.id) === fold(id))
    if (!found) throw errors.typeMissing()
    return found.id
  })
  setList(env, list, { type_order: own === undefined || own.length === 0 ? null : JSON.stringify(own) })
}

/** Undefined where nobody said an order: the item is then of the list's own first type. */
export function firstType(env: Env, site: Site, list: List): string | undefined {
  const order = given(list)
  if (order === null) return undefined
  const known = listTypes(env, site, list)
  return order.find(id => known.some(type => fold(type.id) === fold(id)))
}
