/** INC-11: what SharePoint itself gives away of a report, and to whom; the screen has no part in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  administrator,
  breachSiteOwner,
  careAssistant,
  coordinator,
  type DemoPerson,
  dataProtectionOfficer,
  executiveDataProtectionContact,
  headOfSchools,
  schoolDataProtectionContact,
  schoolSystemManager,
  systemManager,
  teacher,
  teachersColleague,
} from '../../demo/people.ts'
import { breachCases } from '../../src/storage/lists/breach-cases.ts'
import { breachReports } from '../../src/storage/lists/breach-reports.ts'
import { urlNameOf } from '../../src/storage/lists/define-list.ts'
import { titleOfGroup } from '../../src/storage/lists/group-titles.ts'
import { levelFor } from '../../src/storage/provision/levels.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { sharePointSite } from '../../src/storage/sharepoint/sharepoint-site.ts'
import { startWorld, type World } from '../support/world.ts'
import { disclosing, givingPaths, type Target, walk } from './read-paths.ts'

const board = 'forskolaGrundskola'
const reportKey = '7f1c9d52-5d8e-4d0b-9b1e-3c2f6a8e0d11'
const caseKey = '0b8e5a77-1f2d-4c3a-8e6b-9d4c7f5a2e33'
/** Words that stand nowhere but in the report and its case. */
const reported = ['Hemvistuppgift-QX7', 'nas-pa-QX8', 'atgard-QX9', reportKey]
const judged = ['bedomning-QY1', 'skal-QY2', caseKey]

let world: World
let report: Target
let theCase: Target

const as = ({ userPrincipalName }: DemoPerson) =>
  sharePointRepository(world.settings, () => world.tokenFor(userPrincipalName, 'sharepoint'))
const owner = () =>
  sharePointSite(world.settings.breachSiteUrl, () =>
    world.tokenFor(breachSiteOwner.userPrincipalName, 'sharepoint', ['AllSites.FullControl']),
  )

beforeAll(async () => {
  world = await startWorld()
  const site = world.settings.breachSiteUrl
  const reports = { list: 'breachReports', board } as const
  const stored = await as(teacher).create(reports, {
    key: reportKey,
    title: 'Incident',
    kind: 'report',
    reportKey,
    whatHappened: 'Hemvistuppgift-QX7',
    reachAt: 'nas-pa-QX8',
    done: 'atgard-QX9',
    event: 'wrongRecipient',
  })
  // someone else's in the same list: everyone is a reporter there
  await as(teachersColleague).create(reports, {
    key: 'colleague',
    title: 'Incident',
    kind: 'report',
    reportKey: 'colleague',
  })
  const opened = await as(schoolDataProtectionContact).create(
    { list: 'breachCases', board },
    { key: caseKey, title: 'Incident', reportKey, assessment: 'bedomning-QY1', awareReason: 'skal-QY2', state: 'open' },
  )
  const listed = async (list: typeof breachReports | typeof breachCases) => {
    const urlName = urlNameOf(list, board)
    return { site, urlName, listId: await owner().listId(urlName) }
  }
  report = { ...(await listed(breachReports)), id: stored.id, key: reportKey }
  theCase = { ...(await listed(breachCases)), id: opened.id, key: caseKey }
})
afterAll(() => world.close())

const outsiders: [string, DemoPerson][] = [
  ['another board’s contact', executiveDataProtectionContact],
  ['a colleague of the reporter', teachersColleague],
  ['the register’s administrator', administrator],
  ['a system manager', systemManager],
  ['the executive board’s coordinator', coordinator],
  ['an employee of another administration', careAssistant],
]
const readers: [string, DemoPerson][] = [
  ['the contact', schoolDataProtectionContact],
  ['the substitute', schoolSystemManager],
  ['who decides for the board', headOfSchools],
  ['the data protection officer', dataProtectionOfficer],
]

describe('INC-11 a report', () => {
  test.each(outsiders)('is kept from %s on every path', async (_, person) => {
    expect(await disclosing(world, person.userPrincipalName, report, reported)).toEqual([])
  })

  test.each(readers)('is read by %s on every path', async (_, person) => {
    expect(await disclosing(world, person.userPrincipalName, report, reported)).toEqual(givingPaths(report))
  })

  test('is read back by its reporter, and nobody else’s with it', async () => {
    expect(await disclosing(world, teacher.userPrincipalName, report, reported)).toEqual(givingPaths(report))
    const rows = []
    for await (const page of as(teacher).pages({ list: 'breachReports', board })) rows.push(...page)
    expect(rows.map(({ entity }) => entity.key)).toEqual([reportKey])
    expect(rows[0]?.entity.writtenBy?.principalName).toBe(teacher.userPrincipalName)
  })

  test.each([...readers, ['its reporter', teacher] as const])(
    'is rewritten by nobody, %s included',
    async (_, person) => {
      const repository = as(person)
      const place = { list: 'breachReports', board } as const
      const { id, etag } = await repository.one(place, report.id)
      await expect(repository.update(place, id, etag, { whatHappened: 'Ingenting' })).rejects.toMatchObject({
        kind: 'forbidden',
      })
    },
  )
})

describe('INC-11 the case made of it', () => {
  test.each([...outsiders, ['the reporter', teacher] as const])('is kept from %s on every path', async (_, person) => {
    expect(await disclosing(world, person.userPrincipalName, theCase, [...judged, reportKey])).toEqual([])
    const answers = await walk(world, person.userPrincipalName, theCase)
    expect([403, 404]).toContain(answers.get('items')?.status)
  })

  test.each(readers)('is read by %s', async (_, person) => {
    expect(await disclosing(world, person.userPrincipalName, theCase, judged)).toEqual(givingPaths(theCase))
  })

  test('is followed by the data protection officer, who changes nothing in it', async () => {
    const place = { list: 'breachCases', board } as const
    const { id, etag } = await as(dataProtectionOfficer).one(place, theCase.id)
    await expect(as(dataProtectionOfficer).update(place, id, etag, { state: 'closed' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

describe('the walk itself', () => {
  test('finds the leak of a wrong permission on each path', async () => {
    const wrong = { group: titleOfGroup('everyone'), level: levelFor('read', true).name }
    await owner().assign(report.urlName, wrong)
    const found = await disclosing(world, teachersColleague.userPrincipalName, report, reported)
    await owner().unassign(report.urlName, wrong)
    expect(found).toEqual(givingPaths(report))
    expect(await disclosing(world, teachersColleague.userPrincipalName, report, reported)).toEqual([])
  })
})
