import { useEffect, useState } from 'react'
import type { BoardName, Progress, SetUp, SiteName, SitePlan } from '../../../storage/set-up'

export type Check =
  | { kind: 'reading' }
  /** Somebody else has to: the owners' names, as far as the site tells. */
  | { kind: 'notOwner'; names: string[] }
  | { kind: 'planned'; plan: SitePlan; boards: BoardName[]; isMade: boolean }
  | { kind: 'running'; progress: Progress }
  | { kind: 'failed'; error: unknown; wasRunning: boolean }

/** What one site lacks, and its making. Left and come back to, a run that is under way is joined. */
export function useSiteCheck(setUp: SetUp, site: SiteName) {
  const [check, setCheck] = useState<Check>({ kind: 'reading' })
  /** Which look counts: an earlier one may end after a later one, and none after the page is left. */
  const [look, setLook] = useState({ number: 0, names: [] as string[], applies: setUp.isRunning(site), isMade: false })

  useEffect(() => {
    let current = true
    const show = (next: Check) => {
      if (current) setCheck(next)
    }
    async function read() {
      const { isOwner, names } = await setUp.owners(site)
      if (!isOwner) return show({ kind: 'notOwner', names })
      const [plan, boards] = await Promise.all([setUp.plan(site), setUp.boards()])
      show({ kind: 'planned', plan, boards, isMade: look.isMade })
    }
    async function apply() {
      show({ kind: 'running', progress: { done: 0, of: 0, what: '' } })
      await setUp.apply(site, look.names, progress => show({ kind: 'running', progress }))
      if (current) setLook({ number: look.number + 1, names: [], applies: false, isMade: true })
    }
    if (!look.applies) show({ kind: 'reading' })
    const work = look.applies ? apply() : read()
    work.catch((error: unknown) => show({ kind: 'failed', error, wasRunning: look.applies }))
    return () => {
      current = false
    }
  }, [setUp, site, look])

  return {
    check,
    /** What was under way when it failed, with the boards that were named. */
    again: () => setLook({ ...look, number: look.number + 1 }),
    checkAgain: () => setLook({ number: look.number + 1, names: [], applies: false, isMade: false }),
    /** `names`: of boards to begin with. */
    apply: (names: string[]) => setLook({ number: look.number + 1, names, applies: true, isMade: false }),
  }
}
