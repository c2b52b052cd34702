/** The repository as the screen has it, over the tenant: real @pnp/sp, and each person's own token. */
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { areaManager, type DemoPerson, systemManager, teacher } from '../../demo/people.ts'
import { SignInNeeded } from '../../src/host/tokens.ts'
import type { NewEntity, Repository } from '../../src/storage/repository.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import type { TokenSource } from '../../src/wire/patient-client.ts'
import { asOwner, listPath } from '../support/owned-sites.ts'
import { storedItems, storedVersions } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'

const journal = v.array(v.looseObject({ method: v.string(), path: v.string() }))
const systems = { list: 'systems' } as const
const reports = { list: 'breachReports', board: 'forskolaGrundskola' } as const

let world: World
let maria: Repository
let count = 0
const as = ({ userPrincipalName }: DemoPerson, tokens?: TokenSource) =>
  sharePointRepository(world.settings, tokens ?? (() => world.tokenFor(userPrincipalName, 'sharepoint')))
const fault = (rule: object) => world.local('POST', 'faults', rule)
const systemOf = (more: Partial<NewEntity<'systems'>> = {}): NewEntity<'systems'> => {
  count += 1
  return { key: `contract-${count}`, name: `Prov ${count}`, category: 'digitalTool', ...more }
}
const rowsOf = (key: string) =>
  storedItems(world, systemManager.userPrincipalName, 'Systems', `$filter=Key eq '${key}'`)

beforeAll(async () => {
  world = await startWorld()
  maria = as(systemManager)
})
afterEach(() => world.local('DELETE', 'faults'))
afterAll(() => world.close())

describe('creating', () => {
  test('twice with the same key stores one, and gives the first back', async () => {
    const first = systemOf({ purpose: 'Först.' })
    const stored = await maria.create(systems, first)
    const again = await maria.create(systems, { ...first, purpose: 'Sedan.' })
    expect(again).toEqual(stored)
    expect(await rowsOf(first.key)).toHaveLength(1)
  })

  test('at the same moment, by two people, stores one', async () => {
    const system = systemOf()
    const both = await Promise.all([maria.create(systems, system), as(areaManager).create(systems, system)])
    expect(both[0].id).toBe(both[1].id)
    expect(await rowsOf(system.key)).toHaveLength(1)
  })

  test('in a list that holds nothing unique looks first', async () => {
    const report = { key: 'contract-report', title: 'Incident', kind: 'report', reportKey: 'contract-report' } as const
    const reporter = as(teacher)
    const stored = await reporter.create(reports, report)
    await world.local('DELETE', 'requests')
    expect((await reporter.create(reports, report)).id).toBe(stored.id)
    const requests = v.parse(journal, await world.local('GET', 'requests'))
    const asked = requests.filter(({ path }) => path.includes('/_api/')).map(({ method }) => method)
    expect(asked).toEqual(['GET'])
    expect((await reporter.byKey(reports, report.key))?.id).toBe(stored.id)
  })

  test.each(['cutBefore', 'cutDuring', 'cutAfter'] as const)(
    '%s: it is said that nobody knows; again, it is there once',
    async kind => {
      const system = systemOf()
      await fault({ kind, method: 'POST', pathIncludes: 'Lists/Systems', times: 1 })
      await expect(maria.create(systems, system)).rejects.toMatchObject({ kind: 'offline' })
      expect(await rowsOf(system.key)).toHaveLength(kind === 'cutBefore' ? 0 : 1)
      await maria.create(systems, system)
      expect(await rowsOf(system.key)).toHaveLength(1)
    },
  )

  test.each([
    ['with a word about how long', { retryAfter: 1 }],
    ['without', {}],
  ])('throttled %s: waits, and stores once', async (_, more) => {
    const system = systemOf()
    await fault({ kind: 'status', status: 429, method: 'POST', pathIncludes: 'Lists/Systems', times: 2, ...more })
    await maria.create(systems, system)
    expect(await rowsOf(system.key)).toHaveLength(1)
  })

  test('throttled for good: it is said, and nothing is stored', async () => {
    const system = systemOf()
    await fault({ kind: 'status', status: 503, method: 'POST', pathIncludes: 'Lists/Systems' })
    await expect(maria.create(systems, system)).rejects.toMatchObject({ kind: 'throttled' })
    expect(await rowsOf(system.key)).toEqual([])
  })
})

describe('changing', () => {
  test('with the version that was read stores, and gives the new one', async () => {
    const { id, etag } = await maria.create(systems, systemOf())
    const changed = await maria.update(systems, id, etag, { purpose: 'Nytt.' })
    expect(changed.entity.purpose).toBe('Nytt.')
    expect(changed.etag).not.toBe(etag)
  })

  test('with one that is no longer stored is a conflict, and writes nothing', async () => {
    const { id, etag, entity } = await maria.create(systems, systemOf())
    await as(areaManager).update(systems, id, etag, { purpose: 'Den andras.' })
    await expect(maria.update(systems, id, etag, { purpose: 'Min.' })).rejects.toMatchObject({ kind: 'conflict' })
    expect(await rowsOf(entity.key)).toMatchObject([{ Purpose: 'Den andras.' }])
  })

  test('is sent once, and not again by itself, when the answer was lost', async () => {
    const { id, etag } = await maria.create(systems, systemOf())
    await fault({ kind: 'cutAfter', method: 'MERGE', times: 1 })
    await expect(maria.update(systems, id, etag, { purpose: 'En gång.' })).rejects.toMatchObject({ kind: 'offline' })
    const versions = await storedVersions(world, systemManager.userPrincipalName, 'Systems', id)
    expect(versions.map(({ Purpose }) => Purpose ?? '')).toEqual(['En gång.', ''])
  })

  test('by who may only read is forbidden', async () => {
    const { id, etag } = await maria.create(systems, systemOf())
    await expect(as(teacher).update(systems, id, etag, { purpose: 'Min.' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

describe('a token', () => {
  test('refused in the middle is renewed once, and the write goes through once', async () => {
    const asked: (string | undefined)[] = []
    const repository = as(systemManager, refused => {
      asked.push(refused)
      return world.tokenFor(systemManager.userPrincipalName, 'sharepoint')
    })
    const system = systemOf()
    await fault({ kind: 'status', status: 401, method: 'POST', pathIncludes: 'Lists/Systems', times: 1 })
    await repository.create(systems, system)
    expect(asked.filter(refused => refused !== undefined)).toHaveLength(1)
    expect(await rowsOf(system.key)).toHaveLength(1)
  })

  test('that ran out is renewed', async () => {
    let token = await world.tokenFor(systemManager.userPrincipalName, 'sharepoint')
    const repository = as(systemManager, async refused => {
      if (refused !== undefined) token = await world.tokenFor(systemManager.userPrincipalName, 'sharepoint')
      return token
    })
    await world.local('POST', 'clock', { advanceMs: 2 * 3_600_000 })
    const system = systemOf()
    await repository.create(systems, system)
    await world.local('POST', 'clock', { reset: true })
    expect(await rowsOf(system.key)).toHaveLength(1)
  })

  test.each([
    ['refused again', async () => 'not.a.token'],
    [
      'not to be had',
      async () => {
        throw new SignInNeeded('Nobody is signed in.')
      },
    ],
  ])('%s: somebody has to sign in', async (_, tokens) => {
    await expect(as(systemManager, tokens).create(systems, systemOf())).rejects.toMatchObject({ kind: 'signedOut' })
  })
})

describe('what isn’t there', () => {
  const halfList = { list: 'documents' } as const
  const missingList = { list: 'occurrences' } as const
  test('an item, is missing', async () => {
    await expect(maria.one(systems, 987_654)).rejects.toMatchObject({ kind: 'missing' })
    expect(await maria.byKey(systems, 'no such key')).toBeUndefined()
  })

  test('a list that one may not open is forbidden, whether or not it is there', async () => {
    await expect(as(teacher).one({ list: 'agreements' }, 1)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('a column: the site is only half set up', async () => {
    const list = listPath(world, 'register', 'SystemDocuments')
    await asOwner(world, 'register', 'DELETE', `${list}/fields/getByInternalNameOrTitle('RegistryNumber')`)
    await expect(maria.one(halfList, 1)).rejects.toMatchObject({ kind: 'notSetUp' })
    await expect(maria.pages(halfList)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      kind: 'notSetUp',
    })
    await expect(maria.create(halfList, { key: 'd', registryNumber: 'KS 1' })).rejects.toMatchObject({
      kind: 'notSetUp',
    })
  })

  test('a list, or the whole site: it isn’t set up', async () => {
    await asOwner(world, 'register', 'DELETE', listPath(world, 'register', 'Occurrences'))
    await expect(maria.one(missingList, 1)).rejects.toMatchObject({ kind: 'notSetUp' })
    await expect(maria.pages(missingList)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ kind: 'notSetUp' })
    await expect(maria.create(missingList, { key: 'o' })).rejects.toMatchObject({ kind: 'notSetUp' })
    const elsewhere = sharePointRepository({ ...world.settings, siteUrl: `${world.tenantUrl}/sites/nowhere` }, () =>
      world.tokenFor(systemManager.userPrincipalName, 'sharepoint'),
    )
    await expect(elsewhere.visitor()).rejects.toMatchObject({ kind: 'notSetUp' })
  })

  test('the network, is offline', async () => {
    await fault({ kind: 'cutBefore' })
    await expect(maria.one(systems, 1)).rejects.toMatchObject({ kind: 'offline' })
    await fault({ kind: 'cutBefore' })
  })

  test('the network, for a moment: a read is tried again by itself', async () => {
    await fault({ kind: 'cutBefore', method: 'GET', times: 2 })
    expect((await maria.one(systems, 1)).id).toBe(1)
  })
})
