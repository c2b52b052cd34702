/** Who may do what, as the screen sees it: to hide what the site would refuse. The site is the guard (core/access). */
import type { Session } from './app-context'

const isIn = ({ groups }: Session, ...some: string[]): boolean => some.some(group => groups.has(group))

/** Systems, documents, forums and what is held of them. */
export const mayEditRegister = (session: Session): boolean => isIn(session, 'leads', 'coordinators', 'administrators')

/** ROLE-8: owners appoint too. */
export const mayAppoint = (session: Session): boolean => mayEditRegister(session) || isIn(session, 'approvers')
