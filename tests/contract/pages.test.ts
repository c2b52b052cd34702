/** A list read to its end gives every item once, whatever the sizes of its pages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator } from '../../demo/people.ts'
import { provisionSite } from '../../src/storage/provision/provision.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { ownedSite, provisionSettings } from '../support/owned-sites.ts'
import { startWorld, type World } from '../support/world.ts'

const person = administrator.userPrincipalName
const place = { list: 'forums' } as const
const AT_ONCE = 25

let world: World
let have = 0
beforeAll(async () => {
  world = await startWorld({ ground: 'directory' })
  await provisionSite(ownedSite(world, 'register'), 'register', await provisionSettings(world))
})
afterAll(() => world.close())

async function fillTo(size: number): Promise<void> {
  const { siteUrl } = world.settings
  const items = `${siteUrl}/_api/web/getList('${new URL(siteUrl).pathname}/Lists/Forums')/items`
  const headers = {
    Authorization: `Bearer ${await world.tokenFor(person, 'sharepoint')}`,
    Accept: 'application/json',
    'Content-Type': 'application/json',
  }
  async function add(number: number): Promise<void> {
    const body = JSON.stringify({ Title: `Forum ${number}`, Key: `page-${number}` })
    const answer = await fetch(items, { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(await answer.text())
  }
  for (; have < size; have += AT_ONCE) {
    const now = Array.from({ length: Math.min(AT_ONCE, size - have) }, (_, index) => have + index)
    await Promise.all(now.map(add))
  }
  have = size
}

describe('a list read to its end gives every item once', () => {
  test.each([0, 149, 150, 151, 400])('%i items', async size => {
    await fillTo(size)
    const repository = sharePointRepository(world.settings, () => world.tokenFor(person, 'sharepoint'))
    const pages: number[] = []
    const keys: string[] = []
    for await (const page of repository.pages(place)) {
      pages.push(page.length)
      keys.push(...page.map(({ entity }) => entity.key))
    }
    expect([...keys].sort()).toEqual(Array.from({ length: size }, (_, number) => `page-${number}`).sort())
    // the first rows stand there soon
    expect(pages[0]).toBe(Math.min(size, 150))
  })
})
