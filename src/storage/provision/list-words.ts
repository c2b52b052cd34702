/**
 * What people see lists and columns called, in the site's language. Addresses and internal names stay; titles may be changed by
 * anyone who may.
 */
import { allLists, type ListName } from '../lists/all-lists'
import { da } from './words/da'
import { en } from './words/en'
import { nb } from './words/nb'
import { nn } from './words/nn'
import { sv } from './words/sv'
import type { ListWords, SiteWords } from './words/words'

export const siteLanguages = ['sv', 'nb', 'nn', 'da', 'en'] as const
export type SiteLanguage = (typeof siteLanguages)[number]

export const siteWords: Record<SiteLanguage, SiteWords> = { sv, nb, nn, da, en }

interface Words {
  title: string
  description: string
  /** By the entity's field. */
  columns: Readonly<Record<string, string>>
}

/** The words of one list, whichever it is. */
export function wordsOf(language: SiteLanguage, name: ListName): Words {
  const words: ListWords<ListName> = siteWords[language][name]
  return words
}

/** A list as people see it, by its name or by the last part of its address; that itself where there is no such list. */
export function listTitle(list: string, language: SiteLanguage): string {
  const [stem, ...board] = list.split('-')
  const names = Object.keys(allLists).filter((name): name is ListName => name in allLists)
  const found = names.find(name => name === list || allLists[name].urlName === stem)
  return found === undefined ? list : [wordsOf(language, found).title, ...board].join(' · ')
}

/** SharePoint's number of a language → ours; English for every other. */
export function languageOfSite(lcid: number): SiteLanguage {
  return ({ 1053: 'sv', 1044: 'nb', 2068: 'nn', 1030: 'da' } as const)[lcid] ?? 'en'
}
