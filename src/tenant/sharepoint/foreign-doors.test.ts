/** Doors of lists, fields, views and webs that PnPjs and CLI for Microsoft 365 go through and the product doesn't. */
import { Web } from '@pnp/sp/webs'
import { expect, test } from 'vitest'
import { json, newTenant, PEOPLE, refusal, SITE } from './testing/in-process'
import { withList } from './testing/with-items'
import { login } from './testing/with-site'

const post = (body: unknown) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

test('the lists a site keeps for itself say who they are; one without a right on the site isn’t told', async () => {
  const { owner, as, raw } = newTenant(1033)
  expect(await owner.web.siteUserInfoList.select('Title', 'BaseTemplate', 'Hidden')()).toEqual(
    expect.objectContaining({ Title: 'User Information List', BaseTemplate: 112, Hidden: true }),
  )
  const parts = await owner.web.getCatalog(113)
  expect(await parts.select('Title', 'IsCatalog')()).toMatchObject({ Title: 'Web Part Gallery', IsCatalog: true })
  expect((await raw('owner', 'web/getcatalog(999)')).status).toBe(501)
  expect((await refusal(as('bo').web.siteUserInfoList())).status).toBe(403)
})

test('the users aren’t told as items of their list: 501, not an empty list', async () => {
  const { owner } = newTenant(1033)
  const { Id } = await owner.web.siteUserInfoList.select('Id')()
  for (const list of [owner.web.siteUserInfoList, owner.web.lists.getById(Id)]) {
    expect((await refusal(list.items())).status).toBe(501)
    expect((await refusal(list.renderListDataAsStream({}))).status).toBe(501)
    expect(await list.fields()).not.toEqual([])
  }
})

test('a form’s data is one text of the item, its columns and where it stands; an item one may not see has none', async () => {
  const { list, as, owner } = await withList()
  await list.items.add({ Title: 'Å', Count: 3 })
  const form = await list.renderListFormData(1, 'editform', 2)
  expect(form).toMatchObject({
    Title: 'Å',
    FormControlMode: 2,
    ItemAttributes: { Id: 1, FsObjType: 0 },
    ListAttributes: { ListTemplateType: 100 },
    ItemContentTypeName: 'Item',
  })
  expect(form.ListSchema.Count).toMatchObject({ Type: 'Number', Title: 'Antal' })
  await owner.web.associatedVisitorGroup.users.add(login('bo'))
  await list.items.getById(1).breakRoleInheritance(false)
  expect((await refusal(as('bo').web.lists.getByTitle('Saker').renderListFormData(1, 'editform', 2))).status).toBe(404)
})

test('RenderListDataAsStream filters and sorts as the address says, and shows the view that is named', async () => {
  const { list } = await withList()
  for (const [Title, Count] of [
    ['a', 1],
    ['b', 2],
    ['b', 3],
  ] as const)
    await list.items.add({ Title, Count })
  const ViewXml = '<View><ViewFields><FieldRef Name="Count"/></ViewFields><RowLimit>5</RowLimit></View>'
  const query = new Map([
    ['FilterField1', 'Title'],
    ['FilterValue1', encodeURIComponent('b')],
    ['SortField', 'Count'],
    ['SortDir', 'Desc'],
  ])
  const { Row } = await list.renderListDataAsStream({ ViewXml }, undefined, query)
  expect(Row.map((row: { Count: string }) => row.Count)).toEqual(['3', '2'])
  const view = await list.views.add('Ett', false, {
    RowLimit: 1,
    ViewQuery: '<OrderBy><FieldRef Name="Count"/></OrderBy>',
  })
  const shown = await list.renderListDataAsStream({}, { ViewId: view.Id })
  expect(shown.Row).toHaveLength(1)
  const told = await list.renderListDataAsStream({ ViewXml, RenderOptions: 1 | 2 })
  expect(told).toMatchObject({
    listTitle: 'Saker',
    listUrlDir: '/sites/forvalta/Lists/Saker',
    ListData: { RowLimit: 5 },
  })
})

test('a document’s first properties make no version of their own', async () => {
  const { list } = await withList()
  await list.items.add({ Title: 'a' })
  const set = (title: string, first: boolean) =>
    list.items.getById(1).validateUpdateListItem([{ FieldName: 'Title', FieldValue: title }], first)
  await set('b', true)
  expect(await list.items.getById(1).select('Title', 'OData__UIVersionString')()).toMatchObject({
    Title: 'b',
    OData__UIVersionString: '1.0',
  })
  await set('c', false)
  expect((await list.items.getById(1).select('OData__UIVersionString')()).OData__UIVersionString).toBe('2.0')
})

test('the picture of an image column is kept in the site’s assets, for whoever may edit the item', async () => {
  const { list, as, owner } = await withList()
  await list.fields.addImageField('Bild')
  await list.items.add({ Title: 'a' })
  const set = (who: typeof owner) =>
    who.web.lists
      .getByTitle('Saker')
      .items.getById(1)
      .setImageField('Bild', 'å 1.png', new Blob(['PNG']))
  const [told] = await set(owner)
  expect(told).toMatchObject({ FieldName: 'Bild', HasException: false })
  const { Id } = await list.select('Id')()
  const { Bild } = await list.items.getById(1)()
  expect(JSON.parse(Bild)).toMatchObject({
    fileName: 'å 1.png',
    serverRelativeUrl: `/sites/forvalta/SiteAssets/Lists/${Id}/å 1.png`,
  })
  const file = owner.web.getFileByServerRelativePath(JSON.parse(Bild).serverRelativeUrl)
  expect(await file.getText()).toBe('PNG')
  // Who may add to the assets and not edit the item leaves nothing there.
  await owner.web.associatedMemberGroup.users.add(login('anna'))
  await list.items.getById(1).breakRoleInheritance(false)
  const { Id: read } = await owner.web.roleDefinitions.getByType(2)()
  await list.items.getById(1).roleAssignments.add((await owner.web.ensureUser(login('anna'))).Id, read)
  const other = as('anna').web.lists.getByTitle('Saker').items.getById(1)
  expect((await refusal(other.setImageField('Bild', '2.png', new Blob(['PNG'])))).status).toBe(403)
  const folder = owner.web.getFolderByServerRelativePath(`/sites/forvalta/SiteAssets/Lists/${Id}`)
  expect((await folder.files()).map(one => one.Name)).toEqual(['å 1.png'])
})

test('a person is given to a form in single quotes too', async () => {
  const { list, owner } = await withList()
  const { Id } = await owner.web.ensureUser(login('bo'))
  const FieldValue = `[{'Key':'${login('bo')}'}]`
  const [told] = await list.addValidateUpdateItemUsingPath([{ FieldName: 'Lead', FieldValue }], '')
  expect(told).toMatchObject({ HasException: false })
  expect((await list.items.getById(1)()).LeadId).toBe(Id)
})

test('ensureuser takes the name in the address, and a filter its value in brackets', async () => {
  const { raw, owner } = newTenant()
  const name = encodeURIComponent(PEOPLE.anna.userPrincipalName)
  expect(await json(raw('owner', `web/ensureuser('${name}')?$select=Title`, post({})))).toMatchObject({
    Title: 'Anna Berg',
  })
  const found = await owner.web.siteUsers.filter(`UserPrincipalName eq ('${PEOPLE.anna.userPrincipalName}')`)()
  expect(found.map(user => user.Title)).toEqual(['Anna Berg'])
})

test('a web below gets groups of its own for its owners, members and visitors; those of the root web stay', async () => {
  const { owner, as } = newTenant(1033)
  await owner.web.webs.add('Sub', 'sub', '', 'STS', 1033, true)
  const web = Web([owner.web, `${SITE}/sub`])
  await web.createDefaultAssociatedGroups('Ny', login('bo'), false, false)
  expect((await web.associatedOwnerGroup()).Title).toBe('Ny Owners')
  expect((await web.associatedVisitorGroup()).Title).toBe('Ny Visitors')
  expect((await owner.web.associatedOwnerGroup()).Title).toBe('Förvalta Owners')
  expect((await web.associatedOwnerGroup.users()).map(user => user.Title)).toEqual(['Bo Dahl'])
  const bo = Web([as('bo').web, `${SITE}/sub`])
  await bo.update({ Description: 'min' })
  expect((await refusal(as('bo').web.update({ Description: 'din' }))).status).toBe(403)
})

test('groups of a web’s own take rights of its own first', async () => {
  const { owner, raw } = newTenant(1033)
  await owner.web.webs.add('Sub', 'sub', '', 'STS', 1033, true)
  const asked = await raw(
    'owner',
    `${SITE}/sub/_api/web/createdefaultassociatedgroups(userlogin='',userlogin2='',groupnameseed='x')`,
    post({}),
  )
  expect(asked.status).toBe(500)
})

test('a web is made by its info too, and found by its id by whoever may open it', async () => {
  const { owner, raw, as } = newTenant(1033)
  const made = await raw(
    'owner',
    'web/webinfos/add',
    post({ parameters: { Title: 'S', Url: 's', Language: 1033, WebTemplate: 'STS#3', UseUniquePermissions: true } }),
  )
  expect(made.status).toBe(201)
  const { Id } = await Web([owner.web, `${SITE}/s`]).select('Id')()
  const opened = await owner.site.openWebById(Id)
  expect(opened.data.Title).toBe('S')
  await owner.web.associatedVisitorGroup.users.add(login('anna'))
  expect((await refusal(as('anna').site.openWebById(Id))).status).toBe(403)
  expect(await owner.site.exists(`${SITE}/s`)).toBe(true)
  expect(await owner.site.exists(`${SITE}/t`)).toBe(false)
})

test('lists of other templates come with their columns and their content type', async () => {
  const { owner } = newTenant(1033)
  for (const [template, column, type] of [
    [103, 'URL', '0x0105'],
    [105, 'WorkPhone', '0x0106'],
    [106, 'EndDate', '0x0102'],
    [107, 'TaskDueDate', '0x0108'],
  ] as const) {
    await owner.web.lists.add(`L${template}`, '', template)
    const list = owner.web.lists.getByTitle(`L${template}`)
    expect((await list.fields.getByInternalNameOrTitle(column)()).InternalName).toBe(column)
    expect((await list.items.add({ Title: 'a' })).ContentTypeId).toMatch(new RegExp(`^${type}00`))
    expect((await list.contentTypes())[0]?.StringId).toMatch(new RegExp(`^${type}00`))
  }
})

test('a content type answers null for a column it hasn’t', async () => {
  const { raw } = newTenant()
  const link = await raw('owner', "web/contenttypes('0x01')/fieldlinks('c29e077d-f466-4d8e-8bbe-72b66c5f205c')")
  expect(await json(link)).toMatchObject({ 'odata.null': true })
})

test('a view that is added gives its query as Query', async () => {
  const { raw, owner } = newTenant()
  await owner.web.lists.add('A')
  const Query = '<OrderBy><FieldRef Name="ID" /></OrderBy>'
  const made = raw(
    'owner',
    "web/lists/getbytitle('A')/views/add",
    post({ parameters: { Title: 'V', Query, ViewFields: ['Title'] } }),
  )
  expect(await json(made)).toMatchObject({ Title: 'V', ViewQuery: Query })
})

test('members’ names come with the assignments, for whoever may see those', async () => {
  const { owner, as } = newTenant(1033)
  await owner.web.associatedVisitorGroup.users.add(login('anna'))
  const assigned = await owner.web.roleAssignments
    .select('Member/Title', 'Member/Users/Title')
    .expand('Member', 'Member/Users')()
  expect(JSON.stringify(assigned)).toContain('Anna Berg')
  expect((await refusal(as('anna').web.roleAssignments())).status).toBe(403)
})

test('titles and descriptions in another language are those there are', async () => {
  const { owner } = newTenant(1033)
  await owner.web.lists.add('A', 'om listan')
  const list = owner.web.lists.getByTitle('A')
  expect(await list.titleResource('sv-SE')).toBe('A')
  expect(await list.descriptionResource('sv-SE')).toBe('om listan')
  expect(await list.fields.getByTitle('Title').titleResource('sv-SE')).toBe('Title')
})
