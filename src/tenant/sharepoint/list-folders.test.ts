/** Folders of plain lists, and items in them, as PnPjs and CLI for Microsoft 365 make them. */
import { expect, test } from 'vitest'
import { json, newTenant, refusal } from './testing/in-process'

const PATH = '/sites/forvalta/Lists/A'

async function withFolder() {
  const tenant = newTenant(1033)
  await tenant.owner.web.lists.add('A')
  const list = tenant.owner.web.lists.getByTitle('A')
  await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'Möten' }], PATH, true, '', {
    leafName: 'Möten',
    objectType: 1,
  })
  await list.items.add({ Title: 'utanför' })
  const made = await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'i' }], `${PATH}/Möten`)
  return { ...tenant, list, made }
}

test('a folder is made and items put in it by AddValidateUpdateItemUsingPath; all of them are items of the list', async () => {
  const { list, made } = await withFolder()
  expect(made.find(one => one.FieldName === 'Id')).toMatchObject({ FieldValue: '3', HasException: false })
  expect(await list.items.select('Id', 'Title', 'FSObjType', 'FileRef', 'FileDirRef').orderBy('Id')()).toMatchObject([
    { Id: 1, Title: 'Möten', FSObjType: 1, FileRef: `${PATH}/Möten` },
    { Id: 2, Title: 'utanför', FSObjType: 0, FileDirRef: PATH },
    { Id: 3, Title: 'i', FSObjType: 0, FileRef: `${PATH}/Möten/3_.000`, FileDirRef: `${PATH}/Möten` },
  ])
  const there = list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'x' }], `${PATH}/Finns ej`)
  expect((await refusal(there)).status).toBe(404)
  expect(await list.items()).toHaveLength(3)
})

test('what is asked for of a folder is what lies right in it, or with a recursive scope all below', async () => {
  const { list } = await withFolder()
  const ids = async (folder: string, scope = '') => {
    const FolderServerRelativeUrl = `${PATH}${folder}`
    const ViewXml = `<View${scope}><Query><OrderBy><FieldRef Name="ID"/></OrderBy></Query><ViewFields><FieldRef Name="ID"/></ViewFields><RowLimit>9</RowLimit></View>`
    const rows = await list.renderListDataAsStream({ ViewXml, FolderServerRelativeUrl })
    const items = await list.getItemsByCAMLQuery({ ViewXml, FolderServerRelativeUrl })
    const numbers = rows.Row.map((row: { ID: string }) => Number(row.ID))
    expect(items.map((item: { Id: number }) => item.Id)).toEqual(numbers)
    return numbers
  }
  expect(await ids('')).toEqual([1, 2])
  expect(await ids('/Möten')).toEqual([3])
  expect(await ids('', ' Scope="RecursiveAll"')).toEqual([1, 2, 3])
})

test('what lies in a folder goes with its name, into the bin with it, and comes back with it', async () => {
  const { owner, list } = await withFolder()
  const folder = () => list.rootFolder.folders
  await folder().getByUrl('Möten').update({ Name: 'Protokoll' })
  const inside = () => list.items.filter("Title eq 'i'").select('FileDirRef', 'FileLeafRef')()
  expect(await inside()).toMatchObject([{ FileDirRef: `${PATH}/Protokoll`, FileLeafRef: '3_.000' }])
  await folder().getByUrl('Protokoll').recycle()
  expect(await list.items.select('Id')()).toMatchObject([{ Id: 2 }])
  const [binned] = await owner.web.recycleBin()
  await owner.web.recycleBin.getById(binned?.Id ?? '').restore()
  expect(await inside()).toMatchObject([{ FileDirRef: `${PATH}/Protokoll` }])
  await list.items.getById(3).recycle()
  expect(await owner.web.recycleBin.select('DirName')()).toMatchObject([{ DirName: `${PATH.slice(1)}/Protokoll` }])
})

test('the folder the plain lists lie in answers by its path, and only the lists one may open are in it', async () => {
  const { raw, owner } = await withFolder()
  await owner.web.lists.add('B')
  await owner.web.lists.getByTitle('B').breakRoleInheritance(false)
  const visitors = await owner.web.associatedVisitorGroup()
  await owner.web.siteGroups.getById(visitors.Id).users.add('i:0#.f|membership|anna.berg@kommun.example')
  const address = "web/getfolderbyserverrelativepath(decodedurl='/sites/forvalta/Lists')?$expand=Folders"
  const seen = async (who: 'owner' | 'anna') => JSON.stringify((await json(raw(who, address))).Folders)
  expect(await seen('owner')).toContain(`${PATH.slice(0, -1)}B`)
  expect(await seen('anna')).toContain(PATH)
  expect(await seen('anna')).not.toContain(`${PATH.slice(0, -1)}B`)
})

test('an item that is neither has no folder and no file: null, not a refusal', async () => {
  const { raw } = await withFolder()
  for (const what of ['folder', 'file'])
    expect(await json(raw('owner', `web/lists/getbytitle('A')/items(2)/${what}`))).toMatchObject({ 'odata.null': true })
  expect(await json(raw('owner', `web/lists/getbytitle('A')/items(1)/folder`))).toMatchObject({ Name: 'Möten' })
})
