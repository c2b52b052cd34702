import type { Administration, Stored } from '../../storage/repository'

/** The administration that counts the directory's department as its own. */
export function administrationOf(department: string, administrations: Stored<Administration>[]): number | undefined {
  const sought = department.trim().toLocaleLowerCase()
  if (sought === '') return undefined
  return administrations.find(({ entity }) =>
    entity.departments.split('\n').some(name => name.trim().toLocaleLowerCase() === sought),
  )?.id
}
