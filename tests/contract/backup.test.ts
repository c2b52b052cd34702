/** Everything of a site as files, and back into an empty one: keys and references whole. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  administrator,
  breachSiteOwner,
  type DemoPerson,
  schoolDataProtectionContact,
  teacher,
} from '../../demo/people.ts'
import { runBackup, runRestore } from '../../scripts/backup/run.ts'
import { parseBackupCommand } from '../../src/config/backup-settings.ts'
import { backUp } from '../../src/storage/backup.ts'
import {
  type BackupFiles,
  type Manifest,
  readManifest,
  readRecords,
  type SavedRecord,
} from '../../src/storage/backup-format.ts'
import type { Repository } from '../../src/storage/repository.ts'
import { restore } from '../../src/storage/restore.ts'
import type { SiteName } from '../../src/storage/set-up.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { startWorld, type World } from '../support/world.ts'

type Memory = BackupFiles & { all: Map<string, string> }
function inMemory(all = new Map<string, string>()): Memory {
  return {
    all,
    write: async (path, text) => void all.set(path, text),
    async read(path) {
      const text = all.get(path)
      if (text === undefined) throw new Error(`There is no ${path}.`)
      return text
    },
  }
}

const as = (world: World, { userPrincipalName }: DemoPerson) => {
  let token: Promise<string> | undefined
  return sharePointRepository(world.settings, refused => {
    if (refused !== undefined) token = undefined
    token ??= world.tokenFor(userPrincipalName, 'sharepoint', ['AllSites.FullControl'])
    return token
  })
}

async function taken(repository: Repository, site: SiteName, files = inMemory()): Promise<Memory> {
  const of = { site, siteUrl: 'https://x.example', takenAt: '2026-03-01T08:00:00Z' }
  await backUp(repository, files, of)
  return files
}

const setBySharePoint = ['writtenBy', 'writtenAt', 'approver', 'approvedAt', 'restoredFrom']

/** Without what SharePoint sets, by key: ids and their order are the site's own. */
async function comparable(files: BackupFiles): Promise<Record<string, SavedRecord[]>> {
  const manifest: Manifest = await readManifest(files)
  const lists: Record<string, SavedRecord[]> = {}
  for (const entry of manifest.lists) {
    const records = await readRecords(files, entry)
    lists[entry.file] = records
      .map(({ key, values }) => ({
        key,
        values: Object.fromEntries(Object.entries(values).filter(([field]) => !setBySharePoint.includes(field))),
      }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
  }
  return lists
}

let full: World
let empty: World
beforeAll(async () => {
  full = await startWorld()
  empty = await startWorld({ ground: 'provisioned' })
})
afterAll(async () => {
  await full?.close()
  await empty?.close()
})

describe('the register’s site', () => {
  let files: Memory
  beforeAll(async () => {
    files = await taken(as(full, administrator), 'register')
  })

  test('is in files, with counts, and none of them tells of a report', async () => {
    const manifest = await readManifest(files)
    expect(manifest).toMatchObject({ site: 'register', takenBy: administrator.displayName, lost: [], lacking: [] })
    const counts = Object.fromEntries(manifest.lists.map(({ list, count }) => [list, count]))
    for (const list of ['boards', 'systems', 'roleHoldings', 'documents', 'agreements', 'approvals'])
      expect([list, counts[list]]).toEqual([list, expect.toSatisfy(count => count > 0)])
    expect(manifest.lists.filter(({ list }) => /^breach(Reports|Cases)/.test(list))).toEqual([])
    const { lists } = { lists: await comparable(files) }
    expect(lists['lists/Agreements.json']?.find(({ key }) => key === 'katalog')?.values).toMatchObject({
      systems: ['activeDirectory', 'adfs'],
      initial: { years: 2 },
    })
  })

  test.each([0, 1, 4])(
    'is cut off on its way back after %i batches, and nothing is there twice after that',
    async skip => {
      const cut = { kind: 'cutAfter', method: 'POST', pathIncludes: '$batch', skip }
      await empty.local('POST', 'faults', cut)
      await expect(restore(as(empty, administrator), files, 'register')).rejects.toMatchObject({ kind: 'offline' })
      await empty.local('DELETE', 'faults')
    },
  )

  test('comes back into the empty site: the backup of that is the same, and who decided is kept in words', async () => {
    const progress: string[] = []
    const result = await restore(as(empty, administrator), files, 'register', {
      onProgress: ({ what }) => progress.push(what),
    })
    expect(result.lost).toEqual([])
    expect(result.present).toBeGreaterThan(0)
    expect(result.added).toBeGreaterThan(0)
    expect(progress).toContain('Systems')
    const again = await taken(as(empty, administrator), 'register')
    expect(await comparable(again)).toEqual(await comparable(files))
    const { lists } = await readManifest(again)
    const approvals = lists.find(({ list }) => list === 'approvals')
    if (!approvals) throw new Error('There are no approvals.')
    const [original] = await readRecords(files, approvals)
    const [copy] = await readRecords(again, approvals)
    expect(original?.values).toMatchObject({ approver: { name: expect.any(String) } })
    expect(copy?.values.restoredFrom).toMatch(/^\S+ .+, 20\d\d-/)
    expect(copy?.values.approver).toMatchObject({ name: administrator.displayName })
  })

  test('run again it adds nothing and changes nothing', async () => {
    const repository = as(empty, administrator)
    const before = await comparable(await taken(repository, 'register'))
    const result = await restore(repository, files, 'register')
    expect(result.added).toBe(0)
    expect(await comparable(await taken(repository, 'register'))).toEqual(before)
  })

  test('is not put into a site that holds something else, and then nothing is written', async () => {
    const repository = as(empty, administrator)
    const foreign = await repository.create({ list: 'systems' }, { key: 'foreign', name: 'Ett annat' })
    await expect(restore(repository, files, 'register')).rejects.toThrow(/Systems holds "foreign"/)
    expect((await repository.one({ list: 'systems' }, foreign.id)).entity.name).toBe('Ett annat')
  })

  test('is not mistaken for the other site, nor read when it is not whole', async () => {
    await expect(restore(as(empty, breachSiteOwner), files, 'breach')).rejects.toThrow(/backup of the register site/)
    const torn = inMemory(new Map(files.all))
    torn.all.set('lists/Systems.json', '[\n]')
    await expect(restore(as(empty, administrator), torn, 'register')).rejects.toThrow(/Systems.json holds 0 records/)
    torn.all.set('lists/Systems.json', '[{"key":')
    await expect(restore(as(empty, administrator), torn, 'register')).rejects.toThrow(/isn't JSON/)
  })

  test('is not for those who don’t own the site', async () => {
    await expect(taken(as(full, teacher), 'register')).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('says which lists its owner may not read, and takes the others', async () => {
    const closed = { kind: 'status', status: 403, method: 'GET', pathIncludes: "Lists/Approvals')" }
    await full.local('POST', 'faults', closed)
    const manifest = await readManifest(await taken(as(full, administrator), 'register'))
    await full.local('DELETE', 'faults')
    expect(manifest.lacking).toEqual([{ list: 'approvals', urlName: 'Approvals', why: 'forbidden' }])
    const lists = manifest.lists.map(({ list }) => list)
    expect(lists).toContain('systems')
    expect(lists).not.toContain('approvals')
  })

  test('stopped, it is no backup; and stopped on its way back, it leaves what is there', async () => {
    const stop = new AbortController()
    const torn = inMemory()
    const onProgress = ({ done }: { done: number }) => done === 3 && stop.abort()
    const of = { site: 'register' as const, siteUrl: 'https://x.example', takenAt: '2026-03-01T08:00:00Z' }
    const watch = { onProgress, signal: stop.signal }
    await expect(backUp(as(full, administrator), torn, of, watch)).rejects.toMatchObject({ kind: 'stopped' })
    expect([...torn.all.keys()]).not.toContain('manifest.json')
    const back = restore(as(empty, administrator), files, 'register', { signal: stop.signal })
    await expect(back).rejects.toMatchObject({ kind: 'stopped' })
  })
})

test('INC-11 the breach site is backed up by its own administrator, and comes back', async () => {
  const key = 'backup-report'
  await as(full, teacher).create(
    { list: 'breachReports', board: 'forskolaGrundskola' },
    { key, title: 'Incident', kind: 'report', reportKey: key, whatHappened: 'Ett brev kom bort.' },
  )
  await as(full, schoolDataProtectionContact).create(
    { list: 'breachCases', board: 'forskolaGrundskola' },
    { key, title: 'Ärende', reportKey: key, state: 'open', awareAt: '2026-03-01T08:00:00Z' },
  )
  await expect(taken(as(full, administrator), 'breach')).rejects.toMatchObject({ kind: 'forbidden' })
  const files = await taken(as(full, breachSiteOwner), 'breach')
  const result = await restore(as(empty, breachSiteOwner), files, 'breach')
  expect(result).toMatchObject({ added: 2, lost: [] })
  const again = await taken(as(empty, breachSiteOwner), 'breach')
  expect(await comparable(again)).toEqual(await comparable(files))
})

describe('from the command line', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const command = (world: World, person: DemoPerson, more: Record<string, string> = {}) =>
    parseBackupCommand({
      site: world.settings.siteUrl,
      folder,
      'sign-in': 'development',
      person: person.userPrincipalName,
      ...more,
    })
  const takenAt = '2026-03-01T08:00:00Z'

  test('a site owner gets everything into a folder, with progress, and may put it back', async () => {
    const said: string[] = []
    expect(await runBackup(command(full, administrator), takenAt, line => said.push(line))).toBe(0)
    expect(said).toContainEqual(expect.stringMatching(/^ {2}\[\d+\/\d+\] Systems \(\d+ records so far\)$/))
    expect(said.at(-1)).toMatch(/^\d{3,} records of \d+ lists are in /)
    const taken = readdirSync(join(folder, 'lists'))
    expect(taken).toContain('Systems.json')
    expect(taken.filter(file => file.startsWith('BreachReports') || file.endsWith('.part'))).toEqual([])
    expect(await runRestore(command(full, administrator), line => said.push(line))).toBe(0)
    expect(said.at(-1)).toMatch(/^0 records were put back, \d{3,} were there\.$/)
  })

  test('who may not is told so, and a site that holds something else is left alone', async () => {
    const said: string[] = []
    expect(await runBackup(command(full, teacher), takenAt, line => said.push(line))).toBe(2)
    expect(said.join()).toContain('You may not do this')
    expect(await runRestore(command(empty, administrator), line => said.push(line))).toBe(2)
    expect(said.at(-1)).toMatch(/^Systems holds "foreign", .* Nothing was written\.$/)
  })

  test('INC-11 the incidents are another backup, asked for by name and by their own administrator', async () => {
    const site = {
      only: 'breach',
      'breach-site': full.settings.breachSiteUrl,
      'breach-person': breachSiteOwner.userPrincipalName,
    }
    const own = { ...site, folder: join(folder, 'incidents') }
    expect(await runBackup(command(full, teacher, own), takenAt, () => undefined)).toBe(0)
    expect(readdirSync(join(folder, 'incidents', 'lists'))).toContain('BreachReports-forskolaGrundskola.json')
    expect(readdirSync(join(folder, 'incidents', 'lists'))).not.toContain('Systems.json')
  })

  test.each([
    [{}, /--site is needed/],
    [{ site: 'https://x.sharepoint.com/sites/a' }, /--folder is needed/],
    [{ site: 'https://x.sharepoint.com/sites/a', folder: 'f', only: 'breach' }, /--breach-site is needed/],
    [
      { site: 'https://x.sharepoint.com/sites/a', folder: 'f', 'sign-in': 'development', person: 'a@b' },
      /local tenant only/,
    ],
  ])('%j is not enough to go on', (options, fault) => {
    expect(() => parseBackupCommand(options)).toThrow(fault)
  })
})
