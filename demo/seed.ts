/** Fills the two provisioned sites with the demo municipality. Run again, it adds only what lacks: every key is fixed. */
import { type AgreementTerms, agreementDates, type LocalDate } from '../src/core/index.ts'
import { titleOfGroup } from '../src/storage/lists/group-titles.ts'
import type { SitePort } from '../src/storage/provision/site-port.ts'
import type { Agreement, ListName, NewEntity, PersonRef, Repository } from '../src/storage/repository.ts'
import { demoAgreements } from './agreements.ts'
import { addDays } from './days.ts'
import {
  demoConfirmedDaysAgo,
  demoDetails,
  demoIntegrations,
  demoLicences,
  demoSupportCases,
  demoUpgrades,
} from './entries.ts'
import { deciders, groups, handlers } from './groups.ts'
import { demoAdoptedOn, demoFollowUps, demoOccurrences } from './meetings.ts'
import { administrations, boards, companies } from './municipality.ts'
import { demoCompanyEntries, demoPositions, demoSubstitutions } from './organisation.ts'
import { type DemoPerson, dataProtectionOfficer, people, positions, systemManager } from './people.ts'
import { systems } from './systems.ts'

const CLAIMS_PREFIX = 'i:0#.f|membership|'
const AT_ONCE = 6

export async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < all.length; start += AT_ONCE) {
    results.push(...(await Promise.all(all.slice(start, start + AT_ONCE).map(work))))
  }
  return results
}

/** Puts the people of the demo into the groups of one site, as far as the site has them. */
export async function seedGroups(port: SitePort): Promise<void> {
  const wanted: [group: string, members: readonly string[]][] = [
    ...Object.entries(groups),
    ...Object.entries(handlers).map(([board, { contact, substitutes }]): [string, string[]] => [
      `handlers·${board}`,
      [contact, ...substitutes],
    ]),
    ...Object.entries(deciders).map(([board, members]): [string, string[]] => [`deciders·${board}`, members]),
  ]
  const present = await port.groups()
  for (const [group, members] of wanted) {
    const title = titleOfGroup(group)
    const found = present.find(({ name }) => name === title)
    if (!found) continue
    const already = found.members.map(({ loginName }) => loginName.toLowerCase())
    for (const member of members) {
      const loginName = CLAIMS_PREFIX + member
      if (!already.includes(loginName.toLowerCase())) await port.addMember(title, loginName)
    }
  }
}

function renewalColumns(renewal: AgreementTerms['renewal']): Partial<Agreement> {
  if (!renewal) return { renewalKind: 'none' }
  return {
    renewalKind: renewal.kind,
    renewalEach: renewal.each,
    renewalTimes: renewal.times,
    ...(renewal.kind === 'express' ? { renewalUsed: renewal.used, renewalCallBefore: renewal.callBefore } : {}),
  }
}

/** DOC-2, DOC-4: plans and reports come every year, and those of the demo have been filed in time, the last ones lately. */
export function filedOn(kind: string, validFrom: LocalDate, today: LocalDate): LocalDate {
  const day = { managementPlan: '01-01', followUpReport: '03-15' }[kind]
  if (day === undefined) return validFrom
  const year = Number(today.slice(0, 4))
  return `${today.slice(5) >= day ? year : year - 1}-${day}`
}

/** The register's lists. `repository` is an administrator's. */
export async function seedRegister(repository: Repository, today: LocalDate): Promise<void> {
  /** Stores each once and gives the new ids by key. */
  async function addAll<N extends ListName>(list: N, entities: NewEntity<N>[]): Promise<Map<string, number>> {
    const stored = await inTurns(entities, entity => repository.create({ list }, entity))
    return new Map(stored.map(({ id }, index) => [entities[index]?.key ?? '', id]))
  }
  const refs = new Map<string, PersonRef>()
  for (const { userPrincipalName, accountEnabled } of people) {
    // an account that is gone can't be resolved: what that person held is held by nobody (ROLE-6)
    if (accountEnabled) refs.set(userPrincipalName, await repository.person(userPrincipalName))
  }
  const persons = (names: readonly string[]) => names.map(name => refs.get(name)).filter(person => person !== undefined)
  const idsIn = (ids: Map<string, number>, keys: readonly string[]) =>
    keys.map(key => ids.get(key)).filter(id => id !== undefined)

  await addAll('settings', [{ key: 'adoptedOn', name: 'adoptedOn', value: demoAdoptedOn(today) }])
  const boardIds = await addAll(
    'boards',
    boards.map(board => ({
      key: board.key,
      name: board.name,
      kind: board.kind,
      contacts: persons([handlers[board.key]?.contact ?? '']),
      substitutes: persons(handlers[board.key]?.substitutes ?? []),
      dataProtectionOfficers: persons([dataProtectionOfficer.userPrincipalName]),
      emergencyPhone: board.emergencyPhone ?? '',
      deciders: persons(deciders[board.key] ?? []),
      // the auditors' officer was never told of: ORG-1 has something to say
      dpoReportedOn: board.kind === 'auditors' ? undefined : '2024-02-01',
      delegationRegistryNumber: board.delegation?.registryNumber ?? '',
      delegatedOn: board.delegation?.date,
      powerOfAttorneyRegistryNumber: board.powerOfAttorney?.registryNumber ?? '',
      powerOfAttorneyDelegatedOn: board.powerOfAttorney?.date,
    })),
  )
  const administrationIds = await addAll(
    'administrations',
    administrations.map(({ key, name, boardKeys, departmentNames }) => ({
      key,
      name,
      boards: idsIn(boardIds, boardKeys),
      departments: departmentNames.join('\n'),
    })),
  )
  const ref = ({ userPrincipalName }: DemoPerson) => refs.get(userPrincipalName)
  await addAll(
    'positions',
    demoPositions.map(({ person, position, administration, from, to }) => ({
      key: [administration, position, from].join('-'),
      title: `${position} ${from}`,
      person: ref(person),
      position,
      administration: administrationIds.get(administration),
      from,
      to,
    })),
  )
  await addAll(
    'substitutions',
    demoSubstitutions(today).map(({ board, person, standsInFor, from, to }) => ({
      key: [board, from].join('-'),
      title: `${board} ${from}`,
      board: boardIds.get(board),
      person: ref(person),
      standsInFor: ref(standsInFor),
      from,
      to,
    })),
  )
  await addAll(
    'companies',
    companies.map(({ key, name }) => {
      const entry = demoCompanyEntries[key]
      return {
        key,
        name,
        contacts: persons(entry?.contacts.map(({ userPrincipalName }) => userPrincipalName) ?? []),
        dataProtectionOfficers: persons(
          entry?.dataProtectionOfficers.map(({ userPrincipalName }) => userPrincipalName) ?? [],
        ),
        remarks: entry?.remarks ?? '',
      }
    }),
  )
  const confirmationOf = (key: string) => {
    const daysAgo = demoConfirmedDaysAgo[key]
    if (daysAgo === undefined) return {}
    return { confirmedOn: addDays(today, -daysAgo), confirmedBy: refs.get(systemManager.userPrincipalName) }
  }
  const systemIds = await addAll(
    'systems',
    systems.map(system => ({
      key: system.key,
      name: system.name,
      category: system.category,
      scope: system.scope,
      hosting: system.hosting,
      purpose: system.purpose,
      supplier: system.supplier ?? '',
      owningAdministration: administrationIds.get(system.owningAdministrationKey ?? ''),
      usingAdministrations: idsIn(administrationIds, system.usingAdministrationKeys),
      hasFee: system.hasFee,
      hasPersonalData: system.hasPersonalData,
      startOfUse: system.startOfUse,
      supportProcessOf: boardIds.get(system.supportProcessOfBoardKey ?? ''),
      ...confirmationOf(system.key),
    })),
  )
  const ofSystem = <E extends { key: string; system: string }>({ system, ...rest }: E) => ({
    ...rest,
    system: systemIds.get(system),
  })
  await addAll('systemDetails', demoDetails.map(ofSystem))
  await addAll(
    'integrations',
    demoIntegrations.map(({ otherSystem, ...rest }) => ({
      ...ofSystem(rest),
      otherSystem: systemIds.get(otherSystem ?? ''),
    })),
  )
  await addAll('licences', demoLicences.map(ofSystem))
  await addAll('supportCases', demoSupportCases(today).map(ofSystem))
  await addAll(
    'upgrades',
    demoUpgrades(today).map(upgrade => ({ ...ofSystem(upgrade), testLead: refs.get(systemManager.userPrincipalName) })),
  )
  const administrationOf = (department: string) =>
    administrations.find(({ departmentNames }) => departmentNames.includes(department))?.key ?? ''
  const departments = new Map(people.map(person => [person.userPrincipalName, person.department]))
  await addAll(
    'roleHoldings',
    systems.flatMap(system =>
      system.holdings.map(({ role, person, from, to }) => ({
        key: [system.key, role, person.split('@')[0], from].join('-'),
        title: `${system.name} · ${role}`,
        system: systemIds.get(system.key),
        role,
        person: refs.get(person),
        position: positions[person],
        administration: administrationIds.get(administrationOf(departments.get(person) ?? '')),
        from,
        to,
      })),
    ),
  )
  await addAll(
    'documents',
    systems.flatMap(system =>
      system.documents.map(({ kind, title, registryNumber, link, validFrom, validTo }) => {
        const from = validTo === undefined ? filedOn(kind, validFrom, today) : validFrom
        return {
          key: [system.key, kind, from].join('-'),
          title,
          system: systemIds.get(system.key),
          kind,
          registryNumber: registryNumber ?? '',
          link: link ?? '',
          validFrom: from,
          validTo,
        }
      }),
    ),
  )
  const agreements = demoAgreements(today)
  await addAll(
    'agreements',
    agreements.map(({ key, title, systemKeys, parties, registryNumber, priceNote, terms }) => ({
      key,
      name: title,
      systems: idsIn(systemIds, systemKeys),
      supplier: parties.supplier,
      registryNumber,
      price: priceNote,
      start: terms.start,
      end: terms.end,
      initial: terms.initial,
      ...renewalColumns(terms.renewal),
      notice: terms.notice,
      noticeAtEndOf: terms.noticeAtEndOf,
      irrevocableUntil: terms.irrevocableUntil,
      terminatedOn: terms.terminatedOn,
      leadDays: terms.leadDays,
    })),
  )
  await addAll(
    'agreementSummaries',
    agreements.map(({ key, title, systemKeys, terms }) => ({
      key,
      name: title,
      systems: idsIn(systemIds, systemKeys),
      until: agreementDates(terms, today).currentEnd,
    })),
  )
  const systemsOfAgreement = new Map(agreements.map(({ key, systemKeys }) => [key, idsIn(systemIds, systemKeys)]))
  await addAll('occurrences', [
    ...demoFollowUps(today).map(({ agreementKey, heldOn, form, supplierAsked, notes }) => ({
      key: `${agreementKey}-${heldOn}`,
      title: `contractFollowUp ${heldOn}`,
      systems: systemsOfAgreement.get(agreementKey) ?? [],
      forum: 'contractFollowUp' as const,
      agreementKey,
      heldOn,
      kind: form,
      supplierAsked,
      satisfied: form === 'internalDialogue',
      notes,
    })),
    ...demoOccurrences(today)
      .filter(({ state }) => state === 'held')
      .map(({ key, forum, systemKeys, date, notes }) => ({
        key,
        title: `${forum} ${date}`,
        systems: idsIn(systemIds, systemKeys),
        forum,
        heldOn: date,
        kind: 'meeting' as const,
        notes: notes ?? '',
      })),
  ])
}
