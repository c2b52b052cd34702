import '@pnp/sp/presets/all'
import { expect, test } from 'vitest'
import { HOST, newTenant, refusal } from './testing/in-process'
import { READ, withSite } from './testing/with-site'

test('a web below has lists of its own, the people of the whole site, and the rights of the one above', async () => {
  const { owner, raw, as, list } = await withSite()
  await (await list('Ovan')).items.add({ Title: 'ovan' })
  const made = await owner.web.webs.add('Under', 'under', 'Beskrivning', 'STS', 1053, true)
  expect(made).toMatchObject({ Title: 'Under', ServerRelativeUrl: '/sites/forvalta/under', Language: 1053 })
  expect((await refusal(owner.web.webs.add('Under', 'under'))).status).toBe(500)
  expect((await refusal(as('anna').web.webs.add('X', 'x'))).status).toBe(403)
  const base = `${HOST}/sites/forvalta/under/_api/web`
  const post = (path: string, body: unknown) =>
    raw('owner', `${base}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  expect((await post('lists', { Title: 'Inne', BaseTemplate: 100 })).status).toBe(201)
  expect((await post(`lists/getbytitle('Inne')/items`, { Title: 'inne' })).status).toBe(201)
  const titles = async (who: 'owner' | 'anna' | 'bo', path: string) => {
    const body: { value?: { Title: string }[] } = await (await raw(who, path)).json()
    return body.value?.map(one => one.Title)
  }
  expect(await titles('anna', `${base}/lists`)).toEqual(['Dokument', 'Inne'])
  expect(await titles('anna', `${base}/lists/getbytitle('Inne')/items`)).toEqual(['inne'])
  expect((await raw('owner', `web/lists/getbytitle('Inne')`)).status).toBe(404)
  expect((await raw('owner', `${base}/lists/getbytitle('Ovan')`)).status).toBe(404)
  expect((await raw('bo', base)).status).toBe(403)
  expect(await owner.web.webs.select('Title')()).toMatchObject([{ Title: 'Under' }])
  expect(await owner.web.webinfos()).toMatchObject([{ Title: 'Under', WebTemplate: 'STS' }])
  expect(await as('anna').web.getSubwebsFilteredForCurrentUser()()).toMatchObject([{ Title: 'Under' }])
  const parent = await (await raw('owner', `${base}?$select=Url,ParentWeb/ServerRelativeUrl&$expand=ParentWeb`)).json()
  expect(parent).toMatchObject({ ParentWeb: { ServerRelativeUrl: '/sites/forvalta' } })
  const site = await (await raw('owner', `${HOST}/sites/forvalta/under/_api/site`)).json()
  expect(site).toMatchObject({ ServerRelativeUrl: '/sites/forvalta' })
  const root = await (await raw('owner', `${HOST}/sites/forvalta/under/_api/site/rootweb`)).json()
  expect(root).toMatchObject({ Title: 'Förvalta' })
  expect(await owner.web.getChanges({ Item: true, Add: true })).toHaveLength(1)
  expect(await owner.site.rootWeb.webs()).toHaveLength(1)
  const gone = await raw('owner', base, { method: 'POST', headers: { 'x-http-method': 'DELETE', 'if-match': '*' } })
  expect(gone.status).toBe(204)
  expect(await owner.web.webs()).toEqual([])
  expect((await raw('owner', base)).status).toBe(404)
})

test('a web below breaks with the rights above and takes them back', async () => {
  const { owner, raw, as, id, role } = await withSite()
  await owner.web.webs.add('Eget', 'eget', '', 'STS', 1053, false)
  const base = `${HOST}/sites/forvalta/eget/_api/web`
  const post = (path: string) => raw('owner', `${base}/${path}`, { method: 'POST' })
  expect((await raw('anna', base)).status).toBe(403)
  expect(await as('anna').web.webinfos()).toEqual([])
  const bo = await id('bo')
  expect(
    (await post(`roleassignments/addroleassignment(principalid=${bo}, roledefid=${await role(READ)})`)).status,
  ).toBe(200)
  expect((await raw('bo', base)).status).toBe(200)
  expect((await raw('bo', 'web')).status).toBe(403)
  expect((await raw('owner', `${base}/hasuniqueroleassignments`)).status).toBe(200)
  expect((await post('resetroleinheritance')).status).toBe(200)
  expect((await raw('anna', base)).status).toBe(200)
  expect((await raw('bo', base)).status).toBe(403)
  expect((await post('breakroleinheritance(copyroleassignments=true, clearsubscopes=true)')).status).toBe(200)
  expect((await raw('anna', base)).status).toBe(200)
  expect((await refusal(owner.web.breakRoleInheritance(true))).status).toBe(500)
})

test('a web is named anew, keeps what it is told, and answers for its small things', async () => {
  const { owner, as } = await withSite()
  await owner.web.update({ Title: 'Ny', Description: 'x', SiteLogoUrl: '/logo.png', QuickLaunchEnabled: false })
  expect(await owner.web()).toMatchObject({ Title: 'Ny', SiteLogoUrl: '/logo.png', QuickLaunchEnabled: false })
  expect((await refusal(owner.web.update({ Frob: 1 } as object))).status).toBe(501)
  expect((await refusal(as('anna').web.update({ Title: 'x' }))).status).toBe(403)
  expect(await owner.web.allProperties()).toMatchObject({ vti_x005f_associateownergroup: expect.any(String) })
  expect(await owner.web.navigation.quicklaunch()).toEqual([])
  expect(await owner.web.navigation.topNavigationBar()).toEqual([])
  expect(await owner.web.customListTemplates()).toEqual([])
  expect(await owner.web.mapToIcon('a.docx', 1)).toBe('lg_icdocx.png')
  expect(await owner.web.getParentWeb()).toBeNull()
  expect((await refusal(owner.web.delete())).status).toBe(501)
  expect((await refusal(owner.web.getCatalog(118))).status).toBe(501)
})

test("regional settings, zones and languages, and the web's clock on both sides of the change to summer time", async () => {
  const { owner } = newTenant()
  const { regionalSettings } = owner.web
  expect(await regionalSettings()).toMatchObject({
    LocaleId: 1053,
    Time24: true,
    DecimalSeparator: ',',
    FirstDayOfWeek: 1,
  })
  expect(await regionalSettings.timeZone()).toMatchObject({ Id: 4, Information: { Bias: -60, DaylightBias: -60 } })
  expect((await regionalSettings.timeZones()).map(zone => zone.Id)).toContain(59)
  expect(await regionalSettings.timeZones.getById(3)).toMatchObject({ Id: 3 })
  expect((await regionalSettings.getInstalledLanguages()).map(one => one.Lcid)).toContain(1053)
  expect(await regionalSettings.timeZone.utcToLocalTime('2026-03-29T00:59:59Z')).toBe('2026-03-29T01:59:59')
  expect(await regionalSettings.timeZone.utcToLocalTime('2026-03-29T01:00:00Z')).toBe('2026-03-29T03:00:00')
  expect(await regionalSettings.timeZone.localTimeToUTC('2026-07-01T12:00:00')).toBe('2026-07-01T10:00:00Z')
  expect(await regionalSettings.timeZone.localTimeToUTC('2026-01-01T12:00:00.000Z')).toBe('2026-01-01T11:00:00Z')
  expect((await refusal(regionalSettings.timeZone.utcToLocalTime('igår'))).status).toBe(400)
  expect(await newTenant(1033).owner.web.regionalSettings()).toMatchObject({ Time24: false, DecimalSeparator: '.' })
})

test('an item number is reserved for nobody else, and lists render by their older name too', async () => {
  const { as, list } = await withSite()
  const made = await list('A')
  expect(await made.reserveListItemId()).toBe(1)
  expect(await made.items.add({ Title: 'x' })).toMatchObject({ Id: 2 })
  expect((await refusal(as('anna').web.lists.getByTitle('A').reserveListItemId())).status).toBe(403)
  const xml = '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>'
  expect(await made.renderListData(xml)).toMatchObject({ Row: [{ ID: '2', Title: 'x' }], FirstRow: 1 })
  expect(await made.renderListDataAsStream({ ViewXml: xml, RenderOptions: 6 })).toMatchObject({
    ListData: { Row: [{ Title: 'x' }] },
    ListSchema: { Field: [{ Name: 'Title', FieldType: 'Text' }] },
  })
  expect((await refusal(made.renderListDataAsStream({ ViewXml: xml, RenderOptions: 64 }))).status).toBe(501)
})
