import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const notOurs = new Set(['node_modules', 'dist', '.git', '.local', 'coverage', 'reports', '.DS_Store'])
const binary = new Set(['.png', '.jpg', '.ico', '.zip', '.xlsx', '.log'])

/** Everything that is, or is about to be, committed. Read from the disk: an unpacked archive has no git to ask. */
function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    if (notOurs.has(entry.name) || binary.has(extname(entry.name))) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : []
  })
}

const files = filesUnder('').map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const lockSchema = v.object({
  packages: v.record(v.string(), v.object({ optionalDependencies: v.optional(v.record(v.string(), v.string())) })),
})

describe('the files of this project', () => {
  test('were all read', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['package-lock.json', '.npmrc', 'src/core/index.ts']),
    )
  })

  test('are at most 300 lines long, or say why not in their first line', () => {
    const tooLong = files
      .filter(({ path }) => /\.(tsx?|css|html)$/.test(path) && !path.startsWith('src/i18n/messages/'))
      .filter(
        ({ text }) => text.trimEnd().split('\n').length > 300 && !/^(\/\/|\/\*).*\b(300 lines|long)\b/i.test(text),
      )
    expect(tooLong.map(({ path }) => path)).toEqual([])
  })

  test('the lock file names packages and versions, not the place they came from', () => {
    const lock = files.find(({ path }) => path === 'package-lock.json')?.text ?? ''
    expect(lock).toContain('"integrity"')
    expect(lock.match(/"resolved"/g)).toBeNull()
  })

  test('the lock file holds the packages for every system, or `npm ci` refuses it', () => {
    const { packages } = v.parse(lockSchema, JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
    const held = new Set(Object.keys(packages).map(path => path.split('node_modules/').at(-1)))
    const lacking = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(name => !held.has(name))
        .map(name => `${path}: ${name}`),
    )
    expect(lacking).toEqual([])
  })

  test('PnPjs’ side effects on SharePoint’s client stand in the files of that name, and nowhere else', () => {
    const found = files
      .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/tenant/'))
      .filter(({ text }) => /^import '@pnp\/sp/m.test(text))
      .map(({ path }) => path)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(path => !/^src\/storage\/sharepoint\/pnp(-[a-z]+)?\.ts$/.test(path))).toEqual([])
  })

  // Put together here, so that this file doesn't find itself.
  test.each([
    ['a package registry', new RegExp(['\\bregistry', '[a-z0-9-]+', '[a-z]{2,}'].join('\\.'), 'i')],
    [
      'a folder of one machine',
      new RegExp(`(^|[\\s"'\`(=])/(${['work', 'root', 'home', 'Users'].join('|')})/[\\w.-]+`),
    ],
    [
      'the tools it was written with',
      new RegExp(`\\b(${['cla-ude', 'anth-ropic', 'chat-gpt'].join('|').replaceAll('-', '')})\\b`, 'i'),
    ],
  ])('none names %s', (_, forbidden) => {
    const found = files.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (forbidden.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    )
    expect(found).toEqual([])
  })
})
