import { expect, test } from 'vitest'
import { refusal } from './testing/in-process'
import { withList } from './testing/with-items'

const MEETING = '0x01008D19F38845B0884EBEBE239FDF359184'

test('the web’s content types: those every site has, and new ones by their parent’s id', async () => {
  const { owner } = await withList()
  const types = owner.web.contentTypes
  expect(await types.getById('0x01')()).toMatchObject({ Name: 'Item', StringId: '0x01', Group: 'List Content Types' })
  await types.add(MEETING, 'Möte', 'om möten', 'Kommunen')
  const made = types.getById(MEETING)
  expect(await made()).toMatchObject({
    Name: 'Möte',
    Description: 'om möten',
    Group: 'Kommunen',
    Id: { StringValue: MEETING },
  })
  await made.update({ Name: 'Sammanträde', JSLink: 'x.js' })
  expect(await made()).toMatchObject({ Name: 'Sammanträde', JSLink: 'x.js' })
  expect((await made.parent()).StringId).toBe('0x01')
  expect((await made.fieldLinks()).map(link => link.Name)).toEqual(['ContentType', 'Title'])
  expect((await made.fields()).map(field => field.InternalName)).toEqual(['Title', 'ContentType'])
  const [link] = await made.fieldLinks()
  expect(await made.fieldLinks.getById(link?.Id ?? '')()).toMatchObject({ FieldInternalName: 'ContentType' })
  expect(await made.workflowAssociations()).toEqual([])
  expect(await types.filter("Group eq 'Kommunen'").select('Name')()).toMatchObject([{ Name: 'Sammanträde' }])
  expect((await types.expand('Parent').select('Name', 'Parent/Name').filter("Name eq 'Task'")())[0]).toMatchObject({
    Parent: { Name: 'Item' },
  })
  expect((await refusal(types.add(`${MEETING}01`, 'Sammanträde'))).status).toBe(500)
  expect((await refusal(types.add('0xzz', 'Fel'))).status).toBe(400)
  await made.delete()
  expect((await refusal(made())).status).toBe(404)
})

test('a list takes a content type with its columns, and items are of it', async () => {
  const { owner, list } = await withList()
  expect((await list.contentTypes()).map(type => type.Name)).toEqual(['Item', 'Folder'])
  await owner.web.fields.addText('Dnr')
  await owner.web.contentTypes.add(MEETING, 'Möte')
  const { data } = await list.contentTypes.addAvailableContentType(MEETING)
  const own = data.StringId ?? ''
  expect(data.StringId).toMatch(new RegExp(`^${MEETING}00[0-9A-F]{32}$`))
  expect((await list.contentTypes.getById(own).parent()).Name).toBe('Möte')
  await list.contentTypes.addAvailableContentType('0x0108')
  expect(await list.fields.getByInternalNameOrTitle('TaskDueDate')()).toMatchObject({ TypeAsString: 'DateTime' })
  expect(await list.items.add({ Title: 'a', ContentTypeId: data.StringId })).toMatchObject({
    ContentTypeId: data.StringId,
  })
  await list.items.add({ Title: 'b' })
  const read = () => list.items.select('Title', 'ContentType/Name').expand('ContentType')()
  expect(await read()).toMatchObject([{ ContentType: { Name: 'Möte' } }, { ContentType: { Name: 'Item' } }])
  await list.items.getById(2).update({ ContentTypeId: MEETING })
  expect(await list.items.getById(2).contentType()).toMatchObject({ StringId: data.StringId })
  expect((await list.items.getById(2).fieldValuesAsText()).ContentType).toBe('Möte')
  await list.items.getById(1).validateUpdateListItem([{ FieldName: 'ContentType', FieldValue: 'Item' }])
  expect((await list.items.getById(1).contentType()).Name).toBe('Item')
  expect((await refusal(list.items.add({ ContentTypeId: '0x0104' }))).status).toBe(404)
  expect((await refusal(owner.web.contentTypes.getById(MEETING).delete())).status).toBe(500)
  expect((await refusal(list.contentTypes.addAvailableContentType('0x0199'))).status).toBe(404)
})
