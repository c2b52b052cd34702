/** Every door an item can be read through, walked by people who may not: nothing of it may come out. */
import { expect, test } from 'vitest'
import type { Who } from './testing/in-process'
import { READ, withSite } from './testing/with-site'

const SECRET = 'KATTGULD'
const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Addresses below a list and what to send there; `ID` is the secret item's. */
const OF_A_LIST: [string, RequestInit?][] = [
  [''],
  ['/items'],
  ['/items?$top=5000&$orderby=Title'],
  [`/items?$filter=Title eq '${SECRET}'`],
  [`/items?$filter=substringof('KATT',Title)`],
  ['/items?$select=Title,Author/Title,AttachmentFiles&$expand=Author,AttachmentFiles'],
  ['/items(ID)'],
  ['/items(ID)/Title'],
  ['/items(ID)/versions'],
  ['/items(ID)/versions(512)'],
  ['/items(ID)/attachmentfiles'],
  [`/items(ID)/attachmentfiles('${SECRET}.txt')`],
  [`/items(ID)/attachmentfiles('${SECRET}.txt')/$value`],
  ['/items(ID)/roleassignments?$expand=Member'],
  ['/items(ID)/firstuniqueancestorsecurableobject'],
  ['/items(ID)/recycle', { method: 'POST' }],
  ['/items(ID)/validateupdatelistitem', post({ formValues: [{ FieldName: 'Title', FieldValue: 'x' }] })],
  ['/getitems', post({ query: { ViewXml: '<View/>' } })],
  [
    '/getitems',
    post({
      query: {
        ViewXml: `<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">${SECRET}</Value></Eq></Where></Query></View>`,
      },
    }),
  ],
  [
    '/renderlistdataasstream',
    post({ parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>' } }),
  ],
  ['/renderlistdataasstream', post({ parameters: {} })],
  ['/getchanges', post({ query: { Item: true, Add: true, Update: true, DeleteObject: true } })],
  ['/getlistitemchangessincetoken', post({ query: {} })],
  ['/views?$expand=ViewFields'],
  ['/fields'],
]

async function walked(
  raw: (who: Who, path: string, init?: RequestInit) => Promise<Response>,
  who: Who,
  title: string,
  id: number,
) {
  const leaks: string[] = []
  const faults: string[] = []
  for (const [path, init] of OF_A_LIST) {
    const address = `web/lists/getbytitle('${title}')${path.replaceAll('ID', String(id))}`
    const response = await raw(who, address, init)
    const text = await response.text()
    // What was asked with may be named in a refusal; a row may not come back.
    const answered = text.replaceAll(address, '')
    if (response.ok && answered.includes(SECRET)) leaks.push(`${who} ${address}: ${text.slice(0, 200)}`)
    if (response.status >= 500) faults.push(`${response.status} ${who} ${address}: ${text.slice(0, 200)}`)
  }
  return { leaks, faults }
}

async function withSecrets() {
  const site = await withSite()
  const { owner, closed, list, as, id } = site
  const level = await owner.web.roleDefinitions.add('Lägga till', '', 1, { High: 176, Low: 138612835 })
  // One list closed, one where everybody sees their own, one open with one item closed.
  const shut = await closed('Stängd')
  const own = await closed('Egna')
  await own.update({ ReadSecurity: 2, WriteSecurity: 2 })
  const open = await list('Öppen')
  for (const who of ['anna', 'bo'] as const) await own.roleAssignments.add(await id(who), level.data.Id)
  for (const one of [shut, own, open]) {
    await one.items.add({ Title: SECRET })
    await one.items.getById(1).attachmentFiles.add(`${SECRET}.txt`, SECRET)
  }
  await open.items.getById(1).breakRoleInheritance(false)
  await as('bo')
    .web.lists.getByTitle('Egna')
    .items.add({ Title: `${SECRET} av Bo` })
  return site
}

test('no door of a list lets out what the person may not see', async () => {
  const { raw } = await withSecrets()
  for (const title of ['Stängd', 'Egna', 'Öppen']) {
    const { leaks, faults } = await walked(raw, 'anna', title, 1)
    expect(leaks).toEqual([])
    expect(faults).toEqual([])
  }
  for (const who of ['cecilia', 'guest'] as const)
    for (const title of ['Stängd', 'Egna', 'Öppen']) expect((await walked(raw, who, title, 1)).leaks).toEqual([])
})

test('the walk finds what it looks for where the person may see it', async () => {
  const { raw } = await withSecrets()
  const { leaks, faults } = await walked(raw, 'owner', 'Öppen', 1)
  expect(faults).toEqual([])
  // All but the list itself, its views and its fields, the item being in the bin after it was recycled.
  expect(leaks.length).toBeGreaterThan(8)
})

test('nor do the doors of the web: changes, the bin, a batch, what is counted and expanded', async () => {
  const { raw, owner, as } = await withSecrets()
  const { Id } = await owner.web.lists.getByTitle('Stängd').select('Id')()
  await owner.web.lists.getByTitle('Stängd').items.getById(1).recycle()
  const batch = [
    '--b',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `GET https://kommun.example/sites/forvalta/_api/web/lists('${Id}')/items HTTP/1.1`,
    'accept: application/json',
    '',
    '--b',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `GET https://kommun.example/sites/forvalta/_api/web/lists/getbytitle('%C3%96ppen')/items HTTP/1.1`,
    'accept: application/json',
    '',
    '--b--',
  ].join('\n')
  for (const [path, init] of [
    ['web/recyclebin'],
    ['web/lists?$expand=Fields,Views,RootFolder'],
    ['web/lists?$select=Title,ItemCount'],
    ['web/getchanges', post({ query: { Item: true, List: true, Add: true, DeleteObject: true } })],
    ['site/getchanges', post({ query: { Item: true, List: true, Add: true, DeleteObject: true } })],
    [`web/lists('${Id}')`],
    [`web/getlist('/sites/forvalta/Lists/Stangd')`],
    ['$batch', { method: 'POST', headers: { 'content-type': 'multipart/mixed; boundary=b' }, body: batch }],
  ] as [string, RequestInit?][]) {
    const text = await (await raw('anna', path, init)).text()
    expect([path, text.includes(SECRET), text.includes('Stängd')]).toEqual([path, false, false])
  }
  expect(await as('anna').web.recycleBin()).toEqual([])
})

test('a lookup into a list one may not read names nothing of it in any rendering', async () => {
  const { raw, owner, list, role, id } = await withSecrets()
  const { Id } = await owner.web.lists.getByTitle('Stängd').select('Id')()
  const refs = await list('Pekare')
  await refs.fields.addLookup('Ref', { LookupListId: Id, LookupFieldName: 'Title' })
  await refs.items.add({ Title: 'a', RefId: 1 })
  const before = await walked(raw, 'anna', 'Pekare', 1)
  expect(before.leaks).toEqual([])
  for (const path of [
    'items?$select=Ref/Title&$expand=Ref',
    `items?$filter=Ref/Title eq '${SECRET}'&$select=Id&$expand=Ref`,
    'items?$select=Id&$orderby=Ref/Title&$expand=Ref',
  ]) {
    const response = await raw('anna', `web/lists/getbytitle('Pekare')/${path}`)
    expect([path, response.status]).toEqual([path, 200])
    expect((await response.text()).replaceAll(path, '')).not.toContain(SECRET)
  }
  await owner.web.lists.getByTitle('Stängd').roleAssignments.add(await id('anna'), await role(READ))
  const after = await raw('anna', `web/lists/getbytitle('Pekare')/items?$select=Ref/Title&$expand=Ref`)
  expect(await after.text()).toContain(SECRET)
})
