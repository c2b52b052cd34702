/** A change of many systems that was begun and isn't done: it stands as a draft, and is opened again with the register. */
import { useEffect, useRef } from 'react'
import { roles } from '../../../core'
import type { Draft, Drafts } from '../../../storage/drafts'
import type { PersonRef } from '../../../storage/repository'
import { usePorts } from '../../shared/app-context'
import type { BulkChange } from './bulk-plan'
import type { Tool } from './register-tools'
import type { Selection } from './use-selection'

export interface KeptChange {
  change: BulkChange
  /** Item ids. */
  systems: number[]
  /** Of the holdings to be made, by item id of the system. */
  keys: Record<string, string>
}

export const keptKey = (principalName: string): string => [principalName, 'systems', 'bulk'].join('·')

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every(each => typeof each === 'number')
const isPerson = (value: unknown): value is PersonRef =>
  isRecord(value) && typeof value.principalName === 'string' && typeof value.id === 'number'

function isChange(value: unknown): value is BulkChange {
  if (!isRecord(value)) return false
  switch (value.kind) {
    case 'role':
      return (
        isPerson(value.person) &&
        typeof value.from === 'string' &&
        ['operationalLead', ...roles].some(role => role === value.role)
      )
    case 'scope':
      return value.scope === 'common' || value.scope === 'administrationSpecific'
    case 'hosting':
      return value.hosting === 'internal' || value.hosting === 'external'
    case 'administrations':
      return isNumbers(value.add) && isNumbers(value.remove)
    default:
      return false
  }
}

export function keptIn({ values }: Draft): KeptChange | undefined {
  const { change, systems, keys } = values
  if (!isChange(change) || !isNumbers(systems) || !isRecord(keys)) return undefined
  const made = Object.entries(keys).flatMap(([id, key]) => (typeof key === 'string' ? [[id, key] as const] : []))
  return { change, systems, keys: Object.fromEntries(made) }
}

export async function readKept(drafts: Drafts, principalName: string): Promise<KeptChange | undefined> {
  const mine = (await drafts.of(principalName)).find(({ key }) => key === keptKey(principalName))
  return mine && keptIn(mine)
}

/** Opens it when the register is opened. */
export function useKeptChange(selection: Selection, onOpen: (tool: Tool) => void): void {
  const { drafts, session } = usePorts()
  const latest = useRef({ selection, onOpen })
  latest.current = { selection, onOpen }
  useEffect(() => {
    let current = true
    void session
      .then(({ me }) => readKept(drafts, me.principalName))
      .then(kept => {
        if (!current || !kept || latest.current.selection.ids.size > 0) return
        latest.current.selection.set(kept.systems)
        latest.current.onOpen('change')
      })
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [drafts, session])
}
