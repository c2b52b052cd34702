/** A provisioned site run again: nothing is written, what was closed is closed, and what people renamed stays renamed. */
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, systemManager, teacher } from '../../demo/people.ts'
import { obstacleText, provisionSite, sitePlan } from '../../src/storage/provision/provision.ts'
import type { SitePort } from '../../src/storage/provision/site-port.ts'
import type { SiteName, SitePlan, Step } from '../../src/storage/set-up.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { asOwner, listPath, ownedSite, provisionSettings, shapeOf } from '../support/owned-sites.ts'
import { startWorld, type World } from '../support/world.ts'

const requests = v.array(v.looseObject({ method: v.string(), path: v.string() }))
const withId = v.looseObject({ Id: v.number() })

let world: World
let sites: Record<SiteName, SitePort>
let whole: Record<SiteName, Awaited<ReturnType<typeof shapeOf>>>

async function run(site: SiteName): Promise<SitePlan> {
  return provisionSite(sites[site], site, await provisionSettings(world))
}
const owner = (site: SiteName, method: 'GET' | 'POST' | 'MERGE' | 'DELETE', path: string, body?: unknown) =>
  asOwner(world, site, method, path, body)

beforeAll(async () => {
  world = await startWorld({ ground: 'directory' })
  sites = { register: ownedSite(world, 'register'), breach: ownedSite(world, 'breach') }
  await run('register')
  await run('breach')
  whole = { register: await shapeOf(sites.register), breach: await shapeOf(sites.breach) }
})
afterAll(() => world.close())

describe('run again', () => {
  test.each(['register', 'breach'] as const)('the %s site is read, and nothing in it written', async site => {
    await world.local('DELETE', 'requests')
    await run(site)
    const asked = v.parse(requests, await world.local('GET', 'requests')).filter(({ path }) => path.includes('/_api/'))
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('a list and a column that people renamed go on working, and keep their names', async () => {
    const systems = listPath(world, 'register', 'Systems')
    const purpose = `${systems}/fields/getByInternalNameOrTitle('Purpose')`
    await owner('register', 'MERGE', systems, { Title: 'Våra system' })
    await owner('register', 'MERGE', purpose, { Title: 'Ändamål' })
    const { steps, notes } = await run('register')
    expect(steps).toEqual([])
    const list = { urlName: 'Systems', title: 'Digitala tjänster och system' }
    expect(notes).toEqual([
      { kind: 'renamedList', list, is: 'Våra system' },
      { kind: 'renamedColumn', list, column: 'Purpose', is: 'Ändamål' },
    ])
    const repository = sharePointRepository(world.settings, () =>
      world.tokenFor(administrator.userPrincipalName, 'sharepoint'),
    )
    const entity = { key: 'renamed', name: 'Prov', purpose: 'Står kvar.' }
    const stored = await repository.create({ list: 'systems' }, entity)
    expect(stored.entity.purpose).toBe('Står kvar.')
    expect(await owner('register', 'GET', `${systems}?$select=Title`)).toMatchObject({ Title: 'Våra system' })
    expect(await owner('register', 'GET', `${purpose}?$select=Title`)).toMatchObject({ Title: 'Ändamål' })
    await owner('register', 'MERGE', systems, { Title: 'Digitala tjänster och system' })
    await owner('register', 'MERGE', purpose, { Title: 'Syfte' })
  })
})

describe('what somebody changed is told, and made as it was', () => {
  /** The id of a level, a group or a person, by its address under the web. */
  const idOf = async (site: SiteName, path: string) =>
    v.parse(withId, await owner(site, 'GET', `${path}?$select=Id`)).Id
  const person = async (site: SiteName, upn: string) =>
    v.parse(withId, await owner(site, 'POST', '/ensureuser', { logonName: `i:0#.f|membership|${upn}` })).Id
  const stockLevel = (site: SiteName, kind: number) => idOf(site, `/roledefinitions/getByType(${kind})`)
  const assign = (site: SiteName, urlName: string, principal: number, level: number) =>
    owner(
      site,
      'POST',
      `${listPath(world, site, urlName)}/roleassignments/addroleassignment(principalid=${principal},roledefid=${level})`,
    )
  const everyone = (site: SiteName) => idOf(site, "/sitegroups/getByName('Forvalta everyone')")

  const changes: [what: string, site: SiteName, told: Step['kind'][], change: () => Promise<unknown>][] = [
    [
      'a level of SharePoint’s own to a group of ours',
      'breach',
      ['revoke'],
      async () => assign('breach', 'BreachCases-service', await everyone('breach'), await stockLevel('breach', 2)),
    ],
    [
      'a level of SharePoint’s own to one person',
      'breach',
      ['revoke'],
      async () =>
        assign(
          'breach',
          'BreachReports-service',
          await person('breach', teacher.userPrincipalName),
          await stockLevel('breach', 3),
        ),
    ],
    [
      'full control to one person',
      'register',
      ['revoke'],
      async () =>
        assign(
          'register',
          'Agreements',
          await person('register', systemManager.userPrincipalName),
          await stockLevel('register', 5),
        ),
    ],
    [
      'the permissions of the site above',
      'breach',
      ['closeList', 'grant', 'grant', 'grant'],
      () => owner('breach', 'POST', `${listPath(world, 'breach', 'BreachCases-service')}/resetroleinheritance`),
    ],
    [
      'everybody’s items to each of their authors',
      'breach',
      ['setList'],
      () => owner('breach', 'MERGE', listPath(world, 'breach', 'BreachReports-service'), { ReadSecurity: 1 }),
    ],
    [
      'more rights to a level of ours',
      'register',
      ['mendLevel'],
      () =>
        owner('register', 'MERGE', "/roledefinitions/getByName('Forvalta read')", {
          BasePermissions: { High: '48', Low: '138620003' },
        }),
    ],
    [
      'changes without a history',
      'register',
      ['setList'],
      () => owner('register', 'MERGE', listPath(world, 'register', 'Systems'), { EnableVersioning: false }),
    ],
    [
      'the same key twice',
      'register',
      ['uniqueColumn'],
      () =>
        owner('register', 'MERGE', `${listPath(world, 'register', 'Systems')}/fields/getByInternalNameOrTitle('Key')`, {
          EnforceUniqueValues: false,
        }),
    ],
    [
      'one person into the group of everyone',
      'breach',
      ['removeMember'],
      async () =>
        owner('breach', 'POST', "/sitegroups/getByName('Forvalta everyone')/users", {
          LoginName: `i:0#.f|membership|${teacher.userPrincipalName}`,
        }),
    ],
    [
      'all employees into a group of few',
      'breach',
      ['removeMember'],
      async () =>
        owner('breach', 'POST', "/sitegroups/getByName('Forvalta handlers service')/users", {
          LoginName: (await provisionSettings(world)).everyone,
        }),
    ],
    [
      'a group that its own members change',
      'breach',
      ['closeGroup'],
      () =>
        owner('breach', 'MERGE', "/sitegroups/getByName('Forvalta handlers service')", {
          AllowMembersEditMembership: true,
        }),
    ],
    [
      'no way in for a group',
      'register',
      ['admit'],
      async () =>
        owner(
          'register',
          'POST',
          `/roleassignments/removeroleassignment(principalid=${await everyone('register')},roledefid=${await idOf('register', "/roledefinitions/getByName('Forvalta visit')")})`,
        ),
    ],
    [
      'a choice taken away',
      'register',
      ['addChoices'],
      () =>
        owner(
          'register',
          'MERGE',
          `${listPath(world, 'register', 'Systems')}/fields/getByInternalNameOrTitle('Hosting')`,
          { 'odata.type': 'SP.FieldChoice', Choices: ['internal'] },
        ),
    ],
  ]

  test.each(changes)('%s', async (_, site, told, change) => {
    await change()
    expect(await shapeOf(sites[site])).not.toEqual(whole[site])
    const { steps } = await sitePlan(sites[site], site, await provisionSettings(world))
    expect(steps.map(({ kind }) => kind)).toEqual(told)
    await run(site)
    expect(await shapeOf(sites[site])).toEqual(whole[site])
  })
})

test('a column of another type is named, and nothing of it destroyed', async () => {
  const list = listPath(world, 'register', 'Systems')
  await owner('register', 'DELETE', `${list}/fields/getByInternalNameOrTitle('Supplier')`)
  await owner('register', 'POST', `${list}/fields/createFieldAsXml`, {
    parameters: { SchemaXml: '<Field Type="Note" Name="Supplier" DisplayName="Supplier" />', Options: 8 },
  })
  await owner('register', 'POST', `${list}/items`, { Title: 'Prov', Key: 'typed', Supplier: 'Leverantör AB' })
  const { obstacles } = await run('register')
  expect(obstacles.map(obstacleText)).toEqual([
    expect.stringMatching(/Systems: the column Supplier is Note and has to be Text/),
  ])
  const stored = await owner('register', 'GET', `${list}/items?$filter=Key eq 'typed'&$select=Supplier`)
  expect(stored).toMatchObject({ value: [{ Supplier: 'Leverantör AB' }] })
})
