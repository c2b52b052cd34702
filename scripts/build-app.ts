/** Builds the app into dist/app, checks what must hold of it, and compresses it once for every server. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import * as v from 'valibot'
import { root } from './command.ts'

export const builtApp = join(root, 'dist', 'app')

export async function buildApp(): Promise<void> {
  // Built beside and moved into place: a server that is running never sees half a build.
  const outDir = join(root, 'dist', `.building-${process.pid}`)
  mkdirSync(outDir, { recursive: true })
  // a test runner says 'test', and Vite would then take React's development build: what is judged is what is shipped
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    const { build } = await import('vite') // a second to load, and most who ask find the app built
    await build({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true },
    })
    for (const page of readdirSync(outDir).filter(file => file.endsWith('.html'))) checkPage(join(outDir, page))
    checkMessagesAreLazy(outDir)
    await Promise.all(filesIn(join(outDir, 'assets')).map(compress))
    rmSync(builtApp, { recursive: true, force: true })
    renameSync(outDir, builtApp)
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** Builds only when a source is newer than the built page. */
export async function ensureBuilt(): Promise<'built' | 'up to date'> {
  const page = join(builtApp, 'index.html')
  const built = existsSync(page) ? statSync(page).mtimeMs : 0
  const sources = [
    ...readdirSync(root)
      .filter(file => file.endsWith('.html'))
      .map(file => join(root, file)),
    ...['vite.config.ts', 'tsconfig.json', 'package-lock.json'].map(file => join(root, file)),
    ...filesIn(join(root, 'src')).filter(
      file => !relative(root, file).startsWith(join('src', 'tenant')) && !file.endsWith('.test.ts'),
    ),
  ]
  if (sources.every(file => statSync(file).mtimeMs <= built)) return 'up to date'
  await buildApp()
  return 'built'
}

export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

/** The policy forbids scripts in the page; a plugin that adds one is found here and not by a visitor. */
function checkPage(file: string): void {
  const html = readFileSync(file, 'utf8')
  const inline = [...html.matchAll(/<script\b([^>]*)>/g)].filter(
    ([, attributes = '']) => !/\bsrc=/.test(attributes) && !attributes.includes('application/json'),
  )
  if (inline.length > 0 || /<style\b|\sstyle=|\son\w+=/.test(html))
    throw new Error(`${file} has a script or a style in it, which the content security policy refuses.`)
}

const manifestSchema = v.record(v.string(), v.object({ isDynamicEntry: v.optional(v.boolean()) }))

/** Each language is loaded by itself: a reader pays for one. */
function checkMessagesAreLazy(outDir: string): void {
  const manifest = v.parse(manifestSchema, JSON.parse(readFileSync(join(outDir, '.vite', 'manifest.json'), 'utf8')))
  const languages = filesIn(join(root, 'src', 'i18n', 'messages')).filter(file => /[\\/][a-z]{2}\.ts$/.test(file))
  const eager = languages
    .map(file => relative(root, file).replaceAll('\\', '/'))
    .filter(file => manifest[file]?.isDynamicEntry !== true)
  if (eager.length > 0) throw new Error(`Not a chunk of its own, loaded when asked for: ${eager.join(', ')}`)
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Both forms beside the file, for a server that sends them as they are. */
export async function compress(file: string): Promise<void> {
  if (!['.js', '.css', '.html', '.json', '.svg', '.txt'].includes(extname(file))) return
  const bytes = await readFile(file)
  const parameters = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  await Promise.all([
    brotli(bytes, { params: parameters }).then(small => writeFile(`${file}.br`, small)),
    gzipped(bytes, { level: 9 }).then(small => writeFile(`${file}.gz`, small)),
  ])
}
