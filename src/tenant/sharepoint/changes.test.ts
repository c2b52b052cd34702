import { expect, test } from 'vitest'
import { newTenant, refusal } from './testing/in-process'
import { login, withSite } from './testing/with-site'

interface Seen {
  'odata.type'?: string
  ChangeType: number
  ItemId?: number
  ListId?: string
  GroupId?: number
  ChangeToken: { StringValue: string }
}
const short = (changes: Seen[]) => changes.map(one => [one.ChangeType, one.ItemId])

/** Members of SP.ChangeQuery that PnPjs' type lacks. */
const unknownToPnp = (more: Record<string, unknown>): object => more

/** What a client that keeps a copy asks with: everything that could make a copy wrong. */
const EVERYTHING = {
  Item: true,
  List: true,
  Web: true,
  Group: true,
  Add: true,
  Update: true,
  DeleteObject: true,
  Restore: true,
  RoleAssignmentAdd: true,
  RoleAssignmentDelete: true,
  GroupMembershipAdd: true,
  GroupMembershipDelete: true,
}

test("kinds of change have SharePoint's numbers: added, changed, recycled, restored, rights, membership", async () => {
  const { owner, closed, id, role, clock } = await withSite()
  const list = await closed('A')
  const { CurrentChangeToken } = await owner.web()
  await list.items.add({ Title: 'x' })
  await list.items.getById(1).update({ Title: 'y' })
  const bin = await list.items.getById(1).recycle()
  await owner.web.recycleBin.getById(bin).restore()
  await list.roleAssignments.add(await id('bo'), await role(2))
  await list.roleAssignments.remove(await id('bo'), await role(2))
  const members = await owner.web.associatedMemberGroup()
  await owner.web.siteGroups.getById(members.Id).users.add(login('bo'))
  await owner.web.siteGroups.getById(members.Id).users.removeByLoginName(login('bo'))
  await list.resetRoleInheritance()
  await list.items.getById(1).delete()
  const changes: Seen[] = await owner.web.getChanges({ ...EVERYTHING, ChangeTokenStart: CurrentChangeToken })
  expect(changes.map(one => [one['odata.type'], one.ChangeType])).toEqual([
    ['SP.ChangeItem', 1],
    ['SP.ChangeItem', 2],
    ['SP.ChangeItem', 3],
    ['SP.ChangeItem', 7],
    ['SP.ChangeList', 11],
    ['SP.ChangeList', 12],
    ['SP.ChangeGroup', 13],
    ['SP.ChangeGroup', 14],
    ['SP.ChangeList', 18],
    ['SP.ChangeItem', 3],
  ])
  expect(changes[6]?.GroupId).toBe(members.Id)
  clock.at += 60_000
  const last = changes.at(-1)?.ChangeToken
  expect(last && (await owner.web.getChanges({ ...EVERYTHING, ChangeTokenStart: last }))).toEqual([])
})

test('from a token to a token, the newest first, a few at a time, and by a token made of a time', async () => {
  const { owner, clock } = newTenant()
  await owner.web.lists.add('A')
  const list = owner.web.lists.getByTitle('A')
  const { CurrentChangeToken, Id } = await list()
  for (let n = 1; n <= 5; n += 1) {
    clock.at += 60_000
    await list.items.add({ Title: `${n}` })
  }
  const all: Seen[] = await list.getChanges({ Item: true, Add: true, ChangeTokenStart: CurrentChangeToken })
  expect(all.map(one => one.ItemId)).toEqual([1, 2, 3, 4, 5])
  const [first, , third] = all
  if (!first || !third) throw new Error('too few changes')
  const between = { Item: true, Add: true, ChangeTokenStart: first.ChangeToken, ChangeTokenEnd: third.ChangeToken }
  expect((await list.getChanges(between)).map((one: Seen) => one.ItemId)).toEqual([2, 3])
  expect((await list.getChanges({ ...between, ...unknownToPnp({ FetchLimit: '1' }) })).length).toBe(1)
  const latest = await list.getChanges({ Item: true, Add: true, ...unknownToPnp({ LatestFirst: true, FetchLimit: 2 }) })
  expect(latest.map((one: Seen) => one.ItemId)).toEqual([5, 4])
  // One minute after the third was added.
  const ticks = BigInt(clock.at - 60_000) * 10_000n + 621_355_968_000_000_000n
  const since = await list.getChanges({
    Item: true,
    Add: true,
    ChangeTokenStart: { StringValue: `1;3;${Id};${ticks};-1` },
  })
  expect(since.map((one: Seen) => one.ItemId)).toEqual([4, 5])
  expect(
    (await refusal(list.getChanges({ Item: true, ChangeTokenStart: { StringValue: `1;2;${Id};x;1` } }))).status,
  ).toBe(400)
  // Of another list.
  await owner.web.lists.add('B')
  const other = owner.web.lists.getByTitle('B').getChanges({ Item: true, ChangeTokenStart: first.ChangeToken })
  expect((await refusal(other)).status).toBe(400)
})

test('each person is told of what they may see, and that rights on a list they have not changed, by its id alone', async () => {
  const { owner, as, closed, list, id, role } = await withSite()
  const open = await list('Öppen')
  const shut = await closed('Stängd')
  await open.items.add({ Title: 'a' })
  await shut.items.add({ Title: 'b' })
  const own = await list('Egna', { ReadSecurity: 2 })
  await own.items.add({ Title: 'c' })
  const { CurrentChangeToken } = await owner.web()
  await open.items.add({ Title: 'a' })
  await shut.items.add({ Title: 'b' })
  await own.items.add({ Title: 'c' })
  const seen = async () =>
    short(await as('anna').web.getChanges({ ...EVERYTHING, ChangeTokenStart: CurrentChangeToken }))
  expect(await seen()).toEqual([[1, 2]])
  await shut.roleAssignments.add(await id('anna'), await role(2))
  expect(await seen()).toEqual([
    [1, 2],
    [1, 2],
    [11, undefined],
  ])
  await shut.roleAssignments.remove(await id('anna'), await role(2))
  expect(await seen()).toEqual([
    [1, 2],
    [11, undefined],
    [12, undefined],
  ])
  const strict = await as('anna').web.getChanges({
    ...EVERYTHING,
    ...unknownToPnp({ RequireSecurityTrim: true }),
    ChangeTokenStart: CurrentChangeToken,
  })
  expect(short(strict)).toEqual([[1, 2]])
  // Rights on an item of somebody else's, where one sees one's own only.
  const before = await seen()
  await own.items.getById(1).breakRoleInheritance(true)
  expect(await seen()).toEqual(before)
  await shut.recycle()
  expect(await seen()).toEqual([
    [1, 2],
    [3, undefined],
  ])
})

test('many changes nobody may see do not hide the ones behind them', async () => {
  const { owner, as, list, closed } = await withSite()
  const shut = await closed('Stängd')
  const open = await list('Öppen')
  const { CurrentChangeToken } = await owner.web()
  for (let n = 0; n < 30; n += 1) await shut.items.add({ Title: 'b' })
  await open.items.add({ Title: 'a' })
  const query = { Item: true, Add: true, ChangeTokenStart: CurrentChangeToken, ...unknownToPnp({ FetchLimit: 7 }) }
  expect(short(await as('anna').web.getChanges(query))).toEqual([[1, 1]])
})

const attribute = (xml: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(xml)?.[1]
const rows = (xml: string) => [...xml.matchAll(/<z:row [^>]*ows_ID="(\d+)"[^>]*>/g)].map(match => Number(match[1]))

test('GetListItemChangesSinceToken: all in pages first, then what changed and what went, as XML', async () => {
  const { owner } = newTenant()
  await owner.web.lists.add('A')
  const list = owner.web.lists.getByTitle('A')
  for (const Title of ['ett & "två"', 'två', 'tre']) await list.items.add({ Title })
  const options = (next: string) => `<Paging ListItemCollectionPositionNext="${next}" />`
  const first: string = await list.getListItemChangesSinceToken({ RowLimit: '2' })
  expect(first).toMatch(/^<\?xml[^>]+\?><GetListItemChangesSinceTokenResult /)
  expect(rows(first)).toEqual([1, 2])
  expect(first).toContain('ows_Title="ett &amp; &quot;två&quot;"')
  expect(first).toContain('<Field ')
  const next = attribute(first, 'ListItemCollectionPositionNext')
  expect(next).toBe('Paged=TRUE&amp;p_ID=2')
  const second: string = await list.getListItemChangesSinceToken({
    RowLimit: '2',
    QueryOptions: options(next ?? ''),
  })
  expect(rows(second)).toEqual([3])
  expect(attribute(second, 'ListItemCollectionPositionNext')).toBeUndefined()

  const ChangeToken = attribute(first, 'LastChangeToken') ?? ''
  await list.items.getById(2).update({ Title: 'TVÅ' })
  await list.items.getById(3).delete()
  await list.items.add({ Title: 'fyra' })
  const ViewFields = '<ViewFields><FieldRef Name="Title" /></ViewFields>'
  const since: string = await list.getListItemChangesSinceToken({ ChangeToken, ViewFields })
  expect(rows(since)).toEqual([2, 4])
  expect(since).toMatch(/<Id ChangeType="Delete" UniqueId="[0-9a-f-]{36}">3<\/Id>/)
  const some: string = await list.getListItemChangesSinceToken({ ChangeToken, RowLimit: '1' })
  expect([rows(some), attribute(some, 'MoreChanges')]).toEqual([[2], 'TRUE'])
  const rest: string = await list.getListItemChangesSinceToken({
    ChangeToken: attribute(some, 'LastChangeToken') ?? '',
  })
  expect(rows(rest)).toEqual([4])
  expect(rest).toContain('>3</Id>')
  const none: string = await list.getListItemChangesSinceToken({
    ChangeToken: attribute(rest, 'LastChangeToken') ?? '',
  })
  expect(none).toContain('<rs:data ItemCount="0">')
  const Query = "<Query><Where><Eq><FieldRef Name='Title' /><Value Type='Text'>fyra</Value></Eq></Where></Query>"
  expect(rows(await list.getListItemChangesSinceToken({ ChangeToken, Query }))).toEqual([4])
  expect((await refusal(list.getListItemChangesSinceToken({ Contains: '<Contains />' }))).status).toBe(501)
})

test('GetListItemChangesSinceToken shows nobody what they may not see, looked-up titles included', async () => {
  const { as, list, closed } = await withSite()
  const secret = await closed('Hemligt')
  await secret.items.add({ Title: 'hemligt namn' })
  const open = await list('Öppen')
  const { Id } = await secret.select('Id')()
  await open.fields.addLookup('Ref', { LookupListId: Id, LookupFieldName: 'Title' })
  await open.items.add({ Title: 'a', RefId: 1 })
  await open.items.add({ Title: 'b' })
  await open.items.getById(2).breakRoleInheritance(false)
  const xml: string = await as('anna').web.lists.getByTitle('Öppen').getListItemChangesSinceToken({})
  expect(rows(xml)).toEqual([1])
  expect(xml).not.toContain('hemligt namn')
  const ChangeToken = attribute(xml, 'LastChangeToken') ?? ''
  await open.items.getById(2).update({ Title: 'bb' })
  await open.items.getById(2).delete()
  const since: string = await as('anna').web.lists.getByTitle('Öppen').getListItemChangesSinceToken({ ChangeToken })
  expect(rows(since)).toEqual([])
  expect(since).not.toContain('ChangeType')
  expect((await refusal(as('anna').web.lists.getByTitle('Hemligt').getListItemChangesSinceToken({}))).status).toBe(404)
})
