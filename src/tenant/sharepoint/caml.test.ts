import { expect, test } from 'vitest'
import { newTenant, PEOPLE, refusal } from './testing/in-process'

async function withRows() {
  const tenant = newTenant()
  const { owner } = tenant
  await owner.web.lists.add('S')
  await owner.web.lists.getByTitle('S').items.add({ Title: 'Ett' })
  await owner.web.lists.add('A')
  const list = () => owner.web.lists.getByTitle('A')
  const { Id } = await owner.web.lists.getByTitle('S').select('Id')()
  for (const SchemaXml of [
    '<Field Type="DateTime" Format="DateOnly" Name="Due" DisplayName="Due" />',
    '<Field Type="Number" Name="Count" DisplayName="Count" />',
    '<Field Type="Boolean" Name="Done" DisplayName="Done" />',
    '<Field Type="User" Name="Lead" DisplayName="Lead" />',
    '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>',
    `<Field Type="Lookup" Name="Sys" DisplayName="Sys" List="${Id}" ShowField="Title" />`,
  ])
    await list().fields.createFieldAsXml({ SchemaXml, Options: 8 })
  const anna = await owner.web.ensureUser(PEOPLE.anna.userPrincipalName)
  const me = await owner.web.currentUser()
  await list().items.add({
    Title: 'Åsa',
    Due: '2026-08-27',
    Count: 1,
    Done: true,
    LeadId: me.Id,
    Tags: ['a', 'b'],
    SysId: 1,
  })
  await list().items.add({ Title: 'bo & co', Due: '2026-08-28', Count: 2.5, Done: false, LeadId: anna.Id })
  await list().items.add({ Title: 'åke', Due: '2026-08-29' })
  return { ...tenant, list, anna }
}

const ref = (name: string, more = '') => `<FieldRef Name="${name}"${more} />`

test.each<[string, number[]]>([
  [`<Eq>${ref('Title')}<Value Type="Text">ÅSA</Value></Eq>`, [1]],
  [`<Eq>${ref('Title')}<Value Type="Text">bo &amp; co</Value></Eq>`, [2]],
  [`<BeginsWith>${ref('Title')}<Value Type="Text">å</Value></BeginsWith>`, [1, 3]],
  [`<Contains>${ref('Title')}<Value Type="Text">CO</Value></Contains>`, [2]],
  [
    `<And><Geq>${ref('Count')}<Value Type="Number">1</Value></Geq><Lt>${ref('Count')}<Value Type="Number">2</Value></Lt></And>`,
    [1],
  ],
  [`<Or><IsNull>${ref('Count')}</IsNull><Eq>${ref('Done')}<Value Type="Boolean">1</Value></Eq></Or>`, [1, 3]],
  [`<IsNotNull>${ref('Lead')}</IsNotNull>`, [1, 2]],
  [`<Eq>${ref('Lead')}<Value Type="Integer"><UserID /></Value></Eq>`, [1]],
  [`<Eq>${ref('Lead')}<Value Type="User">Anna Berg</Value></Eq>`, [2]],
  [`<Eq>${ref('Due')}<Value Type="DateTime"><Today /></Value></Eq>`, [2]],
  [`<Leq>${ref('Due')}<Value Type="DateTime"><Today OffsetDays="-1" /></Value></Leq>`, [1]],
  [`<Gt>${ref('Due')}<Value Type="DateTime">2026-08-28T00:00:00Z</Value></Gt>`, [3]],
  [`<In>${ref('ID')}<Values><Value Type="Counter">1</Value><Value Type="Counter">3</Value></Values></In>`, [1, 3]],
  [`<Eq>${ref('Tags')}<Value Type="Text">B</Value></Eq>`, [1]],
  [`<Eq>${ref('Sys', ' LookupId="TRUE"')}<Value Type="Lookup">1</Value></Eq>`, [1]],
  [`<Eq>${ref('Sys')}<Value Type="Lookup">ett</Value></Eq>`, [1]],
  [`<Neq>${ref('Title')}<Value Type="Text">åsa</Value></Neq>`, [2, 3]],
])('%s', async (where, ids) => {
  const { list } = await withRows()
  const rows = await list().getItemsByCAMLQuery({ ViewXml: `<View><Query><Where>${where}</Where></Query></View>` })
  expect(rows.map((row: { Id: number }) => row.Id)).toEqual(ids)
})

test('what CAML has and the tenant lacks is named; what isn’t a view is refused', async () => {
  const { list } = await withRows()
  const ask = (xml: string) => refusal(list().getItemsByCAMLQuery({ ViewXml: xml }))
  expect(await ask('<View><Query><GroupBy /></Query></View>')).toMatchObject({
    status: 501,
    message: expect.stringContaining('GroupBy'),
  })
  expect(
    await ask(
      `<View><Query><Where><DateRangesOverlap>${ref('Due')}<Value Type="DateTime">x</Value></DateRangesOverlap></Where></Query></View>`,
    ),
  ).toMatchObject({ status: 501 })
  expect((await ask('<View><Query>')).status).toBe(400)
  expect(
    (await ask(`<View><Query><Where><Eq>${ref('Nope')}<Value Type="Text">x</Value></Eq></Where></Query></View>`))
      .status,
  ).toBe(400)
})

test('rendered rows have texts, the machine’s values beside, and a way to the next page', async () => {
  const { list, anna } = await withRows()
  const fields = ['Title', 'Due', 'Count', 'Done', 'Lead', 'Tags', 'Sys'].map(name => ref(name)).join('')
  const ViewXml = `<View><Query><OrderBy>${ref('Title', ' Ascending="FALSE"')}</OrderBy></Query><ViewFields>${fields}</ViewFields><RowLimit Paged="TRUE">2</RowLimit></View>`
  const page = await list().renderListDataAsStream({ ViewXml, RenderOptions: 2 })
  expect(page).toMatchObject({
    FirstRow: 1,
    LastRow: 2,
    RowLimit: 2,
    Row: [
      {
        ID: '1',
        Title: 'Åsa',
        Due: '2026-08-27',
        'Due.': '2026-08-26T22:00:00Z',
        Count: '1',
        Done: 'Ja',
        'Done.value': '1',
        Lead: [{ title: 'Olga Ek' }],
        Tags: ['a', 'b'],
        Sys: [{ lookupId: 1, lookupValue: 'Ett' }],
      },
      { ID: '3', Title: 'åke', Lead: '', Tags: [], Count: '' },
    ],
  })
  const next = await list().renderListDataAsStream({
    ViewXml,
    RenderOptions: 2,
    Paging: String(Reflect.get(page, 'NextHref')),
  })
  expect(next).toMatchObject({
    FirstRow: 3,
    Row: [{ ID: '2', Lead: [{ id: String(anna.Id) }], Count: '2,5', 'Count.': '2.50000000000000' }],
  })
  expect(next).not.toHaveProperty('NextHref')
  expect((await refusal(list().renderListDataAsStream({ ViewXml, RenderOptions: 8 }))).status).toBe(501)
})

test('form values: one result per field, nothing written when one fails', async () => {
  const { list, anna } = await withRows()
  const folder = '/sites/forvalta/Lists/A'
  const good = await list().addValidateUpdateItemUsingPath(
    [
      { FieldName: 'Title', FieldValue: 'ny' },
      { FieldName: 'Lead', FieldValue: JSON.stringify([{ Key: anna.LoginName }]) },
    ],
    folder,
  )
  expect(good.map(one => [one.FieldName, one.HasException])).toEqual([
    ['Title', false],
    ['Lead', false],
    ['Id', false],
  ])
  expect(await list().items.getById(4)()).toMatchObject({ Title: 'ny', LeadId: anna.Id })
  const bad = await list().addValidateUpdateItemUsingPath(
    [
      { FieldName: 'Title', FieldValue: '' },
      { FieldName: 'Count', FieldValue: 'x' },
    ],
    folder,
  )
  expect(bad.map(one => [one.FieldName, one.HasException])).toEqual([
    ['Title', true],
    ['Count', true],
  ])
  await list()
    .items.getById(4)
    .validateUpdateListItem([{ FieldName: 'Title', FieldValue: 'åter' }])
  expect((await list().items()).map(one => one.Title)).toEqual(['Åsa', 'bo & co', 'åke', 'åter'])
})
