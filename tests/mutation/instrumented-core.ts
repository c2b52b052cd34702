/** The rule core with every change in it, each switched off, and its tests, as one script: it is run anew for each change. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { build } from 'esbuild'

const core = join(import.meta.dirname, '../../src/core')

/** One change to one place of the core. */
export interface Change {
  id: string
  room: string
  /** 'time/days.ts:12:3 ConditionalExpression: a < b → true' */
  text: string
}

const quiet = () => undefined
const no = () => false
const logger = {
  ...{ trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet },
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no, isWarnEnabled: no, isErrorEnabled: no },
  isFatalEnabled: no,
}

/** @param rooms of src/core, or files of theirs; the script is CommonJS, and `require` gives it 'vitest' and the libraries. */
export async function instrumentedCore(rooms: readonly string[]): Promise<{ changes: Change[]; script: string }> {
  const all = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  const isMutated = (name: string) =>
    !name.endsWith('.test.ts') && rooms.some(room => name === room || name.startsWith(`${room}/`))
  const files = all
    .filter(isMutated)
    .map(name => ({ name: join(core, name), mutate: true, content: readFileSync(join(core, name), 'utf8') }))
  if (files.length === 0) throw new Error(`Nothing in src/core is called ${rooms.join(' or ')}`)
  const options = { plugins: null, excludedMutations: [], ignorers: [] }
  const instrumented = await new Instrumenter(logger).instrument(files, options)
  const contents = new Map(instrumented.files.map(({ name, content }) => [name, content]))
  const sources = new Map(files.map(({ name, content }) => [name, content.split('\n')]))

  const changes = instrumented.mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
    const name = relative(core, fileName)
    const { start, end } = location
    const lines = sources.get(fileName)?.slice(start.line, end.line + 1) ?? []
    const original = lines
      .map((line, i) => line.slice(i === 0 ? start.column : 0, i === lines.length - 1 ? end.column : undefined))
      .join(' ')
    const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 90)
    const place = `${name}:${start.line + 1}:${start.column + 1}`
    return {
      id,
      room: name.split('/')[0] ?? name,
      text: `${place} ${mutatorName}: ${short(original)} → ${short(replacement ?? '')}`,
    }
  })
  const tests = all.filter(name => name.endsWith('.test.ts') && name !== 'rules.test.ts')
  return { changes, script: await bundle(tests, contents) }
}

async function bundle(tests: readonly string[], contents: ReadonlyMap<string, string>): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: tests.map(name => `require('./${name}')`).join('\n'),
      resolveDir: core,
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    supported: { 'dynamic-import': false }, // a script can't import; "require" can be given to it
    packages: 'external',
    plugins: [
      {
        name: 'instrumented',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => ({
            contents: contents.get(path) ?? readFileSync(path, 'utf8'),
            loader: 'ts',
          })),
      },
    ],
  })
  return outputFiles[0]?.text ?? ''
}
