import { expect, test } from 'vitest'
import { EVERYONE, refusal } from './testing/in-process'
import { CONTRIBUTE, login, READ, withSite } from './testing/with-site'

test('without any right on a site every address of it answers 403', async () => {
  const { raw, list } = await withSite()
  const made = await list('A')
  await made.items.add({ Title: 'x' })
  for (const path of [
    'web',
    'site',
    'web/lists',
    `web/lists/getbytitle('A')/items`,
    'web/currentuser',
    'web/siteusers',
    'web/title',
  ]) {
    expect([path, (await raw('bo', path)).status]).toEqual([path, 403])
  }
  expect((await raw('bo', 'contextinfo', { method: 'POST' })).status).toBe(403)
})

test('a reader reads, and can neither add nor change, delete, define nor grant', async () => {
  const { as, list } = await withSite()
  const made = await list('A')
  await made.items.add({ Title: 'x' })
  const { web } = as('anna')
  const mine = web.lists.getByTitle('A')
  expect(await mine.items()).toHaveLength(1)
  const refused = [
    () => mine.items.add({ Title: 'y' }),
    () => mine.items.getById(1).update({ Title: 'y' }),
    () => mine.items.getById(1).delete(),
    () => mine.items.getById(1).recycle(),
    () => mine.update({ Title: 'B' }),
    () => mine.delete(),
    () => mine.fields.addText('F'),
    () => mine.breakRoleInheritance(true, false),
    () => mine.roleAssignments(),
    () => web.lists.add('B'),
    () => web.update({ Title: 'B' }),
    () => web.siteGroups.add({ Title: 'G' }),
    () => web.roleDefinitions.add('R', '', 1, { High: 0, Low: 1 }),
    () => web.ensureUser(login('bo')),
    () => mine.items.getById(1).attachmentFiles.add('a.txt', 'x'),
  ]
  for (const work of refused)
    expect(await refusal(work())).toMatchObject({
      status: 403,
      code: '-2147024891, System.UnauthorizedAccessException',
    })
})

test('a list of its own permissions is gone for a reader of the site: by title, in the enumeration, by id and address', async () => {
  const { as, raw, closed, list } = await withSite()
  const secret = await closed('Secret')
  await list('Open')
  const { Id } = await secret.select('Id')()
  const { web } = as('anna')
  expect((await web.lists()).map(one => one.Title)).toEqual(['Open'])
  expect((await refusal(web.lists.getByTitle('Secret')())).status).toBe(404)
  expect((await refusal(web.lists.getById(Id).items())).status).toBe(403)
  expect((await raw('anna', `web/getlist('/sites/forvalta/lists/secret')/items`)).status).toBe(403)
  expect((await raw('anna', `web?$expand=Lists&$select=Lists/Title`)).status).toBe(200)
  expect(JSON.stringify(await (await raw('anna', `web?$expand=Lists`)).json())).not.toContain('Secret')
})

test('who is granted one list gets Limited Access on the site and sees just that list', async () => {
  const { as, closed, list, id, role } = await withSite()
  await list('Open')
  const given = await closed('Given')
  await given.items.add({ Title: 'x' })
  await given.roleAssignments.add(await id('bo'), await role(READ))
  const { web } = as('bo')
  expect((await web.lists()).map(one => one.Title)).toEqual(['Given'])
  expect(await web.lists.getByTitle('Given').items()).toHaveLength(1)
  expect((await refusal(web.lists.getByTitle('Open').items())).status).toBe(404)
  expect((await web.getCurrentUserEffectivePermissions()).High).toBe('48')
  expect((await refusal(web.lists.getByTitle('Given').items.add({}))).status).toBe(403)
})

test('everybody but guests comes in by the claim for all employees, also through a group', async () => {
  const { owner, as, raw } = await withSite()
  const group = await owner.web.siteGroups.add({ Title: 'Alla' })
  await owner.web.siteGroups.getById(group.Id).users.add(EVERYONE)
  await owner.web.roleAssignments.add(group.Id, (await owner.web.roleDefinitions.getByType(READ)()).Id)
  expect((await as('bo').web()).Title).toBe('Förvalta')
  expect((await raw('guest', 'web')).status).toBe(403)
  expect((await as('bo').web.currentUser()).LoginName).toBe(login('bo'))
})

test('ReadSecurity 2: others’ items don’t exist on any path, and who manages lists sees all', async () => {
  const { owner, as, raw, closed, id } = await withSite()
  const list = await closed('Reports')
  await list.update({ ReadSecurity: 2, WriteSecurity: 2 })
  const level = await owner.web.roleDefinitions.add('Add only', '', 1, { High: 176, Low: 138612833 + 2 })
  for (const who of ['bo', 'cecilia'] as const) await list.roleAssignments.add(await id(who), level.data.Id)
  const bo = as('bo').web.lists.getByTitle('Reports')
  const cecilia = as('cecilia').web.lists.getByTitle('Reports')
  expect(await bo.items.add({ Title: 'Bos hemlighet' })).toMatchObject({ Id: 1, Title: 'Bos hemlighet' })
  await cecilia.items.add({ Title: 'Cecilias' })
  expect((await bo.items()).map(one => one.Title)).toEqual(['Bos hemlighet'])
  expect((await cecilia.items()).map(one => one.Title)).toEqual(['Cecilias'])
  expect(await cecilia.items.filter("Title eq 'Bos hemlighet'")()).toEqual([])
  expect(await cecilia.items.filter("not (Title eq 'Cecilias')")()).toEqual([])
  expect((await cecilia.items.orderBy('Title').top(1)()).map(one => one.Title)).toEqual(['Cecilias'])
  for (const path of [
    '',
    '/versions',
    '/AttachmentFiles',
    '/effectivebasepermissions',
    '/Title',
    '/HasUniqueRoleAssignments',
    '/roleassignments',
  ]) {
    expect([path, (await raw('cecilia', `web/lists/getbytitle('Reports')/items(1)${path}`)).status]).toEqual([
      path,
      404,
    ])
  }
  const [batched, execute] = as('cecilia').batched()
  const inBatch = refusal(batched.web.lists.getByTitle('Reports').items.getById(1)())
  await execute()
  expect((await inBatch).status).toBe(404)
  const changes = await cecilia.getChanges({ Item: true, Add: true })
  expect(changes.map((one: { ItemId: number }) => one.ItemId)).toEqual([2])
  expect(
    JSON.stringify(
      await cecilia.renderListDataAsStream({
        ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>',
      }),
    ),
  ).not.toContain('Bos')
  expect(JSON.stringify(await cecilia.getItemsByCAMLQuery({ ViewXml: '<View/>' }))).not.toContain('Bos')
  expect(await list.items()).toHaveLength(2)
  for (const work of [() => bo.items.getById(1).update({ Title: 'y' }), () => bo.items.getById(1).delete()])
    expect((await refusal(work())).status).toBe(403)
})

test('WriteSecurity: 2 lets one change one’s own only, 4 nothing; Contribute reads all the while', async () => {
  const { as, closed, id, role } = await withSite()
  const list = await closed('Notes')
  await list.update({ WriteSecurity: 2 })
  for (const who of ['bo', 'cecilia'] as const) await list.roleAssignments.add(await id(who), await role(CONTRIBUTE))
  const bo = as('bo').web.lists.getByTitle('Notes')
  const cecilia = as('cecilia').web.lists.getByTitle('Notes')
  await bo.items.add({ Title: 'x' })
  await bo.items.getById(1).update({ Title: 'y' })
  expect((await cecilia.items())[0]?.Title).toBe('y')
  expect((await refusal(cecilia.items.getById(1).update({ Title: 'z' }))).status).toBe(403)
  expect((await refusal(cecilia.items.getById(1).attachmentFiles.add('a.txt', 'x'))).status).toBe(403)
  await list.update({ WriteSecurity: 4 })
  expect((await refusal(bo.items.getById(1).update({ Title: 'z' }))).status).toBe(403)
  expect((await refusal(bo.items.add({ Title: 'z' }))).status).toBe(403)
  await list.items.getById(1).update({ Title: 'ägaren får' })
})

test('an item with permissions of its own is hidden from the list’s readers and shown to whom it is granted', async () => {
  const { as, list, id, role } = await withSite()
  const made = await list('A')
  await made.items.add({ Title: 'open' })
  await made.items.add({ Title: 'hidden' })
  const item = made.items.getById(2)
  await item.breakRoleInheritance(false, false)
  expect((await as('anna').web.lists.getByTitle('A').items()).map(one => one.Title)).toEqual(['open'])
  expect((await refusal(as('anna').web.lists.getByTitle('A').items.getById(2)())).status).toBe(404)
  expect((await made.items()).length).toBe(2)
  await item.roleAssignments.add(await id('bo'), await role(READ))
  expect((await as('bo').web.lists.getByTitle('A').items()).map(one => one.Title)).toEqual(['hidden'])
  expect(
    await (await as('anna').web.lists.getByTitle('A').getChanges({ Item: true, Add: true })).map(
      (one: { ItemId: number }) => one.ItemId,
    ),
  ).toEqual([1])
  await item.resetRoleInheritance()
  expect(await as('anna').web.lists.getByTitle('A').items()).toHaveLength(2)
})

test('a lookup into a list one can’t read shows, filters and sorts by nothing of it', async () => {
  const { owner, as, list, closed } = await withSite()
  const secret = await closed('Secret')
  await secret.items.add({ Title: 'hemlig' })
  await secret.items.add({ Title: 'annan' })
  const open = await list('Open')
  await open.fields.addLookup('Ref', { LookupListId: (await secret.select('Id')()).Id, LookupFieldName: 'Title' })
  await open.items.add({ Title: 'a', RefId: 1 })
  await open.items.add({ Title: 'b', RefId: 2 })
  const read = () => as('anna').web.lists.getByTitle('Open').items.select('Id', 'Ref/Title').expand('Ref')
  expect((await read()()).map(one => one.Ref)).toEqual([null, null])
  expect(await read().filter("Ref/Title eq 'hemlig'")()).toEqual([])
  expect(await read().filter("not (Ref/Title eq 'hemlig')")()).toHaveLength(2)
  expect((await read().orderBy('Ref/Title')()).map(one => one.Id)).toEqual([1, 2])
  const ViewXml = '<View><ViewFields><FieldRef Name="Ref" /></ViewFields></View>'
  expect(
    JSON.stringify(await as('anna').web.lists.getByTitle('Open').renderListDataAsStream({ ViewXml })),
  ).not.toContain('hemlig')
  expect(
    (await owner.web.lists.getByTitle('Open').items.select('Id', 'Ref/Title').expand('Ref').orderBy('Ref/Title')()).map(
      one => one.Ref.Title,
    ),
  ).toEqual(['annan', 'hemlig'])
})

test('a level without the right to view shows no item, and one without versions no past', async () => {
  const { owner, as, list, closed, id } = await withSite()
  const made = await list('A')
  await made.items.add({ Title: 'x' })
  await made.items.getById(1).breakRoleInheritance(false, false)
  await made.items.getById(1).roleAssignments.add(await id('anna'), 1073741825)
  expect(await as('anna').web.lists.getByTitle('A').items()).toEqual([])
  const past = await closed('B')
  await past.items.add({ Title: 'x' })
  const level = await owner.web.roleDefinitions.add('View only', '', 1, { High: 176, Low: 138612833 - 0x40 })
  await past.roleAssignments.add(await id('bo'), level.data.Id)
  const bo = as('bo').web.lists.getByTitle('B').items.getById(1)
  expect(await bo()).toMatchObject({ Title: 'x' })
  expect((await refusal(bo.versions())).status).toBe(403)
})
