import { useMemo } from 'react'
import { type Belonging, type BelongingFacts, belongings } from '../../../core'
import type { LiveList } from '../../../storage/live-lists'
import type { ListName } from '../../../storage/repository'
import { isStorageError, type StorageError } from '../../../storage/storage-error'
import { usePorts } from '../../shared/app-context'
import { useBoards } from '../../shared/use-boards'
import { useLive } from '../../shared/use-live'

export type Belongings =
  | { state: 'reading' }
  | { state: 'failed'; error: StorageError; readAgain: () => void }
  | {
      state: 'ready'
      wanted: ReadonlyMap<string, Belonging>
      /** Principal name → name. */
      nameOf: ReadonlyMap<string, string>
      boardName: ReadonlyMap<string, string>
    }

const always = '0001-01-01'

/** Who belongs in which group by what the register says today. */
export function useBelongings(): Belongings {
  const { lists, clock } = usePorts()
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  const positions = useLive('positions')
  const boards = useBoards()
  const today = clock.today()
  return useMemo((): Belongings => {
    const all: [ListName, LiveList<unknown>][] = [
      ['systems', systems],
      ['roleHoldings', holdings],
      ['positions', positions],
      ['boards', boards],
    ]
    // a site set up before there were positions has none
    const failed = all.filter(
      ([list, { state }]) => state === 'failed' && !(list === 'positions' && isAbsent(positions)),
    )
    const fault = failed[0]?.[1]
    if (fault?.state === 'failed')
      return {
        state: 'failed',
        error: fault.error,
        readAgain: () => {
          for (const [list] of failed) lists.readAgain({ list })
        },
      }
    if (all.some(([, { state }]) => state === 'reading')) return { state: 'reading' }
    const inUse = new Map(
      systems.rows.flatMap(({ id, entity }) =>
        entity.endedOn !== undefined && entity.endedOn < today ? [] : [[id, entity.name] as const],
      ),
    )
    const nameOf = new Map<string, string>()
    const idOf = (person: { principalName: string; name: string } | undefined): string => {
      if (person) nameOf.set(person.principalName, person.name)
      return person?.principalName ?? ''
    }
    const span = ({ from, to }: { from: string | undefined; to: string | undefined }) => ({
      from: from ?? always,
      ...(to === undefined ? {} : { to }),
    })
    const facts: BelongingFacts = {
      holdings: holdings.rows.flatMap(({ entity }) => {
        const system = inUse.get(entity.system ?? 0)
        if (system === undefined || entity.role === undefined) return []
        return [{ role: entity.role, personId: idOf(entity.person), system, ...span(entity) }]
      }),
      positions: positions.rows.flatMap(({ entity }) =>
        entity.position === undefined
          ? []
          : [{ position: entity.position, personId: idOf(entity.person), ...span(entity) }],
      ),
      boards: boards.rows.map(({ entity }) => ({
        key: entity.key,
        name: entity.name,
        contacts: entity.contacts.map(idOf),
        substitutes: entity.substitutes.map(idOf),
        deciders: entity.deciders.map(idOf),
        dataProtectionOfficers: entity.dataProtectionOfficers.map(idOf),
      })),
    }
    const boardName = new Map(boards.rows.map(({ entity }) => [entity.key, entity.name]))
    return { state: 'ready', wanted: belongings(facts, today), nameOf, boardName }
  }, [systems, holdings, positions, boards, lists, today])
}

const isAbsent = (list: LiveList<unknown>): boolean => list.state === 'failed' && isStorageError(list.error, 'notSetUp')
