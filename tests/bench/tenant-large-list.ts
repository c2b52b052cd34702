/** A list of 100,000 items against one of 1,000 in the same tenant: with an index, length may not matter. */
import type { Bench } from './bench.ts'
import { ratioInTurn } from './in-turn.ts'
import { item, listAt, startBenchTenant, type TenantGround } from './tenant-ground.ts'

const FEW = 1000
const MANY = 100_000
const BY_HTTP = 100

let ground: TenantGround | undefined

async function prepare() {
  const tenant = await startBenchTenant()
  ground = tenant
  for (const [title, count] of [
    ['Few', FEW],
    ['Many', MANY],
  ] as const) {
    await tenant.fill(title, BY_HTTP)
    await tenant.lengthen(title, count - BY_HTTP)
    const there: unknown = JSON.parse(await tenant.ask(`${listAt(title)}/ItemCount`))
    if (JSON.stringify(there).includes(`:${count}`) === false) throw new Error(`${title} has ${JSON.stringify(there)}.`)
  }
  return { close: tenant.close }
}

const longCode = (number: number) => `long${String(number).padStart(5, '0')}`

type Question = (tenant: TenantGround, title: string, count: number, round: number) => Promise<string>

/** Each has an answer of the same size whatever the list's length: ten items, a hundred, one. */
const questions: Record<string, Question> = {
  'filter on the indexed column': (tenant, title, count) =>
    tenant.ask(`${listAt(title)}/items?$filter=Code eq '${longCode(count / 20)}'&$top=100`),
  'page by token, halfway down': (tenant, title, count) =>
    tenant.ask(`${listAt(title)}/items?$top=100&$skiptoken=${encodeURIComponent(`Paged=TRUE&p_ID=${count / 2}`)}`),
  write: (tenant, title, _, round) => tenant.ask(`${listAt(title)}/items`, item(round)),
}

/** The question that suffers most of the list's length. */
export const tenantLargeList: Bench = {
  name: 'tenant-100000-items-to-1000',
  unit: 'ratio',
  limit: 3,
  runs: 3,
  prepare,
  measure: async () => {
    const tenant = ground
    if (!tenant) throw new Error('Not prepared.')
    const ratios: number[] = []
    for (const [what, question] of Object.entries(questions)) {
      const [many, few] = [await question(tenant, 'Many', MANY, 0), await question(tenant, 'Few', FEW, 0)]
      // Dates and numbers differ in length by little; an empty answer or a short page by much.
      if (Math.abs(many.length - few.length) > few.length / 10) throw new Error(`${what}: answers of unlike size.`)
      ratios.push(
        await ratioInTurn(
          what,
          round => question(tenant, 'Many', MANY, round),
          round => question(tenant, 'Few', FEW, round),
        ),
      )
    }
    return Math.max(...ratios)
  },
}
