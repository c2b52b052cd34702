/** Libraries every site has: made when they are first asked for. */
import type { Env, Site } from '../env'
import { addTitleField } from '../lists/field-store'
import { addList, defaultLibrary, type List, listById, listByUrl, setList } from '../lists/list-store'
import { addDefaultView } from '../lists/view-store'
import { SharePointError } from '../wire/errors'
import { LIBRARY } from './doc-store'

/** Titles and addresses in the web's language, as far as known. */
const DOCUMENTS: Record<number, [title: string, url: string]> = {
  1053: ['Dokument', 'Delade dokument'],
  1044: ['Dokumenter', 'Delte dokumenter'],
  2068: ['Dokument', 'Delte dokument'],
  1030: ['Dokumenter', 'Delte dokumenter'],
}

export function makeLibrary(env: Env, site: Site, title: string, url: string, author: number): List {
  const list = addList(env, site, { title, description: '', template: LIBRARY, author, url })
  addTitleField(env, site, list)
  addDefaultView(env, site, list)
  return listById(env, site, list.id) ?? list
}

export function ensureDefaultLibrary(env: Env, site: Site): List {
  try {
    return defaultLibrary(env, site)
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error
    const [title, url] = DOCUMENTS[site.language] ?? ['Documents', 'Shared Documents']
    return makeLibrary(env, site, title, url, site.owner_id)
  }
}

const ASSETS: Record<number, string> = {
  1053: 'Webbplatstillgångar',
  1044: 'Områderessurser',
  2068: 'Områderessursar',
  1030: 'Webstedsaktiver',
}

export const ensureSiteAssets = (env: Env, site: Site): List =>
  listByUrl(env, site, `${site.path}/SiteAssets`) ??
  makeLibrary(env, site, ASSETS[site.language] ?? 'Site Assets', 'SiteAssets', site.owner_id)

const PAGES: Record<number, string> = {
  1053: 'Webbplatssidor',
  1044: 'Områdesider',
  2068: 'Områdesider',
  1030: 'Webstedssider',
}

/** A library like any other; what SharePoint makes of a page in it isn't here. It says the template pages have, 119. */
export function ensureSitePages(env: Env, site: Site): List {
  const known = listByUrl(env, site, `${site.path}/SitePages`)
  if (known) return known
  const made = makeLibrary(env, site, PAGES[site.language] ?? 'Site Pages', 'SitePages', site.owner_id)
  setList(env, made, { settings: JSON.stringify({ BaseTemplate: 119 }) })
  return listById(env, site, made.id) ?? made
}
