import { join } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { face, sameTypes } from './core-face.ts'

const root = join(import.meta.dirname, '..', '..')
const faceFile = join(root, 'tests/architecture/core-face.ts')

/** Files as they are on the disk, read once for all compilations. */
const onDisk = new Map<string, ts.SourceFile | undefined>()

/** What the compiler says of the face where a file of the core reads otherwise than it does on the disk. */
function faultsWith(planted?: { file: string; from: string; to: string }): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options: all } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [faceFile] }, ts.sys, root)
  const options = { ...all, lib: ['lib.es2023.d.ts'], types: [] }
  const host = ts.createCompilerHost(options)
  const readFromDisk = host.getSourceFile
  let isPlanted = planted === undefined
  host.getSourceFile = (path, languageVersion) => {
    if (!onDisk.has(path)) onDisk.set(path, readFromDisk(path, languageVersion))
    const file = onDisk.get(path)
    if (!planted || !file || !path.endsWith(planted.file)) return file
    isPlanted = file.text.includes(planted.from)
    return ts.createSourceFile(path, file.text.replace(planted.from, planted.to), languageVersion)
  }
  const program = ts.createProgram([faceFile], options, host)
  const source = program.getSourceFile(faceFile)
  if (!source) throw new Error('The face was not read.')
  if (!isPlanted) throw new Error(`Not found in ${planted?.file}: ${planted?.from}`)
  const faults = program.getSemanticDiagnostics(source)
  return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe('the face of the rule core', () => {
  test('is what callers outside were promised', () => {
    expect(faultsWith()).toEqual([])
    expect(new Set(Object.values(sameTypes))).toEqual(new Set([true]))
  })

  test.each([
    ['a renamed function', 'src/core/index.ts', 'Classification, classify }', 'Classification, classify as sort }'],
    ['a type that is gone', 'src/core/index.ts', 'export type { Period }', 'export type { Span }'],
    [
      'one answer more',
      'src/core/privacy/threshold-analysis.ts',
      "'justifyOrDo' | 'do'",
      "'justifyOrDo' | 'do' | 'ask'",
    ],
    ['a parameter more', 'src/core/programme/split-cost.ts', 'equalShare = 0.5,', 'equalShare: number, by: string,'],
    ['a field demanded', 'src/core/breaches/breach-duties.ts', 'owningBoardId?: Id', 'owningBoardId: Id'],
    ['an optional field that became certain', 'src/core/register/role-holding.ts', 'to?: LocalDate', 'to: LocalDate'],
    ['a narrower kind of data', 'src/core/breaches/breach-facts.ts', "  'purchases',\n", ''],
  ])('does not compile with %s', (_name, file, from, to) => {
    expect(faultsWith({ file, from, to })).not.toEqual([])
  })

  test('is there when the core is bundled by itself, for neither browser nor Node', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(root, 'src/core/index.ts')],
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      write: false,
    })
    const [script] = outputFiles
    const address = `data:text/javascript;base64,${Buffer.from(script?.contents ?? '').toString('base64')}`
    const bundled: Record<string, unknown> = await import(/* @vite-ignore */ address)
    for (const name of Object.keys(face)) expect(bundled).toHaveProperty(name)
    const { thresholdAnalysis } = bundled
    expect(typeof thresholdAnalysis === 'function' && thresholdAnalysis([])).toEqual({ met: 0, outcome: 'notNeeded' })
  })
})
