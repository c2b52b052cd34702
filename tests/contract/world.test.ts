import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, people, systemManager, teacher } from '../../demo/people.ts'
import { systems } from '../../demo/systems.ts'
import { startWorld, type World } from '../support/world.ts'

describe('a world of a test’s own', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ ground: 'directory' })
  })
  afterAll(() => world.close())

  test('has the demo municipality’s people, and two sites with different owners', async () => {
    expect(await world.local('GET', 'people')).toHaveLength(people.length)
    const sites = await world.local('GET', 'sites')
    expect(sites).toHaveLength(2)
    expect(new Set(JSON.stringify(sites).match(/"ownerPrincipalName":"[^"]+"/g)).size).toBe(2)
  })

  test('signs a person in, for one audience at a time', async () => {
    const me = `${world.tenantUrl}/v1.0/me`
    const answer = await world.fetchAs(systemManager.userPrincipalName, 'graph', me)
    expect(await answer.json()).toMatchObject({ userPrincipalName: systemManager.userPrincipalName })
    expect((await world.fetchAs(systemManager.userPrincipalName, 'sharepoint', me)).status).toBe(401)
  })

  test('lets a page of the app in, and no other', async () => {
    const preflight = (origin: string) =>
      fetch(`${world.settings.siteUrl}/_api/web`, {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'GET' },
      })
    expect((await preflight(world.appUrl)).status).toBe(204)
    expect((await preflight('http://127.0.0.1:9')).status).toBe(403)
  })
})

test('a world tells, when it ends, what was asked of it that it does not have', async () => {
  const world = await startWorld({ ground: 'nothing' })
  await fetch(`${world.tenantUrl}/nothing/here`)
  await expect(world.close()).rejects.toThrow(/501 GET \/nothing\/here/)
})

test('a seeded world is whole, and one’s own', async () => {
  const [one, other] = [await startWorld(), await startWorld()]
  const titles = async (world: World) => {
    const url = `${world.settings.siteUrl}/_api/web/lists?$select=Title,ItemCount`
    return (await world.fetchAs(administrator.userPrincipalName, 'sharepoint', url)).json()
  }
  const before: unknown = await titles(other)
  expect(await titles(one)).toMatchObject({
    value: expect.arrayContaining([expect.objectContaining({ ItemCount: systems.length })]),
  })
  await one.local('PATCH', `people/${teacher.userPrincipalName}`, { displayName: 'Another Name' })
  expect(JSON.stringify(await other.local('GET', 'people'))).not.toContain('Another Name')
  expect(await titles(other)).toEqual(before)
  await one.close()
  await other.close()
})
