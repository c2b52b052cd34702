/** The client object model's door, spoken to as CLI for Microsoft 365 speaks. */
import { expect, test } from 'vitest'
import { HOST, PEOPLE, refusal, type Who } from '../testing/in-process'
import { withList } from '../testing/with-items'
import { CONTRIBUTE, login, withSite } from '../testing/with-site'

const DOOR = `${HOST}/sites/forvalta/_vti_bin/client.svc/ProcessQuery`
const CURRENT = '<StaticProperty Id="3" TypeId="{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}" Name="Current" />'
const WEB = `<Property Id="5" ParentId="3" Name="Web" />${CURRENT}`
const LISTS = `<Property Id="7" ParentId="5" Name="Lists" />${WEB}`
const list = (title: string) =>
  `<Method Id="9" ParentId="7" Name="GetByTitle"><Parameters><Parameter Type="String">${title}</Parameter></Parameters></Method>${LISTS}`

type Raw = (who: Who | undefined, path: string, init?: RequestInit) => Promise<Response>

async function send(raw: Raw, who: Who, actions: string, paths: string) {
  const body = `<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="x" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions>${actions}</Actions><ObjectPaths>${paths}</ObjectPaths></Request>`
  const response = await raw(who, DOOR, { method: 'POST', body, headers: { 'content-type': 'text/xml' } })
  return { status: response.status, text: await response.text() }
}

async function parts(raw: Raw, who: Who, actions: string, paths: string): Promise<Record<string, unknown>[]> {
  const { status, text } = await send(raw, who, actions, paths)
  expect(status).toBe(200)
  return JSON.parse(text)
}

const identity = async (raw: Raw, who: Who, paths = WEB, id = 5): Promise<string> =>
  String((await parts(raw, who, `<ObjectIdentityQuery Id="1" ObjectPathId="${id}" />`, paths))[2]?._ObjectIdentity_)

const parse = (name: string, value: string) =>
  `<Method Name="ParseAndSetFieldValue" Id="1" ObjectPathId="8"><Parameters><Parameter Type="String">${name}</Parameter><Parameter Type="String">${value}</Parameter></Parameters></Method>`
const update = (how: string) => `<Method Name="${how}" Id="2" ObjectPathId="8"/>`

test('a web and a list say who they are, and are asked for their properties', async () => {
  const { raw, owner } = await withList()
  const { Id } = await owner.web.lists.getByTitle('Saker').select('Id')()
  const web = await parts(
    raw,
    'owner',
    '<Query Id="1" ObjectPathId="5"><Query SelectAllProperties="false"><Properties><Property Name="ServerRelativeUrl" ScalarProperty="true" /></Properties></Query></Query>',
    WEB,
  )
  expect(web[0]).toMatchObject({ SchemaVersion: '15.0.0.0', ErrorInfo: null })
  expect(web.slice(1)).toMatchObject([1, { _ObjectType_: 'SP.Web', ServerRelativeUrl: '/sites/forvalta' }])
  expect(Object.keys(web[2] ?? {})).toHaveLength(3)
  const [, ...told] = await parts(
    raw,
    'owner',
    '<ObjectPath Id="1" ObjectPathId="9" /><Query Id="2" ObjectPathId="9"><Query SelectAllProperties="false"><Properties><Property Name="Title" /><Property Name="Id" /><Property Name="Created" /></Properties></Query></Query>',
    list('Saker'),
  )
  expect(told[1]).toEqual({ IsNull: false })
  expect(told[3]).toMatchObject({ Title: 'Saker', Id: `/Guid(${Id})/`, Created: '/Date(2026,7,28,10,0,0,0)/' })
  expect(await identity(raw, 'owner', list('Saker'), 9)).toMatch(
    new RegExp(`^[0-9a-f-]+\\|740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:[0-9a-f-]+:web:[0-9a-f-]+:list:${Id}$`),
  )
})

test('a column is changed with every property given as a text', async () => {
  const { raw, list: items } = await withList()
  const field = `<Method Id="11" ParentId="10" Name="GetByInternalNameOrTitle"><Parameters><Parameter Type="String">Kod</Parameter></Parameters></Method><Property Id="10" ParentId="9" Name="Fields" />${list('Saker')}`
  const name = await identity(raw, 'owner', field, 11)
  const set = (property: string, value: string) =>
    `<SetProperty Id="1" ObjectPathId="6" Name="${property}"><Parameter Type="String">${value}</Parameter></SetProperty>`
  await parts(
    raw,
    'owner',
    `${set('Description', 'Sagt &quot;så&quot;')}${set('Required', 'true')}${set('MaxLength', '30')}<Method Name="UpdateAndPushChanges" Id="9" ObjectPathId="6"><Parameters><Parameter Type="Boolean">false</Parameter></Parameters></Method>`,
    `<Identity Id="6" Name="${name}" />`,
  )
  expect(await items.fields.getByInternalNameOrTitle('Code')()).toMatchObject({
    Description: 'Sagt "så"',
    Required: true,
    MaxLength: 30,
  })
})

test('an item is updated by texts, and SystemUpdate leaves editor, time and version as they were', async () => {
  const { raw, list: saker, clock, owner, as } = await withList()
  const { Id: person } = await owner.web.ensureUser(login('anna'))
  await owner.web.associatedMemberGroup.users.add(login('anna'))
  await as('anna').web.lists.getByTitle('Saker').items.add({ Title: 'a' })
  const look = () => saker.items.getById(1).select('*', 'OData__UIVersionString')()
  const before = await look()
  clock.at += 60_000
  const web = await identity(raw, 'owner')
  const { Id } = await saker.select('Id')()
  const item = `<Identity Id="8" Name="${web}:list:${Id}:item:1,1" />`
  const values = `${parse('Title', 'ny')}${parse('Count', '12,5')}${parse('Due', '2026-09-01')}${parse('Tags', ';#a;#b;#')}${parse('Lead', `${person}`)}${parse('Team', `${person};#Anna`)}${parse('Done', '1')}`
  await parts(raw, 'owner', values + update('SystemUpdate'), item)
  const quiet = await look()
  expect(quiet).toMatchObject({ Title: 'ny', Count: 12.5, Due: '2026-08-31T22:00:00Z', Tags: ['a', 'b'], Done: true })
  expect(quiet).toMatchObject({ LeadId: person, TeamId: [person], Modified: before.Modified, EditorId: person })
  expect(quiet.OData__UIVersionString).toBe('1.0')
  expect(quiet['odata.etag']).not.toBe(before['odata.etag'])
  await parts(raw, 'owner', parse('Title', 'skriven över') + update('UpdateOverwriteVersion'), item)
  const over = await look()
  expect(over).toMatchObject({ Title: 'skriven över', OData__UIVersionString: '1.0', Modified: '2026-08-28T10:01:00Z' })
  expect(over.EditorId).not.toBe(person)
  await parts(raw, 'owner', parse('Title', 'som vanligt') + update('Update'), item)
  expect((await look()).OData__UIVersionString).toBe('2.0')
})

test('that the system updated an item is a change of a kind of its own', async () => {
  const { raw, list: saker } = await withList()
  await saker.items.add({ Title: 'a' })
  const { Id } = await saker.select('Id')()
  const item = `<Identity Id="8" Name="${await identity(raw, 'owner')}:list:${Id}:item:1,1" />`
  await parts(raw, 'owner', parse('Title', 'b') + update('SystemUpdate'), item)
  const kinds = async (query: Record<string, boolean>) =>
    (await saker.getChanges({ Item: true, ...query })).map((one: { ChangeType: number }) => one.ChangeType)
  expect(await kinds({ Update: true })).toEqual([])
  expect(await kinds({ SystemUpdate: true })).toEqual([15])
})

test('lookups and persons are set as the objects they are', async () => {
  const { raw, list: saker, systems, owner } = await withList()
  for (const Title of ['x', 'y']) await systems.items.add({ Title })
  await saker.items.add({ Title: 'a' })
  const { Id } = await saker.select('Id')()
  const { Id: person } = await owner.web.ensureUser(login('bo'))
  const set = (name: string, parameter: string) =>
    `<Method Name="SetFieldValue" Id="1" ObjectPathId="8"><Parameters><Parameter Type="String">${name}</Parameter>${parameter}</Parameters></Method>`
  const id = (tag: string, lookup: number) =>
    `<${tag} TypeId="{f1d34cc0-9b50-4a78-be78-d5facfcccfb7}"><Property Name="LookupId" Type="Int32">${lookup}</Property><Property Name="LookupValue" Type="Null" /></${tag}>`
  await parts(
    raw,
    'owner',
    `${set('System', id('Parameter', 2))}${set('Others', `<Parameter Type="Array">${id('Object', 1)}${id('Object', 2)}</Parameter>`)}${set('Team', `<Parameter Type="Array">${id('Object', person)}</Parameter>`)}${set('Link', '<Parameter TypeId="{fa8b44af-7b43-43f2-904a-bd319497011e}"><Property Name="Url" Type="String">https://a.example</Property><Property Name="Description" Type="String">A</Property></Parameter>')}${update('Update')}`,
    `<Identity Id="8" Name="${await identity(raw, 'owner')}:list:${Id}:item:1,1" />`,
  )
  expect(await saker.items.getById(1)()).toMatchObject({
    SystemId: 2,
    OthersId: [1, 2],
    TeamId: [person],
    Link: { Url: 'https://a.example', Description: 'A' },
  })
})

test('the same rights hold as at REST: who may not gets the refusal, and what came before it stays', async () => {
  const { raw, owner, closed, role, id, as } = await withSite()
  const shut = await closed('Stängd')
  await shut.items.add({ Title: 'a' })
  const open = await closed('Öppen')
  await open.items.add({ Title: 'b' })
  await open.roleAssignments.add(await id('bo'), await role(CONTRIBUTE))
  const [{ Id: shutId }, { Id: openId }] = [await shut.select('Id')(), await open.select('Id')()]
  const web = await identity(raw, 'owner')
  const paths = `<Identity Id="8" Name="${web}:list:${openId}:item:1,1" /><Identity Id="12" Name="${web}:list:${shutId}:item:1,1" />`
  const other = (parse('Title', 'c') + update('Update')).replaceAll('ObjectPathId="8"', 'ObjectPathId="12"')
  const told = await parts(raw, 'bo', parse('Title', 'c') + update('Update') + other, paths)
  expect(told).toHaveLength(1)
  expect(told[0]?.ErrorInfo).toMatchObject({
    ErrorCode: -2147024891,
    ErrorTypeName: 'System.UnauthorizedAccessException',
  })
  expect((await open.items.getById(1)()).Title).toBe('c')
  expect((await shut.items.getById(1)()).Title).toBe('a')
  const missing = await parts(raw, 'bo', '<ObjectPath Id="1" ObjectPathId="9" />', list('Stängd'))
  expect(missing[0]?.ErrorInfo).toMatchObject({ ErrorCode: -1, ErrorTypeName: 'System.ArgumentException' })
  const field = `<Method Id="11" ParentId="10" Name="GetByInternalNameOrTitle"><Parameters><Parameter Type="String">Title</Parameter></Parameters></Method><Property Id="10" ParentId="9" Name="Fields" />${list('Öppen')}`
  const changed =
    '<SetProperty Id="1" ObjectPathId="11" Name="Description"><Parameter Type="String">x</Parameter></SetProperty><Method Name="Update" Id="2" ObjectPathId="11" />'
  expect((await parts(raw, 'bo', changed, field))[0]?.ErrorInfo).toMatchObject({ ErrorCode: -2147024891 })
  expect((await refusal(as('guest').web())).status).toBe(403)
  expect((await send(raw, 'guest', `<ObjectPath Id="1" ObjectPathId="5" />`, WEB)).status).toBe(403)
  expect((await owner.web.lists.getByTitle('Öppen').fields.getByTitle('Rubrik')()).Description).toBe('')
  expect(PEOPLE.guest.userType).toBe('Guest')
})

test('an action that is refused halfway leaves nothing of itself', async () => {
  const { raw, list: saker } = await withList()
  await saker.fields.getByInternalNameOrTitle('Code').update({ Indexed: true, EnforceUniqueValues: true })
  const set = (name: string, type: string, value: string) =>
    `<SetProperty Id="1" ObjectPathId="9" Name="${name}"><Parameter Type="${type}">${value}</Parameter></SetProperty>`
  const actions = `${set('Description', 'String', 'ny')}${set('ReadSecurity', 'Int32', '2')}<Method Name="Update" Id="2" ObjectPathId="9" />`
  const [told] = await parts(raw, 'owner', actions, list('Saker'))
  expect(told?.ErrorInfo).toMatchObject({ ErrorCode: -2130575137 })
  expect((await saker()).Description).toBe('')
})

test('what isn’t here is named by a 501 before anything is done', async () => {
  const { raw, list: saker, refused } = await withList()
  await saker.items.add({ Title: 'a' })
  const { Id } = await saker.select('Id')()
  const item = `<Identity Id="8" Name="${await identity(raw, 'owner')}:list:${Id}:item:1,1" />`
  const first = parse('Title', 'b') + update('Update')
  for (const [actions, paths] of [
    [`${first}<Method Name="BreakRoleInheritance" Id="3" ObjectPathId="8" />`, item],
    [
      `${first}<ObjectPath Id="3" ObjectPathId="6" />`,
      `${item}<Property Id="6" ParentId="5" Name="AllProperties" />${WEB}`,
    ],
    [
      `${first}<StaticMethod Name="DeclareItemAsRecord" TypeId="{ea8e1356-5910-4e69-bc05-d0c30ed657fc}" Id="3"><Parameters><Parameter ObjectPathId="8" /></Parameters></StaticMethod>`,
      item,
    ],
    [`${first}<ExceptionHandlingScope Id="3" />`, item],
    [
      '<ObjectPath Id="1" ObjectPathId="2" />',
      '<Constructor Id="2" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" />',
    ],
  ] as const)
    expect((await send(raw, 'owner', actions, paths)).status).toBe(501)
  expect(refused.join('\n')).toContain('BreakRoleInheritance')
  expect((await saker.items.getById(1)()).Title).toBe('a')
})

test('junk is refused as a query that isn’t one', async () => {
  const { raw } = await withList()
  for (const body of ['', '<', '<Request/>', '<Request><Actions><Query/></Actions></Request>', '{"a":1}'])
    expect((await raw('owner', DOOR, { method: 'POST', body })).status).toBe(400)
  const circle = '<Property Id="1" ParentId="2" Name="Web" /><Property Id="2" ParentId="1" Name="Web" />'
  expect((await send(raw, 'owner', '<ObjectPath Id="9" ObjectPathId="1" />', circle)).status).toBe(400)
  expect((await raw(undefined, DOOR, { method: 'POST', body: '' })).status).toBe(401)
})
