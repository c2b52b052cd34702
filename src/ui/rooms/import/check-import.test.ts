import { describe, expect, test } from 'vitest'
import { check, holding, raindance, today } from './testing/small-register'

const kinds = async (...call: Parameters<typeof check>) => (await check(...call)).map(({ kind }) => kind)

async function refusalsOf(...call: Parameters<typeof check>) {
  return (await check(...call)).flatMap(outcome => (outcome.kind === 'refused' ? outcome.refusals : []))
}

describe('each line of an import', () => {
  test('CAT-1 makes a system that isn’t there, with what the line says of it', async () => {
    const text =
      'Ägare;Systemnamn;Typ;I drift sedan;Avgift;Används av;Drift\nAnna Ek;Kartan;Plattform;1/3 2024;ja;Skola;Extern drift'
    expect(await check(text)).toMatchObject([
      {
        kind: 'create',
        line: 2,
        values: {
          name: 'Kartan',
          category: 'platform',
          startOfUse: '2024-03-01',
          hasFee: true,
          usingAdministrations: [7],
          hosting: 'external',
        },
        roles: [{ role: 'owner', begins: [{ person: { name: 'Anna Ek' } }], ends: [] }],
      },
    ])
  })

  test('changes what differs and nothing else, each with what stands and what will', async () => {
    const text = 'Namn;Leverantör;I bruk från;Används av\nraindance;CGI Sverige;2015-01-01;Kultur, fritid'
    expect(await check(text)).toMatchObject([
      {
        kind: 'change',
        system: { id: 1 },
        changes: [
          { field: 'supplier', before: 'CGI', after: 'CGI Sverige' },
          { field: 'usingAdministrations', before: [7, 8], after: [8] },
        ],
        roles: [],
      },
    ])
  })

  test('says nothing of a field whose cell is empty', async () => {
    expect(await kinds('Namn;Leverantör;Syfte\nRaindance;;')).toEqual(['same'])
  })

  test('is left where all of it stands already: run twice, nothing changes', async () => {
    const text =
      'Namn;Kategori;Ägare;Används av\nRaindance;Verksamhetssystem;Ek, Anna;Kultur, fritid;\nRaindance II;Plattform;;'
    expect((await kinds(text))[0]).toBe('change')
    const once = 'Namn;Kategori;Ägare;Används av\nRaindance;Verksamhetssystem;Ek, Anna;Skola\n'
    const same = { ...raindance, entity: { ...raindance.entity, usingAdministrations: [7] } }
    expect(await kinds(once, { systemRows: [same] })).toEqual(['same'])
  })

  test.each([
    ['name', 'Namn;Kategori\n;Plattform', { field: 'name', code: 'missing' }],
    ['name', `Namn;Kategori\n${'a'.repeat(256)};Plattform`, { field: 'name', code: 'tooLong' }],
    ['category', 'Namn;Kategori\nKartan;', { field: 'category', code: 'missing' }],
    ['category', 'Namn;Kategori\nKartan;Databas', { field: 'category', code: 'unknownWord', text: 'Databas' }],
    ['day', 'Namn;I bruk från\nRaindance;31/2 2024', { field: 'startOfUse', code: 'notADate' }],
    ['yes or no', 'Namn;Avgift\nRaindance;kanske', { field: 'hasFee', code: 'unknownWord' }],
    ['administration', 'Namn;Används av\nRaindance;Skola; Rymden', { field: 'usingAdministrations', text: 'Rymden' }],
    [
      'end',
      'Namn;I bruk från;Slutdatum\nRaindance;2024-03-01;2024-02-29',
      { field: 'endedOn', code: 'endBeforeStart' },
    ],
    ['person', 'Namn;Ägare\nRaindance;Okänd', { field: 'owner', code: 'nobody', text: 'Okänd' }],
    ['person', 'Namn;Ägare\nRaindance;Nils', { field: 'owner', code: 'severalPeople' }],
    ['directory', 'Namn;Ägare\nRaindance;Nere', { field: 'owner', code: 'directoryFailed' }],
  ])('is refused for its %s: %s', async (_, text, refusal) => {
    const found = await refusalsOf(text.replace('Skola; Rymden', '"Skola; Rymden"'))
    expect(found).toEqual([expect.objectContaining(refusal)])
  })

  test('is told all that is wrong with it, not the first only', async () => {
    const found = await refusalsOf('Namn;Kategori;Avgift;Ägare\n;Databas;kanske;Okänd')
    expect(found.map(({ field }) => field).sort()).toEqual(['category', 'hasFee', 'name', 'owner'])
  })

  test('is refused where its name stands on an earlier line, or on two systems', async () => {
    expect(await refusalsOf('Namn;Kategori\nKartan;Plattform\nKARTAN;Plattform')).toMatchObject([
      { code: 'alsoOnLine', line: 2 },
    ])
    const twin = { ...raindance, id: 9 }
    expect(await refusalsOf('Namn;Syfte\nRaindance;x', { systemRows: [raindance, twin] })).toMatchObject([
      { code: 'severalInRegister', count: 2 },
    ])
  })

  test('may use the name of a system that has ended, and finds that one when it says when it ended', async () => {
    expect(await kinds('Namn;Kategori\nGammalt;Plattform')).toEqual(['create'])
    expect(await kinds('Namn;Kategori;Slutdatum\nGammalt;Plattform;2020-12-31')).toEqual(['change'])
  })
})

describe('the people of a line', () => {
  test('ROLE-4 ROLE-6 a new owner ends the one before, whose last day is the day before', async () => {
    expect(await check('Namn;Ägare\nRaindance;Eva Ny')).toMatchObject([
      { kind: 'change', roles: [{ role: 'owner', begins: [{ person: { name: 'Eva Ny' } }], ends: [{ id: 30 }] }] },
    ])
  })

  test('ROLE-4 two owners, or one whose time began today, are refused', async () => {
    expect(await refusalsOf('Namn;Ägare\nRaindance;"Eva Ny; Anna Ek"')).toMatchObject([{ code: 'oneOwner', count: 2 }])
    const fresh = { holdings: new Map([[1, [holding({ from: today })]]]) }
    expect(await refusalsOf('Namn;Ägare\nRaindance;Eva Ny', fresh)).toMatchObject([{ code: 'ownerTooEarly' }])
  })

  test('ROLE-2 who may not own is refused where the register knows the position, and warned of where it is guessed', async () => {
    const text = 'Namn;Ägare\nRaindance;Bo Ask'
    expect(await refusalsOf(text, { isKnownPosition: () => true })).toMatchObject([
      { code: 'mayNotOwn', name: 'Bo Ask' },
    ])
    const [guessed] = await check(text)
    expect(guessed).toMatchObject({ kind: 'change', cautions: [{ code: 'maybeNotOwn' }] })
  })

  test('ROLE-10 SCOPE-6 the lead’s role follows from the category; a role that it hasn’t is told of and nobody is appointed', async () => {
    const [system, service] = await check(
      'Namn;Kategori;Systemförvaltare;Ägare\nKartan;Plattform;Bo Ask;\nFlickr;Publik tjänst;Bo Ask;Anna Ek',
    )
    expect(system).toMatchObject({ roles: [{ field: 'operationalLead', role: 'serviceManager' }] })
    expect(service).toMatchObject({
      kind: 'create',
      roles: [{ role: 'leadSuperUser' }],
      cautions: [{ field: 'owner', code: 'notOfCategory' }],
    })
  })

  test('ROLE-4 several may share a role that isn’t the owner’s', async () => {
    const [outcome] = await check('Namn;Budgetansvarig\nRaindance;"Anna Ek; Bo Ask"')
    expect(outcome).toMatchObject({ roles: [{ role: 'budgetHolder', begins: [{}, {}], ends: [] }] })
  })

  test('are waited for until the directory has answered', async () => {
    expect(await kinds('Namn;Ägare\nRaindance;Någon Annan')).toEqual(['checking'])
  })
})
