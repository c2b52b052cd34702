/** Content types, columns and lists' policies through the client object model's door. */
import { expect, test } from 'vitest'
import { HOST, newTenant } from '../testing/in-process'

const DOOR = `${HOST}/sites/forvalta/_vti_bin/client.svc/ProcessQuery`
const WEB =
  '<Property Id="5" ParentId="3" Name="Web" /><StaticProperty Id="3" TypeId="{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}" Name="Current" />'
const TYPE = '0x0100FF0B2E33A3718B46A3909298D240FD93'
const column =
  '<Field Type="Text" Name="Ort" DisplayName="Ort" Group="Egna" ID="{0f3c2a51-1111-4a3c-9d3a-5e2e6c1f0a12}" />'
const FIELD = '0f3c2a51-1111-4a3c-9d3a-5e2e6c1f0a12'

async function withType() {
  const { raw, owner } = newTenant(1033)
  const send = async (actions: string, paths: string): Promise<{ ErrorInfo?: { ErrorMessage: string } }[]> => {
    const body = `<Request xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions>${actions}</Actions><ObjectPaths>${paths}</ObjectPaths></Request>`
    const answer = await raw('owner', DOOR, { method: 'POST', body })
    expect(answer.status).toBe(200)
    return answer.json()
  }
  const [, , made] = await send(
    '<ObjectPath Id="8" ObjectPathId="7" /><ObjectPath Id="10" ObjectPathId="9" /><ObjectIdentityQuery Id="11" ObjectPathId="9" />',
    `<Property Id="7" ParentId="5" Name="ContentTypes" /><Method Id="9" ParentId="7" Name="Add"><Parameters><Parameter TypeId="{168f3091-4554-4f14-8866-b20d48e45b54}"><Property Name="Description" Type="Null" /><Property Name="Group" Type="String">Egna</Property><Property Name="Id" Type="String">${TYPE}</Property><Property Name="Name" Type="String">Ärende</Property><Property Name="ParentContentType" Type="Null" /></Parameter></Parameters></Method>${WEB}`,
  )
  expect(made).toEqual({ IsNull: false })
  await owner.web.fields.createFieldAsXml(column)
  await owner.web.lists.add('A', '', 100, true)
  const list = owner.web.lists.getByTitle('A')
  await list.contentTypes.addAvailableContentType(TYPE)
  const site = (await owner.site.select('Id')()).Id
  const web = (await owner.web.select('Id')()).Id
  const id = `1|740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:${site}:web:${web}`
  return { owner, list, send, type: `<Identity Id="1" Name="${id}:contenttype:${TYPE}" />`, id }
}

const update = (path: number, children: boolean) =>
  `<Method Name="Update" Id="90" ObjectPathId="${path}"><Parameters><Parameter Type="Boolean">${children}</Parameter></Parameters></Method>`

test('a content type gets a column, which is changed and taken again; its lists get the column too', async () => {
  const { owner, list, send, type, id } = await withType()
  const field = `<Identity Id="2" Name="${id}:field:${FIELD}" />`
  const links = '<Property Id="3" ParentId="1" Name="FieldLinks" />'
  const add = `<Method Id="4" ParentId="3" Name="Add"><Parameters><Parameter TypeId="{63fb2c92-8f65-4bbb-a658-b6cd294403f4}"><Property Name="Field" ObjectPathId="2" /></Parameter></Parameters></Method>`
  const linked = () => owner.web.contentTypes.getById(TYPE).fieldLinks()
  const named = async () => (await linked()).map((link: { Name?: string }) => link.Name)
  await send('<ObjectPath Id="5" ObjectPathId="4" />', field + add + type + links)
  expect(await named()).not.toContain('Ort')
  await send(
    `<ObjectPath Id="5" ObjectPathId="4" /><ObjectIdentityQuery Id="6" ObjectPathId="4" />${update(1, true)}`,
    field + add + type + links,
  )
  expect(await named()).toContain('Ort')
  expect((await list.fields.getByInternalNameOrTitle('Ort')()).Id).toBe(FIELD)
  await send(
    `<SetProperty Id="7" ObjectPathId="8" Name="Required"><Parameter Type="Boolean">true</Parameter></SetProperty>${update(1, true)}`,
    `<Identity Id="8" Name="${id}:contenttype:${TYPE}:fl:${FIELD}" />${type}`,
  )
  expect(await linked()).toContainEqual(expect.objectContaining({ Name: 'Ort', Required: true }))
  const one = `${links}<Method Id="9" ParentId="3" Name="GetById"><Parameters><Parameter Type="Guid">{${FIELD}}</Parameter></Parameters></Method>`
  await send(
    `<ObjectPath Id="5" ObjectPathId="9" /><Method Name="DeleteObject" Id="6" ObjectPathId="9" />${update(1, false)}`,
    one + type,
  )
  expect(await named()).not.toContain('Ort')
})

test('a content type’s name and group are carried on to the lists only when that is asked for', async () => {
  const { owner, list, send, type } = await withType()
  const set = (name: string, value: string) =>
    `<SetProperty Id="7" ObjectPathId="1" Name="${name}"><Parameter Type="String">${value}</Parameter></SetProperty>`
  const names = async () => (await list.contentTypes()).map(one => one.Name)
  await send(set('Name', 'Mål') + update(1, false), type)
  expect((await owner.web.contentTypes.getById(TYPE)()).Name).toBe('Mål')
  expect(await names()).toContain('Ärende')
  await send(set('Name', 'Sak') + update(1, true), type)
  expect(await names()).toContain('Sak')
})

test('a column of the site’s is carried on to the lists that have it only when that is asked for', async () => {
  const { list, send, id } = await withType()
  await list.fields.createFieldAsXml({ SchemaXml: column })
  const push = (title: string, further: boolean) =>
    send(
      `<SetProperty Id="7" ObjectPathId="6" Name="Title"><Parameter Type="String">${title}</Parameter></SetProperty><Method Name="UpdateAndPushChanges" Id="9" ObjectPathId="6"><Parameters><Parameter Type="Boolean">${further}</Parameter></Parameters></Method>`,
      `<Identity Id="6" Name="${id}:field:${FIELD}" />`,
    )
  const title = async () => (await list.fields.getByInternalNameOrTitle('Ort')()).Title
  await push('Stad', false)
  expect(await title()).toBe('Ort')
  await push('By', true)
  expect(await title()).toBe('By')
})

test('how versions are trimmed is kept with the list', async () => {
  const { owner, send } = await withType()
  const policies = `<Property Id="8" ParentId="6" Name="VersionPolicies" /><Method Id="6" ParentId="4" Name="GetByTitle"><Parameters><Parameter Type="String">A</Parameter></Parameters></Method><Property Id="4" ParentId="5" Name="Lists" />${WEB}`
  const set = (name: string, value: number) =>
    `<SetProperty Id="1" ObjectPathId="8" Name="${name}"><Parameter Type="Int32">${value}</Parameter></SetProperty>`
  await send(
    `${set('DefaultTrimMode', 1)}${set('DefaultExpireAfterDays', 30)}<Method Name="Update" Id="2" ObjectPathId="6" />`,
    policies,
  )
  const list = await owner.web.lists.getByTitle('A').expand('VersionPolicies')()
  expect(list).toMatchObject({ VersionPolicies: { DefaultTrimMode: 1, DefaultExpireAfterDays: 30 } })
  expect(list).not.toHaveProperty('DefaultTrimMode')
})
