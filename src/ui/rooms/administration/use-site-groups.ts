import { useCallback, useEffect, useState } from 'react'
import type { GroupKeeper, GroupMember } from '../../../storage/group-members'
import type { SiteName } from '../../../storage/set-up'

export interface SiteGroup {
  group: string
  members: GroupMember[]
}

export type SiteGroupsState =
  | { kind: 'reading' }
  /** Somebody else has to: the owners' names, as far as the site tells. */
  | { kind: 'notOwner'; names: string[] }
  | { kind: 'read'; groups: SiteGroup[] }
  | { kind: 'failed'; error: unknown }

/** Whom to put in or take out of which group. */
export type Mending =
  | { kind: 'add'; group: string; principalName: string }
  | { kind: 'remove'; group: string; loginName: string }

/** A site's groups as they are, and their mending; what stays said while it is read again is what was read before. */
export function useSiteGroups(keeper: GroupKeeper, site: SiteName) {
  const [state, setState] = useState<SiteGroupsState>({ kind: 'reading' })
  const [fault, setFault] = useState<unknown>()
  const [isMending, setMending] = useState(false)

  const read = useCallback(async (): Promise<SiteGroupsState> => {
    const { isOwner, names } = await keeper.owners(site)
    return isOwner ? { kind: 'read', groups: await keeper.groups(site) } : { kind: 'notOwner', names }
  }, [keeper, site])

  useEffect(() => {
    let current = true
    read().then(
      next => current && setState(next),
      (error: unknown) => current && setState({ kind: 'failed', error }),
    )
    return () => {
      current = false
    }
  }, [read])

  async function again(): Promise<void> {
    setFault(undefined)
    setState({ kind: 'reading' })
    setState(await read().catch((error: unknown) => ({ kind: 'failed' as const, error })))
  }

  /** One after the other; what was done stays done where one fails, and what is there is read anew. */
  async function mend(all: Mending[]): Promise<boolean> {
    setMending(true)
    setFault(undefined)
    let isDone = true
    try {
      for (const each of all)
        if (each.kind === 'add') await keeper.add(site, each.group, each.principalName)
        else await keeper.remove(site, each.group, each.loginName)
    } catch (error) {
      isDone = false
      setFault(error)
    }
    await read().then(setState, (error: unknown) => setFault(error))
    setMending(false)
    return isDone
  }

  return { state, fault, isMending, again, mend }
}
