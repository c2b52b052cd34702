/** A register of a thousand systems in a tenant of its own, each with roles and documents; made once for several benches. */
import { boards } from '../../demo/municipality.ts'
import { administrator, systemManager } from '../../demo/people.ts'
import { allLists, type ListName } from '../../src/storage/lists/all-lists.ts'
import { toRow } from '../../src/storage/lists/row.ts'
import type { NewEntity } from '../../src/storage/repository.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { startWorld, type World } from '../support/world.ts'

const SYSTEMS = 1000
const AT_ONCE = 8
const CATEGORIES = ['businessSystem', 'digitalTool', 'platform', 'commercialService'] as const
const ROLES = ['owner', 'budgetHolder', 'systemManager', 'processOwner'] as const
const KINDS = ['mainAgreement', 'dpa'] as const

export async function thousandSystems(): Promise<World> {
  const world = await startWorld({ app: true })
  const token = await world.tokenFor(administrator.userPrincipalName, 'sharepoint', ['AllSites.FullControl'])

  async function add<N extends ListName>(list: N, entity: NewEntity<N>): Promise<number> {
    const declaration = allLists[list]
    const site = new URL(world.settings.siteUrl)
    const address = `${site.href}/_api/web/getList('${site.pathname}/Lists/${declaration.urlName}')/items`
    const response = await fetch(address, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(toRow(declaration, entity)),
    })
    const answer: unknown = await response.json()
    if (!response.ok || typeof answer !== 'object' || answer === null || !('Id' in answer)) {
      throw new Error(`${address} was answered ${response.status}: ${JSON.stringify(answer)}`)
    }
    return Number(answer.Id)
  }

  const repository = sharePointRepository(world.settings, async () => token)
  const { me: person } = await repository.visitor()

  async function addSystem(number: number): Promise<void> {
    const name = `System ${String(number).padStart(4, '0')} för ${boards[number % boards.length]?.name ?? ''}`
    const system = await add('systems', {
      key: `bench-${number}`,
      name,
      category: CATEGORIES[number % CATEGORIES.length],
      scope: 'administrationSpecific',
      hosting: 'external',
      purpose:
        'Stödjer handläggning, uppföljning och kontakt med invånare och leverantörer i verksamhetens dagliga arbete.',
      supplier: 'Leverantören AB',
      startOfUse: '2019-01-01',
    })
    for (const role of ROLES) {
      await add('roleHoldings', {
        key: `bench-${number}-${role}`,
        title: name,
        system,
        role,
        person,
        from: '2020-01-01',
      })
    }
    for (const kind of KINDS) await add('documents', { key: `bench-${number}-${kind}`, title: kind, system, kind })
  }

  const present = 62
  try {
    for (let first = present; first < SYSTEMS; first += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, SYSTEMS - first) }, (_, index) => first + index)
      await Promise.all(numbers.map(addSystem))
    }
  } catch (error) {
    await world.close()
    throw error
  }
  return world
}

export const reader = systemManager.userPrincipalName
