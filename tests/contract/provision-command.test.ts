/** `npm run provision`: what it says, what it does and with which exit code, against a tenant of the test's own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, breachSiteOwner, teacher } from '../../demo/people.ts'
import { exitCodes, runProvision } from '../../scripts/provision/run.ts'
import { parseProvisionCommand } from '../../src/config/provision-settings.ts'
import { asOwner, listPath } from '../support/owned-sites.ts'
import { startWorld, type World } from '../support/world.ts'

const journal = v.array(v.looseObject({ method: v.string(), path: v.string() }))
const boards = [{ name: 'Kommunstyrelsen', key: 'KS' }, { name: 'Nämnden för Service' }]

let world: World
let folder: string
beforeAll(async () => {
  world = await startWorld({ ground: 'directory' })
  folder = mkdtempSync(join(tmpdir(), 'provision-'))
  writeFileSync(join(folder, 'boards.json'), JSON.stringify(boards))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await world.close()
})

async function provision(mode: 'plan' | 'apply' | 'check', more: Record<string, string> = {}) {
  const lines: string[] = []
  const command = parseProvisionCommand({
    [mode]: true,
    site: world.settings.siteUrl,
    'breach-site': world.settings.breachSiteUrl,
    'sign-in': 'development',
    person: administrator.userPrincipalName,
    'breach-person': breachSiteOwner.userPrincipalName,
    ...more,
  })
  const exitCode = await runProvision(command, line => lines.push(line))
  return { exitCode, said: lines.join('\n') }
}

const writes = async () =>
  v
    .parse(journal, await world.local('GET', 'requests'))
    .filter(({ method, path }) => method !== 'GET' && path.includes('/_api/'))

// in order: each stands on what the one before left behind
describe('from two empty sites', () => {
  const file = () => ({ boards: join(folder, 'boards.json') })

  test('--plan says what would be made, and makes nothing', async () => {
    await world.local('DELETE', 'requests')
    const { exitCode, said } = await provision('plan', file())
    expect(exitCode).toBe(exitCodes.differs)
    expect(said).toMatch(/^register site .*: 0 of 24 lists are there$/m)
    expect(said).toMatch(/^breach site .*: 0 of 4 lists are there$/m)
    expect(said).toMatch(/make the list BreachCases-namndenForService, with \d+ columns and its permissions/)
    expect(said).toMatch(/make the group "Forvalta handlers KS"/)
    expect(await writes()).toEqual([])
  })

  test('--apply that is cut off says so, keeps what was made, and goes on the next time', async () => {
    await world.local('POST', 'faults', {
      kind: 'cutAfter',
      method: 'POST',
      pathIncludes: '/_api/',
      skip: 90,
      times: 1,
    })
    const cut = await provision('apply', file())
    expect(cut).toMatchObject({ exitCode: exitCodes.failed })
    expect(cut.said).toMatch(/No answer came from .*What was made stays; run the same command again/)
    await world.local('DELETE', 'faults')
    const whole = await provision('apply', file())
    expect(whole).toMatchObject({ exitCode: exitCodes.asItShouldBe })
    expect(whole.said).toMatch(/\[1\/\d+\] /)
    expect(whole.said).toContain('board: Nämnden för Service (namndenForService)')
  })

  test('--check finds everything as it should be, and another --apply writes nothing', async () => {
    const { exitCode, said } = await provision('check')
    expect(said.match(/everything is as it should be/g)).toHaveLength(2)
    expect(exitCode).toBe(exitCodes.asItShouldBe)
    await world.local('DELETE', 'requests')
    expect((await provision('apply')).exitCode).toBe(exitCodes.asItShouldBe)
    expect(await writes()).toEqual([])
  })

  test('--check names what somebody changed and how it is mended; --apply mends it', async () => {
    const systems = listPath(world, 'register', 'Systems')
    await asOwner(world, 'register', 'MERGE', systems, { Title: 'Våra system', EnableVersioning: false })
    await asOwner(world, 'register', 'POST', `${listPath(world, 'register', 'Forums')}/recycle`)
    await asOwner(world, 'breach', 'POST', `${listPath(world, 'breach', 'BreachCases-KS')}/resetroleinheritance`)
    const { exitCode, said } = await provision('check')
    expect(exitCode).toBe(exitCodes.differs)
    expect(said).toContain('the list Systems is called "Våra system"')
    expect(said).toMatch(/~ Systems\n {6}set that versions are kept/)
    expect(said).toMatch(/make the list Forums/)
    expect(said).toMatch(/recycle bin: restore it there before you apply/)
    expect(said).toMatch(/~ BreachCases-KS\n {6}it has the permissions of the site: give it its own/)
    expect((await provision('apply')).exitCode).toBe(exitCodes.asItShouldBe)
    expect((await provision('check')).exitCode).toBe(exitCodes.asItShouldBe)
  })

  test('a column of another type is left to a person, and the rest is done', async () => {
    const list = listPath(world, 'register', 'Systems')
    await asOwner(world, 'register', 'DELETE', `${list}/fields/getByInternalNameOrTitle('Supplier')`)
    await asOwner(world, 'register', 'POST', `${list}/fields/createFieldAsXml`, {
      parameters: { SchemaXml: '<Field Type="Note" Name="Supplier" DisplayName="Supplier" />', Options: 8 },
    })
    await asOwner(world, 'register', 'MERGE', list, { EnableVersioning: false })
    const { exitCode, said } = await provision('apply')
    expect(exitCode).toBe(exitCodes.differs)
    expect(said).toMatch(/column Supplier is Note and has to be Text.*save what the column holds/)
    expect(await asOwner(world, 'register', 'GET', `${list}?$select=EnableVersioning`)).toMatchObject({
      EnableVersioning: true,
    })
  })
})

describe('a plain answer, and nothing done, where', () => {
  const connected = '/sites/ett-team'

  test('the address leads to no site', async () => {
    const { exitCode, said } = await provision('apply', { site: `${world.tenantUrl}/sites/finns-inte` })
    expect(said).toMatch(/There is no site at .*finns-inte\. Check the address/)
    expect(exitCode).toBe(exitCodes.failed)
  })

  test('nobody answers', async () => {
    const nowhere = { site: 'http://127.0.0.1:9/sites/a', 'breach-site': 'http://127.0.0.1:9/sites/b' }
    const { exitCode, said } = await provision('check', nowhere)
    expect(said).toMatch(/Sign in again|No answer came/)
    expect(exitCode).toBe(exitCodes.failed)
  })

  test('whoever signs in is nobody there', async () => {
    const { exitCode, said } = await provision('check', { person: 'ingen@kommun.example' })
    expect(said).toMatch(/The sign-in was refused/)
    expect(exitCode).toBe(exitCodes.failed)
  })

  test('a person may not manage the site', async () => {
    const { exitCode, said } = await provision('apply', { only: 'register', person: teacher.userPrincipalName })
    expect(said).toMatch(/may not manage lists and permissions here.*Sign in as an owner/)
    expect(exitCode).toBe(exitCodes.failed)
  })

  test('a team is connected to the breach site, whose owners would read all reports', async () => {
    await world.local('POST', 'sites', {
      path: connected,
      title: 'Ett team',
      ownerPrincipalName: breachSiteOwner.userPrincipalName,
      language: 1053,
      timeZone: 'Europe/Stockholm',
      groupId: '0f5b7c1e-2d3a-4b6c-8e9f-1a2b3c4d5e6f',
    })
    const { exitCode, said } = await provision('apply', { 'breach-site': world.tenantUrl + connected, only: 'breach' })
    expect(said).toMatch(/A Microsoft 365 group is connected.*Make a site without a group/)
    expect(exitCode).toBe(exitCodes.failed)
    const lists = `${world.tenantUrl}${connected}/_api/web/lists`
    const answer = await world.fetchAs(breachSiteOwner.userPrincipalName, 'sharepoint', lists)
    expect(await answer.json()).toMatchObject({ value: [] })
  })
})
