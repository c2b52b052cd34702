import { expect, test } from 'vitest'
import { json, SITE } from './testing/in-process'
import { withList } from './testing/with-items'

const ONE_PAGE = `web/lists/getbytitle('Saker')/items?$select=Title,Tags,Author/Title&$expand=Author&$top=1`

async function withTwo() {
  const tenant = await withList()
  const { Id } = await tenant.list.select('Id')()
  for (const Title of ['ett', 'två']) await tenant.list.items.add({ Title, Tags: ['a', 'b'] })
  const read = (path: string, headers: Record<string, string> = {}) => json(tenant.raw('owner', path, { headers }))
  return { ...tenant, Id, read }
}

const V4 = { 'odata-version': '4.0' }

test('OData v4 has its own names for context, type, tag, links and the next page', async () => {
  const { read, Id } = await withTwo()
  const page = await read(ONE_PAGE, { ...V4, accept: 'application/json' })
  expect(page).toEqual({
    '@odata.context': `${SITE}/_api/$metadata#SP.ListData.SakerListItems`,
    value: [
      {
        '@odata.type': '#SP.Data.SakerListItem',
        '@odata.id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        '@odata.etag': expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
        '@odata.editLink': `Web/Lists(guid'${Id}')/Items(1)`,
        Title: 'ett',
        Tags: ['a', 'b'],
        'Author@odata.navigationLink': `Web/Lists(guid'${Id}')/Items(1)/Author`,
        Author: expect.objectContaining({ '@odata.type': '#SP.Data.UserInfoItem', Title: 'Olga Ek' }),
      },
    ],
    '@odata.nextLink': expect.stringContaining('skiptoken=Paged%3dTRUE%26p_ID%3d1'),
  })
  const next = await read(String(page['@odata.nextLink']), { ...V4, accept: 'application/json;odata.metadata=none' })
  expect(next).toEqual({ value: [{ Title: 'två', Tags: ['a', 'b'], Author: { Title: 'Olga Ek' } }] })
  expect(await read(`web/lists/getbytitle('Saker')`, V4)).toMatchObject({
    '@odata.context': `${SITE}/_api/$metadata#SP.ApiData.Lists/$entity`,
    '@odata.type': '#SP.List',
  })
})

test.each<[Record<string, string>, number]>([
  [{ ...V4, accept: 'application/json;odata=nometadata' }, 406],
  [{ ...V4, accept: 'application/json;odata=verbose' }, 406],
  [{ ...V4, accept: 'application/json;odata.metadata=none' }, 200],
  [{ ...V4, accept: 'application/json;odata.metadata=minimal;odata.streaming=true' }, 200],
  [{ ...V4, accept: 'application/json; odata.metadata=full' }, 200],
  [{ ...V4, accept: 'application/json;odata=nometadata, application/json' }, 200],
  [{ accept: 'application/json;odata.metadata=none' }, 406],
  [{ accept: 'application/json;odata=frobmetadata' }, 406],
  [{ 'odata-version': '', accept: 'application/json;odata=nometadata' }, 200],
  [{ 'odata-version': '3.0', accept: 'application/json;odata=nometadata' }, 200],
])('%j answers %i', async (headers, status) => {
  const { raw } = await withTwo()
  const response = await raw('owner', 'web', { headers })
  expect(response.status).toBe(status)
  expect(response.headers.get('odata-version')).toBe(headers['odata-version'] === '4.0' ? '4.0' : null)
  if (status === 406)
    expect(await response.text()).toContain('The HTTP header ACCEPT is missing or its value is invalid.')
})

test('an error in v4 has its text bare, in v3 in a language', async () => {
  const { read } = await withTwo()
  const gone = `web/lists/getbytitle('Borta')`
  const code = '-1, System.ArgumentException'
  const text = `List 'Borta' does not exist at site with URL '${SITE}'.`
  expect(await read(gone, V4)).toEqual({ error: { code, message: text } })
  const inner = { code, message: { lang: 'en-US', value: text } }
  expect(await read(gone)).toEqual({ 'odata.error': inner })
  expect(await read(gone, { accept: 'application/json;odata=nometadata' })).toEqual({ 'odata.error': inner })
  expect(await read(gone, { accept: 'application/json;odata=verbose' })).toEqual({ error: inner })
})

test('verbose has __metadata, deferred links, results and __next', async () => {
  const { read, Id } = await withTwo()
  const verbose = { accept: 'application/json;odata=verbose' }
  const uri = `${SITE}/_api/Web/Lists(guid'${Id}')`
  expect(await read(`web/lists/getbytitle('Saker')/items?$top=1`, verbose)).toMatchObject({
    d: {
      results: [
        {
          __metadata: {
            id: expect.stringMatching(/^[0-9a-f-]{36}$/),
            uri: `${uri}/Items(1)`,
            etag: expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
            type: 'SP.Data.SakerListItem',
          },
          AttachmentFiles: { __deferred: { uri: `${uri}/Items(1)/AttachmentFiles` } },
          Tags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['a', 'b'] },
        },
      ],
      __next: expect.stringContaining('skiptoken'),
    },
  })
  expect(await read(`web/lists/getbytitle('Saker')`, verbose)).toMatchObject({
    d: { __metadata: { type: 'SP.List', uri, id: uri }, Fields: { __deferred: { uri: `${uri}/Fields` } } },
  })
})

test('full metadata names the links and the types JSON has no form for', async () => {
  const { read, Id } = await withTwo()
  const full = await read(`web/lists/getbytitle('Saker')`, { accept: 'application/json;odata=fullmetadata' })
  expect(full).toMatchObject({
    'odata.type': 'SP.List',
    'Fields@odata.navigationLinkUrl': `Web/Lists(guid'${Id}')/Fields`,
    'Id@odata.type': 'Edm.Guid',
    'Created@odata.type': 'Edm.DateTime',
    CurrentChangeToken: { 'odata.type': 'SP.ChangeToken' },
  })
  const v4 = await read(`web/lists/getbytitle('Saker')/items(1)`, {
    ...V4,
    accept: 'application/json;odata.metadata=full',
  })
  expect(v4).toMatchObject({ 'Tags@odata.type': '#Collection(String)', 'GUID@odata.type': '#Guid' })
})

test('a body may carry annotations of either version', async () => {
  const { raw, read } = await withTwo()
  const post = (headers: Record<string, string>, body: unknown) =>
    raw('owner', `web/lists/getbytitle('Saker')/items`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const v4 = { '@odata.type': '#SP.Data.SakerListItem', 'Tags@odata.type': '#Collection(String)', Tags: ['b'] }
  expect((await post(V4, v4)).status).toBe(201)
  const verbose = { __metadata: { type: 'SP.Data.SakerListItem' }, Tags: { __metadata: {}, results: ['a'] } }
  expect((await post({ 'content-type': 'application/json;odata=verbose' }, verbose)).status).toBe(201)
  expect((await post({}, { __metadata: { type: 'SP.Data.SakerListItem' } })).status).toBe(400)
  const { value } = await read(`web/lists/getbytitle('Saker')/items?$select=Tags&$filter=Id gt 2`, {
    accept: 'application/json;odata=nometadata',
  })
  expect(value).toEqual([{ Tags: ['b'] }, { Tags: ['a'] }])
})

test('each part of a batch is answered in the mode it asks for', async () => {
  const { raw } = await withTwo()
  const part = (...lines: string[]) => ['--b', 'Content-Type: application/http', '', ...lines, '', '']
  const get = `GET ${SITE}/_api/web?$select=Title HTTP/1.1`
  const body = [
    ...part(get, 'Accept: application/json;odata=nometadata'),
    ...part(get, 'Accept: application/json;odata=verbose'),
    ...part(get, 'Accept: application/json', 'OData-Version: 4.0'),
    ...part(get, 'Accept: application/json;odata=nometadata', 'OData-Version: 4.0'),
    '--b--',
  ].join('\r\n')
  const headers = { 'content-type': 'multipart/mixed; boundary=b' }
  const text = await (await raw('owner', '$batch', { method: 'POST', headers, body })).text()
  const bodies: unknown[] = text
    .split('\r\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line))
  expect(bodies).toMatchObject([
    { Title: 'Förvalta' },
    { d: { Title: 'Förvalta', __metadata: { type: 'SP.Web' } } },
    { '@odata.context': `${SITE}/_api/$metadata#SP.ApiData.Webs/$entity`, Title: 'Förvalta' },
    { error: { message: 'The HTTP header ACCEPT is missing or its value is invalid.' } },
  ])
  expect(text).toContain('HTTP/1.1 406 Not Acceptable')
})

test('a batch as CLI for Microsoft 365 writes it: boundaries behind bodies, addresses from _api on', async () => {
  const { raw, Id } = await withTwo()
  const add = (title: string) =>
    `--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${SITE}/_api/web/lists(guid'${Id}')/AddValidateUpdateItemUsingPath HTTP/1.1\nAccept: application/json;odata=nometadata\nContent-Type: application/json;odata=verbose\nIf-Match: *\n\n{\n"formValues": [{"FieldName":"Title","FieldValue":"${title}"}]\n}`
  const remove = `--c\nContent-Type: application/http\n\nDELETE lists(guid'${Id}')/items(1) HTTP/1.1\nAccept: application/json;odata=nometadata\nIf-Match: *\n\n`
  const body = `--b\nContent-Type: multipart/mixed; boundary="c"\n\nContent-Transfer-Encoding: binary\n\n${add('tre')}${add('fyra')}${remove}\n\n--c--\n\n--b--\n`
  const headers = { 'content-type': 'multipart/mixed; boundary=b' }
  const text = await (await raw('owner', '$batch', { method: 'POST', headers, body })).text()
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 204'])
  const titles = await json(raw('owner', `web/getlist('/sites/forvalta/Lists/Saker')/items?$select=Title`))
  expect(titles.value).toMatchObject([{ Title: 'två' }, { Title: 'tre' }, { Title: 'fyra' }])
})

test('what has no answer to write does not mind an Accept it could not meet', async () => {
  const { raw, owner } = await withTwo()
  const headers = { accept: 'application/json;odata.metadata=none', 'content-type': 'application/json' }
  const post = (path: string, verb: string, body: string) =>
    raw('owner', path, { method: 'POST', headers: { ...headers, 'x-http-method': verb }, body })
  expect((await post('web', 'MERGE', '{"Title":"Ny"}')).status).toBe(204)
  expect((await post(`web/lists/getbytitle('Saker')/breakroleinheritance(true)`, 'POST', '')).status).toBe(200)
  expect((await post('web/lists', 'POST', '{"Title":"Nej"}')).status).toBe(406)
  expect((await owner.web.lists()).map(list => list.Title)).not.toContain('Nej')
})

test('a role assignment is removed whole where no level is named', async () => {
  const { raw, owner, list } = await withTwo()
  await list.breakRoleInheritance(true)
  const { Id } = await owner.web.associatedMemberGroup()
  const remove = (who: string) =>
    raw('owner', `web/lists/getbytitle('Saker')/roleassignments/removeroleassignment(${who})`, { method: 'POST' })
  expect((await remove(`principalid='${Id}'`)).status).toBe(200)
  expect((await list.roleAssignments()).map(one => one.PrincipalId)).not.toContain(Id)
  expect((await remove(`principalid='x'`)).status).toBe(404)
})
