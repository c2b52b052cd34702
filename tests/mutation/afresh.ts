/**
 * `npm run mutate:afresh -- ROOM… [--runs 25] [--processes 1]`: every change that Stryker makes in the named rooms of the core (or
 * all of it, without a name), one at a time, with the core loaded anew for each and all of its tests that reach the
 * place; what no test noticed is printed. Minutes where the whole of Stryker takes a day.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Verdict } from './changed-core.ts'
import { type Change, instrumentedCore } from './instrumented-core.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '25' }, processes: { type: 'string', default: '1' } },
})
const root = join(import.meta.dirname, '../..')
const rooms = positionals.length > 0 ? positionals : allRooms()
const longest = 120_000 // ms; a change that never ends is noticed, most of them by the switches that it looks at

function allRooms(): string[] {
  const folders = readdirSync(join(root, 'src/core'), { withFileTypes: true }).filter(entry => entry.isDirectory())
  return folders.map(({ name }) => name).filter(name => name !== 'testing')
}

const { changes, script } = await instrumentedCore(rooms)
const verdicts = new Map<Change, Verdict>()
const waiting = [...changes]
await Promise.all(Array.from({ length: Number(values.processes) }, work))
report()

async function work(): Promise<void> {
  let worker: ChildProcess | undefined
  for (let change = waiting.shift(); change; change = waiting.shift()) {
    worker ??= await start()
    const verdict = await ask(worker, change.id)
    if (verdict === 'never') {
      worker.kill('SIGKILL')
      worker = undefined
    }
    verdicts.set(change, verdict === 'never' ? { status: 'endless' } : verdict)
    if (verdicts.size % 100 === 0) process.stderr.write(`${verdicts.size} of ${changes.length}\n`)
  }
  worker?.kill()
}

async function start(): Promise<ChildProcess> {
  const env = { ...process.env, PROPERTY_RUNS: values.runs }
  const worker = fork(join(import.meta.dirname, 'changed-core.ts'), { env, execArgv: process.execArgv })
  const ready = once(worker, 'message')
  worker.send(script)
  const ended = once(worker, 'exit').then(() => {
    throw new Error('The tests fail before anything is changed')
  })
  await Promise.race([ready, ended])
  return worker
}

async function ask(worker: ChildProcess, id: string): Promise<Verdict | 'never'> {
  const stop = new AbortController()
  const answer = once(worker, 'message', { signal: stop.signal }).then(([verdict]): Verdict => verdict)
  worker.send(id)
  const timer = setTimeout(() => stop.abort(), longest)
  try {
    return await answer
  } catch {
    return 'never'
  } finally {
    clearTimeout(timer)
  }
}

function report(): void {
  const left = changes.filter(change => /survived|unreached/.test(verdicts.get(change)?.status ?? 'unreached'))
  const lines = left.map(({ text }) => text)
  lines.push('', `${'room'.padEnd(14)} tried noticed`)
  for (const room of [...new Set(changes.map(change => change.room))]) {
    const tried = changes.filter(change => change.room === room)
    const noticed = tried.length - left.filter(change => change.room === room).length
    lines.push(`${room.padEnd(14)} ${String(tried.length).padStart(5)} ${String(noticed).padStart(7)}`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
  mkdirSync(join(root, 'reports/mutation'), { recursive: true })
  const told = changes.map(change => ({ ...change, ...verdicts.get(change) }))
  writeFileSync(join(root, 'reports/mutation/afresh.json'), JSON.stringify(told, null, 2))
}
