import { expect, test } from 'vitest'
import { newTenant, refusal } from './testing/in-process'

async function withList() {
  const tenant = newTenant()
  await tenant.owner.web.lists.add('A')
  return { ...tenant, list: () => tenant.owner.web.lists.getByTitle('A') }
}

test('a title in Swedish becomes an encoded name of 32 characters, unless the schema’s name is asked for', async () => {
  const { list } = await withList()
  expect(await list().fields.addText('Nästa möte')).toMatchObject({
    InternalName: 'N_x00e4_sta_x0020_m_x00f6_te',
    Title: 'Nästa möte',
    MaxLength: 255,
  })
  expect((await list().fields.addText('En mycket lång rubrik på ett fält')).InternalName).toHaveLength(32)
  const hinted = '<Field Type="Text" Name="NextForum" StaticName="NextForum" DisplayName="Nästa forum" />'
  expect((await list().fields.createFieldAsXml({ SchemaXml: hinted, Options: 8 })).InternalName).toBe('NextForum')
  expect((await list().fields.createFieldAsXml(hinted)).InternalName).toBe('N_x00e4_sta_x0020_forum')
  await list().items.add({ N_x00e4_sta_x0020_m_x00f6_te: 'x' })
  expect(await list().items.getById(1)()).toMatchObject({ N_x00e4_sta_x0020_m_x00f6_te: 'x' })
})

test('names that begin with an underscore go by OData_ on the wire', async () => {
  const { list } = await withList()
  await list().fields.addText('Ärende')
  await list().items.add({ OData__x00c4_rende: 'x' })
  expect(await list().items.select('OData__x00c4_rende').filter("OData__x00c4_rende eq 'X'")()).toMatchObject([
    { OData__x00c4_rende: 'x' },
  ])
})

test('a field is found by name, title and id, renamed without losing its name, and deleted', async () => {
  const { list } = await withList()
  const { Id } = await list().fields.addNumber('Antal', { MinimumValue: 0, MaximumValue: 10 })
  await list()
    .fields.getByTitle('Antal')
    .update({ Title: 'Hur många', Description: 'd', Required: true, Indexed: true })
  expect(await list().fields.getByInternalNameOrTitle('Antal')()).toMatchObject({
    Id,
    Title: 'Hur många',
    Description: 'd',
    Required: true,
    Indexed: true,
    TypeAsString: 'Number',
    FieldTypeKind: 9,
    MaximumValue: 10,
  })
  expect((await list().fields.getById(Id ?? '')()).InternalName).toBe('Antal')
  expect(await list().fields.filter("InternalName eq 'Antal'").select('InternalName', 'Title')()).toMatchObject([
    { InternalName: 'Antal', Title: 'Hur många' },
  ])
  expect((await refusal(list().items.add({ Antal: 11 }))).status).toBe(400)
  await list()
    .fields.getById(Id ?? '')
    .delete()
  expect(await refusal(list().fields.getByInternalNameOrTitle('Antal')())).toMatchObject({
    status: 404,
    message: expect.stringContaining("Column 'Antal' does not exist"),
  })
  expect((await refusal(list().fields.getByInternalNameOrTitle('Title').delete())).status).toBe(500)
  expect((await refusal(list().items.add({ Antal: 1 }))).message).toContain("The property 'Antal' does not exist")
})

test('PnPjs’ own typed calls make each type', async () => {
  const { owner, list } = await withList()
  const { Id } = await list().select('Id')()
  const { fields } = list()
  await fields.addMultilineText('Note', { NumberOfLines: 4, RichText: false })
  await fields.addDateTime('Date', { DisplayFormat: 0 })
  await fields.addCurrency('Price', { MinimumValue: 0, CurrencyLocaleId: 1053 })
  await fields.addChoice('One', { Choices: ['a', 'b'], FillInChoice: false })
  await fields.addMultiChoice('Some', { Choices: ['a', 'b'] })
  await fields.addBoolean('Flag')
  await fields.addUrl('Link')
  await fields.addUser('Who', { SelectionMode: 0 })
  await fields.addLookup('Other', { LookupListId: Id, LookupFieldName: 'Title' })
  const found = await owner.web.lists
    .getByTitle('A')
    .fields.filter('CanBeDeleted eq true')
    .select('InternalName', 'TypeAsString')()
  expect(found.map(one => `${one.InternalName} ${one.TypeAsString}`)).toEqual([
    'Note Note',
    'Date DateTime',
    'Price Currency',
    'One Choice',
    'Some MultiChoice',
    'Flag Boolean',
    'Link URL',
    'Who User',
    'Other Lookup',
  ])
  expect(await fields.getByInternalNameOrTitle('One')()).toMatchObject({ Choices: ['a', 'b'] })
  expect(
    (await refusal(fields.createFieldAsXml('<Field Type="TaxonomyFieldType" DisplayName="T" />'))).message,
  ).toContain('TaxonomyFieldType')
})

test('twenty columns can be indexed and not one more', async () => {
  const { list } = await withList()
  for (let n = 0; n < 20; n += 1)
    await list().fields.createFieldAsXml({
      SchemaXml: `<Field Type="Text" Name="F${n}" DisplayName="F${n}" Indexed="TRUE" />`,
      Options: 8,
    })
  await list().fields.addText('Last')
  expect((await refusal(list().fields.getByTitle('Last').update({ Indexed: true }))).status).toBe(500)
  // Taken back whole: neither the list nor what the tenant keeps in memory of it knows the column.
  const indexed = '<Field Type="Text" Name="Gone" DisplayName="Gone" Indexed="TRUE" />'
  expect((await refusal(list().fields.createFieldAsXml({ SchemaXml: indexed, Options: 8 }))).status).toBe(500)
  await list().update({ Description: 'd' })
  expect((await refusal(list().items.add({ Gone: 'x' }))).message).toContain("The property 'Gone' does not exist")
  await list().fields.getByTitle('F0').update({ Indexed: false })
  await list().fields.getByTitle('Last').update({ Indexed: true })
  await list().fields.addMultilineText('Body')
  expect((await refusal(list().fields.getByTitle('Body').update({ Indexed: true }))).status).toBe(500)
})

test('a request that is refused halfway leaves nothing of itself', async () => {
  const { list } = await withList()
  await list().items.add({ Title: 'x' })
  await list().items.add({ Title: 'x' })
  const unique = '<Field Type="Text" Name="F" DisplayName="F" EnforceUniqueValues="TRUE" />'
  expect((await refusal(list().fields.createFieldAsXml({ SchemaXml: unique, Options: 8 }))).status).toBe(500)
  for (const name of ['G', 'H', 'I']) {
    await list().fields.addText(name)
    const names = (await list().fields.filter('CanBeDeleted eq true').select('InternalName')()).map(
      one => one.InternalName,
    )
    expect([name, names.at(-1), names.includes('F')]).toEqual([name, name, false])
    await list().items.add({ [name]: 'x' })
  }
})

test('unique values can’t be enforced on what has duplicates already', async () => {
  const { list } = await withList()
  await list().items.add({ Title: 'å' })
  await list().items.add({ Title: 'Å' })
  const title = () => list().fields.getByInternalNameOrTitle('Title')
  expect((await refusal(title().update({ Indexed: true, EnforceUniqueValues: true }))).status).toBe(500)
  expect(await title()()).toMatchObject({ EnforceUniqueValues: false, Indexed: false, Title: 'Rubrik' })
})

test('a view’s columns are set one by one', async () => {
  const { list } = await withList()
  await list().fields.addText('Code')
  const view = () => list().defaultView
  expect(await view()()).toMatchObject({ Title: 'Alla objekt', DefaultView: true })
  await view().fields.removeAll()
  await view().fields.add('Code')
  await view().fields.add('LinkTitle')
  await view().fields.move('LinkTitle', 0)
  expect((await view().fields()).Items).toEqual(['LinkTitle', 'Code'])
  await view().fields.remove('Code')
  expect(
    await list().views.add('Ny', false, { RowLimit: 10, ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>' }),
  ).toMatchObject({ Title: 'Ny', RowLimit: 10 })
  await list().views.getByTitle('Ny').update({ Title: 'Nyare' })
  expect((await list().views()).map(one => one.Title)).toEqual(['Alla objekt', 'Nyare'])
  await list().views.getByTitle('Nyare').delete()
  expect((await refusal(list().views.getByTitle('Nyare')())).status).toBe(404)
})
