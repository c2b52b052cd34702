import { expect, test } from 'vitest'
import { refusal } from './testing/in-process'
import { withList } from './testing/with-items'
import { CONTRIBUTE, login, withSite } from './testing/with-site'

test('a view’s XML is set whole: query, columns, number of rows', async () => {
  const { list } = await withList()
  const { Id } = await list.views.add('Öppna', false, { Scope: 1, TabularView: false, CustomFormatter: '{}' })
  const view = list.views.getById(Id)
  expect(await view()).toMatchObject({ Scope: 1, TabularView: false, CustomFormatter: '{}', RowLimit: 30 })
  await view.setViewXml(
    '<View DisplayName="Alla öppna"><Query><Where><Eq><FieldRef Name="State" /><Value Type="Choice">Öppen</Value></Eq></Where></Query><ViewFields><FieldRef Name="LinkTitle" /><FieldRef Name="State" /></ViewFields><RowLimit Paged="FALSE">5</RowLimit></View>',
  )
  expect(await view()).toMatchObject({
    Title: 'Alla öppna',
    RowLimit: 5,
    Paged: false,
    Scope: 1,
    ViewQuery: '<Where><Eq><FieldRef Name="State" /><Value Type="Choice">Öppen</Value></Eq></Where>',
  })
  expect((await view.fields()).Items).toEqual(['LinkTitle', 'State'])
  expect(await view.fields.getSchemaXml()).toBe('<FieldRef Name="LinkTitle" /><FieldRef Name="State" />')
  await list.items.add({ Title: 'a<b', State: 'Öppen' })
  await list.items.add({ Title: 'c', State: 'Stängd' })
  const html = String(await view.renderAsHtml())
  expect(html).toContain('<td>a&lt;b</td><td>Öppen</td>')
  expect(html).not.toContain('<td>c</td>')
  expect((await refusal(view.setViewXml('<View><Query>'))).status).toBe(500)
  expect((await refusal(view.setViewXml('<View><Frob /></View>'))).status).toBe(501)
  expect((await refusal(list.views.add('Kalender', false, { ViewTypeKind: 524288 }))).status).toBe(501)
})

test('a view is found whatever the case of its title; two of the same title have addresses of their own', async () => {
  const { list } = await withList()
  const first = await list.views.add('Möten 2026')
  const second = await list.views.add('Möten 2026')
  expect([first.ServerRelativeUrl, second.ServerRelativeUrl]).toEqual([
    '/sites/forvalta/Lists/Saker/Möten 2026.aspx',
    '/sites/forvalta/Lists/Saker/Möten 20261.aspx',
  ])
  expect((await list.views.getByTitle('möten 2026')()).Id).toBe(first.Id)
  await list.views.getById(second.Id).update({ DefaultView: true, RowLimit: 7 })
  expect(await list.defaultView()).toMatchObject({ Id: second.Id, RowLimit: 7 })
})

test('a personal view is its maker’s alone', async () => {
  const { owner, as, list, role } = await withSite()
  await list('A')
  const bo = await owner.web.ensureUser(login('bo'))
  await owner.web.roleAssignments.add(bo.Id, await role(CONTRIBUTE))
  const views = (who: 'bo' | 'anna' | 'owner') => as(who).web.lists.getByTitle('A').views
  expect(await views('bo').add('Min', true)).toMatchObject({ PersonalView: true })
  expect((await views('bo')()).map(view => view.Title)).toContain('Min')
  expect((await views('owner')()).map(view => view.Title)).not.toContain('Min')
  expect((await refusal(views('owner').getByTitle('Min').delete())).status).toBe(404)
  expect((await refusal(views('bo').add('Allas'))).status).toBe(403)
  expect((await refusal(views('anna').add('Min', true))).status).toBe(403)
  await views('bo').getByTitle('Min').fields.add('ID')
  await views('bo').getByTitle('Min').delete()
})
