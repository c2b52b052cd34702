/** Lists every site keeps for itself. They are there by name and may be asked who they are; what would lie in them isn't here. */

import { Permission } from '../access/permissions'
import { demand } from '../access/scopes'
import { addTitleField } from '../lists/field-store'
import { addList, type List, listById, listByUrl, setList } from '../lists/list-store'
import { addDefaultView } from '../lists/view-store'
import { NotImplemented } from '../wire/errors'
import { listWithDoors } from './list-doors'
import { argument, type Handler, one, type Req, webMask } from './request'

/** SP.ListTemplateType, with the addresses they have in every site. */
const CATALOGS: Record<number, [title: string, url: string]> = {
  111: ['Web Template Gallery', 'wt'],
  112: ['User Information List', 'users'],
  113: ['Web Part Gallery', 'wp'],
  114: ['List Template Gallery', 'lt'],
  116: ['Master Page Gallery', 'masterpage'],
  121: ['Solution Gallery', 'solutions'],
  123: ['Theme Gallery', 'theme'],
  124: ['Composed Looks', 'design'],
}

function catalog(req: Req, template: number): List {
  const { env, site } = req
  const [title, name] = CATALOGS[template] ?? []
  if (!title || !name) throw new NotImplemented(`getCatalog(${template})`)
  const known = listByUrl(env, site, `${site.path}/_catalogs/${name}`)
  if (known) return known
  const made = addList(env, site, {
    title,
    description: '',
    template: 100,
    author: site.owner_id,
    at: `_catalogs/${name}`,
  })
  addTitleField(env, site, made)
  addDefaultView(env, site, made)
  setList(env, made, { hidden: 1, settings: JSON.stringify({ BaseTemplate: template, IsCatalog: true }) })
  return listById(env, site, made.id) ?? made
}

export const getCatalog: Handler = req => {
  demand(webMask(req), Permission.viewListItems)
  return one(req, listWithDoors(req, catalog(req, Number(argument(req, 'typecatalog', 0)))))
}

/** Whoever may see who is on the site. Its items are the users, which `siteusers` tells; asked for as items they are 501. */
export const getUserInfoList: Handler = req => {
  demand(webMask(req), Permission.browseUserInfo)
  return one(req, listWithDoors(req, catalog(req, 112)))
}
