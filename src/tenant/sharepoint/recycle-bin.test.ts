import { expect, test } from 'vitest'
import { refusal } from './testing/in-process'
import { CONTRIBUTE, login, withSite } from './testing/with-site'

async function withContributor() {
  const site = await withSite()
  const { owner, list } = site
  const made = await list('Saker', { EnableVersioning: true })
  const group = await owner.web.associatedMemberGroup()
  await owner.web.siteGroups.getById(group.Id).users.add(login('bo'))
  return { ...site, made }
}

test('an item comes back from the bin as it was: versions, attachments, several values, permissions', async () => {
  const { owner, made } = await withContributor()
  await made.fields.addMultiChoice('Tags', { Choices: ['a', 'b'] })
  await made.items.add({ Title: 'ett', Tags: ['a', 'b'] })
  const item = made.items.getById(1)
  await item.update({ Title: 'två' })
  await item.attachmentFiles.add('a.txt', 'hej')
  await item.breakRoleInheritance(true)
  const before = await item()
  const id = await item.recycle()
  expect((await refusal(item())).status).toBe(404)
  const [seen] = await owner.web.recycleBin()
  expect(seen).toMatchObject({
    Id: id,
    Title: 'två',
    LeafName: '1_.000',
    DirName: 'sites/forvalta/Lists/Saker',
    ItemType: 3,
    ItemState: 1,
    DeletedByName: 'Olga Ek',
    AuthorName: 'Olga Ek',
  })
  await owner.web.recycleBin.getById(id).restore()
  expect(await item()).toEqual(before)
  expect(await item.versions()).toHaveLength(3)
  expect(await item.attachmentFiles.getByName('a.txt').getText()).toBe('hej')
  expect((await made.items.filter("Tags eq 'b'")()).map((one: { Id: number }) => one.Id)).toEqual([1])
  expect(await item.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true })
  expect(await owner.web.recycleBin()).toEqual([])
  expect((await refusal(owner.web.recycleBin.getById(id).restore())).status).toBe(404)
})

test('a list goes into the bin with its items and comes back, unless its title was taken meanwhile', async () => {
  const { owner, made } = await withContributor()
  await made.items.add({ Title: 'ett' })
  const id = await made.recycle()
  expect((await refusal(made())).status).toBe(404)
  expect(await owner.web.recycleBin.getById(id)()).toMatchObject({ Title: 'Saker', ItemType: 4, LeafName: 'Saker' })
  await owner.web.lists.add('Saker')
  expect((await refusal(owner.web.recycleBin.getById(id).restore())).status).toBe(500)
  await owner.web.lists.getByTitle('Saker').delete()
  await owner.web.recycleBin.getById(id).restore()
  expect(await made.items()).toMatchObject([{ Title: 'ett' }])
})

test('everybody sees what they deleted themselves; the second stage is for administrators', async () => {
  const { owner, as, made } = await withContributor()
  await made.items.add({ Title: 'olga' })
  await as('bo').web.lists.getByTitle('Saker').items.add({ Title: 'bo' })
  await as('bo').web.lists.getByTitle('Saker').items.getById(2).recycle()
  const olga = await made.items.getById(1).recycle()
  const titles = async (bin: Promise<{ Title: string }[]>) => (await bin).map(one => one.Title)
  expect(await titles(as('bo').web.recycleBin())).toEqual(['bo'])
  expect(await titles(owner.web.recycleBin())).toEqual(['olga', 'bo'])
  expect((await refusal(as('bo').web.recycleBin.getById(olga).restore())).status).toBe(404)
  expect((await refusal(as('bo').site.recycleBin())).status).toBe(403)
  await owner.web.recycleBin.getById(olga).moveToSecondStage()
  expect(await titles(owner.web.recycleBin())).toEqual(['bo'])
  const all = await owner.site.recycleBin()
  expect(all.map(one => [one.Title, one.ItemState])).toEqual([
    ['olga', 2],
    ['bo', 1],
  ])
  await owner.site.recycleBin.deleteAllSecondStageItems()
  await owner.web.recycleBin.moveAllToSecondStage()
  expect((await owner.site.recycleBin()).map(one => [one.Title, one.ItemState])).toEqual([['bo', 2]])
  await owner.site.recycleBin.restoreAll()
  expect((await made.items()).map((one: { Title: string }) => one.Title)).toEqual(['bo'])
  await made.items.getById(2).recycle()
  await owner.web.recycleBin.deleteAll()
  expect(await owner.site.recycleBin()).toEqual([])
})

test('what was deleted from a list one may no longer read is not in the bin one sees', async () => {
  const { as, closed, id, role } = await withContributor()
  const shut = await closed('Stängd')
  await shut.roleAssignments.add(await id('bo'), await role(CONTRIBUTE))
  await as('bo').web.lists.getByTitle('Stängd').items.add({ Title: 'x' })
  await as('bo').web.lists.getByTitle('Stängd').items.getById(1).recycle()
  expect(await as('bo').web.recycleBin()).toHaveLength(1)
  await shut.roleAssignments.remove(await id('bo'), await role(CONTRIBUTE))
  expect(await as('bo').web.recycleBin()).toEqual([])
})

test('an attachment goes into the bin too', async () => {
  const { owner, made } = await withContributor()
  await made.items.add({ Title: 'ett' })
  const files = made.items.getById(1).attachmentFiles
  await files.add('a.txt', 'hej')
  await files.getByName('a.txt').recycle()
  expect(await files()).toEqual([])
  const [seen] = await owner.web.recycleBin()
  expect(seen).toMatchObject({ LeafName: 'a.txt', ItemType: 7, Size: '3' })
  await owner.web.recycleBin.restoreAll()
  expect(await files.getByName('a.txt').getText()).toBe('hej')
})

test('versions: chosen, filtered, of their editors, deleted one by one, and an old one written again', async () => {
  const { as, made } = await withContributor()
  await made.fields.addMultiChoice('Tags', { Choices: ['a', 'b'] })
  await made.items.add({ Title: 'ett', Tags: ['a'] })
  await as('bo')
    .web.lists.getByTitle('Saker')
    .items.getById(1)
    .update({ Title: 'två', Tags: ['b'] })
  await made.items.getById(1).update({ Title: 'tre' })
  const versions = () => made.items.getById(1).versions
  expect(await versions().select('VersionLabel', 'IsCurrentVersion', 'Title')()).toEqual([
    expect.objectContaining({ VersionLabel: '3.0', IsCurrentVersion: true, Title: 'tre' }),
    expect.objectContaining({ VersionLabel: '2.0', IsCurrentVersion: false, Title: 'två' }),
    expect.objectContaining({ VersionLabel: '1.0', IsCurrentVersion: false, Title: 'ett' }),
  ])
  const [second] = await versions()
    .filter("VersionLabel eq '2.0'")
    .expand('CreatedBy')
    .select('Editor', 'CreatedBy/Title')()
  expect(second).toMatchObject({ Editor: { LookupValue: 'Bo Dahl' }, CreatedBy: { Title: 'Bo Dahl' } })
  expect(await versions().getById(512)()).toMatchObject({ Title: 'ett', Author: { LookupValue: 'Olga Ek' } })
  expect(await as('anna').web.lists.getByTitle('Saker').items.getById(1).versions()).toHaveLength(3)
  expect((await refusal(versions().getById(1536).delete())).status).toBe(500)
  await versions().getById(1024).delete()
  expect((await versions()()).map((one: { VersionLabel: string }) => one.VersionLabel)).toEqual(['3.0', '1.0'])
})
