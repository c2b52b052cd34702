import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { defaultModel } from '../../../core'
import { formatsFor } from '../../../i18n/format'
import { loadMessages } from '../../../i18n/messages'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import { blank } from '../../../storage/testing/blank'
import { sheetOf } from './export-sheet'
import { rowMaker } from './register-rows'
import { writeSheet } from './write-sheet'

const messages = await loadMessages('sv')
const words = {
  language: 'sv' as const,
  tongue: { messages, formats: formatsFor('sv') },
  words: await registerTableMessages('sv'),
}
const dangerous = ['=1+1', '+46 300', '-1', '@SUM(A1)', '\tx', '\rx']

function rowsNamed(names: string[]) {
  return rowMaker()({
    model: defaultModel,
    systems: names.map((name, place) => ({
      id: place + 1,
      etag: '1',
      entity: blank('systems', {
        key: `k${place}`,
        name,
        confirmedOn: '2026-02-01',
        unknownFields: 'supplier\npurpose',
      }),
    })),
    parts: { holdings: [], documents: [], boards: [], administrations: [] },
    agreements: [],
    today: '2026-03-01',
    categoryNames: messages.categories,
  })
}

/** The parts of the file, as text. */
async function read(file: Blob): Promise<{ sheet: Element[]; styles: string; shared: string[] }> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const text = (name: string) => new TextDecoder().decode(parts[name])
  return {
    sheet: cellsOf(text('xl/worksheets/sheet1.xml')),
    styles: text('xl/styles.xml'),
    shared: [...text('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
      ([, each = '']) => each,
    ),
  }
}

interface Element {
  at: string
  attributes: string
  value: string
  hasFormula: boolean
}

const cellsOf = (xml: string): Element[] =>
  [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
    ([, at = '', attributes = '', inner = '']) => ({
      at,
      attributes,
      value: /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '',
      hasFormula: inner.includes('<f'),
    }),
  )

test('text that begins like a formula is a text cell in the file, and none of it a formula', async () => {
  const file = await writeSheet(sheetOf(rowsNamed([...dangerous, 'Ciceron']), ['name'], words), 'System')
  const { sheet, styles, shared } = await read(file)
  expect(sheet.filter(({ hasFormula }) => hasFormula)).toEqual([])
  const cellFormats = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? ''
  const formats = [...cellFormats.matchAll(/<xf ([^>]*)>/g)].map(([, of = '']) => /numFmtId="(\d+)"/.exec(of)?.[1])
  const named = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  )
  const formatOf = ({ attributes }: Element) => named.get(formats[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)])
  const cells = sheet.slice(1)
  expect(cells).toHaveLength(dangerous.length + 1)
  for (const [place, cell] of cells.entries()) {
    expect(cell.attributes).toContain('t="s"')
    // Excel's format of text
    expect(formatOf(cell), shared[Number(cell.value)]).toBe(place < dangerous.length ? '@' : undefined)
  }
})

test('a date is a day of Excel’s, a count a number, and the columns have widths', async () => {
  const sheet = sheetOf(rowsNamed(['Ciceron']), ['name', 'confirmed'], words)
  const { sheet: cells } = await read(await writeSheet(sheet, 'System'))
  const value = (at: string) => cells.find(cell => cell.at === at)
  // 1 February 2026 is 46054 days after the day before 1900
  expect(value('B2')).toMatchObject({ value: '46054', hasFormula: false })
  expect(value('D2')?.value).toBe('2')
  expect(sheet.columns.every(({ width }) => width > 0)).toBe(true)
})

test('everything is every column, in the reader’s language', () => {
  const [header = []] = sheetOf(rowsNamed(['Ciceron']), undefined, words).data
  const titles = header.map(cell => cell?.value)
  expect(titles).toEqual(
    expect.arrayContaining(['System', 'Ägande nämnd', 'Används av', 'Avtal till', 'Bekräftat', 'Syfte']),
  )
  expect(new Set(titles).size).toBe(titles.length)
})
