/** A site made from older declarations becomes what the present ones say, with everything in it where it was. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrator } from '../../demo/people.ts'
import { allLists } from '../../src/storage/lists/all-lists.ts'
import type { Columns, ListDeclaration } from '../../src/storage/lists/define-list.ts'
import { provisionSite, sitePlan } from '../../src/storage/provision/provision.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { asOwner, listPath, ownedSite, provisionSettings, shapeOf } from '../support/owned-sites.ts'
import { startWorld, type World } from '../support/world.ts'

/** As a version before this one might have had them: a list, columns, an index, unique values and a choice fewer. */
function olderLists(): Record<string, ListDeclaration> {
  const { forums: _, ...older } = allLists
  const { startOfUse: _start, endedOn, hosting, ...systems }: Columns = allLists.systems.columns
  const { key, ...holdings }: Columns = allLists.roleHoldings.columns
  if (!endedOn || !hosting || !key) throw new Error('The lists have changed: choose other columns to leave out.')
  const unindexed = { ...endedOn, indexed: false }
  const fewer = { ...hosting, choices: ['internal'] }
  return {
    ...older,
    systems: { ...allLists.systems, columns: { ...systems, endedOn: unindexed, hosting: fewer } },
    roleHoldings: { ...allLists.roleHoldings, columns: { ...holdings, key: { ...key, unique: false } } },
  }
}

let world: World
let fresh: World
beforeAll(async () => {
  world = await startWorld({ ground: 'directory' })
  fresh = await startWorld({ ground: 'directory' })
})
afterAll(async () => {
  await world.close()
  await fresh.close()
})

test('an older site is upgraded: what lacks is added, what is there stays, and a second run finds nothing', async () => {
  const site = ownedSite(world, 'register')
  const settings = await provisionSettings(world)
  await provisionSite(site, 'register', settings, undefined, olderLists())
  await asOwner(world, 'register', 'POST', `${listPath(world, 'register', 'Systems')}/items`, {
    Title: 'Raindance',
    Key: 'raindance',
    Hosting: 'internal',
    Purpose: 'Stod här redan.',
  })
  await asOwner(world, 'register', 'DELETE', "/roledefinitions/getByName('Forvalta add')")
  // the views of a list that was made before columns were shown in them
  await asOwner(
    world,
    'register',
    'POST',
    `${listPath(world, 'register', 'Boards')}/defaultView/viewFields/removeAllViewFields`,
  )
  await asOwner(
    world,
    'register',
    'POST',
    `${listPath(world, 'register', 'Boards')}/defaultView/viewFields/addViewField('LinkTitle')`,
  )

  const { steps, lists } = await sitePlan(site, 'register', settings)
  const all = Object.values(allLists).filter(list => list.site === 'register').length
  expect(lists).toEqual({ all, present: all - 1 })
  const told = steps.map(step => [
    step.kind,
    'list' in step ? step.list.urlName : '',
    'column' in step ? step.column : '',
  ])
  expect(told).toEqual(
    expect.arrayContaining([
      ['addLevel', '', ''],
      ['addList', 'Forums', ''],
      ['addColumn', 'Systems', 'StartOfUse'],
      ['indexColumn', 'Systems', 'EndedOn'],
      ['addChoices', 'Systems', 'Hosting'],
      ['uniqueColumn', 'RoleHoldings', 'Key'],
      ['showColumns', 'Boards', ''],
    ]),
  )
  await provisionSite(site, 'register', settings)

  const made = ownedSite(fresh, 'register')
  await provisionSite(made, 'register', await provisionSettings(fresh))
  const inOrder = ({ lists: all, ...rest }: Awaited<ReturnType<typeof shapeOf>>) => ({
    ...rest,
    levels: rest.levels.sort((one, other) => (one.name < other.name ? -1 : 1)),
    lists: all.map(list => ({ ...list, shown: [...list.shown].sort() })),
    // the claim of all employees holds the directory's id
    groups: rest.groups.map(([name]) => name),
  })
  expect(inOrder(await shapeOf(site))).toEqual(inOrder(await shapeOf(made)))
  expect((await sitePlan(site, 'register', settings)).steps).toEqual([])

  const repository = sharePointRepository(world.settings, () =>
    world.tokenFor(administrator.userPrincipalName, 'sharepoint'),
  )
  const stored = await repository.byKey({ list: 'systems' }, 'raindance')
  expect(stored?.entity).toMatchObject({ name: 'Raindance', hosting: 'internal', purpose: 'Stod här redan.' })
})
