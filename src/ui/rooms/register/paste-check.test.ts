import { describe, expect, test } from 'vitest'
import { languages, loadMessages } from '../../../i18n/messages'
import type { DirectoryPerson } from '../../shared/app-context'
import { type CheckedAgainst, checkRows, type OwnerAnswer, ownerAnswer } from './paste-check'
import { readCells, rowsOf } from './paste-rows'
import { pasteWordsOf } from './paste-words'

const words = pasteWordsOf(await Promise.all(languages.map(loadMessages)))

const person = (name: string, jobTitle: string): DirectoryPerson => {
  const mail = `${name.toLowerCase().replace(' ', '.')}@example.test`
  return { name, jobTitle, principalName: mail, mail, department: '' }
}
const anna = person('Anna Ek', 'Förvaltningschef')
const bo = person('Bo Ask', 'Bibliotekschef')

const owners = new Map<string, OwnerAnswer>([
  ['Anna Ek', { kind: 'found', person: anna, position: 'headOfAdministration' }],
  ['Bo Ask', { kind: 'found', person: bo, position: 'manager' }],
  ['Nils', { kind: 'several', people: [person('Nils Al', ''), person('Nils Ek', '')] }],
  ['Okänd', { kind: 'none' }],
  ['Nere', { kind: 'failed' }],
])
const against = (more: Partial<CheckedAgainst> = {}): CheckedAgainst => ({
  words,
  register: new Map([['raindance', 'raindance']]),
  holdingKeys: new Set(),
  owners,
  keys: {},
  ...more,
})
const check = async (text: string, more: Partial<CheckedAgainst> = {}) =>
  checkRows(rowsOf(await readCells(text), words), against(more))

describe('rows as they are pasted', () => {
  test.each([
    ['tabs', 'Kartan\tPlattform\tAnna Ek\r\n'],
    ['semicolons', 'Kartan;Plattform;Anna Ek\n'],
    ['commas', 'Kartan,Plattform,Anna Ek'],
    ['a header', 'Namn\tKategori\tÄgare\r\nKartan\tPlattform\tAnna Ek\r\n'],
    ['a header in another order', 'Ägare\tNamn\tKategori\nAnna Ek\tKartan\tPlattform'],
    ['a Norwegian header', 'Eier\tKategori\tSystem\nAnna Ek\tPlattform\tKartan'],
    ['a Danish header and a column more', 'Nr\tNavn\tKategori\tEjer\n7\tKartan\tPlattform\tAnna Ek'],
    ['an English header in capitals', 'OWNER\tNAME\tCATEGORY\nAnna Ek\tKartan\tPlattform'],
    ['empty lines between', '\n\nKartan\tPlattform\tAnna Ek\n\t\t\n'],
    ['spaces around', '  Kartan \t Plattform\tAnna Ek  '],
  ])('are read with %s', async (_, text) => {
    const rows = rowsOf(await readCells(text), words)
    expect(rows).toMatchObject([{ name: 'Kartan', category: 'Plattform', owner: 'Anna Ek' }])
  })

  test('are numbered as the person counts them, header and empty lines included', async () => {
    const rows = rowsOf(await readCells('Namn\tKategori\n\nKartan\tPlattform'), words)
    expect(rows.map(({ row }) => row)).toEqual([3])
  })

  test('a system may be called what a column is called', async () => {
    const rows = rowsOf(await readCells('System\tPlattform\tAnna Ek\nKartan\tPlattform\tAnna Ek'), words)
    expect(rows.map(({ name }) => name)).toEqual(['System', 'Kartan'])
  })

  test('a cell may hold a line break and a tab, as a spreadsheet quotes them', async () => {
    const rows = rowsOf(await readCells('"Kartan\nden nya"\tPlattform\tAnna Ek'), words)
    expect(rows).toMatchObject([{ name: 'Kartan den nya', owner: 'Anna Ek' }])
  })
})

describe('CAT-1 the category', () => {
  test.each([
    ['Verksamhetssystem', 'businessSystem'],
    ['verksamhetssystem', 'businessSystem'],
    ['Fagsystem', 'businessSystem'],
    ['businessSystem', 'businessSystem'],
    ['IT infrastruktur', 'itInfrastructure'],
    ['Digital tool', 'digitalTool'],
  ])('CAT-1 %s is understood', async (text, category) => {
    expect(await check(`Kartan\t${text}\tAnna Ek`)).toMatchObject([{ state: 'good', good: { category } }])
  })

  test('CAT-1 one that is unknown, or lacking, keeps the row out', async () => {
    expect(await check('Kartan\tDatabas\tAnna Ek')).toMatchObject([
      { state: 'bad', faults: [{ code: 'categoryUnknown', text: 'Databas' }] },
    ])
    expect(await check('Kartan\t\tAnna Ek')).toMatchObject([{ state: 'bad', faults: [{ code: 'categoryMissing' }] }])
  })
})

describe('the owner', () => {
  test('ROLE-2 who may not own is warned of, not kept out', async () => {
    expect(await check('Kartan\tPlattform\tBo Ask')).toMatchObject([
      { state: 'good', cautions: [{ code: 'ownerMayNotOwn', name: 'Bo Ask' }] },
    ])
  })

  test.each([
    ['Okänd', 'ownerNotFound'],
    ['Nils', 'ownerSeveral'],
    ['Nere', 'directoryFailed'],
  ])('%s: %s keeps the row out', async (owner, code) => {
    expect(await check(`Kartan\tPlattform\t${owner}`)).toMatchObject([{ state: 'bad', faults: [{ code }] }])
  })

  test('one that the directory has not answered for yet is being checked', async () => {
    expect(await check('Kartan\tPlattform\tNågon Annan')).toMatchObject([{ state: 'checking' }])
  })

  test('ROLE-3 none is told of, and the row is created without', async () => {
    expect(await check('Kartan\tPlattform\t')).toMatchObject([
      { state: 'good', good: { owner: undefined }, cautions: [{ code: 'ownerMissing' }] },
    ])
  })

  test('SCOPE-6 a public service has none: the name given is not appointed, and nobody looks it up', async () => {
    expect(await check('LinkedIn\tPublik tjänst\t')).toMatchObject([{ state: 'good', cautions: [] }])
    expect(await check('LinkedIn\tPublik tjänst\tOkänd')).toMatchObject([
      { state: 'good', good: { owner: undefined }, cautions: [{ code: 'ownerNotExpected' }] },
    ])
  })

  test('is found by address, by whole name, or by the beginning of one name only', () => {
    const ann = person('Ann Ek', '')
    const anne = person('Anne Ek', '')
    const asked = (text: string, found: DirectoryPerson[]) => ownerAnswer(text, found, () => undefined)
    expect(asked('Ann Ek', [ann, anne])).toMatchObject({ kind: 'found', person: ann })
    expect(asked('ANNE.EK@example.test', [anne])).toMatchObject({ kind: 'found', person: anne })
    expect(asked('Ann', [ann, anne])).toMatchObject({ kind: 'several' })
    expect(asked('Ann', [anne])).toMatchObject({ kind: 'found', person: anne })
    expect(asked('Ann', [])).toEqual({ kind: 'none' })
  })
})

describe('what is there already', () => {
  test('a system of the same name keeps the row out, whatever its case', async () => {
    expect(await check('RAINDANCE\tPlattform\tAnna Ek')).toMatchObject([
      { state: 'bad', faults: [{ code: 'inRegister' }] },
    ])
  })

  test('the second of two rows of one name is kept out, and points at the first', async () => {
    expect(await check('Kartan\tPlattform\tAnna Ek\nkartan\tPlattform\tAnna Ek')).toMatchObject([
      { state: 'good' },
      { state: 'bad', faults: [{ code: 'inPaste', row: 1 }] },
    ])
  })

  test('a row that an earlier try of this paste made is created, not a duplicate', async () => {
    const keys = { kartan: { system: 'k1', owner: 'o1' } }
    const register = new Map([['kartan', 'k1']])
    const both = await check('Kartan\tPlattform\tAnna Ek', { keys, register, holdingKeys: new Set(['o1']) })
    expect(both).toMatchObject([{ state: 'created', systemKey: 'k1' }])
  })

  test('ROLE-1 one whose owner a cut kept out is taken up again', async () => {
    const keys = { kartan: { system: 'k1', owner: 'o1' } }
    const register = new Map([['kartan', 'k1']])
    expect(await check('Kartan\tPlattform\tAnna Ek', { keys, register })).toMatchObject([{ state: 'good' }])
  })

  test('all that is wrong is told, not only the first', async () => {
    expect(await check('\tDatabas\t')).toMatchObject([
      { state: 'bad', faults: [{ code: 'nameMissing' }, { code: 'categoryUnknown' }] },
    ])
  })
})
