/** A register of 10,000 systems and 60,000 role holdings: a few made through the door, and multiplied. */
import Database from 'libsql'
import { localSettings } from '../../demo/local-tenant.ts'
import { boards } from '../../demo/municipality.ts'
import { administrator, systemManager } from '../../demo/people.ts'
import { localApi } from '../../scripts/local-api.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import type { Filling } from '../support/seeded-template.ts'
import { MARK, multiplyItems } from './multiply-items.ts'

export const SYSTEMS = 10_000
const ROLES = ['owner', 'budgetHolder', 'systemManager', 'processOwner', 'technicalSystemManager', 'superUser'] as const
export const HOLDINGS = SYSTEMS * ROLES.length
const CATEGORIES = ['businessSystem', 'digitalTool', 'platform', 'commercialService'] as const

/** The models: one system of each category, and one holding of each role in it. Their ids. */
async function addModels(tenantUrl: string): Promise<{ system: number; holdings: number[] }[]> {
  const token = await localApi(tenantUrl).tokenFor(administrator.userPrincipalName, 'sharepoint', [
    'AllSites.FullControl',
  ])
  const repository = sharePointRepository(localSettings(tenantUrl), async () => token)
  const people = await Promise.all(
    [administrator, systemManager].map(({ userPrincipalName }) => repository.person(userPrincipalName)),
  )
  const models: { system: number; holdings: number[] }[] = []
  for (const [place, category] of CATEGORIES.entries()) {
    const name = `System ${MARK} för ${boards[place]?.name ?? ''}`
    const { id: system } = await repository.create(
      { list: 'systems' },
      {
        key: `large-${place}-${MARK}`,
        name,
        category,
        scope: 'administrationSpecific',
        hosting: 'external',
        purpose:
          'Stödjer handläggning, uppföljning och kontakt med invånare och leverantörer i verksamhetens dagliga arbete.',
        supplier: 'Leverantören AB',
        startOfUse: '2019-01-01',
      },
    )
    const holdings: number[] = []
    for (const [turn, role] of ROLES.entries()) {
      const person = people[turn % people.length]
      const key = `large-${place}-${MARK}-${role}`
      const holding = { key, title: name, system, role, person, from: '2020-01-01' }
      holdings.push((await repository.create({ list: 'roleHoldings' }, holding)).id)
    }
    models.push({ system, holdings })
  }
  return models
}

export const largeRegister: Filling = {
  name: 'large-register',
  source: import.meta.url,
  async fill(tenantUrl, databasePath) {
    const models = await addModels(tenantUrl)
    const count = SYSTEMS / models.length - 1
    const database = new Database(databasePath)
    try {
      for (const [place, { system, holdings }] of models.entries()) {
        const digits = { Title: `i * ${models.length} + ${place}` }
        const first = multiplyItems(database, { urlName: 'Systems', model: system, count, digits })
        const references = { System: `${first} + i - 1` }
        for (const model of holdings)
          multiplyItems(database, { urlName: 'RoleHoldings', model, count, digits, references })
      }
    } finally {
      database.close()
    }
  },
}
