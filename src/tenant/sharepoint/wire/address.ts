/**
 * SharePoint's URL grammar, brought to one form: whichever way a client names a list (`lists('guid')`, `getByTitle('…')`,
 * `getList('…')`, any case, `_api/lists` without `web`), the route table sees the node `list` with a locator.
 */
import { NotImplemented } from './errors'

export type Argument = string | number | boolean

export interface Segment {
  name: string // lower case
  raw: string
  args: Argument[]
  named: Record<string, Argument>
}

export interface Locator {
  by: string
  value: Argument
}

/** One step of the way to a folder or a file. */
export interface Step extends Locator {
  node: 'folder' | 'file'
  /** The list and the item it was named by, before anything else was. */
  of?: Record<string, Locator>
}

export interface Address {
  /** Server-relative path of the site, `/sites/x` or ``. */
  sitePath: string
  /** `web/list/items` — nodes and collections joined, lower case. */
  route: string
  /** For each node in the route, in order: how it was named. */
  locators: Record<string, Locator>
  /** Folders and files in the order they are named. */
  trail: Step[]
  last: Segment
  query: Map<string, string>
  /** `_api/site/rootweb`: the site's root web, whichever web was spoken with. */
  rootWeb: boolean
}

/** `items(1)`, `getByTitle('it''s')`, `add(FileName='x')`, `removeroleassignment(principalid=3, roledefid=4)`. */
export function parseSegment(text: string, aliases: ReadonlyMap<string, string>): Segment {
  const open = text.indexOf('(')
  if (open < 0 || !text.endsWith(')')) return { name: text.toLowerCase(), raw: text, args: [], named: {} }
  const segment: Segment = { name: text.slice(0, open).toLowerCase(), raw: text, args: [], named: {} }
  for (const part of splitOutsideQuotes(text.slice(open + 1, -1), ',')) {
    const trimmed = part.trim()
    if (!trimmed) continue
    const equals = splitOutsideQuotes(trimmed, '=')
    const [first, second] = equals
    if (equals.length === 2 && first !== undefined && second !== undefined) {
      segment.named[first.trim().toLowerCase()] = literal(second.trim(), aliases)
    } else segment.args.push(literal(trimmed, aliases))
  }
  return segment
}

function literal(text: string, aliases: ReadonlyMap<string, string>): Argument {
  if (text.startsWith('@')) {
    const bound = aliases.get(text.toLowerCase())
    if (bound === undefined) throw new NotImplemented(`parameter alias ${text} without a value`)
    return literal(bound.trim(), new Map())
  }
  const quoted = /^(?:guid|datetime)?'((?:[^']|'')*)'$/is.exec(text)
  if (quoted?.[1] !== undefined) return quoted[1].replaceAll("''", "'")
  if (/^-?\d+$/.test(text)) return Number(text)
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  // CLI and PnPjs also send guids bare: lists(4f…)
  return text
}

export function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quoted = false
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === "'") quoted = !quoted
    else if (quoted) continue
    else if (char === '(') depth += 1
    else if (char === ')') depth -= 1
    else if (char === separator && depth === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

/** Percent-decoding happens once, before the split, but `%2F` within quotes stays part of its name. */
function decodeParts(path: string): string[] {
  return splitOutsideQuotes(path.replace(/%27/g, "'"), '/')
    .map(part => {
      try {
        return decodeURIComponent(part)
      } catch {
        return part
      }
    })
    .filter(part => part !== '')
}

/** Query strings use `+` for a space. Option names are matched without regard to case, as SharePoint does. */
export function parseQuery(search: string): Map<string, string> {
  const query = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(search)) query.set(name.toLowerCase(), value)
  return query
}

/** How a child segment turns into a node: [collection or parent, segment name] → node and the way it was named. */
const NODES: Record<string, Record<string, { node: string; by: string }>> = {
  lists: { getbytitle: { node: 'list', by: 'title' }, getbyid: { node: 'list', by: 'id' } },
  fields: {
    getbytitle: { node: 'field', by: 'title' },
    getbyinternalnameortitle: { node: 'field', by: 'either' },
    getbyid: { node: 'field', by: 'id' },
  },
  contenttypes: { getbyid: { node: 'contenttype', by: 'id' } },
  fieldlinks: { getbyid: { node: 'fieldlink', by: 'id' } },
  usercustomactions: { getbyid: { node: 'customaction', by: 'id' } },
  views: { getbytitle: { node: 'view', by: 'title' }, getbyid: { node: 'view', by: 'id' } },
  items: { getbyid: { node: 'item', by: 'id' } },
  versions: { getbyid: { node: 'version', by: 'id' } },
  attachmentfiles: { getbyfilename: { node: 'attachment', by: 'name' } },
  siteusers: {
    getbyid: { node: 'user', by: 'id' },
    getbyemail: { node: 'user', by: 'email' },
    getbyloginname: { node: 'user', by: 'login' },
  },
  users: {
    getbyid: { node: 'user', by: 'id' },
    getbyemail: { node: 'user', by: 'email' },
    getbyloginname: { node: 'user', by: 'login' },
  },
  sitegroups: { getbyid: { node: 'group', by: 'id' }, getbyname: { node: 'group', by: 'name' } },
  roledefinitions: {
    getbyid: { node: 'role', by: 'id' },
    getbyname: { node: 'role', by: 'name' },
    getbytype: { node: 'role', by: 'type' },
  },
  roleassignments: { getbyprincipalid: { node: 'assignment', by: 'id' } },
  recyclebin: { getbyid: { node: 'binitem', by: 'id' } },
  web: {
    getlist: { node: 'list', by: 'url' },
    getfolderbyserverrelativepath: { node: 'folder', by: 'path' },
    getfolderbyserverrelativeurl: { node: 'folder', by: 'path' },
    getfolderbyid: { node: 'folder', by: 'id' },
    rootfolder: { node: 'folder', by: 'weblevel' },
    getfilebyserverrelativepath: { node: 'file', by: 'path' },
    getfilebyserverrelativeurl: { node: 'file', by: 'path' },
    getfilebyurl: { node: 'file', by: 'path' },
    getfilebyid: { node: 'file', by: 'id' },
    defaultdocumentlibrary: { node: 'list', by: 'default' },
    siteuserinfolist: { node: 'list', by: 'users' },
    getcatalog: { node: 'list', by: 'catalog' },
    getuserbyid: { node: 'user', by: 'id' },
    currentuser: { node: 'user', by: 'me' },
    associatedownergroup: { node: 'group', by: 'owners' },
    associatedmembergroup: { node: 'group', by: 'members' },
    associatedvisitorgroup: { node: 'group', by: 'visitors' },
  },
  item: { file: { node: 'file', by: 'item' }, folder: { node: 'folder', by: 'item' } },
  folder: { parentfolder: { node: 'folder', by: 'parent' } },
  folders: { getbyurl: { node: 'folder', by: 'name' }, getbypath: { node: 'folder', by: 'name' } },
  files: { getbyurl: { node: 'file', by: 'name' }, getbypath: { node: 'file', by: 'name' } },
  list: {
    rootfolder: { node: 'folder', by: 'listlevel' },
    defaultview: { node: 'view', by: 'default' },
    getview: { node: 'view', by: 'id' },
    getitembyid: { node: 'item', by: 'id' },
    getitembystringid: { node: 'item', by: 'id' },
    getitembyuniqueid: { node: 'item', by: 'guid' },
  },
}

/** Collections whose own parentheses name a member: `items(3)`, `siteusers('i:0#.f|membership|…')`. */
const MEMBERS: Record<string, { node: string; by: string }> = {
  lists: { node: 'list', by: 'id' },
  fields: { node: 'field', by: 'id' },
  contenttypes: { node: 'contenttype', by: 'id' },
  fieldlinks: { node: 'fieldlink', by: 'id' },
  usercustomactions: { node: 'customaction', by: 'id' },
  views: { node: 'view', by: 'id' },
  items: { node: 'item', by: 'id' },
  versions: { node: 'version', by: 'id' },
  attachmentfiles: { node: 'attachment', by: 'name' },
  siteusers: { node: 'user', by: 'login' },
  users: { node: 'user', by: 'login' },
  sitegroups: { node: 'group', by: 'id' },
  roledefinitions: { node: 'role', by: 'id' },
  roleassignments: { node: 'assignment', by: 'id' },
  recyclebin: { node: 'binitem', by: 'id' },
  folders: { node: 'folder', by: 'name' },
  files: { node: 'file', by: 'name' },
  comments: { node: 'comment', by: 'id' },
  replies: { node: 'comment', by: 'id' },
}

/** What may stand right behind `_api`, as if `web` stood between. Clients' next links and the CLI's batches do. */
const AT_THE_WEB = ['lists', 'getlist', 'siteusers', 'sitegroups', 'roledefinitions', 'fields', 'contenttypes']

export function parseAddress(url: URL): Address {
  const at = /\/_api(?:\/|$)/i.exec(url.pathname)
  if (!at) throw new NotImplemented(`a path without /_api: ${url.pathname}`)
  const query = parseQuery(url.search)
  const parts = decodeParts(url.pathname.slice(at.index + at[0].length))
  const segments = parts.map(part => parseSegment(part, query))
  const first = segments[0]
  if (first && AT_THE_WEB.includes(first.name)) {
    segments.unshift({ name: 'web', raw: 'web', args: [], named: {} })
  }
  const rootWeb = first?.name === 'site' && segments[1]?.name === 'rootweb'
  if (rootWeb) {
    segments.splice(0, 2, { name: 'web', raw: 'web', args: [], named: {} })
  }

  const route: string[] = []
  const locators: Record<string, Locator> = {}
  const trail: Step[] = []
  // A folder in a folder is still one folder in the route; the way there is the trail's.
  const reach = (node: string, locator: Locator) => {
    if (node === 'folder' || node === 'file') {
      trail.push({ node, ...locator, of: { ...locators } })
      route.splice(0, route.length, 'web', node)
    } else {
      route.push(node)
      locators[node] = locator
    }
  }
  for (const segment of segments) {
    const parent = route.at(-1) ?? ''
    const named = NODES[parent]?.[segment.name]
    if (named) {
      if (parent in MEMBERS) route.pop()
      reach(named.node, { by: named.by, value: segment.args[0] ?? Object.values(segment.named)[0] ?? '' })
      continue
    }
    const member = segment.args.length === 1 ? MEMBERS[segment.name] : undefined
    const value = segment.args[0]
    if (member && value !== undefined) {
      const byId = typeof value === 'number' && member.node !== 'folder' && member.node !== 'file'
      reach(member.node, { by: byId ? 'id' : member.by, value })
    } else if (segment.name === 'listitemallfields' && (parent === 'folder' || parent === 'file')) {
      route.splice(0, route.length, 'web')
      reach('list', { by: 'trail', value: '' })
      reach('item', { by: 'trail', value: '' })
    } else route.push(segment.name)
  }
  return {
    sitePath: decodeURIComponent(url.pathname.slice(0, at.index)),
    route: route.join('/'),
    locators,
    trail,
    last: segments.at(-1) ?? { name: '', raw: '', args: [], named: {} },
    query,
    rootWeb,
  }
}
