import { expect, test } from 'vitest'
import { json, newTenant, refusal, SITE } from './testing/in-process'

test('a list is made, found in every way a client names it, changed and deleted', async () => {
  const { owner, raw } = newTenant()
  const made = await owner.web.lists.add("Anna's möten", 'beskrivning', 100)
  expect(made).toMatchObject({ Title: "Anna's möten", BaseTemplate: 100, EnableVersioning: true })
  const forms = [
    `web/lists/getbytitle('Anna''s m%C3%B6ten')`,
    `Web/Lists/GetByTitle('Anna%27%27s%20m%C3%B6ten')`.replace('%20', '+').replace('+', '%20'),
    `web/lists('${made.Id}')`,
    `web/lists(guid'${made.Id}')`,
    `web/lists/getbyid('${made.Id}')`,
    `web/getlist('/sites/forvalta/Lists/Anna''s m%C3%B6ten')`,
    `web/getlist(@p1)?@p1='/sites/forvalta/lists/anna''s m%C3%B6ten'`,
    `lists/getbytitle('ANNA''S M%C3%96TEN')`,
    `site/rootweb/lists('${made.Id}')`,
  ]
  for (const form of forms) expect([form, (await json(raw('owner', form))).Id]).toEqual([form, made.Id])
  await owner.web.lists.getById(made.Id).update({ Title: 'Möten', MajorVersionLimit: 500, ReadSecurity: 2 })
  const read = await owner.web.lists
    .getByTitle('Möten')
    .select('Title', 'MajorVersionLimit', 'ReadSecurity', 'RootFolder/ServerRelativeUrl')
    .expand('RootFolder')()
  expect(read).toMatchObject({
    Title: 'Möten',
    MajorVersionLimit: 500,
    ReadSecurity: 2,
    RootFolder: { ServerRelativeUrl: "/sites/forvalta/Lists/Anna's möten" },
  })
  expect(await refusal(owner.web.lists.add('MÖTEN'))).toMatchObject({
    status: 500,
    code: '-2130575342, Microsoft.SharePoint.SPException',
  })
  await owner.web.lists.getByTitle('Möten').delete()
  expect(await refusal(owner.web.lists.getByTitle('Möten')())).toEqual({
    status: 404,
    code: '-1, System.ArgumentException',
    message: `List 'Möten' does not exist at site with URL '${SITE}'.`,
  })
})

test('ensure makes a list once', async () => {
  const { owner } = newTenant()
  expect((await owner.web.lists.ensure('A')).created).toBe(true)
  expect((await owner.web.lists.ensure('A', 'ny')).created).toBe(false)
  expect((await owner.web.lists.getByTitle('A')()).Description).toBe('ny')
})

test('what the tenant lacks answers 501 and names it', async () => {
  const { owner, raw, refused } = newTenant()
  await owner.web.lists.add('A')
  const lacking: [string, RequestInit, string][] = [
    ['web/features', {}, 'GET web/features'],
    [`web/lists/getbytitle('A')/items?$skip=3`, {}, 'query option $skip'],
    [`web/lists/getbytitle('A')/items?$apply=x`, {}, 'query option $apply'],
    [`web/lists/getbytitle('A')`, { method: 'POST', headers: { 'x-http-method': 'FROB' } }, 'X-HTTP-Method FROB'],
    [
      `web/lists/getbytitle('A')`,
      {
        method: 'POST',
        headers: { 'x-http-method': 'MERGE', 'content-type': 'application/json' },
        body: '{"EnableModeration":true}',
      },
      'EnableModeration',
    ],
    [
      `web/lists/getbytitle('A')`,
      {
        method: 'POST',
        headers: { 'x-http-method': 'MERGE', 'content-type': 'application/json' },
        body: '{"Nonsense":1}',
      },
      'Nonsense',
    ],
    ['web', { headers: { prefer: 'respond-async' } }, 'header prefer'],
    ['web', { headers: { accept: 'application/atom+xml' } }, 'atom'],
    ['web?$select=Nonsense', {}, '$select=Nonsense'],
    [`web/lists/getbytitle('A')/items?$filter=year(Created) eq 2020`, {}, 'function year'],
  ]
  for (const [path, init, named] of lacking) {
    const response = await raw('owner', path, init)
    expect([path, response.status]).toEqual([path, 501])
    expect(await response.text()).toContain(named)
    expect(refused.at(-1)).toContain(named)
  }
})

test('each metadata mode has its own shape', async () => {
  const { owner, raw } = newTenant()
  const { Id } = await owner.web.lists.add('A')
  await owner.web.lists.getByTitle('A').items.add({ Title: 'x' })
  const path = `web/lists/getbytitle('A')/items?$select=Title,Author/Title&$expand=Author`
  const minimal = await json(raw('owner', path))
  expect(minimal).toMatchObject({
    'odata.metadata': `${SITE}/_api/$metadata#SP.ListData.AListItems`,
    value: [
      {
        'odata.type': 'SP.Data.AListItem',
        'odata.editLink': `Web/Lists(guid'${Id}')/Items(1)`,
        'odata.etag': expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
        Title: 'x',
        Author: { Title: 'Olga Ek', 'odata.type': 'SP.Data.UserInfoItem' },
      },
    ],
  })
  expect(await json(raw('owner', path, { headers: { accept: 'application/json;odata=nometadata' } }))).toEqual({
    value: [{ Title: 'x', Author: { Title: 'Olga Ek' } }],
  })
  const verbose = await json(raw('owner', path, { headers: { accept: 'application/json;odata=verbose' } }))
  expect(verbose).toMatchObject({
    d: { results: [{ __metadata: { type: 'SP.Data.AListItem' }, Title: 'x', Author: { Title: 'Olga Ek' } }] },
  })
  const error = await json(
    raw('owner', `web/lists/getbytitle('B')`, { headers: { accept: 'application/json;odata=verbose' } }),
  )
  expect(error).toMatchObject({ error: { code: '-1, System.ArgumentException', message: { lang: 'en-US' } } })
  expect(await json(raw('owner', `web/lists/getbytitle('A')/ItemCount`))).toMatchObject({ value: 1 })
  expect(await json(raw('owner', 'web/Title', { headers: { accept: 'application/json;odata=verbose' } }))).toEqual({
    d: { Title: 'Förvalta' },
  })
})

test('web, site, current user and digest', async () => {
  const { owner, raw } = newTenant()
  expect(await owner.web.select('Title', 'Language', 'ServerRelativeUrl', 'Url')()).toMatchObject({
    Title: 'Förvalta',
    Language: 1053,
    ServerRelativeUrl: '/sites/forvalta',
    Url: SITE,
  })
  await owner.web.update({ Title: 'Nytt' })
  expect((await owner.web()).Title).toBe('Nytt')
  expect(await owner.web.currentUser()).toMatchObject({
    LoginName: 'i:0#.f|membership|olga.ek@kommun.example',
    IsSiteAdmin: true,
    Title: 'Olga Ek',
  })
  expect((await owner.site()).ServerRelativeUrl).toBe('/sites/forvalta')
  expect(await owner.web.getContextInfo()).toMatchObject({ WebFullUrl: SITE })
  expect((await raw(undefined, 'web')).status).toBe(401)
  expect((await raw('owner', 'https://kommun.example/sites/none/_api/web')).status).toBe(404)
})

test('what lies behind a list: its web, its maker, forms, rights management, lists that look it up', async () => {
  const { owner } = newTenant()
  await owner.web.lists.add('System')
  await owner.web.lists.add('Saker')
  const system = owner.web.lists.getByTitle('System')
  const { Id } = await system.select('Id')()
  await owner.web.lists.getByTitle('Saker').fields.addLookup('System', { LookupListId: Id, LookupFieldName: 'Title' })
  const saker = await owner.web.lists.getByTitle('Saker').select('Id')()
  expect(await system.relatedFields()).toMatchObject([{ ListId: saker.Id, RelationshipDeleteBehavior: 0 }])
  expect(await system.eventReceivers()).toEqual([])
  expect(await system.informationRightsManagementSettings()).toMatchObject({ PolicyTitle: '', AllowPrint: false })
  expect(await system.select('VersionPolicies/DefaultTrimMode').expand('VersionPolicies')()).toMatchObject({
    VersionPolicies: { DefaultTrimMode: 0 },
  })
  expect((await system.forms()).map(form => form.FormType)).toEqual([4, 6, 8])
  expect(await system.select('Author/Title', 'ParentWeb/Title').expand('Author', 'ParentWeb')()).toMatchObject({
    Author: { Title: 'Olga Ek' },
    ParentWeb: { Title: 'Förvalta' },
  })
  const [first] = await owner.web.lists
    .select('Title', 'ContentTypes/Name')
    .expand('ContentTypes')
    .filter("Title eq 'Saker'")()
  expect(first).toMatchObject({ ContentTypes: [{ Name: 'Item' }, { Name: 'Folder' }] })
})

test('a number is reserved for one item and given to no other', async () => {
  const { owner } = newTenant()
  await owner.web.lists.add('A')
  const list = owner.web.lists.getByTitle('A')
  expect(await list.reserveListItemId()).toBe(1)
  expect((await list.items.add({ Title: 'x' })).Id).toBe(2)
})

test('how a list looks is kept and answered; what would change its items answers 501', async () => {
  const { owner } = newTenant()
  const looks = { DisableCommenting: true, ListExperienceOptions: 2 }
  await owner.web.lists.add('A', '', 100, false, looks)
  const list = owner.web.lists.getByTitle('A')
  await list.update({ Direction: 'ltr', ImageUrl: '/bild.png' })
  expect(await list()).toMatchObject({
    DisableCommenting: true,
    ListExperienceOptions: 2,
    Direction: 'ltr',
    ImageUrl: '/bild.png',
  })
  for (const property of [{ ValidationFormula: '=1' }, { ForceCheckout: true }, { IrmEnabled: true }])
    expect((await refusal(list.update(property))).status).toBe(501)
})
