/** Who may do what with the register's lists, as the screen sees it: to hide what the site would refuse. The site is the guard. */
import { type AccessList, accessGroups, mayDo, type Operation } from '../../core'
import type { Session } from './app-context'

export function may({ groups }: Session, operation: Operation, list: AccessList): boolean {
  const kinds = new Set([...groups].map(group => group.split('·')[0]))
  return mayDo(['everyone', ...accessGroups.filter(group => kinds.has(group))], list, operation)
}
