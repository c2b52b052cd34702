import { expect, test } from 'vitest'
import { refusal } from './testing/in-process'
import { CONTRIBUTE, login, withSite } from './testing/with-site'

const PATH = '/sites/forvalta/Handlingar'

async function withLibrary() {
  const site = await withSite()
  const { owner } = site
  const made = await owner.web.lists.add('Handlingar', '', 101)
  return { ...site, made, library: () => owner.web.lists.getByTitle('Handlingar') }
}
const names = (all: { Name: string }[]) => all.map(one => one.Name)

test('a library lies below the web, holds files only, and a site has one from the start', async () => {
  const { owner, made, library } = await withLibrary()
  expect(made).toMatchObject({ BaseTemplate: 101, BaseType: 1, EnableAttachments: false })
  expect(await library().rootFolder()).toMatchObject({ ServerRelativeUrl: PATH, Name: 'Handlingar', ItemCount: 0 })
  expect((await refusal(library().items.add({ Title: 'x' }))).status).toBe(400)
  expect(await owner.web.defaultDocumentLibrary.select('Title')()).toMatchObject({ Title: 'Handlingar' })
  await library().delete()
  expect(await owner.web.defaultDocumentLibrary.select('Title')()).toMatchObject({ Title: 'Dokument' })
  const assets = await owner.web.lists.ensureSiteAssetsLibrary()
  expect(await assets.rootFolder()).toMatchObject({ ServerRelativeUrl: '/sites/forvalta/SiteAssets' })
  expect(names(await owner.web.folders())).toEqual(['Delade dokument', 'SiteAssets'])
})

test('files are added, read, found in every way, overwritten, and keep their old contents', async () => {
  const { owner, library, as } = await withLibrary()
  const files = () => library().rootFolder.files
  const added = await files().addUsingPath("råd & dåd's.txt", 'ett')
  expect(added).toMatchObject({
    Name: "råd & dåd's.txt",
    ServerRelativeUrl: `${PATH}/råd & dåd's.txt`,
    Length: '3',
    UIVersionLabel: '1.0',
  })
  const path = `${PATH}/råd & dåd's.txt`
  expect((await refusal(files().addUsingPath("RÅD & DÅD's.txt", 'x'))).status).toBe(400)
  const clock = await files().addUsingPath("råd & dåd's.txt", 'två', { Overwrite: true })
  expect(clock).toMatchObject({ UIVersionLabel: '2.0', UniqueId: added.UniqueId })
  const file = () => owner.web.getFileByServerRelativePath(path)
  expect(await file().getText()).toBe('två')
  await file().setContent('tre')
  expect(await owner.web.getFileById(added.UniqueId).getText()).toBe('tre')
  expect(await files().getByUrl("råd & dåd's.txt")()).toMatchObject({ UIVersionLabel: '3.0' })
  const versions = await file().versions()
  expect(versions.map((one: { VersionLabel: string }) => one.VersionLabel)).toEqual(['1.0', '2.0'])
  expect(await file().versions.getById(512).getText()).toBe('ett')
  await file().versions.restoreByLabel('1.0')
  expect(await file().getText()).toBe('ett')
  await file().versions.deleteByLabel('2.0')
  expect((await file().versions()).map((one: { VersionLabel: string }) => one.VersionLabel)).toEqual(['1.0', '3.0'])
  expect(await file().getLockedByUser()).toBeNull()
  expect(await file().exists()).toBe(true)
  expect(await owner.web.getFileByServerRelativePath(`${PATH}/finns inte.txt`).exists()).toBe(false)
  expect((await refusal(as('anna').web.getFileByServerRelativePath(path).setContent('x'))).status).toBe(403)
  expect(await as('anna').web.getFileByServerRelativePath(path).getText()).toBe('ett')
  const bytes = new Uint8Array([0, 255, 13, 10, 1])
  await files().addUsingPath('b.bin', new Blob([bytes]))
  expect(new Uint8Array(await owner.web.getFileByServerRelativePath(`${PATH}/b.bin`).getBuffer())).toEqual(bytes)
})

test('the folder Forms, which every library of SharePoint’s has, is 501, not missing', async () => {
  const { raw, library } = await withLibrary()
  const { RootFolder } = await library().select('RootFolder/ServerRelativeUrl').expand('RootFolder')()
  const at = (path: string) =>
    raw('owner', `web/getfolderbyserverrelativepath(decodedurl='${RootFolder.ServerRelativeUrl}${path}')`)
  expect((await at('/Forms')).status).toBe(501)
  expect((await at('/Annat')).status).toBe(404)
})

test('a large file comes in pieces', async () => {
  const { owner, library } = await withLibrary()
  const text = 'abcdefghij'.repeat(50)
  await library().rootFolder.files.addChunked('stor.txt', new Blob([text]), {
    chunkSize: 64,
    progress: () => undefined,
  })
  const file = owner.web.getFileByServerRelativePath(`${PATH}/stor.txt`)
  expect(await file.getText()).toBe(text)
  expect(await owner.web.getFileByServerRelativePath(`${PATH}/stor.txt`)()).toMatchObject({ Length: '500' })
})

test("a file's columns are an item's, whichever way one comes to it", async () => {
  const { owner, library } = await withLibrary()
  await library().fields.addText('Diarienummer')
  await library().rootFolder.files.addUsingPath('a.txt', 'x')
  const item = await owner.web.getFileByServerRelativePath(`${PATH}/a.txt`).getItem()
  await item.update({ Title: 'Beslut', Diarienummer: '2026/1' })
  await item.update({ FileLeafRef: 'b.txt' })
  expect(await owner.web.getFileByServerRelativePath(`${PATH}/b.txt`).getText()).toBe('x')
  await item.update({ FileLeafRef: 'a.txt', Title: 'Beslut' })
  const fields = await owner.web.getFileByServerRelativePath(`${PATH}/a.txt`).listItemAllFields()
  expect(fields).toMatchObject({ Id: 1, Title: 'Beslut', Diarienummer: '2026/1', FileSystemObjectType: 0 })
  const [row] = await library()
    .items.select('FileLeafRef', 'FileRef', 'FileDirRef', 'File/Name', 'File/Length')
    .expand('File')()
  expect(row).toMatchObject({
    FileLeafRef: 'a.txt',
    FileRef: `${PATH}/a.txt`,
    FileDirRef: PATH,
    File: { Name: 'a.txt', Length: '1' },
  })
  expect(await library().items.getById(1).file()).toMatchObject({
    Name: 'a.txt',
    Title: 'Beslut',
    UIVersionLabel: '4.0',
  })
  expect(await owner.web.getFileByServerRelativePath(`${PATH}/a.txt`).getText()).toBe('x')
})

test('folders in folders: made, listed, walked, measured, renamed, recycled with what is in them, and back', async () => {
  const { owner, library } = await withLibrary()
  const root = () => library().rootFolder
  const added = await root().folders.addUsingPath('Avtal')
  expect(added).toMatchObject({ Name: 'Avtal', ServerRelativeUrl: `${PATH}/Avtal`, Exists: true })
  const sub = await root().folders.getByUrl('Avtal').addSubFolderUsingPath('2026')
  expect(await sub()).toMatchObject({ ServerRelativeUrl: `${PATH}/Avtal/2026` })
  await sub.files.addUsingPath('a.txt', 'hej')
  expect(names(await root().folders())).toEqual(['Avtal'])
  expect(await library().items.filter('FSObjType eq 0').select('FileRef')()).toMatchObject([
    { FileRef: `${PATH}/Avtal/2026/a.txt` },
  ])
  expect(await library().items.filter(`FileDirRef eq '${PATH}/Avtal'`).select('Id')()).toMatchObject([{ Id: 2 }])
  expect(names(await root().folders.getByUrl('Avtal').folders.getByUrl('2026').files())).toEqual(['a.txt'])
  expect(await sub.parentFolder()).toMatchObject({ Name: 'Avtal' })
  expect(await root().storageMetrics()).toMatchObject({ TotalFileCount: '1', TotalFileStreamSize: '3' })
  expect(await sub.listItemAllFields()).toMatchObject({ FileSystemObjectType: 1, Id: 2 })
  expect((await refusal(owner.web.getFolderByServerRelativePath(`${PATH}/Inget`)())).status).toBe(404)
  await root().folders.getByUrl('Avtal').update({ Name: 'Kontrakt' })
  expect(await owner.web.getFileByServerRelativePath(`${PATH}/Kontrakt/2026/a.txt`).getText()).toBe('hej')
  const bin = await owner.web.getFolderByServerRelativePath(`${PATH}/Kontrakt`).recycle()
  expect(await library().items()).toEqual([])
  expect(await owner.web.recycleBin.getById(bin)()).toMatchObject({ ItemType: 5, LeafName: 'Kontrakt' })
  await owner.web.recycleBin.getById(bin).restore()
  expect(await owner.web.getFileByServerRelativePath(`${PATH}/Kontrakt/2026/a.txt`).getText()).toBe('hej')
  const whole = () => owner.web.getFolderByServerRelativePath(`${PATH}/Kontrakt`)
  expect(
    (await refusal(whole().deleteWithParams({ BypassSharedLock: true, DeleteIfEmpty: true, ETagMatch: '' }))).status,
  ).toBe(400)
  await whole().delete()
  expect(await library().items()).toEqual([])
  expect((await refusal(root().folders.addUsingPath('a:b'))).status).toBe(400)
})

test('a file goes into the bin and comes back, unless its name was taken', async () => {
  const { owner, library } = await withLibrary()
  const files = () => library().rootFolder.files
  await files().addUsingPath('a.txt', 'ett')
  const bin = await files().getByUrl('a.txt').recycle()
  await files().addUsingPath('a.txt', 'två')
  expect((await refusal(owner.web.recycleBin.getById(bin).restore())).status).toBe(400)
  await files().getByUrl('a.txt').delete()
  await owner.web.recycleBin.getById(bin).restore()
  expect(await files().getByUrl('a.txt').getText()).toBe('ett')
})

test('files and folders follow the rights of the list and of the file', async () => {
  const { as, raw, library, id, role } = await withLibrary()
  await library().rootFolder.files.addUsingPath('öppen.txt', 'x')
  await library().rootFolder.files.addUsingPath('hemlig.txt', 'KATTGULD')
  const secret = await library().items.filter("FileLeafRef eq 'hemlig.txt'").select('Id')()
  await library()
    .items.getById(secret[0]?.Id ?? 2)
    .breakRoleInheritance(false)
  const mine = as('anna').web
  expect(names(await mine.lists.getByTitle('Handlingar').rootFolder.files())).toEqual(['öppen.txt'])
  expect((await refusal(mine.getFileByServerRelativePath(`${PATH}/hemlig.txt`)())).status).toBe(404)
  for (const path of ['', '/$value', '/listitemallfields', '/versions'])
    expect((await raw('anna', `web/getfilebyserverrelativepath(decodedurl='${PATH}/hemlig.txt')${path}`)).status).toBe(
      404,
    )
  expect((await refusal(mine.lists.getByTitle('Handlingar').rootFolder.files.addUsingPath('b.txt', 'x'))).status).toBe(
    403,
  )
  await library().breakRoleInheritance(false)
  expect((await refusal(mine.getFolderByServerRelativePath(PATH)())).status).toBe(404)
  await library().roleAssignments.add(await id('bo'), await role(CONTRIBUTE))
  await as('bo').web.lists.getByTitle('Handlingar').rootFolder.files.addUsingPath('bo.txt', 'x')
  expect((await refusal(library().rootFolder.folders.addUsingPath('bo.txt'))).status).toBe(400)
  await library().rootFolder.folders.addUsingPath('Mapp')
  const folder = await library().rootFolder.folders.getByUrl('Mapp').getItem()
  expect((await refusal(folder.breakRoleInheritance(false))).status).toBe(501)
})

test('comments and replies: written by who may edit, read by who may read, liked, and deleted by their author', async () => {
  const { owner, as, list } = await withSite()
  await (await list('Saker')).items.add({ Title: 'x' })
  const group = await owner.web.associatedMemberGroup()
  await owner.web.siteGroups.getById(group.Id).users.add(login('bo'))
  const comments = (who: 'owner' | 'anna' | 'bo') => as(who).web.lists.getByTitle('Saker').items.getById(1).comments
  const first = await comments('bo').add('Hej')
  expect([first.text, first.id, first.author.name, first.isReply]).toEqual(['Hej', '1', 'Bo Dahl', false])
  await comments('owner').add({ text: 'Hej @Bo', mentions: [{ loginName: login('bo'), email: 'b@x', name: 'Bo' }] })
  expect((await comments('anna')()).map(one => one.text)).toEqual(['Hej @Bo', 'Hej'])
  expect((await refusal(comments('anna').add('x'))).status).toBe(403)
  await comments('owner').getById('1').like()
  expect(await comments('owner').getById('1')()).toMatchObject({ likeCount: 1, isLikedByUser: true })
  expect(await comments('bo').getById('1')()).toMatchObject({ likeCount: 1, isLikedByUser: false })
  await comments('owner').getById('1').unlike()
  expect(await comments('owner').getById('1')()).toMatchObject({ likeCount: 0 })
  const reply = await comments('owner').getById('1').replies.add('Svar')
  expect([reply.text, reply.isReply, reply.parentId]).toEqual(['Svar', true, '1'])
  expect((await comments('bo').getById('1').replies()).map(one => one.text)).toEqual(['Svar'])
  expect((await refusal(comments('anna').getById('1').delete())).status).toBe(403)
  await comments('bo').getById('1').delete()
  expect((await comments('bo')()).map(one => one.text)).toEqual(['Hej @Bo'])
  await comments('owner').clear()
  expect(await comments('bo')()).toEqual([])
})
