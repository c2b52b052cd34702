import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { importedName, otherMunicipalitySheet } from '../../../../demo/other-municipality-sheet'
import { plainWorkbook } from './plain-workbook'
import { readFile } from './read-sheet'

const workbook = await writeXlsxFile(otherMunicipalitySheet(400)).toBuffer()

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
    const { lines } = await readFile(new Blob([new Uint8Array(workbook)]))
    expect(lines).toHaveLength(406)
    expect(lines[4]).toEqual(expect.arrayContaining(['2011-02-02', importedName(1)]))
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
    expect(await readFile(new Blob([new Uint8Array(bytes)]))).toEqual({ lines: [['Namn'], ['Återbruket']] })
  })
})
