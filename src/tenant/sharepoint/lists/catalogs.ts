/** Lists every site keeps for itself. They are there by name and may be asked who they are; what would lie in them isn't here. */
import type { Env, Site } from '../env'
import { NotImplemented } from '../wire/errors'
import { addTitleField } from './field-store'
import { addList, type List, listById, listByUrl, setList } from './list-store'
import { addDefaultView } from './view-store'

export const USERS = 112

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

/** Made when first asked for. */
export function ensureCatalog(env: Env, site: Site, template: number): List {
  const [title, name] = CATALOGS[template] ?? []
  if (!title || !name) throw new NotImplemented(`getCatalog(${template})`)
  const known = listByUrl(env, site, `${site.path}/_catalogs/${name}`)
  if (known) return known
  const at = `_catalogs/${name}`
  const made = addList(env, site, { title, description: '', template: 100, author: site.owner_id, at })
  addTitleField(env, site, made)
  addDefaultView(env, site, made)
  setList(env, made, { hidden: 1, settings: JSON.stringify({ BaseTemplate: template, IsCatalog: true }) })
  return listById(env, site, made.id) ?? made
}

export const isCatalog = (list: List): boolean => list.url.startsWith('_catalogs/')
