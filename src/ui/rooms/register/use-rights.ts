import { useEffect, useState } from 'react'
import { usePorts } from '../../shared/app-context'
import { may } from '../../shared/may'

export interface Rights {
  systems: boolean
  roles: boolean
}
const NO_RIGHTS: Rights = { systems: false, roles: false }

/** Which of the table's lists the person may change; none until it is known who they are, which the rows don't wait for. */
export function useRights(): Rights {
  const { session } = usePorts()
  const [rights, setRights] = useState(NO_RIGHTS)
  useEffect(() => {
    let current = true
    session.then(
      known =>
        current && setRights({ systems: may(known, 'edit', 'systems'), roles: may(known, 'edit', 'roleHoldings') }),
      () => undefined, // the shell tells of it
    )
    return () => {
      current = false
    }
  }, [session])
  return rights
}
