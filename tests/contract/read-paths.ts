/** Every way in which SharePoint gives items away over REST, tried on one item of one list with one person's token. */
import * as v from 'valibot'
import type { World } from '../support/world.ts'

export interface Target {
  /** Absolute address of the site. */
  site: string
  /** Last part of the list's address. */
  urlName: string
  listId: string
  id: number
  key: string
}

interface Attempt {
  address: string
  body?: unknown
  /** What is sent as it stands, with its type. */
  raw?: { type: string; text: string }
}

const changeQuery = { Item: true, List: true, Add: true, Update: true, DeleteObject: true }
const viewXml = (key: string) =>
  `<View><Query><Where><Eq><FieldRef Name="Key"/><Value Type="Text">${key}</Value></Eq></Where></Query></View>`

function batchOf(addresses: string[]): Required<Attempt>['raw'] {
  const parts = addresses.flatMap(address => [
    '--batch_walk',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `GET ${address} HTTP/1.1`,
    'Accept: application/json',
    '',
    '',
  ])
  return { type: 'multipart/mixed; boundary=batch_walk', text: [...parts, '--batch_walk--', ''].join('\r\n') }
}

/** By name. */
export function readPaths({ site, urlName, id, key }: Target): Record<string, Attempt> {
  const list = `${site}/_api/web/getList('${new URL(site).pathname}/Lists/${urlName}')`
  const item = `${list}/items(${id})`
  const byKey = `${list}/items?$filter=Key eq '${key}'`
  return {
    list: { address: list },
    lists: { address: `${site}/_api/web/lists?$select=Title,ItemCount` },
    items: { address: `${list}/items` },
    'items with their people': { address: `${list}/items?$select=*,Author/Title&$expand=Author` },
    'items in another order': { address: `${list}/items?$orderby=Created desc&$top=5000` },
    'items by author': { address: `${list}/items?$filter=AuthorId gt 0` },
    'items by a search for their key': { address: byKey },
    'items by the beginning of their key': { address: `${list}/items?$filter=startswith(Key,'${key.slice(0, 8)}')` },
    item: { address: item },
    'item with its attachments expanded': { address: `${item}?$select=*,AttachmentFiles&$expand=AttachmentFiles` },
    versions: { address: `${item}/versions` },
    attachments: { address: `${item}/AttachmentFiles` },
    'permissions of the item': { address: `${item}/effectiveBasePermissions` },
    batch: { address: `${site}/_api/$batch`, raw: batchOf([`${list}/items`, item, byKey, `${item}/versions`]) },
    'getItems by CAML': { address: `${list}/getItems`, body: { query: { ViewXml: viewXml(key) } } },
    'getItems, all': { address: `${list}/getItems`, body: { query: { ViewXml: '<View/>' } } },
    RenderListDataAsStream: {
      address: `${list}/RenderListDataAsStream`,
      body: {
        parameters: {
          RenderOptions: 2,
          ViewXml:
            '<View><ViewFields><FieldRef Name="Key"/><FieldRef Name="Title"/></ViewFields><RowLimit>100</RowLimit></View>',
        },
      },
    },
    'changes of the list': { address: `${list}/getChanges`, body: { query: changeQuery } },
    'changes of the web': { address: `${site}/_api/web/getChanges`, body: { query: changeQuery } },
    'changes of the site': { address: `${site}/_api/site/getChanges`, body: { query: changeQuery } },
    'number of items': { address: `${list}/ItemCount` },
    'number of items, selected': { address: `${list}?$select=ItemCount,LastItemModifiedDate` },
  }
}

export interface Answer {
  status: number
  text: string
}

/** These tell whoever may open the list that there are items, and how many: SharePoint counts past item-level security. */
const tellOfTheListOnly = ['list', 'lists', 'number of items', 'number of items, selected']

/** The paths that give a reader the item, or the fact of it. */
export const givingPaths = (target: Target): string[] =>
  Object.keys(readPaths(target)).filter(name => !tellOfTheListOnly.includes(name))

const changes = v.object({ value: v.array(v.looseObject({})) })

/** Whether the answer holds any of the words, or for paths without content the fact that the item is there. */
function discloses(name: string, { status, text }: Answer, { id, listId }: Target, words: string[]): boolean {
  if (words.some(word => text.includes(word))) return true
  if (status >= 400) return false
  if (name === 'attachments' || name === 'permissions of the item') return true
  if (!name.startsWith('changes of')) return false
  return v.parse(changes, JSON.parse(text)).value.some(change => change.ListId === listId && change.ItemId === id)
}

/** The paths through which that person gets at the item. */
export async function disclosing(world: World, person: string, target: Target, words: string[]): Promise<string[]> {
  const answers = await walk(world, person, target)
  return [...answers].filter(([name, answer]) => discloses(name, answer, target, words)).map(([name]) => name)
}

/** Asks each path with that person's own token. */
export async function walk(world: World, person: string, target: Target): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  for (const [name, { address, body, raw }] of Object.entries(readPaths(target))) {
    const sent = raw?.text ?? (body === undefined ? undefined : JSON.stringify(body))
    const init: RequestInit =
      sent === undefined
        ? {}
        : { method: 'POST', body: sent, headers: { 'Content-Type': raw?.type ?? 'application/json' } }
    const response = await world.fetchAs(person, 'sharepoint', encodeURI(address).replaceAll("'", '%27'), init)
    answers.set(name, { status: response.status, text: await response.text() })
  }
  return answers
}
