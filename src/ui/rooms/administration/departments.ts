/** The directory's departments, and which administration counts each as its own. */
import type { Administration, RoleHoldingEntry, Stored } from '../../../storage/repository'
import { administrationOf } from '../../shared/administration-of'

/** Each once, in their order. */
export const departmentsOf = ({ departments }: Administration): string[] => [
  ...new Set(departments.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()]))),
]

export const withDepartment = (administration: Administration, department: string): string =>
  [...departmentsOf(administration), department].join('\n')

export interface UnmatchedDepartment {
  department: string
  people: string[]
  /** The administration that these people's roles were mostly entered with; undefined where nothing tells. */
  guess: number | undefined
}

interface Employee {
  principalName: string
  name: string
  department: string
}

/** Departments of people who have a task in the register that no administration counts as its own; most people first. */
export function unmatchedDepartments(
  people: Employee[],
  administrations: Stored<Administration>[],
  holdings: Stored<RoleHoldingEntry>[],
): UnmatchedDepartment[] {
  const found = new Map<string, Employee[]>()
  for (const person of people) {
    const department = person.department.trim()
    if (department === '' || administrationOf(department, administrations) !== undefined) continue
    found.set(department, [...(found.get(department) ?? []), person])
  }
  return [...found]
    .map(([department, members]) => ({
      department,
      people: members.map(({ name }) => name),
      guess: mostEntered(members, administrations, holdings),
    }))
    .sort((one, other) => other.people.length - one.people.length || (one.department < other.department ? -1 : 1))
}

function mostEntered(
  members: Employee[],
  administrations: Stored<Administration>[],
  holdings: Stored<RoleHoldingEntry>[],
): number | undefined {
  const names = new Set(members.map(({ principalName }) => principalName))
  const counts = new Map<number, number>()
  for (const { entity } of holdings) {
    const { administration, person } = entity
    if (administration === undefined || !person || !names.has(person.principalName)) continue
    if (administrations.some(({ id }) => id === administration))
      counts.set(administration, (counts.get(administration) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}
