import { describe, expect, test } from 'vitest'
import {
  agreementDates,
  completeness,
  defaultModel,
  type Finding,
  type Role,
  type SystemFacts,
} from '../src/core/index.ts'
import { demoAgreements } from './agreements.ts'
import { addDays, addMonths } from './days.ts'
import { deciders, groups, handlers } from './groups.ts'
import { demoAdoptedOn, demoFollowUps, demoOccurrences } from './meetings.ts'
import { administrations, boards, domain } from './municipality.ts'
import { people, positions, systemManager } from './people.ts'
import { type DemoSystem, systems } from './systems.ts'

const today = '2026-03-16'
const person = new Map(people.map(entry => [entry.userPrincipalName, entry]))
const systemKeys = new Set(systems.map(system => system.key))
const administrationOf = (userPrincipalName: string): string | undefined =>
  administrations.find(each => each.departmentNames.includes(person.get(userPrincipalName)?.department ?? ''))?.key

function facts(system: DemoSystem): SystemFacts {
  return {
    category: system.category,
    scope: system.scope,
    hosting: system.hosting,
    hasFee: system.hasFee,
    hasPersonalData: system.hasPersonalData,
    ...(system.owningAdministrationKey ? { owningAdministrationId: system.owningAdministrationKey } : {}),
    usingAdministrationIds: system.usingAdministrationKeys,
    holdings: system.holdings.map(({ role, person: holder, from, to }) => {
      const position = positions[holder]
      const administrationId = administrationOf(holder)
      return {
        role,
        personId: holder,
        from,
        active: person.get(holder)?.accountEnabled ?? false,
        ...(to ? { to } : {}),
        ...(position ? { position } : {}),
        ...(administrationId ? { administrationId } : {}),
      }
    }),
    documents: system.documents
      .filter(document => document.validFrom <= today && today <= (document.validTo ?? today))
      .map(document => document.kind),
    executiveAdministrationId: 'kommunstyrelsensForvaltning',
    serviceAdministrationId: 'serviceForvaltningen',
    itAdministrationId: 'serviceForvaltningen',
  }
}

const findings = (system: DemoSystem): Finding[] => completeness(defaultModel, facts(system), today)
const codes = (key: string): string[] => {
  const system = systems.find(each => each.key === key)
  return system ? findings(system).map(finding => finding.code) : ['no such system']
}
const repeated = (keys: string[]): string[] => keys.filter((key, index) => keys.indexOf(key) !== index)

describe('the directory', () => {
  test('nobody is listed twice, and everybody lives at the example domain', () => {
    expect(repeated(people.map(each => each.userPrincipalName))).toEqual([])
    expect(people.filter(each => !each.userPrincipalName.endsWith(`@${domain}`))).toEqual([])
    expect(domain).toMatch(/\.example$/)
  })

  test('every department belongs to one administration, and every administration to boards that exist', () => {
    expect(repeated(administrations.flatMap(each => each.departmentNames))).toEqual([])
    expect(people.filter(each => administrationOf(each.userPrincipalName) === undefined)).toEqual([])
    expect(administrations.flatMap(each => each.boardKeys).sort()).toEqual(boards.map(board => board.key).sort())
  })

  test('PUB-9 all boards but two have delegated', () => {
    expect(boards.filter(board => !board.delegation).map(board => board.key)).toEqual(['kulturFritid', 'revisionen'])
  })
})

describe('the systems', () => {
  test('there are about sixty, each with a key and a name of its own', () => {
    expect(systems.length).toBeGreaterThanOrEqual(55)
    expect(systems.length).toBeLessThanOrEqual(65)
    expect(repeated(systems.map(system => system.key))).toEqual([])
    expect(repeated(systems.map(system => system.name))).toEqual([])
  })

  test('CAT-1 those the model names are in the category it gives them', () => {
    const named = {
      publicService: ['Facebook', 'Instagram', 'Spotify'],
      authorityService: ['Sjunet', 'NPÖ', 'Pascal', 'SITHS Admin'],
      commercialService: ['Ekopost', 'Kivra', 'Digitala invånarmöten', 'SMS från Outlook'],
      digitalTool: ['KIA', 'AutoCad', 'Mashie'],
      businessSystem: ['Stratsys', 'Raindance', 'Combine', 'Personec'],
      platform: ['Sitevision', 'Open ePlatform', 'M365', 'Blueprism'],
      itInfrastructure: ['Active Directory', 'DNS', 'ADFS'],
    }
    for (const [category, names] of Object.entries(named)) {
      const found = systems.filter(system => names.includes(system.name))
      expect(found.map(system => system.name).sort()).toEqual([...names].sort())
      expect(found.filter(system => system.category !== category)).toEqual([])
    }
  })

  test('every holder is in the directory, every role that a person can hold is held', () => {
    const holdings = systems.flatMap(system => system.holdings)
    expect(holdings.filter(holding => !person.has(holding.person))).toEqual([])
    const held = new Set<Role>(holdings.map(holding => holding.role))
    // An information owner is a board, a supplier a company, and users are everybody.
    const notAPerson: string[] = ['informationOwner', 'supplier', 'user']
    const wanted = Object.keys(defaultModel.roles.platform).filter(role => !notAPerson.includes(role))
    expect([...held].sort()).toEqual(wanted.sort())
  })

  test('ROLE-1 and DOC-1 at least twenty-five are complete, and at least twenty lack something', () => {
    const complete = systems.filter(system => findings(system).length === 0)
    expect(complete.length).toBeGreaterThanOrEqual(25)
    expect(systems.length - complete.length).toBeGreaterThanOrEqual(20)
  })

  test('Raindance lacks one thing: its service level agreement', () => {
    const raindance = systems.find(system => system.key === 'raindance')
    expect(raindance && findings(raindance)).toMatchObject([
      { code: 'register.documentMissing', params: { document: 'sla' } },
    ])
    expect(raindance?.holdings).toContainEqual({
      role: 'systemManager',
      person: systemManager.userPrincipalName,
      from: '2020-01-01',
    })
  })

  test('ROLE-6 one role is vacant, and ROLE-2 one owner may not own', () => {
    expect(systems.filter(system => codes(system.key).includes('register.roleVacant')).map(each => each.key)).toEqual([
      'blueprism',
    ])
    expect(
      systems.filter(system => codes(system.key).includes('register.ownerPosition')).map(each => each.key),
    ).toEqual(['bokhyllan'])
  })
})

describe('the access groups', () => {
  const holders = (roles: Role[]): string[] => [
    ...new Set(
      systems
        .flatMap(system => system.holdings)
        .filter(holding => roles.includes(holding.role) && !holding.to && person.get(holding.person)?.accountEnabled)
        .map(holding => holding.person),
    ),
  ]

  test('leads and approvers are those who hold such a role', () => {
    const leading: Role[] = [
      'systemManager',
      'serviceManager',
      'areaManager',
      'leadSuperUser',
      'technicalSystemManager',
    ]
    expect([...groups.leads].sort()).toEqual(
      holders([...leading, 'productOwner', 'systemAdministrator', 'superUser']).sort(),
    )
    expect([...groups.approvers].sort()).toEqual(holders(['owner', 'budgetHolder', 'processOwner']).sort())
  })

  test('INC-11 neither the administrator nor the coordinator handles or decides on a breach', () => {
    const inBreaches = [
      ...Object.values(handlers).flatMap(each => [each.contact, ...each.substitutes]),
      ...Object.values(deciders).flat(),
      ...groups.dpo,
    ]
    expect(inBreaches.filter(each => !person.get(each)?.accountEnabled)).toEqual([])
    expect(inBreaches.filter(each => [...groups.administrators, ...groups.coordinators].includes(each))).toEqual([])
  })
})

/** Days that are hard on a calendar: leap day, ends of months, turn of the year, and an ordinary one. */
const days = ['2026-03-16', '2026-11-21', '2027-01-01', '2027-08-31', '2028-02-29', '2026-12-31', '2027-05-31']

describe.each(days)('around %s', day => {
  const agreements = demoAgreements(day)

  test('agreements cover systems that exist, and one covers two', () => {
    expect(repeated(agreements.map(agreement => agreement.key))).toEqual([])
    expect(agreements.flatMap(agreement => agreement.systemKeys).filter(key => !systemKeys.has(key))).toEqual([])
    expect(agreements.filter(agreement => agreement.systemKeys.length === 2)).toHaveLength(1)
  })

  test('AGR-2 decisions are overdue and due within the month, and every state occurs', () => {
    const dated = agreements.map(({ key, terms }) => ({ key, ...agreementDates(terms, day) }))
    const deciding = dated.filter(each => each.state === 'running')
    expect(deciding.filter(each => each.decideBy && each.decideBy < day).map(each => each.key)).toEqual(
      expect.arrayContaining(['raindance', 'trygghetslarmet']),
    )
    const soon = deciding.filter(each => each.decideBy && each.decideBy >= day && each.decideBy <= addDays(day, 31))
    expect(soon.map(each => each.key)).toEqual(expect.arrayContaining(['stratsys', 'sitevision']))
    expect(new Set(dated.map(each => each.state))).toEqual(new Set(['notStarted', 'running', 'terminated', 'ended']))
  })

  test('FORUM-7 follow-ups are of agreements that exist; some more than a year old, some recent', () => {
    const followUps = demoFollowUps(day)
    const keys = new Set(agreements.map(agreement => agreement.key))
    expect(followUps.filter(each => !keys.has(each.agreementKey))).toEqual([])
    expect(followUps.filter(each => addMonths(each.heldOn, 12) < day).map(each => each.agreementKey)).toEqual([
      'raindance',
      'combine',
    ])
    expect(demoAdoptedOn(day) < day && addMonths(demoAdoptedOn(day), 12) > day).toBe(true)
  })

  test('meetings held lie behind, those planned ahead, and all name people and systems that exist', () => {
    const occurrences = demoOccurrences(day)
    expect(repeated(occurrences.map(each => each.key))).toEqual([])
    expect(occurrences.filter(each => (each.state === 'held' ? each.date > day : each.date <= day))).toEqual([])
    expect(occurrences.flatMap(each => each.systemKeys).filter(key => !systemKeys.has(key))).toEqual([])
    expect(
      occurrences
        .flatMap(each => [...each.participants, ...each.actions.map(action => action.owner)])
        .filter(each => !person.has(each)),
    ).toEqual([])
  })
})
