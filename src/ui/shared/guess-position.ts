/**
 * A person's position, from their job title as the directory writes it: a proposal that whoever appoints may change
 * (ROLE-2 asks for the position, and no directory holds it as such). Titles of the five languages.
 */
import type { Position } from '../../core'

const TITLES: [pattern: RegExp, position: Position][] = [
  [
    /bitr[äa]dande kommundirektör|assisterende kommune?direktør|assisterande kommunedirektør|vicekommunaldirektør|deputy municipal director/i,
    'deputyMunicipalDirector',
  ],
  [
    /förvaltningschef|forvaltningschef|forvaltningsdirektør|leder for forvaltningen|leiar for forvaltinga|kommunalsjef|head of administration/i,
    'headOfAdministration',
  ],
  [
    /(verksamhetschef|driftschef|driftsjef|driftssjef|head of operations).*(\bit\b|digital)|\bit-?(chef|sjef|direktør|direktör)\b|head of (the )?it\b/i,
    'headOfItOperations',
  ],
  [
    /chef\b|sjef\b|\brektor\b|direktör\b|direktør\b|\benhetsleder\b|\bavdelingsleder\b|\bleder\b|\bleiar\b|\bhead of\b|\bdirector\b/i,
    'manager',
  ],
]

/** undefined where the directory gives no title. */
export function guessPosition(jobTitle: string): Position | undefined {
  if (jobTitle.trim() === '') return undefined
  return TITLES.find(([pattern]) => pattern.test(jobTitle))?.[1] ?? 'other'
}
