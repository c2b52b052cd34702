import { describe, expect, test } from 'vitest'
import { columnLetter, headingOf, remapped, remember } from './columns'
import { readText } from './read-sheet'
import { words } from './testing/small-register'

const heading = async (text: string, remembered = {}) => headingOf(await readText(text), words, remembered)

describe('the columns of a sheet', () => {
  test.each([
    ['with tabs', 'Namn\tKategori\tÄgare\nKartan\tPlattform\tAnna Ek', ['name', 'category', 'owner']],
    ['in another order', 'Ägare;Namn;Kategori\nx;y;z', ['owner', 'name', 'category']],
    ['in Norwegian', 'Eier;Kategori;System\nx;y;z', ['owner', 'category', 'name']],
    ['in Danish, with one more', 'Nr;Navn;Kategori;Ejer\n7;x;y;z', [undefined, 'name', 'category', 'owner']],
    ['in English capitals', 'OWNER,NAME,CATEGORY\nx,y,z', ['owner', 'name', 'category']],
  ])('are found %s', async (_, text, mapping) => {
    expect(await heading(text)).toMatchObject({ line: 1, mapping })
  })

  test('are found below a title, and the lines counted as the sheet counts them', async () => {
    expect(await heading('Våra system 2026\n\nNamn;Kategori\nKartan;Plattform')).toMatchObject({ line: 3 })
  })

  test('are name, category and owner where there is no heading, though a system is called System', async () => {
    expect(await heading('System\tPlattform\tAnna Ek')).toMatchObject({
      line: 0,
      mapping: ['name', 'category', 'owner'],
    })
  })

  test('have each field once, the first that is called so', async () => {
    expect((await heading('Namn;System;Kategori\na;b;c')).mapping).toEqual(['name', undefined, 'category'])
  })

  test('are as somebody said the last time', async () => {
    const first = await heading('Namn;Kategori;Kostnadsbärare;Avgift\na;b;c;d')
    const said = remapped(remapped(first.mapping, 2, 'owner'), 3, undefined)
    const remembered = remember(first, said, { leverans: 'supplier' })
    expect(remembered).toMatchObject({ kostnadsbärare: 'owner', avgift: '', leverans: 'supplier' })
    expect((await heading('Avgift;Kostnadsbärare;Namn;Kategori\nd;c;a;b', remembered)).mapping).toEqual([
      undefined,
      'owner',
      'name',
      'category',
    ])
  })

  test('take a field from one another', () => {
    expect(remapped(['name', 'owner', undefined], 2, 'owner')).toEqual(['name', undefined, 'owner'])
  })

  test('have letters', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
