/** A spreadsheet as it comes from elsewhere: a title above, columns in another order, Swedish days, and a few faults. */
import type { SheetData } from 'write-excel-file/node'
import { headOfCare, headOfService, systemManager } from './people.ts'

const categories = ['Verksamhetssystem', 'Digitalt verktyg', 'Plattform', 'Kommersiell tjänst', 'verksamhetssystem']
const owners = [headOfCare, headOfService]

export const importedName = (place: number): string => `Fackprogram ${String(place).padStart(3, '0')}`

const day = (place: number) => new Date(Date.UTC(2010 + (place % 14), place % 12, 1 + (place % 28)))

/** What people write beside their tables, at length, and nobody imports. */
const remark = (place: number) =>
  `Rad ${place}: uppgifterna är inte genomgångna sedan den förra inventeringen. `.repeat(18)

/** What can't be imported of it, by the line it stands on. */
export const faultyLines = (count: number) => [
  { line: count + 4, says: /samma namn står på rad 4\./ },
  { line: count + 5, says: /Bengt Utflyttad finns inte i katalogen\./ },
  { line: count + 6, says: /”31\/2 2024” är inget datum\./ },
]

/** `count` good lines from line 4 on, and three that aren't. */
export function otherMunicipalitySheet(count: number): SheetData {
  const text = (value: string) => ({ value })
  const row = (...cells: SheetData[number]) => cells
  const good = Array.from({ length: count }, (_, place) =>
    row(
      text(owners[place % owners.length]?.displayName ?? ''),
      text(categories[place % categories.length] ?? ''),
      text(`Avdelning ${place % 9}`),
      { value: day(place), type: Date, format: 'yyyy-mm-dd' },
      text(importedName(place)),
      text(`Leverantör ${place % 40} AB`),
      text(place % 5 === 0 ? 'Nej' : 'Ja'),
      text(systemManager.mail),
      text(remark(place)),
    ),
  )
  const faulty = (owner: string, begun: string, name: string) =>
    row(text(owner), text('Plattform'), null, text(begun), text(name), null, null, null)
  return [
    row(text('Våra verksamhetssystem, utdrag 2026')),
    row(null),
    row(
      ...[
        'Systemägare',
        'Typ',
        'Enhet',
        'I drift sedan',
        'Benämning',
        'Leverantör',
        'Personuppgifter',
        'Förvaltare',
        'Anteckningar',
      ].map(text),
    ),
    ...good,
    faulty(headOfCare.displayName, '1/3 2024', importedName(0)),
    faulty('Bengt Utflyttad', '1/3 2024', 'Turlistan'),
    faulty(headOfCare.displayName, '31/2 2024', 'Kalendern'),
  ]
}
