import { expect, test } from 'vitest'
import { guessPosition } from './guess-position'

test.each([
  ['Biträdande kommundirektör', 'deputyMunicipalDirector'],
  ['Förvaltningschef Service', 'headOfAdministration'],
  ['Förvaltningschef Förskola & Grundskola, tf. Gymnasium & Arbetsmarknad', 'headOfAdministration'],
  ['Verksamhetschef Digitalt center', 'headOfItOperations'],
  ['Verksamhetschef hemtjänst', 'manager'],
  ['Ekonomichef', 'manager'],
  ['Kanslichef', 'manager'],
  ['Rektor', 'manager'],
  ['Systemförvaltare', 'other'],
  ['Områdesansvarig IT-infrastruktur', 'other'],
  ['Dataskyddsombud', 'other'],
  ['Kommunalsjef oppvekst', 'headOfAdministration'],
  ['Assisterende kommunedirektør', 'deputyMunicipalDirector'],
  ['IT-sjef', 'headOfItOperations'],
  ['Leder', 'manager'],
  ['Vicekommunaldirektør', 'deputyMunicipalDirector'],
  ['Forvaltningschef', 'headOfAdministration'],
  ['Rådgiver', 'other'],
  ['Head of administration', 'headOfAdministration'],
] as const)('ROLE-2 %s is proposed as %s', (title, position) => {
  expect(guessPosition(title)).toBe(position)
})

test('ROLE-2 nothing is proposed without a title', () => {
  expect(guessPosition(' ')).toBeUndefined()
})
