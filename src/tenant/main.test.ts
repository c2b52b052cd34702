import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { get } from 'node:https'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args])
  started.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const said = (pattern: RegExp) =>
    vi.waitFor(
      () => {
        const found = output.match(pattern)?.[1]
        if (found === undefined) throw new Error(`It did not say ${pattern}: ${output}`)
        return found
      },
      { timeout: 15_000 },
    )
  return { child, ended, said, output: () => output }
}

test('it says where it listens, makes the sites asked for, and ends when told to', async () => {
  const tenant = run('--port', '0', '--site', '/sites/one', '--site', '/teams/two')
  const url = await tenant.said(/listens at (http:\S+)/)
  const sites: unknown = await (await fetch(`${url}/local/sites`)).json()
  expect(sites).toMatchObject([{ path: '/sites/one' }, { path: '/teams/two' }])
  const taken = run('--port', new URL(url).port)
  expect(await taken.ended).toBe(1)
  expect(taken.output()).toContain(`Port ${new URL(url).port} is taken.`)
  tenant.child.kill('SIGTERM')
  expect(await tenant.ended).toBe(0)
})

test('under --tls it speaks https with the certificate it names', async () => {
  const tenant = run('--port', '0', '--tls')
  const url = await tenant.said(/listens at (https:\S+)/)
  const ca = await readFile(await tenant.said(/Certificate: (\S+)/), 'utf8')
  const status = await new Promise((resolve, reject) => {
    get(`${url}/local/people`, { ca }, answer => {
      answer.resume()
      resolve(answer.statusCode)
    }).on('error', reject)
  })
  expect(status).toBe(200)
  tenant.child.kill('SIGINT')
  expect(await tenant.ended).toBe(0)
})

test.each([
  [['--port', 'many'], '--port: many is no port.'],
  [['--port', '65536'], '--port: 65536 is no port.'],
  [['--site', 'one'], "--site: one isn't like /sites/NAME."],
  [['--colour', 'red'], "Unknown option '--colour'"],
  [['--faults', '/nowhere/faults.json'], '--faults: ENOENT'],
])('%j is refused in words', async (args, words) => {
  const tenant = run(...args)
  expect(await tenant.ended).toBe(2)
  expect(tenant.output()).toContain(words)
})
