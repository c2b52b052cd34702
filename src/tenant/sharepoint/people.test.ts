import { expect, test } from 'vitest'
import { GROUPS, PEOPLE, refusal } from './testing/in-process'
import { CONTRIBUTE, login, READ, withSite } from './testing/with-site'

test("a directory's group is a member like a person: whoever is in it comes in by it, and goes with it", async () => {
  const { owner, as, raw, role, closed } = await withSite()
  const visitors = await owner.web.associatedVisitorGroup()
  const claim = `c:0t.c|tenant|${GROUPS.security.id}`
  expect((await raw('bo', 'web')).status).toBe(403)
  await owner.web.siteGroups.getById(visitors.Id).users.add(claim)
  expect((await as('bo').web()).Title).toBe('Förvalta')
  expect((await raw('cecilia', 'web')).status).toBe(403)
  expect(await owner.web.siteUsers.getByLoginName(claim)()).toMatchObject({ Title: 'Förvaltarna', PrincipalType: 4 })
  const list = await closed('A')
  const team = await owner.web.ensureUser(GROUPS.team.mail)
  expect(team.LoginName).toBe(`c:0o.c|federateddirectoryclaimprovider|${GROUPS.team.id}`)
  await list.roleAssignments.add(team.Id, await role(CONTRIBUTE))
  expect(await as('cecilia').web.lists.getByTitle('A').items.add({ Title: 'x' })).toMatchObject({ Title: 'x' })
  expect((await refusal(as('bo').web.lists.getByTitle('A').items())).status).toBe(404)
  await owner.web.siteGroups.getById(visitors.Id).users.removeByLoginName(claim)
  expect((await raw('bo', 'web')).status).toBe(403)
})

test('users are found by id, mail address and login name, and added', async () => {
  const { owner, id, raw } = await withSite()
  const bo = await id('bo')
  expect((await owner.web.siteUsers.getById(bo)()).Title).toBe('Bo Dahl')
  expect((await owner.web.siteUsers.getByEmail(PEOPLE.bo.mail.toUpperCase())()).Id).toBe(bo)
  expect((await owner.web.siteUsers.getByLoginName(login('bo'))()).Id).toBe(bo)
  expect((await owner.web.getUserById(bo)()).Id).toBe(bo)
  const name = encodeURIComponent(`'${login('bo')}'`)
  expect((await raw('owner', `web/siteusers(@v)?@v=${name}`)).status).toBe(200)
  await owner.web.siteUsers.add(login('cecilia'))
  expect((await owner.web.siteUsers.filter("Title eq 'Cecilia Wik'")()).length).toBe(1)
  expect((await refusal(owner.web.siteUsers.add('nobody@kommun.example'))).status).toBe(500)
  const anna = await owner.web.siteUsers.getByLoginName(login('anna')).groups()
  expect(anna.map(group => group.Title)).toEqual(['Besökare på Förvalta'])
})

test('a user taken off a site has no right there, stays the author of what they wrote, and comes back with the same id', async () => {
  const { owner, as, raw, list, id } = await withSite()
  const made = await list('A')
  const members = await owner.web.associatedMemberGroup()
  await owner.web.siteGroups.getById(members.Id).users.add(login('bo'))
  const bo = await id('bo')
  await as('bo').web.lists.getByTitle('A').items.add({ Title: 'x' })
  expect((await refusal(as('bo').web.siteUsers.removeById(bo))).status).toBe(403)
  await owner.web.siteUsers.removeById(bo)
  expect((await raw('bo', 'web')).status).toBe(403)
  expect((await refusal(owner.web.siteUsers.getById(bo)())).status).toBe(500)
  expect((await owner.web.siteUsers()).some(user => user.Id === bo)).toBe(false)
  expect(await made.items.select('Author/Title').expand('Author')()).toMatchObject([{ Author: { Title: 'Bo Dahl' } }])
  expect((await owner.web.ensureUser(login('bo'))).Id).toBe(bo)
  await owner.web.siteUsers.removeByLoginName(login('bo'))
  expect((await owner.web.siteUsers()).some(user => user.Id === bo)).toBe(false)
  const olga = await owner.web.currentUser()
  expect((await refusal(owner.web.siteUsers.removeById(olga.Id))).status).toBe(400)
})

test('a group finds its own members only', async () => {
  const { owner, id } = await withSite()
  const visitors = await owner.web.associatedVisitorGroup()
  const users = () => owner.web.siteGroups.getById(visitors.Id).users
  expect((await users().getByEmail(PEOPLE.anna.mail)()).Title).toBe('Anna Berg')
  expect((await refusal(users().getById(await id('bo'))())).status).toBe(500)
})

test('own levels are made, changed and deleted; Full Control and Limited Access are not', async () => {
  const { owner, as, closed, id } = await withSite()
  const list = await closed('A')
  const { data } = await owner.web.roleDefinitions.add('Bara lägga till', 'x', 10, { High: 176, Low: 138612835 })
  await list.roleAssignments.add(await id('bo'), data.Id)
  const bo = as('bo').web.lists.getByTitle('A')
  await bo.items.add({ Title: 'x' })
  expect((await refusal(bo.items.getById(1).update({ Title: 'y' }))).status).toBe(403)
  await owner.web.roleDefinitions.getByName('Bara lägga till').update({
    Name: 'Ändra',
    BasePermissions: { High: 176, Low: 138612839 },
  })
  await bo.items.getById(1).update({ Title: 'y' })
  await owner.web.roleDefinitions.getByName('Ändra').delete()
  expect((await refusal(bo())).status).toBe(404)
  for (const kind of [1, 5] as const)
    expect((await refusal(owner.web.roleDefinitions.getByType(kind).delete())).status).toBe(500)
  expect((await refusal(as('anna').web.roleDefinitions.getByType(READ).delete())).status).toBe(403)
})
