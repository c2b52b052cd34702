/** Whatever is sent to the client object model's door: a refusal or a 501, never a fault, and it goes on answering. */
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { HOST } from '../testing/in-process'
import { withList } from '../testing/with-items'

const DOOR = `${HOST}/sites/forvalta/_vti_bin/client.svc/ProcessQuery`
const RUNS = Number(process.env.JUNK_RUNS ?? 150)
const SEED = Number(process.env.JUNK_SEED ?? 20261128)
const of = (words: string): string[] => words.split(' ')

let tenant: Awaited<ReturnType<typeof withList>>
let known: string[] = []
beforeAll(async () => {
  tenant = await withList()
  for (const title of ['Ett', 'Två']) await tenant.list.items.add({ Title: title })
  const site = (await tenant.owner.site.select('Id')()).Id
  const { Id: web } = await tenant.owner.web.select('Id')()
  const { Id: list } = await tenant.list.select('Id')()
  const { Id: field } = await tenant.list.fields.getByInternalNameOrTitle('Count').select('Id')()
  const base = `x|740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:${site}:web:${web}`
  known = [
    base,
    `${base}:list:${list}`,
    `${base}:list:${list}:item:1,1`,
    `${base}:list:${list}:field:${field}`,
    `${base}:list:${list}:view:${list}`,
  ]
})

const id = fc.constantFrom(...of('1 2 3 4 5'))
const word = fc.oneof(
  fc.constantFrom(
    ...of(
      'Web Lists Fields ContentTypes FieldLinks Views DefaultView VersionPolicies Current GetByTitle GetById GetItemById GetByInternalNameOrTitle Add Update SystemUpdate UpdateOverwriteVersion DeleteObject Recycle SetFieldValue ParseAndSetFieldValue UpdateAndPushChanges Title Required Count Lead Team System Link Tags DefaultTrimMode IsRecord Saker',
    ),
  ),
  fc.string({ maxLength: 5 }),
)
const escaped = (text: string): string => text.replace(/[<>&"']/g, '').replace(/[^\x20-\uD7FF]/g, '')
const value: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...of('String Int32 Boolean Guid DateTime Null Number Enum Binary')), word)
    .map(([type, text]) => `<Parameter Type="${type}">${escaped(text)}</Parameter>`),
  id.map(path => `<Parameter ObjectPathId="${path}" />`),
  word.map(name => `<Parameter TypeId="{x}"><Property Name="${escaped(name)}" Type="Int32">1</Property></Parameter>`),
  word.map(text => `<Parameter Type="Array"><Object Type="String">${escaped(text)}</Object></Parameter>`),
)
const parameters = fc.array(value, { maxLength: 2 }).map(all => `<Parameters>${all.join('')}</Parameters>`)
const action = fc
  .tuple(
    fc.constantFrom(...of('ObjectPath ObjectIdentityQuery Query SetProperty Method StaticMethod Nope')),
    id,
    id,
    word,
    parameters,
  )
  .map(
    ([what, own, path, name, given]) =>
      `<${what} Id="${own}" ObjectPathId="${path}" Name="${escaped(name)}">${given}<Query SelectAllProperties="true"><Properties><Property Name="${escaped(name)}" /></Properties></Query></${what}>`,
  )
const path = fc
  .tuple(
    fc.constantFrom(...of('Property Method Method Identity StaticProperty Constructor')),
    id,
    id,
    word,
    parameters,
    fc.nat(9),
  )
  .map(([how, own, parent, name, given, which]) => {
    const said = how === 'Identity' ? (known[which] ?? escaped(name)) : escaped(name)
    return `<${how} Id="${own}" ParentId="${parent}" TypeId="{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}" Name="${said}">${given}</${how}>`
  })

test('requests put together from true pieces', () =>
  fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 5 }), fc.array(path, { maxLength: 5 }), async (actions, paths) => {
      tenant.faults.length = 0
      const body = `<Request><Actions>${actions.join('')}</Actions><ObjectPaths>${paths.join('')}</ObjectPaths></Request>`
      const { status } = await tenant.raw('owner', DOOR, { method: 'POST', body })
      if (tenant.faults.length > 0) throw new Error(`${body}: ${tenant.faults[0]}`)
      expect([200, 400, 501]).toContain(status)
    }),
    { numRuns: RUNS, seed: SEED },
  ))

test('a text that isn’t XML, or half of one', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 40 }), fc.nat(200), async (noise, cut) => {
      tenant.faults.length = 0
      const whole = `<Request><Actions><ObjectPath Id="1" ObjectPathId="2" /></Actions><ObjectPaths><Identity Id="2" Name="${known[1]}" /></ObjectPaths></Request>`
      for (const body of [noise, whole.slice(0, cut), `${whole.slice(0, cut)}${noise}${whole.slice(cut)}`]) {
        const { status } = await tenant.raw('owner', DOOR, { method: 'POST', body })
        if (tenant.faults.length > 0) throw new Error(`${body}: ${tenant.faults[0]}`)
        expect([200, 400, 501]).toContain(status)
      }
    }),
    { numRuns: RUNS, seed: SEED },
  ))
