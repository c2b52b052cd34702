import { PermissionKind } from '@pnp/sp/security'
import { expect, test } from 'vitest'
import { newTenant, PEOPLE, refusal } from './testing/in-process'
import { CONTRIBUTE, login, withSite } from './testing/with-site'

test('members of a group are shown to its members and to who manages it', async () => {
  const { owner, as, id } = await withSite()
  const group = await owner.web.siteGroups.add({ Title: 'G', OnlyAllowMembersViewMembership: true })
  await owner.web.siteGroups.getById(group.Id).users.add(login('bo'))
  expect((await refusal(as('anna').web.siteGroups.getById(group.Id).users())).status).toBe(403)
  expect((await owner.web.siteGroups.getByName('G').users()).map(one => one.Id)).toEqual([await id('bo')])
  expect((await refusal(as('anna').web.siteGroups.getById(group.Id).users.add(login('anna')))).status).toBe(403)
  await owner.web.siteGroups.getById(group.Id).users.removeById(await id('bo'))
  expect(await owner.web.siteGroups.getById(group.Id).users()).toEqual([])
})

test('a site collection administrator makes another; nobody else can', async () => {
  const { owner, as, raw, closed } = await withSite()
  await closed('A')
  await owner.web.ensureUser(login('bo'))
  expect((await raw('bo', 'web')).status).toBe(403)
  const name = encodeURIComponent(login('anna'))
  const grant = {
    method: 'POST',
    headers: { 'x-http-method': 'MERGE', 'content-type': 'application/json' },
    body: '{"IsSiteAdmin":true}',
  }
  expect((await raw('anna', `web/siteusers(@v)?@v='${name}'`, grant)).status).toBe(403)
  await owner.web.siteUsers.getByLoginName(login('bo')).update({ IsSiteAdmin: true })
  expect((await as('bo').web.lists()).map(one => one.Title)).toEqual(['A'])
})

test('nothing of who is in what leaks through $expand', async () => {
  const { owner, raw, list } = await withSite()
  await list('A')
  const group = await owner.web.siteGroups.add({ Title: 'G' })
  await owner.web.siteGroups.getById(group.Id).users.add(login('bo'))
  for (const path of [
    'web/lists?$expand=RoleAssignments',
    `web/lists/getbytitle('A')?$expand=RoleAssignments/Member`,
    `web/sitegroups/getbyname('G')?$expand=Users`,
    'web/siteusers?$expand=Groups/Users',
    'web?$expand=SiteGroups/Users',
    'web?$expand=RoleAssignments',
  ]) {
    const response = await raw('anna', path)
    expect([path, response.status]).toEqual([path, 403])
  }
  expect((await raw('owner', `web/sitegroups/getbyname('G')?$expand=Users`)).status).toBe(200)
})

test('levels are found by type in every language, by name in the web’s', async () => {
  const { owner } = await withSite()
  expect((await owner.web.roleDefinitions.getByName('Läsa')()).Id).toBe(1073741826)
  expect((await refusal(owner.web.roleDefinitions.getByName('Read')())).status).toBe(404)
  expect((await newTenant(1033).owner.web.roleDefinitions.getByName('Full Control')()).RoleTypeKind).toBe(5)
  expect((await owner.web.roleDefinitions()).map(one => one.RoleTypeKind)).toEqual([5, 4, 6, 3, 2, 1])
})

test('role assignments are listed with members and bindings, and effective permissions follow them', async () => {
  const { owner, as, closed, id, role } = await withSite()
  const list = await closed('A')
  await list.roleAssignments.add(await id('bo'), await role(CONTRIBUTE))
  const found = await list.roleAssignments.expand('Member', 'RoleDefinitionBindings')()
  expect(found).toMatchObject([
    { Member: { Title: 'Olga Ek' }, RoleDefinitionBindings: [{ RoleTypeKind: 5 }] },
    { Member: { Title: 'Bo Dahl' }, RoleDefinitionBindings: [{ Name: 'Bidra' }] },
  ])
  expect(await list.userHasPermissions(login('bo'), PermissionKind.EditListItems)).toBe(true)
  expect(await list.userHasPermissions(login('bo'), PermissionKind.ManageLists)).toBe(false)
  expect(await as('bo').web.lists.getByTitle('A').currentUserHasPermissions(PermissionKind.AddListItems)).toBe(true)
  await list.roleAssignments.remove(await id('bo'), await role(CONTRIBUTE))
  expect((await refusal(as('bo').web.lists.getByTitle('A')())).status).toBe(404)
  expect(await list.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true })
  expect((await owner.web.siteUsers.getByEmail(PEOPLE.bo.mail)()).Title).toBe('Bo Dahl')
  expect((await owner.web.siteUsers.getByLoginName(login('bo'))()).Title).toBe('Bo Dahl')
  expect(await refusal(owner.web.siteUsers.getById(99)())).toMatchObject({
    status: 500,
    message: 'User cannot be found.',
  })
})
