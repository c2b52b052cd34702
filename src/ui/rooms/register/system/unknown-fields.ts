import type { System } from '../../../../storage/repository'

/** The fields that whoever looked the entry through didn't know, by their names in our lists. */
export const unknownOf = ({ unknownFields }: Pick<System, 'unknownFields'>): string[] =>
  unknownFields
    .split('\n')
    .map(name => name.trim())
    .filter(name => name !== '')

/** As it is stored, one a line, in the order of the alphabet so that two people's text is the same. */
export function withUnknown(system: Pick<System, 'unknownFields'>, field: string, isUnknown: boolean): string {
  const others = unknownOf(system).filter(name => name !== field)
  return (isUnknown ? [...others, field] : others).sort().join('\n')
}
