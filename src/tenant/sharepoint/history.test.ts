import { expect, test } from 'vitest'
import { newTenant, PEOPLE, refusal } from './testing/in-process'

async function withList() {
  const tenant = newTenant()
  await tenant.owner.web.lists.add('A')
  return { ...tenant, list: () => tenant.owner.web.lists.getByTitle('A') }
}

test('every version is kept with its editor, up to the limit', async () => {
  const { owner, as, list, clock } = await withList()
  await list().fields.addText('Two_words')
  await list().items.add({ Title: 'a', Two_words: 'x' })
  const members = await owner.web.associatedMemberGroup()
  await owner.web.siteGroups.getById(members.Id).users.add(`i:0#.f|membership|${PEOPLE.anna.userPrincipalName}`)
  clock.at += 3_600_000
  await as('anna').web.lists.getByTitle('A').items.getById(1).update({ Title: 'b' })
  const versions = await list().items.getById(1).versions()
  expect(versions).toMatchObject([
    {
      VersionId: 1024,
      VersionLabel: '2.0',
      IsCurrentVersion: true,
      Title: 'b',
      Created: '2026-08-28T11:00:00Z',
      Editor: { LookupValue: 'Anna Berg' },
    },
    {
      VersionId: 512,
      VersionLabel: '1.0',
      IsCurrentVersion: false,
      Title: 'a',
      Two_x005f_words: 'x',
      Editor: { LookupValue: 'Olga Ek' },
    },
  ])
  expect(await list().items.getById(1).versions.getById(512)()).toMatchObject({ Title: 'a' })
  await list().update({ MajorVersionLimit: 2 })
  await list().items.getById(1).update({ Title: 'c' })
  expect((await list().items.getById(1).versions()).map((one: { VersionLabel: string }) => one.VersionLabel)).toEqual([
    '3.0',
    '2.0',
  ])
  await list().update({ EnableVersioning: false })
  await list().items.getById(1).update({ Title: 'd' })
  expect(await list().items.getById(1)()).toMatchObject({
    OData__UIVersionString: '3.0',
    'odata.etag': expect.stringContaining(',4"'),
  })
})

test('files are attached, listed, read, replaced and taken away, and change the item', async () => {
  const { list } = await withList()
  await list().items.add({ Title: 'a' })
  const files = () => list().items.getById(1).attachmentFiles
  await files().add('råd & dåd.txt', 'hej å')
  expect(await refusal(files().add('RÅD & DÅD.txt', 'x'))).toMatchObject({ status: 400 })
  expect(await files()()).toMatchObject([
    { FileName: 'råd & dåd.txt', ServerRelativeUrl: '/sites/forvalta/Lists/A/Attachments/1/råd & dåd.txt' },
  ])
  expect(await files().getByName('råd & dåd.txt').getText()).toBe('hej å')
  const bytes = new Uint8Array([0, 255, 13, 10, 1])
  await files().add('b.bin', new Blob([bytes]))
  expect(new Uint8Array(await files().getByName('b.bin').getBuffer())).toEqual(bytes)
  await files().getByName('råd & dåd.txt').setContent('nytt')
  expect(await files().getByName('råd & dåd.txt').getText()).toBe('nytt')
  expect(
    await list().items.getById(1).select('Attachments', 'AttachmentFiles/FileName').expand('AttachmentFiles')(),
  ).toMatchObject({ Attachments: true, AttachmentFiles: [{ FileName: 'b.bin' }, { FileName: 'råd & dåd.txt' }] })
  await files().getByName('b.bin').delete()
  expect(await files()()).toHaveLength(1)
  expect(await list().items.getById(1)()).toMatchObject({ OData__UIVersionString: '5.0' })
  await list().update({ EnableAttachments: false })
  expect((await refusal(files().add('c.txt', 'x'))).status).toBe(500)
})

interface Seen {
  ChangeType: number
  ItemId?: number
  ListId?: string
  ChangeToken: { StringValue: string }
}
const short = (changes: Seen[]) => changes.map(one => [one.ChangeType, one.ItemId])

test('changes since a token: of the list, of the web, and none after the last', async () => {
  const { owner, list } = await withList()
  const { CurrentChangeToken, Id } = await list()()
  expect(CurrentChangeToken.StringValue).toMatch(new RegExp(`^1;3;${Id};\\d{18};\\d+$`))
  await owner.web.lists.add('B')
  await owner.web.lists.getByTitle('B').items.add({})
  await list().items.add({ Title: 'x' })
  await list().items.getById(1).update({ Title: 'y' })
  await list().items.getById(1).recycle()
  const query = { Item: true, Add: true, Update: true, DeleteObject: true }
  const changes: Seen[] = await list().getChanges({ ...query, ChangeTokenStart: CurrentChangeToken })
  expect(short(changes)).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ])
  const [first, , last] = changes
  expect(short(await list().getChanges({ ...query, ...(first && { ChangeTokenStart: first.ChangeToken }) }))).toEqual([
    [2, 1],
    [3, 1],
  ])
  expect(await list().getChanges({ ...query, ...(last && { ChangeTokenStart: last.ChangeToken }) })).toEqual([])
  expect(short(await list().getChanges({ Item: true, Add: true }))).toEqual([[1, 1]])
  expect(await owner.web.getChanges({ ...query })).toHaveLength(4)
  expect((await refusal(list().getChanges({ ...query, ChangeTokenStart: { StringValue: '1;3;x;1;1' } }))).status).toBe(
    400,
  )
  expect((await refusal(list().getChanges({ Item: true, ...{ Frob: true } }))).status).toBe(501)
})
