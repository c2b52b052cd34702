/** What PnPjs and CLI for Microsoft 365 ask for and the product doesn't. */
import { Web } from '@pnp/sp/webs'
import { expect, test } from 'vitest'
import { HOST, json, newTenant, refusal, SITE } from './testing/in-process'

test('user custom actions of a web, a list and a site are kept apart, changed and cleared', async () => {
  const { owner, as } = newTenant()
  await owner.web.lists.add('A')
  const list = owner.web.lists.getByTitle('A')
  const { data } = await owner.web.userCustomActions.add({
    Title: 'Lagd',
    Location: 'ClientSideExtension.ApplicationCustomizer',
    Sequence: 3,
  })
  expect(data).toMatchObject({ Title: 'Lagd', Scope: 3, Rights: { High: '0', Low: '0' }, ScriptSrc: null })
  await list.userCustomActions.add({ Title: 'På listan', Location: 'CommandUI.Ribbon' })
  await owner.web.userCustomActions.getById(data.Id).update({ Title: 'Ändrad' })
  expect(await owner.web.userCustomActions.getById(data.Id)()).toMatchObject({ Title: 'Ändrad', Sequence: 3 })
  expect(await list.userCustomActions.select('Title', 'Scope')()).toMatchObject([{ Title: 'På listan', Scope: 4 }])
  const refused = await refusal(as('anna').web.userCustomActions.add({ Title: 'x', Location: 'y' }))
  expect(refused.status).toBe(403)
  await owner.web.userCustomActions.getById(data.Id).delete()
  expect((await refusal(owner.web.userCustomActions.getById(data.Id)())).status).toBe(404)
  await list.userCustomActions.clear()
  expect(await list.userCustomActions()).toEqual([])
})

test('the first of the types in a list’s order is what an item gets that names none; older items keep theirs', async () => {
  const { owner } = newTenant()
  await owner.web.contentTypes.add('0x01008D19F38845B0884EBEBE239FDF359184', 'Möte')
  await owner.web.lists.add('A', '', 100, true)
  const list = owner.web.lists.getByTitle('A')
  const { data } = await list.contentTypes.addAvailableContentType('0x01008D19F38845B0884EBEBE239FDF359184')
  const before = await list.items.add({ Title: 'före' })
  const orders = () => list.rootFolder.select('ContentTypeOrder', 'UniqueContentTypeOrder')()
  expect(await orders()).toMatchObject({
    UniqueContentTypeOrder: null,
    ContentTypeOrder: [{ StringValue: before.ContentTypeId }, { StringValue: data.StringId }],
  })
  const UniqueContentTypeOrder = [{ StringValue: data.StringId }, { StringValue: before.ContentTypeId }]
  await list.rootFolder.update({ UniqueContentTypeOrder })
  expect(await orders()).toMatchObject({ UniqueContentTypeOrder, ContentTypeOrder: UniqueContentTypeOrder })
  expect((await list.items.add({ Title: 'efter' })).ContentTypeId).toBe(data.StringId)
  expect((await list.items.getById(before.Id)()).ContentTypeId).toBe(before.ContentTypeId)
  const unknown = list.rootFolder.update({ UniqueContentTypeOrder: [{ StringValue: '0x0101' }] })
  expect((await refusal(unknown)).status).toBe(404)
})

test('a web below has its documents from the start, reached by an alias, whatever libraries come after', async () => {
  const { owner } = newTenant(1033)
  await owner.web.webs.add('Sub', 'sub', '', 'STS', 1033, true)
  const web = Web([owner.web, `${SITE}/sub`])
  expect(await web.lists.select('Title')()).toMatchObject([{ Title: 'Documents' }])
  expect(await (await web.lists.ensureSitePagesLibrary()).select('Title', 'BaseTemplate')()).toMatchObject({
    Title: 'Site Pages',
    BaseTemplate: 119,
  })
  const again = await web.lists.ensureSitePagesLibrary()
  expect(await again.select('RootFolder/ServerRelativeUrl').expand('RootFolder')()).toMatchObject({
    RootFolder: { ServerRelativeUrl: '/sites/forvalta/sub/SitePages' },
  })
  const folder = web.getFolderByServerRelativePath('!@p1::/sites/forvalta/sub/Shared Documents')
  await folder.files.addUsingPath("!@p2::100% d'Or & #1.txt", 'x', { Overwrite: true })
  expect(await folder.files.select('Name')()).toMatchObject([{ Name: "100% d'Or & #1.txt" }])
})

test('the pages and the assets of a site aren’t its default library', async () => {
  const { owner } = newTenant(1033)
  await owner.web.lists.ensureSiteAssetsLibrary()
  await owner.web.lists.ensureSitePagesLibrary()
  expect((await owner.web.defaultDocumentLibrary.select('Title')()).Title).toBe('Documents')
})

test('an attachment’s name may hold % and # where it is given as a path, and only there', async () => {
  const { owner, raw } = newTenant()
  await owner.web.lists.add('A')
  await owner.web.lists.getByTitle('A').items.add({ Title: 'a' })
  const add = (verb: string) =>
    raw('owner', `web/lists/getbytitle('A')/items(1)/attachmentfiles/${verb}='5%25 %231.txt')`, {
      method: 'POST',
      body: 'x',
    })
  expect((await add('add(FileName')).status).toBe(400)
  expect(await json(add('addusingpath(decodedurl'))).toMatchObject({ FileName: '5% #1.txt' })
})

test('what is sent to an address the tenant lacks needn’t be JSON to be told so', async () => {
  const { raw } = newTenant()
  const upload = await raw('owner', `${HOST}/sites/forvalta/_api/web/list/StartUpload(id='x')`, {
    method: 'POST',
    body: 'PNG',
  })
  expect(upload.status).toBe(501)
})

test('a page token leads backwards too, by any order', async () => {
  const { owner } = newTenant()
  await owner.web.lists.add('A')
  const { items } = owner.web.lists.getByTitle('A')
  for (const Title of ['e', 'd', 'c', 'b', 'a']) await items.add({ Title })
  const ids = async (query: typeof items) => (await query()).map((item: { Id: number }) => item.Id)
  const all = () => owner.web.lists.getByTitle('A').items
  expect(await ids(all().top(2).skip(4, true))).toEqual([2, 3])
  expect(await ids(all().top(2).skip(2, true))).toEqual([1])
  expect(await ids(all().top(2).skip(1, true))).toEqual([])
  const byTitle = all().top(2).orderBy('Title')
  byTitle.query.set('$skiptoken', 'Paged=TRUE&PagedPrev=TRUE&p_Title=d&p_ID=2')
  expect(await ids(byTitle)).toEqual([4, 3])
  const pages: number[][] = []
  for await (const page of all().top(2).skip(4, true)) pages.push(page.map((item: { Id: number }) => item.Id))
  expect(pages).toEqual([
    [2, 3],
    [4, 5],
  ])
})

test('an item, a file, a folder and a list are recycled by DELETE of recycle too', async () => {
  const { owner, raw } = newTenant()
  await owner.web.lists.add('A')
  const list = owner.web.lists.getByTitle('A')
  await list.items.add({ Title: 'a' })
  const headers = { 'x-http-method': 'DELETE', 'if-match': '*' }
  const recycled = await raw('owner', `web/lists/getbytitle('A')/items(1)/recycle()`, { method: 'POST', headers })
  expect(recycled.status).toBe(200)
  const folder = owner.web.defaultDocumentLibrary.rootFolder
  await folder.files.addUsingPath('a.txt', 'x')
  await folder.folders.addUsingPath('b')
  const base = 'web/defaultdocumentlibrary/rootfolder'
  for (const path of [`${base}/files('a.txt')`, `${base}/folders('b')`])
    expect((await raw('owner', `${path}/recycle()`, { method: 'POST', headers })).status).toBe(200)
  expect(await list.items()).toEqual([])
  expect(await owner.web.recycleBin.select('Title')()).toHaveLength(3)
  expect((await raw('owner', "web/lists/getbytitle('A')/recycle", { method: 'POST', headers })).status).toBe(200)
  expect((await refusal(list())).status).toBe(404)
})
