/** How fast the local tenant is against the same statements on bare SQLite behind bare HTTP. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTenant } from '../../src/tenant/server.ts'
import { type Bench, median } from './bench.ts'
import { startFloor } from './tenant-floor.ts'

const FEW = 1000
const AT_ONCE = 100
const LIST = "/sites/bench/_api/web/lists/getByTitle('Bench')"

interface Ground {
  ask(path: string, body?: unknown): Promise<string>
  askFloor(body?: unknown): Promise<string>
  close(): Promise<void>
}
let ground: Ground | undefined

async function answered(url: string, init: RequestInit): Promise<string> {
  const response = await fetch(url, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} was answered ${response.status}: ${text}`)
  return text
}

/** A list with an indexed text column and a number, and `count` items in it. Both databases are files, as in use. */
async function lay(count: number): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-tenant-'))
  const tenant = await startTenant({ databasePath: join(folder, 'tenant.db'), sites: ['/sites/bench'] })
  const floor = await startFloor(join(folder, 'floor.db'), count)
  const form = new URLSearchParams({
    grant_type: 'password',
    username: 'admin@tenant.example',
    scope: `${tenant.url}/AllSites.FullControl`,
  })
  const { access_token } = JSON.parse(await answered(tenant.tokenUrl, { method: 'POST', body: form }))
  const headers = {
    Authorization: `Bearer ${access_token}`,
    Accept: 'application/json',
    'Content-Type': 'application/json',
  }
  const sent = (body: unknown) =>
    body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const ask = (path: string, body?: unknown) => answered(tenant.url + path, sent(body))
  await ask('/sites/bench/_api/web/lists', { Title: 'Bench', BaseTemplate: 100 })
  for (const xml of [
    "<Field Type='Text' Name='Code' DisplayName='Code' Indexed='TRUE'/>",
    "<Field Type='Number' Name='Amount' DisplayName='Amount'/>",
  ]) {
    await ask(`${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } })
  }
  for (let first = 1; first <= count; first += AT_ONCE) {
    await fill(tenant.url, headers, first)
  }
  return {
    ask,
    askFloor: body => answered(floor.url, sent(body)),
    close: async () => {
      await floor.close()
      await tenant.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** In batches, as clients fill lists. */
async function fill(url: string, headers: Record<string, string>, first: number): Promise<void> {
  const parts = Array.from({ length: AT_ONCE }, (_, index) => first + index).map(
    number =>
      `--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${url}${LIST}/items HTTP/1.1\naccept: application/json\ncontent-type: application/json\n\n${JSON.stringify(item(number))}\n`,
  )
  const body = `${parts.join('')}--b--\n`
  const text = await answered(`${url}/sites/bench/_api/$batch`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'multipart/mixed; boundary=b' },
    body,
  })
  const made = text.match(/HTTP\/1\.1 201/g)?.length ?? 0
  if (made !== AT_ONCE) throw new Error(`Of ${AT_ONCE} items ${made} were made: ${text.slice(0, 500)}`)
}

const item = (number: number) => ({ Title: `Item ${number}`, Code: `c${number % 1000}`, Amount: number })

const here = (): Ground => {
  if (!ground) throw new Error('Not prepared.')
  return ground
}
const prepare = async () => {
  ground = await lay(FEW)
  return { close: async () => ground?.close() }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const ROUNDS = 60
const WARM = 20

/** One and the other in turn, so that a busy machine slows both; the median of each. */
async function ratio(work: (number: number) => Promise<unknown>, floor: (number: number) => Promise<unknown>) {
  const [own, least]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS + WARM; round += 1) {
    const [one, other] = [await time(() => work(round)), await time(() => floor(round))]
    if (round < WARM) continue
    own.push(one)
    least.push(other)
  }
  console.error(`  tenant ${median(own).toFixed(2)} ms, floor ${median(least).toFixed(2)} ms`)
  return median(own) / median(least)
}

export const tenantWrite: Bench = {
  name: 'tenant-item-write-to-floor',
  unit: 'ratio',
  limit: 3,
  runs: 5,
  prepare,
  measure: () =>
    ratio(
      number => here().ask(`${LIST}/items`, item(number)),
      number => here().askFloor(item(number)),
    ),
}

export const tenantPage: Bench = {
  name: 'tenant-page-of-100-to-floor',
  unit: 'ratio',
  limit: 3,
  runs: 5,
  prepare,
  measure: () =>
    ratio(
      () => here().ask(`${LIST}/items?$select=Id,Title,Code,Amount,Created,Modified,AuthorId&$top=100`),
      () => here().askFloor(),
    ),
}
