import { expect, test } from 'vitest'
import { json, PEOPLE, refusal, SITE } from './testing/in-process'
import { withList } from './testing/with-items'

async function withItem() {
  const tenant = await withList()
  await tenant.systems.items.add({ Title: 'Raindance' })
  const anna = await tenant.owner.web.ensureUser(PEOPLE.anna.userPrincipalName)
  const { fields } = tenant.list
  await fields.createFieldAsXml('<Field Type="Number" DisplayName="Andel" Percentage="TRUE" Decimals="1" />')
  await tenant.list.items.add({
    Title: 'a & b',
    Count: 1234.5,
    Andel: 0.25,
    Due: '2026-08-28',
    At: '2026-08-28T10:05:00Z',
    Tags: ['a', 'b'],
    Done: true,
    LeadId: anna.Id,
    TeamId: [anna.Id],
    SystemId: 1,
    Link: { Url: 'https://x.example/', Description: 'Länk' },
    Body: 'rad 1\nrad <2>',
  })
  return { ...tenant, anna, item: tenant.list.items.getById(1) }
}

test('an item’s values as text, as HTML and for a form', async () => {
  const { item, anna } = await withItem()
  expect(await item.fieldValuesAsText()).toMatchObject({
    Title: 'a & b',
    Count: '1 234,5'.replace(' ', '\u00a0'),
    Andel: '25,0%',
    Due: '2026-08-28',
    At: '2026-08-28 12:05',
    Tags: 'a, b',
    Done: 'Ja',
    Lead: 'Anna Berg',
    Team: 'Anna Berg',
    System: 'Raindance',
    Link: 'https://x.example/, Länk',
    Author: 'Olga Ek',
    ID: '1',
    ContentType: 'Item',
    OData__x005f_UIVersionString: '1.0',
  })
  expect(await item.fieldValuesAsHTML()).toMatchObject({
    Title: 'a &amp; b',
    Lead: `<a href="/sites/forvalta/_layouts/15/userdisp.aspx?ID=${anna.Id}">Anna Berg</a>`,
    Link: '<a href="https://x.example/">Länk</a>',
    Body: 'rad 1<br>rad &lt;2&gt;',
  })
  expect(await item.fieldValuesForEdit()).toMatchObject({
    Title: 'a & b',
    System: '1;#Raindance',
    Tags: ';#a;#b;#',
    Done: '1',
  })
  const [both] = await item.list.items.select('Id', 'FieldValuesAsText/Lead').expand('FieldValuesAsText')()
  expect(both).toMatchObject({ Id: 1, FieldValuesAsText: { Lead: 'Anna Berg' } })
})

test('an item tells of its list and its web, and is found by its guid', async () => {
  const { item, raw, list } = await withItem()
  const infos = await item.getParentInfos()
  expect(infos).toMatchObject({
    Item: { Id: 1 },
    ParentList: { Title: 'Saker', RootFolderServerRelativeUrl: '/sites/forvalta/Lists/Saker' },
    ParentWeb: { Url: SITE, ServerRelativeUrl: '/sites/forvalta' },
  })
  expect(await list.getParentInfos()).toMatchObject({ List: { Id: infos.ParentList.Id }, ParentWeb: { Url: SITE } })
  const { GUID } = await item.select('GUID')()
  const of = (path: string) => json(raw('owner', `web/lists/getbytitle('Saker')/${path}`))
  expect((await of(`GetItemByUniqueId(guid'${GUID}')?$select=Id`)).Id).toBe(1)
  expect((await list.items.getItemByStringId('1')()).Title).toBe('a & b')
  expect((await of(`GetItemById(1)`)).Title).toBe('a & b')
})

test('expanded without anything selected of it, a person or a looked-up item comes whole', async () => {
  const { list } = await withItem()
  const [item] = await list.items.expand('Lead', 'System')()
  expect(item).toMatchObject({
    Lead: { Title: 'Anna Berg', JobTitle: 'Handläggare' },
    System: { Id: 1, Title: 'Raindance' },
  })
  expect((await refusal(list.items.select('Lead').expand('Lead')())).message).toContain(
    'must specify the target fields',
  )
})

test('rights for the page are those there are; a delete with parameters deletes', async () => {
  const { item } = await withItem()
  expect(await item.effectiveBasePermissionsForUI()).toMatchObject({ High: '2147483647', Low: '4294967295' })
  expect(await item.effectiveBasePermissions()).toMatchObject({ High: '2147483647' })
  await item.deleteWithParams({ BypassSharedLock: true })
  expect((await refusal(item())).status).toBe(404)
})
