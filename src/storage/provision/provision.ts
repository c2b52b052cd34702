/**
 * Makes or upgrades the two sites from the declarations, so that running it twice changes nothing the second time. It
 * adds and mends; it never removes a list, a field or an item.
 */
import { allLists, type ListName } from '../lists/all-lists'
import { type ListDeclaration, urlNameOf } from '../lists/define-list'
import { titleOfGroup } from '../lists/group-titles'
import { fieldTypeOf, fieldXml } from './field-xml'
import { allLevels, visit } from './levels'
import { type ListAccess, listAccess } from './list-access'
import { type SiteLanguage, wordsOf } from './list-words'
import type { Assignment, ExistingList, ListSettings, SitePort } from './site-port'

export interface ProvisionSettings {
  language: SiteLanguage
  /** The boards' keys and names: the breach site has lists for each, and both sites groups for each. */
  boards: { key: string; name: string }[]
  /** Login name (claim) of all employees, guests left out. */
  everyone: string
}

export interface Progress {
  done: number
  of: number
  /** What is being made, by its fixed name. */
  what: string
}

/** One list to be: a declaration, and the board where there is one for each. */
interface Planned {
  name: ListName
  list: ListDeclaration
  urlName: string
  title: string
  access: ListAccess
}

function plannedLists(site: 'register' | 'breach', { boards, language }: ProvisionSettings): Planned[] {
  const keys = boards.map(board => board.key)
  const names = Object.keys(allLists).filter((name): name is ListName => name in allLists)
  return names.flatMap(name => {
    const list: ListDeclaration = allLists[name]
    if (list.site !== site) return []
    const { title } = wordsOf(language, name)
    if (!list.perBoard) return [{ name, list, urlName: urlNameOf(list), title, access: listAccess(name, keys) }]
    return boards.map(board => ({
      name,
      list,
      urlName: urlNameOf(list, board.key),
      title: `${title} · ${board.name}`,
      access: listAccess(name, keys, board.key),
    }))
  })
}

/** Every group that some list of the site names. */
function groupsOf(lists: Planned[]): string[] {
  return [...new Set(lists.flatMap(({ access }) => access.assignments.map(({ group }) => group)))].sort()
}

async function ensureGroups(port: SitePort, groups: string[], everyone: string): Promise<void> {
  const present = await port.groups()
  for (const group of groups) {
    const title = titleOfGroup(group)
    if (!present.includes(title)) await port.addGroup(title, '')
  }
  const title = titleOfGroup('everyone')
  if (groups.includes('everyone') && !(await port.members(title)).includes(everyone.toLowerCase())) {
    await port.addMember(title, everyone)
  }
}

/** A level of ours that somebody gave other rights gets its own back: every list that names it would be open else. */
async function ensureLevels(port: SitePort): Promise<void> {
  const present = await port.levels()
  for (const level of allLevels) {
    const found = present.find(({ name }) => name === level.name)
    if (!found) await port.addLevel(level)
    else if (found.high !== level.high || found.low !== level.low) await port.setLevel(level)
  }
}

/** Whoever is named by a list may enter the site; what is in it, each list decides. */
async function ensureEntry(port: SitePort, groups: string[]): Promise<void> {
  const present = await port.assignments(undefined)
  for (const group of groups) {
    const assignment = { group: titleOfGroup(group), level: visit.name }
    if (!present.some(held => held.group === assignment.group && held.level === assignment.level)) {
      await port.assign(undefined, assignment)
    }
  }
}

async function ensureFields(port: SitePort, { list, urlName }: Planned): Promise<void> {
  const present = await port.fields(urlName)
  for (const column of Object.values(list.columns)) {
    if (column.internalName === 'Title') continue
    const found = present.find(field => field.internalName === column.internalName)
    if (found) {
      if (found.type !== fieldTypeOf(column))
        throw new Error(
          `${urlName}: the column ${column.internalName} is ${found.type} and has to be ${fieldTypeOf(column)}. Nothing in it was touched. An internal name can't be changed: save what the column holds, delete it and run again.`,
        )
      const isMended = (!column.indexed || found.indexed) && (!column.unique || found.unique)
      if (!isMended) await port.setField(urlName, column.internalName, { unique: column.unique })
      continue
    }
    const target = Object.values(allLists).find(({ name }) => name === column.target)
    await port.addField(urlName, fieldXml(column, target && (await port.listId(urlNameOf(target)))))
  }
}

/** Exactly the groups and levels of the access table, the site's owners aside: what is missing is added, what is too much removed. */
async function ensurePermissions(
  port: SitePort,
  { urlName, access }: Planned,
  existing: ExistingList | undefined,
): Promise<void> {
  if (!existing?.hasOwnPermissions) await port.breakInheritance(urlName)
  const wanted = access.assignments.map(({ group, level }) => ({ group: titleOfGroup(group), level }))
  const present = await port.assignments(urlName)
  const isSame = (one: Assignment) => (other: Assignment) => one.group === other.group && one.level === other.level
  for (const assignment of wanted) if (!present.some(isSame(assignment))) await port.assign(urlName, assignment)
  for (const held of present) {
    if (!held.isOwners && !held.isLimited && !wanted.some(isSame(held))) await port.unassign(urlName, held)
  }
}

/** A list has its address for a title until it is given one. From then on the title is the municipality's to change. */
async function ensureSettings(
  port: SitePort,
  { urlName, title, access }: Planned,
  existing: ExistingList | undefined,
): Promise<void> {
  const { readSecurity, writeSecurity } = access.security
  const settings: ListSettings = {
    ...(existing === undefined || existing.title === urlName ? { title } : {}),
    ...(existing?.readSecurity === readSecurity ? {} : { readSecurity }),
    ...(existing?.writeSecurity === writeSecurity ? {} : { writeSecurity }),
    ...(existing?.enableVersioning === true ? {} : { enableVersioning: true }),
    ...(existing?.enableAttachments === false ? {} : { enableAttachments: false }),
  }
  if (Object.keys(settings).length > 0) await port.setList(urlName, settings)
}

/** @throws StorageError, and Error where a person has to mend something first. What was made stays; running again goes on. */
export async function provisionSite(
  port: SitePort,
  site: 'register' | 'breach',
  settings: ProvisionSettings,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<void> {
  const lists = plannedLists(site, settings)
  const groups = groupsOf(lists)
  await ensureLevels(port)
  await ensureGroups(port, groups, settings.everyone)
  await ensureEntry(port, groups)
  const existing = new Map((await port.lists()).map(list => [list.urlName, list]))
  for (const [done, planned] of lists.entries()) {
    onProgress({ done, of: lists.length, what: planned.urlName })
    const found = existing.get(planned.urlName)
    if (!found) await port.addList(planned.urlName)
    // permissions first: no item can be added while a new list still inherits
    await ensurePermissions(port, planned, found)
    await ensureSettings(port, planned, found)
    await ensureFields(port, planned)
  }
  onProgress({ done: lists.length, of: lists.length, what: '' })
}
