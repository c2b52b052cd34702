/** People's photos as the app asks for them, each with their own token. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people, systemManager, teacher } from '../../demo/people.ts'
import { demoPhotos } from '../../scripts/demo-photos.ts'
import { graphDirectory } from '../../src/graph/graph-directory.ts'
import { isStorageError } from '../../src/storage/storage-error.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ ground: 'seeded' })
})
afterAll(() => world.close())

const directoryOf = ({ userPrincipalName }: { userPrincipalName: string }, scopes?: string[]) =>
  graphDirectory(world.settings.graphUrl, () => world.tokenFor(userPrincipalName, 'graph', scopes))
const names = people.slice(0, 20).map(({ userPrincipalName }) => userPrincipalName)

test('whoever has no role sees the photos of others, in one request, and of whom there is none', async () => {
  await world.local('DELETE', 'requests')
  const found = await directoryOf(teacher).photos(names)
  const addresses = new Map(
    demoPhotos(people).map(({ userPrincipalName, base64 }) => [userPrincipalName, `data:image/png;base64,${base64}`]),
  )
  expect(found).toEqual(new Map(names.map(name => [name, addresses.get(name)])))
  expect([...found.values()].filter(address => address === undefined).length).toBeGreaterThan(0)
  const requests = await world.local('GET', 'requests')
  expect(requests).toEqual([
    expect.objectContaining({ method: 'POST', path: expect.stringContaining('/oauth2/') }),
    expect.objectContaining({ method: 'POST', path: '/v1.0/$batch', person: teacher.userPrincipalName }),
  ])
})

test('without the right to read profiles nothing is answered about others, and nothing is taken for an absent photo', async () => {
  expect(await directoryOf(teacher, ['User.Read']).photos([systemManager.userPrincipalName])).toEqual(new Map())
})

test('a directory that can’t be reached is told as such', async () => {
  await world.local('POST', 'faults', { kind: 'status', status: 500, pathIncludes: '$batch', times: 1 })
  const refused = directoryOf(teacher).photos(names)
  await expect(refused).rejects.toSatisfy(error => isStorageError(error, 'broken'))
})
