/** A register of two systems and a handful of people, to check an import against. */
import { defaultModel } from '../../../../core'
import type { RoleHoldingEntry, Stored, System } from '../../../../storage/repository'
import { blank } from '../../../../storage/testing/blank'
import type { DirectoryPerson } from '../../../shared/app-context'
import { checkImport, linesOf, type Register } from '../check-import'
import { headingOf } from '../columns'
import { foldWord } from '../import-fields'
import { loadImportWords } from '../import-words'
import type { Outcome, PersonAnswer } from '../outcome'
import { readText } from '../read-sheet'

export const today = '2026-03-10'
export const words = await loadImportWords()

export const person = (name: string, jobTitle = ''): DirectoryPerson => {
  const mail = `${name.toLowerCase().replace(' ', '.')}@example.test`
  return { name, jobTitle, principalName: mail, mail, department: '' }
}
const anna = person('Anna Ek', 'Förvaltningschef')
const bo = person('Bo Ask', 'Bibliotekschef')

const stored = <E>(id: number, entity: E): Stored<E> => ({ id, etag: `"${id}"`, entity })

export const raindance = stored(
  1,
  blank('systems', {
    key: 'raindance',
    name: 'Raindance',
    category: 'businessSystem',
    scope: 'common',
    supplier: 'CGI',
    startOfUse: '2015-01-01',
    usingAdministrations: [7, 8],
  }),
)
const old = stored(2, blank('systems', { key: 'gammalt', name: 'Gammalt', endedOn: '2020-12-31' }))

export const holding = (more: Partial<RoleHoldingEntry> = {}): Stored<RoleHoldingEntry> =>
  stored(
    30,
    blank('roleHoldings', {
      key: 'h',
      system: 1,
      role: 'owner',
      person: { id: 5, name: anna.name, principalName: anna.principalName, mail: anna.mail },
      from: '2020-01-01',
      ...more,
    }),
  )

const people = new Map<string, PersonAnswer>([
  ['Anna Ek', { kind: 'found', person: anna, position: 'headOfAdministration' }],
  ['Ek, Anna', { kind: 'found', person: anna, position: 'headOfAdministration' }],
  ['Eva Ny', { kind: 'found', person: person('Eva Ny'), position: 'headOfAdministration' }],
  ['Bo Ask', { kind: 'found', person: bo, position: 'manager' }],
  ['Nils', { kind: 'several', people: [person('Nils Al'), person('Nils Ek')] }],
  ['Okänd', { kind: 'none' }],
  ['Nere', { kind: 'failed' }],
])

export function register(more: Partial<Register> & { systemRows?: Stored<System>[] } = {}): Register {
  const { systemRows = [raindance, old], ...rest } = more
  const systems = new Map<string, Stored<System>[]>()
  for (const row of systemRows) {
    const name = foldWord(row.entity.name)
    systems.set(name, [...(systems.get(name) ?? []), row])
  }
  return {
    words,
    model: defaultModel,
    today,
    people: new Map([...people].map(([name, answer]) => [foldWord(name), answer])),
    isKnownPosition: () => false,
    systems,
    holdings: new Map([[1, [holding()]]]),
    administrations: new Map([
      ['skola', 7],
      ['kultur, fritid', 8],
      ['vård', 9],
    ]),
    ...rest,
  }
}

export async function check(text: string, more: Parameters<typeof register>[0] = {}): Promise<Outcome[]> {
  const sheet = await readText(text)
  const heading = headingOf(sheet, words)
  return checkImport(linesOf(sheet, heading.line, heading.mapping), register(more))
}
