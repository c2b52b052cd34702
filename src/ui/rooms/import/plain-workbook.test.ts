import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { plainWorkbook } from './plain-workbook'
import { readFile } from './read-sheet'

const day = (place: number) => ({ value: new Date(Date.UTC(2010, 0, 1 + place)), type: Date, format: 'yyyy-mm-dd' })
const remark = (place: number) => ({ value: `${place} `.repeat(800) })
const lines = Array.from({ length: 400 }, (_, place) => [{ value: `System ${place}` }, day(place), remark(place)])
const workbook = await writeXlsxFile([
  [{ value: 'Namn' }, { value: 'I drift' }, { value: 'Anteckning' }],
  ...lines,
]).toBuffer()

describe('a workbook', () => {
  test('comes out with nothing packed: the reader never needs a worker, which the page may not start', async () => {
    const packed: string[] = []
    const whole = unzipSync(new Uint8Array(await plainWorkbook(new Uint8Array(workbook))), {
      filter({ name, compression }) {
        if (compression !== 0) packed.push(name)
        return true
      },
    })
    expect(packed).toEqual([])
    expect(Object.keys(whole).some(name => name.startsWith('xl/worksheets/'))).toBe(true)
    // large enough to matter: from half a megabyte on the reader would have asked for one
    expect(Math.max(...Object.values(whole).map(({ length }) => length))).toBeGreaterThan(524_288)
  })

  test('is read with its days as days', async () => {
    const [read] = await readFile(new Blob([new Uint8Array(workbook)]))
    expect(read?.lines).toHaveLength(401)
    expect(read?.lines[2]?.slice(0, 2)).toEqual(['System 1', '2010-01-02'])
  })

  test('has its sheets by their names, in their order, but for those with nothing in them', async () => {
    const several = await writeXlsxFile([
      { sheet: 'Läs mig', data: [[{ value: 'Utdrag ur systemlistan' }]] },
      { sheet: 'Tomt', data: [] },
      { sheet: 'System', data: [[{ value: 'Namn' }], [{ value: 'Återbruket' }]] },
    ]).toBuffer()
    expect(await readFile(new Blob([new Uint8Array(several)]))).toEqual([
      { name: 'Läs mig', lines: [['Utdrag ur systemlistan']] },
      { name: 'System', lines: [['Namn'], ['Återbruket']] },
    ])
  })

  test('that claims to unpack to far more than any register is refused before it does', async () => {
    const bomb = zipSync({ 'xl/sharedStrings.xml': strToU8(' '.repeat(101 * 1024 * 1024)) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    await expect(readFile(new Blob([new Uint8Array(bomb)]))).rejects.toMatchObject({ code: 'tooLarge' })
  })

  test.each([
    ['tooLarge', new Uint8Array(11 * 1024 * 1024)],
    ['oldExcel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['unreadable', new Uint8Array([0x50, 0x4b, 3, 4, 5])],
    ['unreadable', new Uint8Array([0x89, 0x50, 0, 0])],
    ['empty', new TextEncoder().encode(';;\r\n')],
  ])('or another file that is %s says so', async (code, bytes) => {
    await expect(readFile(new Blob([bytes]))).rejects.toMatchObject({ code })
  })

  test.each([
    ['UTF-8', new TextEncoder().encode('Namn\nÅterbruket')],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFNamn\nÅterbruket')],
    ['Windows’ own', Buffer.from('Namn\nÅterbruket', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFNamn\nÅterbruket', 'utf16le')],
  ])('or CSV in %s is read with its å', async (_, bytes) => {
    expect(await readFile(new Blob([new Uint8Array(bytes)]))).toEqual([{ name: '', lines: [['Namn'], ['Återbruket']] }])
  })
})
