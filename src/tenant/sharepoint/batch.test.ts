import { expect, test } from 'vitest'
import { parseBatch } from './batch/parse'
import { newTenant, refusal, SITE } from './testing/in-process'

test('reads and writes mixed in one batch are done in order and answered in order', async () => {
  const { owner } = newTenant()
  await owner.web.lists.add('A')
  const [batched, execute] = owner.batched()
  const list = () => batched.web.lists.getByTitle('A')
  const answers: Promise<unknown>[] = [
    list().items.add({ Title: 'ett' }),
    list().items.add({ Title: 'två\n\nrader' }),
    list().items.select('Title')(),
    list().items.getById(1).update({ Title: 'uno' }),
    refusal(list().items.getById(9).update({ Title: 'x' })),
    refusal(list().items.add({ Nope: 1 })),
    list().items.getById(1).select('Title')(),
    list().items.getById(2).delete(),
    list().items.select('Id')(),
  ]
  await execute()
  expect(await Promise.all(answers)).toMatchObject([
    { Id: 1, Title: 'ett' },
    { Id: 2 },
    [{ Title: 'ett' }, { Title: 'två\n\nrader' }],
    { etag: expect.stringContaining(',2"') },
    { status: 404 },
    { status: 400 },
    { Title: 'uno' },
    {},
    [{ Id: 1 }],
  ])
})

test('21 requests go in two batches', async () => {
  const { owner } = newTenant()
  await owner.web.lists.add('A')
  const [batched, execute] = owner.batched()
  const all = Array.from({ length: 21 }, (_, n) => batched.web.lists.getByTitle('A').items.add({ Title: `${n}` }))
  await execute()
  expect((await Promise.all(all)).map(one => one.Id)).toEqual(Array.from({ length: 21 }, (_, n) => n + 1))
})

test('a batch without a token is refused as a whole', async () => {
  const { raw } = newTenant()
  const response = await raw(undefined, '$batch', {
    method: 'POST',
    headers: { 'content-type': 'multipart/mixed; boundary=x' },
    body: '--x--',
  })
  expect(response.status).toBe(401)
})

test('the wire: CRLF, status lines, a quoted boundary, in the order asked', async () => {
  const { raw } = newTenant()
  const body = [
    '--batch_1',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `GET ${SITE}/_api/web?$select=Title HTTP/1.1`,
    'accept: application/json',
    '',
    '--batch_1--',
    '',
  ].join('\n')
  const text = await (
    await raw('owner', '$batch', {
      method: 'POST',
      headers: { 'content-type': 'multipart/mixed; boundary=batch_1' },
      body,
    })
  ).text()
  expect(text).toMatch(
    /^--batchresponse_[0-9a-f-]+\r\nContent-Type: application\/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP\/1\.1 200 OK\r\nCONTENT-TYPE: application\/json[^\r]+\r\n\r\n\{.*\}\r\n--batchresponse_[0-9a-f-]+--\r\n$/,
  )
})

test.each(['\n', '\r\n'])('parts are read with line end %j', end => {
  const lines = [
    '--b',
    'Content-Type: multipart/mixed; boundary="c"',
    '',
    '--c',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    'MERGE https://x/_api/web HTTP/1.1',
    'if-match: *',
    'content-type: application/json;charset=utf-8',
    '',
    '{"Title":"a"}',
    '',
    '--c--',
    '',
    '--b',
    'Content-Type: application/http',
    '',
    'GET /_api/site HTTP/1.1',
    '',
    '--b--',
    '',
  ]
  expect(parseBatch('multipart/mixed; boundary=b', lines.join(end))).toEqual([
    {
      method: 'MERGE',
      url: 'https://x/_api/web',
      headers: [
        ['if-match', '*'],
        ['content-type', 'application/json;charset=utf-8'],
      ],
      body: '{"Title":"a"}',
    },
    { method: 'GET', url: '/_api/site', headers: [], body: '' },
  ])
})
