/** Whatever is sent: SharePoint’s own refusal or a 501, never a fault of the tenant’s, and it goes on answering. Long: its vocabulary. */
import * as fc from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { withList } from './testing/with-items'

const RUNS = Number(process.env.JUNK_RUNS ?? 300)
const SEED = Number(process.env.JUNK_SEED ?? 20261122)

const of = (words: string): string[] => words.split(' ')
/** Half a surrogate can't stand in an address. */
const whole = (text: string): string => Buffer.from(text).toString()

let tenant: Awaited<ReturnType<typeof withList>>
beforeAll(async () => {
  tenant = await withList()
  for (const title of ['Ett', 'Två', 'Tre']) await tenant.list.items.add({ Title: title, Code: title, Count: 1 })
})
afterEach(async () => {
  const { status } = await tenant.raw('owner', "web/lists/getbytitle('Saker')/items?$top=1")
  expect(status).toBe(200)
})

/** @throws when the answer is a fault, with what was sent. */
async function ask(path: string, init: RequestInit = {}): Promise<number> {
  tenant.faults.length = 0
  const response = await tenant.raw('owner', path, init)
  const text = await response.text()
  if (tenant.faults.length > 0)
    throw new Error(`${init.method ?? 'GET'} ${path} ${String(init.body)}: ${tenant.faults[0]}`)
  if (response.status >= 400 && response.status !== 501) expect(text).toMatch(/"code"/)
  expect(text, path).not.toContain('-1, System.Exception"')
  return response.status
}
const always = (property: fc.IAsyncProperty<unknown>) => fc.assert(property, { numRuns: RUNS, seed: SEED })
const items = "web/lists/getbytitle('Saker')/items"
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

const NAMES = of(
  'Title Code Count Due At State Tags Done Lead LeadId Team TeamId System SystemId OthersId Link ID Author Author/Title System/Title System/Id Attachments Nope * Modified GUID FieldValuesAsText',
)
const name = fc.constantFrom(...NAMES)
const noise = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    "'",
    "''",
    '(',
    ')',
    ',',
    '%',
    '&',
    ' ',
    '+',
    '/',
    "datetime'x'",
    "guid'y'",
    "datetime'2026-01-01T00:00:00Z'",
    'null',
    'true',
    '1e999',
    '-1',
    '0x10',
    '99999999999999999999',
    "'å'",
    '\u0000',
    '\ud800',
  ),
)
const operator = fc.constantFrom(...of('eq ne lt le gt ge and or not startswith substringof endswith add ( ) ,'))
const words = fc.array(fc.oneof(name, operator, noise), { maxLength: 8 }).map(all => all.join(' '))
const option = fc.tuple(
  fc.constantFrom(...of('$filter $select $expand $orderby $top $skip $skiptoken $count $inlinecount @p $format x')),
  fc.oneof(
    words,
    noise,
    fc.array(name, { maxLength: 4 }).map(all => all.join(',')),
  ),
)
const query = fc.array(option, { maxLength: 4 }).map(all => new URLSearchParams(all).toString())

test('query strings', () =>
  always(
    fc.asyncProperty(
      fc.constantFrom(
        items,
        `${items}(1)`,
        'web/lists',
        'web',
        'web/siteusers',
        "web/lists/getbytitle('Saker')/fields",
        "web/lists/getbytitle('Saker')/views",
      ),
      query,
      async (path, text) => {
        await ask(`${path}?${text}`)
      },
    ),
  ))

test('filters put together from true pieces', () =>
  always(
    fc.asyncProperty(name, operator, noise, operator, name, async (one, op, value, and, other) => {
      await ask(
        `${items}?$filter=${encodeURIComponent(whole(`${one} ${op} ${value} ${and} ${other} ${op} '1'`))}&$expand=Author,System`,
      )
    }),
  ))

const tag = fc.constantFrom(
  ...of(
    'View Query Where And Or Eq Neq Gt In Values Value FieldRef OrderBy GroupBy RowLimit ViewFields Contains BeginsWith IsNull Includes DateRangesOverlap Membership Today UserID Joins',
  ),
)
const attribute = fc.constantFrom(
  '',
  ' Name="Title"',
  ' Name="Nope"',
  ' Type="Text"',
  ' Type="Integer"',
  ' Type="DateTime"',
  ' LookupId="TRUE"',
  ' Paged="TRUE"',
  ' Scope="RecursiveAll"',
  ' Ascending="FALSE"',
  ' Offset="x"',
  ' x',
)
const xml: fc.Arbitrary<string> = fc.letrec<{ node: string }>(tie => ({
  node: fc.oneof(
    { maxDepth: 5 },
    noise,
    fc.tuple(tag, attribute).map(([one, text]) => `<${one}${text}/>`),
    fc
      .tuple(tag, attribute, fc.array(tie('node'), { maxLength: 3 }))
      .map(([one, text, inside]) => `<${one}${text}>${inside.join('')}</${one}>`),
  ),
})).node

test('CAML', () =>
  always(
    fc.asyncProperty(xml, fc.constantFrom('', '<View>', '<View><Query><Where>'), async (inside, around) => {
      const ViewXml = `${around}${inside}${around
        .replaceAll('<', '</')
        .split('</')
        .reverse()
        .filter(Boolean)
        .map(one => `</${one}`)
        .join('')}`
      await post("web/lists/getbytitle('Saker')/getitems", JSON.stringify({ query: { ViewXml } }))
      await post(
        "web/lists/getbytitle('Saker')/renderlistdataasstream",
        JSON.stringify({ parameters: { ViewXml, RenderOptions: 2 } }),
      )
    }),
  ))

test('field definitions as XML', () =>
  always(
    fc.asyncProperty(
      xml,
      fc.array(
        fc.tuple(
          fc.constantFrom(
            ...of('Type Name DisplayName ID List ShowField MaxLength Required Indexed Format Decimals Min Max'),
          ),
          fc.oneof(noise, fc.constantFrom(...of('Text Note Number Choice Lookup User DateTime Calculated TRUE'))),
        ),
      ),
      async (inside, attributes) => {
        const text = attributes.map(([key, value]) => ` ${key}="${value}"`).join('')
        await post(
          "web/lists/getbytitle('System')/fields/createfieldasxml",
          JSON.stringify({ parameters: { SchemaXml: `<Field${text}>${inside}</Field>`, Options: 0 } }),
        )
      },
    ),
  ))

const value = fc.oneof(
  noise,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.json().map(text => JSON.parse(text)),
  fc.array(fc.oneof(fc.integer(), noise), { maxLength: 3 }),
  fc.record({ results: fc.array(fc.integer(), { maxLength: 2 }) }),
  fc.record({ Url: noise, Description: noise }),
  fc.constantFrom('2026-02-30', '2026-01-01', '9999-12-31T23:59:59Z', '-1'),
)
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .dictionary(
      fc.oneof(name, fc.constantFrom('__metadata', 'odata.type', '__proto__', 'constructor', 'toString')),
      value,
      { maxKeys: 5 },
    )
    .map(one => JSON.stringify(one)),
)

test('bodies of items', () =>
  always(
    fc.asyncProperty(
      body,
      fc.constantFrom('', 'MERGE', 'DELETE', 'PUT', 'PATCH', 'X'),
      fc.oneof(fc.constant('*'), noise),
      async (text, verb, tag) => {
        const ifMatch = tag.replaceAll(/[^\u0021-\u007e]/g, '')
        await post(verb ? `${items}(2)` : items, text, verb ? { 'x-http-method': verb, 'if-match': ifMatch } : {})
        await tenant.list.items.add({ Title: 'Två' })
      },
    ),
  ))

const BODY_PATHS = [
  'web/lists',
  "web/lists/getbytitle('System')",
  "web/lists/getbytitle('System')/fields",
  "web/lists/getbytitle('System')/fields/addfield",
  "web/lists/getbytitle('System')/views",
  'web/ensureuser',
  'web/sitegroups',
  'web/roledefinitions',
  'web',
  "web/lists/getbytitle('System')/getchanges",
  "web/lists/getbytitle('Saker')/addvalidateupdateitemusingpath",
  `${items}(1)/validateupdatelistitem`,
  'web/getchanges',
  "web/lists/getbytitle('System')/getlistitemchangessincetoken",
]
const KEYS = of(
  'Title BaseTemplate Description FieldTypeKind parameters query formValues listItemCreateInfo logonName LoginName BasePermissions Name Order ViewQuery PersonalView RowLimit AllowContentTypes ReadSecurity Item Add ChangeTokenStart',
)

test('bodies of everything else', () =>
  always(
    fc.asyncProperty(
      fc.constantFrom(...BODY_PATHS),
      fc.constantFrom('', 'MERGE'),
      fc.oneof(
        fc.json(),
        fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 4 }).map(one => JSON.stringify(one)),
      ),
      async (path, verb, text) => {
        await post(path, text, verb ? { 'x-http-method': verb, 'if-match': '*' } : {})
      },
    ),
  ))

test('batches', () =>
  always(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            '--b',
            '--b--',
            '--c',
            '',
            'Content-Type: application/http',
            'Content-Type: multipart/mixed; boundary="c"',
            'GET https://kommun.example/sites/forvalta/_api/web HTTP/1.1',
            'POST https://kommun.example/sites/forvalta/_api/web/lists HTTP/1.1',
            'GET /x HTTP/1.1',
            'GET http:// HTTP/1.1',
            '{"Title":1}',
          ),
          noise,
        ),
        { maxLength: 14 },
      ),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(
        'multipart/mixed; boundary=b',
        'multipart/mixed; boundary="b"',
        'multipart/mixed',
        'multipart/mixed; boundary=',
        'application/json',
      ),
      async (lines, end, type) => {
        await ask('$batch', { method: 'POST', body: lines.join(end), headers: { 'content-type': type } })
      },
    ),
  ))

const header = fc
  .oneof(
    noise,
    fc.constantFrom(
      ...of(
        'application/json;odata=verbose application/json;odata=nometadata application/atom+xml 4.0 3.0 "1" W/"1" respond-async',
      ),
    ),
  )
  .map(text => text.replaceAll(/[^\u0020-\u007e]/g, '').trim())

test('headers', () =>
  always(
    fc.asyncProperty(
      fc.dictionary(
        fc.constantFrom(
          ...of(
            'accept odata-version odata-maxversion if-match if-none-match x-http-method prefer content-type x-requestdigest range slug',
          ),
        ),
        header,
      ),
      fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD'),
      async (headers, method) => {
        const hasBody = method !== 'GET' && method !== 'HEAD'
        await ask(`${items}(3)`, { method, headers, ...(hasBody ? { body: '{"Title":"Tre"}' } : {}) })
        await tenant.list.items.add({ Title: 'Tre' })
      },
    ),
  ))

const segment = fc.oneof(
  fc.constantFrom(
    ...of(
      "web site lists lists('x') lists(guid'x') getbytitle('Saker') getlist('/sites/forvalta/Lists/Saker') items items(1) items(-1) items('x') fields fields('Title') views siteusers siteusers(@v) getuserbyid(99) sitegroups(7) roleassignments getbyprincipalid(3) effectivebasepermissions versions versions(1) attachmentfiles attachmentfiles('a.txt') $value getfilebyserverrelativepath(decodedurl='/x') recycle contextinfo ItemCount rootfolder files add(filename='a') currentuser breakroleinheritance(true,false)",
    ),
  ),
  noise.map(text => encodeURIComponent(whole(text))),
)

test('paths', () =>
  always(
    fc.asyncProperty(
      fc.array(segment, { maxLength: 6 }),
      fc.constantFrom('GET', 'POST', 'DELETE'),
      async (segments, method) => {
        const path = segments.join('/')
        // the list that the tests stand on is left alone
        if (/getby|getlist|recycle/i.test(path) && method !== 'GET') return
        await ask(path, {
          method,
          ...(method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}),
        })
      },
    ),
  ))
