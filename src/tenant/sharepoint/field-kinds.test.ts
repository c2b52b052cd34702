import { expect, test } from 'vitest'
import { json, refusal, SITE } from './testing/in-process'
import { withList } from './testing/with-items'

test('a calculated column is computed from the others, whatever its result, and nobody writes it', async () => {
  const { list, refused } = await withList()
  const { fields, items } = list
  const made = await fields.addCalculated('Summa', { Formula: '=[Antal]*[Pris]', OutputType: 9 })
  expect(made).toMatchObject({ TypeAsString: 'Calculated', FieldTypeKind: 17, OutputType: 9, ReadOnlyField: true })
  await fields.addCalculated('Namn', { Formula: '=[Rubrik]&" ("&Antal&")"' })
  await fields.createFieldAsXml(
    '<Field Type="Calculated" DisplayName="Om en vecka" ResultType="DateTime" Format="DateOnly"><Formula>=[Senast]+7</Formula></Field>',
  )
  await items.add({ Title: 'a', Count: 3, Price: 12.5, Due: '2026-08-28' })
  const read = () => items.getById(1).select('Summa', 'Namn', 'Om_x0020_en_x0020_vecka')()
  const date = '2026-09-03T22:00:00Z'
  expect(await read()).toMatchObject({ Summa: '37.5000000000000', Namn: 'a (3)', Om_x0020_en_x0020_vecka: date })
  await items.getById(1).update({ Count: 4 })
  expect(await read()).toMatchObject({ Summa: '50.0000000000000', Namn: 'a (4)' })
  expect(await items.getById(1)()).toMatchObject({ Namn: 'a (4)' })
  expect((await refusal(items.add({ Namn: 'x' }))).message).toContain('may be read only')
  expect((await refusal(items.filter("Namn eq 'x'")())).message).toContain("of type 'Calculated' cannot be used")
  await fields.getByTitle('Namn').update({ Formula: '=Antal' })
  expect(await read()).toMatchObject({ Namn: '4' })
  expect((await refusal(fields.addCalculated('F', { Formula: '=1+' }))).status).toBe(500)
  expect((await refusal(fields.addCalculated('F', { Formula: '=[Finns inte]' }))).message).toContain('does not exist')
  expect((await refusal(fields.addCalculated('F', { Formula: '=[Ledare]' }))).message).toContain('does not exist')
  expect(refused).toEqual([])
  expect((await refusal(fields.addCalculated('F', { Formula: '=FACT(3)' }))).status).toBe(501)
  expect(refused.at(-1)).toContain('function FACT in a formula')
})

test('a dependent lookup shows another column of the item looked up, and follows its primary', async () => {
  const { list, systems } = await withList()
  await systems.fields.addText('Kod')
  await systems.items.add({ Title: 'Raindance', Kod: 'R1' })
  await systems.items.add({ Title: 'Treserva', Kod: 'T1' })
  const primary = await list.fields.getByInternalNameOrTitle('System')()
  const dependent = await list.fields.addDependentLookupField('System:Kod', primary.Id, 'Kod')
  expect(dependent).toMatchObject({
    InternalName: 'System_x003a_Kod',
    TypeAsString: 'Lookup',
    IsDependentLookup: true,
    PrimaryFieldId: `{${primary.Id}}`,
    LookupField: 'Kod',
    ReadOnlyField: true,
  })
  expect(await list.fields.getById(primary.Id)()).toMatchObject({ DependentLookupInternalNames: ['System_x003a_Kod'] })
  await list.items.add({ SystemId: 1 })
  await list.items.getById(1).update({ SystemId: 2 })
  const [item] = await list.items
    .select('System_x003a_Kod/Kod', 'System/Title')
    .expand('System_x003a_Kod', 'System')
    .filter("System_x003a_Kod/Kod eq 'T1'")()
  expect(item).toMatchObject({ System_x003a_Kod: { Kod: 'T1' }, System: { Title: 'Treserva' } })
  expect((await refusal(list.items.add({ System_x003a_KodId: 1 }))).message).toContain('may be read only')
  expect((await refusal(list.fields.getById(primary.Id).delete())).status).toBe(500)
  await list.fields.getByInternalNameOrTitle('System_x003a_Kod').delete()
  expect(await list.items.getById(1).select('SystemId')()).toMatchObject({ SystemId: 2 })
  expect((await refusal(list.fields.addDependentLookupField('x', primary.Id, 'Saknas'))).status).toBe(400)
  const text = await list.fields.getByInternalNameOrTitle('Code')()
  expect((await refusal(list.fields.addDependentLookupField('x', text.Id, 'Kod'))).status).toBe(500)
})

test('the remaining typed calls: location, image, whole numbers, guids', async () => {
  const { list } = await withList()
  const { fields, items } = list
  expect(await fields.addLocation('Plats')).toMatchObject({ TypeAsString: 'Location', FieldTypeKind: 33 })
  expect(await fields.addImageField('Bild')).toMatchObject({ TypeAsString: 'Thumbnail', FieldTypeKind: 34 })
  expect(await fields.add('Helt', 1)).toMatchObject({ TypeAsString: 'Integer', FieldTypeKind: 1 })
  expect(await fields.add('Unikt', 14)).toMatchObject({ TypeAsString: 'Guid', FieldTypeKind: 14 })
  const place = JSON.stringify({ DisplayName: 'Rådhuset' })
  await items.add({ Plats: place, Helt: 7 })
  expect(await items.getById(1).select('Plats', 'Helt', 'Bild')()).toMatchObject({ Plats: place, Helt: 7, Bild: null })
  expect((await refusal(items.add({ Helt: 1.5 }))).status).toBe(400)
})

test('how a column looks is kept and answered; what would change values answers 501', async () => {
  const { list, raw } = await withList()
  await list.fields.addChoice('Val', { Choices: ['a'], EditFormat: 1 })
  const field = list.fields.getByTitle('Val')
  await field.update({ Direction: 'ltr', Group: 'Våra', DefaultValue: 'a', Hidden: true })
  expect(await field()).toMatchObject({
    EditFormat: 1,
    Direction: 'ltr',
    Group: 'Våra',
    DefaultValue: 'a',
    Hidden: true,
  })
  await field.update({ Description: 'om' })
  expect(await field()).toMatchObject({ EditFormat: 1, Description: 'om' })
  await field.setShowInEditForm(false)
  await field.setShowInNewForm(true)
  await field.setShowInDisplayForm(false)
  const { SchemaXml } = await field.select('SchemaXml')()
  for (const part of ['ShowInEditForm="FALSE"', 'ShowInNewForm="TRUE"', 'ShowInDisplayForm="FALSE"', 'Group="Våra"'])
    expect(SchemaXml).toContain(part)
  await field.update({ SchemaXml: SchemaXml.replace('DisplayName="Val"', 'DisplayName="Valet"') })
  expect((await list.fields.getByInternalNameOrTitle('Val')()).Title).toBe('Valet')
  expect((await refusal(list.fields.getByTitle('Valet').update({ ValidationFormula: '=1' }))).status).toBe(501)
  const one = await json(raw('owner', `web/lists/getbytitle('Saker')/fields/getbyinternalnameortitle('title')/Title`))
  expect(one.value).toBe('Rubrik')
})

test('createFieldAsXml: into the default view, refused by a title that is taken, on a list named by its address', async () => {
  const { list } = await withList()
  const xml = (name: string, more = '') => `<Field Type="Text" Name="${name}" DisplayName="${name}" ${more}/>`
  await list.fields.createFieldAsXml({ SchemaXml: xml('Syns'), Options: 8 | 16 })
  expect((await list.defaultView.fields()).Items).toContain('Syns')
  expect(await refusal(list.fields.createFieldAsXml({ SchemaXml: xml('Syns'), Options: 32 }))).toMatchObject({
    status: 500,
    code: '-2130575257, Microsoft.SharePoint.SPDuplicateFieldNameException',
  })
  expect((await list.fields.createFieldAsXml(xml('Syns'))).InternalName).toBe('Syns0')
  const lookup = '<Field Type="Lookup" DisplayName="Uppslag" List="Lists/System" ShowField="Title" />'
  expect(await list.fields.createFieldAsXml(lookup)).toMatchObject({
    LookupList: expect.stringMatching(/^\{[0-9a-f-]{36}\}$/),
  })
  expect((await refusal(list.fields.createFieldAsXml({ SchemaXml: xml('N'), Options: 2 }))).status).toBe(501)
})

test('the site’s own columns are read, added, changed and deleted; readers only read', async () => {
  const { owner, as, raw } = await withList()
  const { fields } = owner.web
  expect(await fields.getByInternalNameOrTitle('TaskDueDate')()).toMatchObject({
    Title: 'Due Date',
    Scope: '/sites/forvalta',
  })
  expect((await fields.getByTitle('Author')()).InternalName).toBe('_Author')
  const made = await fields.addText('Diarienummer', { Group: 'Kommunen' })
  expect(made).toMatchObject({ Title: 'Diarienummer', InternalName: 'Diarienummer', Group: 'Kommunen' })
  await fields.getById(made.Id ?? '').update({ Title: 'Dnr' })
  expect(await owner.web.fields.filter("Group eq 'Kommunen'").select('Title')()).toMatchObject([{ Title: 'Dnr' }])
  expect(await owner.web.availablefields.filter("Title eq 'Dnr'")()).toHaveLength(1)
  expect(await json(raw('owner', `site/rootweb/fields/getbytitle('Dnr')`))).toMatchObject({
    'odata.id': `${SITE}/_api/Web/Fields(guid'${made.Id}')`,
  })
  await fields.getByTitle('Dnr').setShowInEditForm(false)
  const { Id } = await fields.createFieldAsXml(
    '<Field Type="Choice" ID="{b0a5b2fe-0000-4e51-8f69-111111111111}" Name="Klass" DisplayName="Klass" Group="Kommunen"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>',
  )
  expect(Id).toBe('b0a5b2fe-0000-4e51-8f69-111111111111')
  await fields.getById(made.Id ?? '').delete()
  expect((await refusal(fields.getById(made.Id ?? '')())).status).toBe(404)
  expect((await refusal(as('anna').web.fields.addText('x'))).status).toBe(403)
})
