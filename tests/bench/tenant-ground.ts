/** A tenant of a bench's own, on a file as in use, and lists of any length in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import * as v from 'valibot'
import { startTenant } from '../../src/tenant/server.ts'
import { MARK, multiplyItems } from './multiply-items.ts'

export interface TenantGround {
  /** For what else the bench keeps there; gone when it closes. */
  folder: string
  headers: Record<string, string>
  /** @param path below the tenant @throws Error with any answer but success */
  ask(path: string, body?: unknown): Promise<string>
  /** A list with an indexed text column and a number, and `count` items in it. */
  fill(title: string, count: number): Promise<void>
  /** `count` more in such a list, of one code ten each: `long00001` and on. */
  lengthen(title: string, count: number): Promise<void>
  close(): Promise<void>
}

const made = v.object({ Id: v.number() })
/** As many as a batch takes. */
const AT_ONCE = 100

export const listAt = (title: string) => `/sites/bench/_api/web/lists/getByTitle('${title}')`
/** Ten items have the same code. */
export const codeOf = (number: number) => `c${Math.floor(number / 10)}`
export const item = (number: number) => ({ Title: `Item ${number}`, Code: codeOf(number), Amount: number })

export async function answered(url: string, init: RequestInit): Promise<string> {
  const response = await fetch(url, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} was answered ${response.status}: ${text}`)
  return text
}

export const sent = (headers: Record<string, string>, body: unknown): RequestInit =>
  body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }

export async function startBenchTenant(): Promise<TenantGround> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-tenant-'))
  const tenant = await startTenant({ databasePath: join(folder, 'tenant.db'), sites: ['/sites/bench'] })
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
  const ask = (path: string, body?: unknown) => answered(tenant.url + path, sent(headers, body))

  /** In batches, as clients fill lists. */
  async function add(title: string, numbers: number[]): Promise<void> {
    const parts = numbers.map(
      number =>
        `--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${tenant.url}${listAt(title)}/items HTTP/1.1\naccept: application/json\ncontent-type: application/json\n\n${JSON.stringify(item(number))}\n`,
    )
    const text = await answered(`${tenant.url}/sites/bench/_api/$batch`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'multipart/mixed; boundary=b' },
      body: `${parts.join('')}--b--\n`,
    })
    const added = text.match(/HTTP\/1\.1 201/g)?.length ?? 0
    if (added !== numbers.length)
      throw new Error(`Of ${numbers.length} items ${added} were made: ${text.slice(0, 500)}`)
  }

  return {
    folder,
    headers,
    ask,
    async fill(title, count) {
      await ask('/sites/bench/_api/web/lists', { Title: title, BaseTemplate: 100 })
      for (const xml of [
        "<Field Type='Text' Name='Code' DisplayName='Code' Indexed='TRUE'/>",
        "<Field Type='Number' Name='Amount' DisplayName='Amount'/>",
      ]) {
        await ask(`${listAt(title)}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } })
      }
      for (let first = 1; first <= count; first += AT_ONCE) {
        const length = Math.min(AT_ONCE, count - first + 1)
        await add(
          title,
          Array.from({ length }, (_, index) => first + index),
        )
      }
    },
    async lengthen(title, count) {
      const model = { Title: `Item ${MARK}`, Code: `long${MARK}`, Amount: 0 }
      const { Id } = v.parse(made, JSON.parse(await ask(`${listAt(title)}/items`, model)))
      const database = new Database(join(folder, 'tenant.db'))
      multiplyItems(database, { urlName: title, model: Id, count: count - 1, digits: { Code: 'i / 10' } })
      database.close()
    },
    close: async () => {
      await tenant.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
