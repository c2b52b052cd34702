/** Changes of the site's columns and content types carried on to the lists that have them. learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.field.updateandpushchanges */
import { bringColumns, comesFrom, listTypes, typeById } from '../lists/content-types'
import { changeField, fieldsOf } from '../lists/field-store'
import { allLists } from '../lists/list-store'
import { siteFields } from '../lists/site-fields'
import type { Body } from '../routes/request'
import type { Conversation, Thing } from './conversation'

/** Of a list's own column there is nothing to carry. */
export function pushField(talk: Conversation, { address }: Thing): void {
  const { env, site } = talk.req
  const column = siteFields(env, site).find(field => address === `web/fields(guid'${field.id}')`)
  if (!column) return
  for (const list of allLists(env, site)) {
    const own = fieldsOf(env, site, list).find(field => field.id === column.id && !field.system)
    if (own) changeField(env, site, list, own, { ...column.settings, title: column.title })
  }
}

/** The lists' types get what was set, the lists the columns they lack. Whoever may change the site's types may this (assumed). */
export function pushType(talk: Conversation, { address }: Thing, body: Body): void {
  const { env, site } = talk.req
  const id = /contenttypes\('(0x[0-9a-f]*)'\)$/i.exec(address)?.[1] ?? ''
  const of = address.startsWith('web/contenttypes') ? typeById(env, site, undefined, id) : undefined
  if (!of) return
  for (const list of allLists(env, site)) {
    const types = listTypes(env, site, list).filter(type => comesFrom(type.id, of.id))
    if (types.length > 0) bringColumns(env, site, list, of)
    for (const type of types) talk.ask('MERGE', `web/lists(guid'${list.id}')/contenttypes('${type.id}')`, body)
  }
}
