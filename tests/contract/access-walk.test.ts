/**
 * The access table walked over REST: people of the demo municipality, each with their own token, at every list and every
 * operation. What the table grants has to work, and nothing else.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, breachSiteOwner, type DemoPerson } from '../../demo/people.ts'
import { mayDo, type Operation } from '../../src/core/index.ts'
import { allLists, type ListName } from '../../src/storage/lists/all-lists.ts'
import { type ListDeclaration, urlNameOf } from '../../src/storage/lists/define-list.ts'
import { groupsAt, walkedBoard, walkers } from '../support/table-people.ts'
import { startWorld, type World } from '../support/world.ts'

const operations = ['read', 'readOwn', 'add', 'edit', 'editOwn', 'delete'] as const satisfies Operation[]
const names = Object.keys(allLists).filter((name): name is ListName => name in allLists)

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const addressOf = (list: ListDeclaration): string => {
  const site = list.site === 'register' ? world.settings.siteUrl : world.settings.breachSiteUrl
  return `${site}/_api/web/getList('${new URL(site).pathname}/Lists/${urlNameOf(list, walkedBoard)}')/items`
}

async function send(person: DemoPerson, method: 'GET' | 'POST' | 'MERGE' | 'DELETE', url: string, body?: object) {
  const isWrite = method === 'MERGE' || method === 'DELETE'
  return world.fetchAs(person.userPrincipalName, 'sharepoint', url, {
    method: method === 'GET' ? 'GET' : 'POST',
    headers: { 'Content-Type': 'application/json', ...(isWrite ? { 'X-HTTP-Method': method, 'If-Match': '*' } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function add(person: DemoPerson, items: string): Promise<number | undefined> {
  const response = await send(person, 'POST', items, { Title: 'Walked', Key: crypto.randomUUID() })
  const answer: unknown = await response.json()
  if (response.status !== 201) {
    expect([403, 404]).toContain(response.status)
    return undefined
  }
  return typeof answer === 'object' && answer !== null && 'Id' in answer ? Number(answer.Id) : undefined
}

/** Whether it went; anything but a plain refusal is a fault of its own. */
async function went(response: Response): Promise<boolean> {
  await response.text()
  if (response.ok) return true
  expect([403, 404], response.url).toContain(response.status)
  return false
}

/** What that person can really do with the list. */
async function walked(person: DemoPerson, list: ListDeclaration): Promise<Operation[]> {
  const items = addressOf(list)
  const owner = list.site === 'register' ? administrator : breachSiteOwner
  const theirs = await add(owner, items)
  if (theirs === undefined) throw new Error(`The site's owner could not add to ${list.name}.`)
  const own = await add(person, items)
  const done: Operation[] = []
  if (await went(await send(person, 'GET', `${items}(${theirs})`))) done.push('read')
  if (own !== undefined) {
    done.push('add')
    if (await went(await send(person, 'GET', `${items}(${own})`))) done.push('readOwn')
    if (await went(await send(person, 'MERGE', `${items}(${own})`, { Title: 'Mine' }))) done.push('editOwn')
  }
  if (await went(await send(person, 'MERGE', `${items}(${theirs})`, { Title: 'Theirs' }))) done.push('edit')
  if (await went(await send(person, 'DELETE', `${items}(${theirs})`))) done.push('delete')
  if (own !== undefined && (await went(await send(person, 'DELETE', `${items}(${own})`)))) done.push('delete')
  return [...new Set(done)]
}

describe.each(walkers.map(person => [person.displayName, person] as const))('INC-11 %s', (_, person) => {
  test.each(names)('may do with %s what the access table says, and nothing else', async name => {
    const list: ListDeclaration = allLists[name]
    const granted = operations.filter(operation => mayDo(groupsAt(person, list), name, operation))
    const done = await walked(person, list)
    // one's own can only be told apart from others' by somebody who may add one
    const provable = granted.includes('add') ? granted : granted.filter(operation => !/Own$/.test(operation))
    expect(done.sort()).toEqual([...provable].sort())
  })
})
