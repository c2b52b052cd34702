/** A handover being prepared, or cut on its way: on the device until it is whole. */
import { useEffect, useRef, useState } from 'react'
import type { Draft } from '../../../storage/drafts'
import { type DirectoryPerson, usePorts, useSession } from '../../shared/app-context'

export interface Choices {
  successor: DirectoryPerson | undefined
  /** What whoever hands over says the successor is, where they changed what is known. */
  position: string
  lastDay: string
  firstDay: string
  /** Ids of holdings that stay with the leaver. */
  leftOut: number[]
  /** Keys of the successor's holdings, by the id of the leaver's; made before the first try. */
  keys: Record<string, string>
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'

function isPerson(value: unknown): value is DirectoryPerson {
  if (!isRecord(value)) return false
  return ['principalName', 'name', 'jobTitle', 'department', 'mail'].every(part => isText(value[part]))
}

function isKeys(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every(isText)
}

function choicesFrom({ successor, position, lastDay, firstDay, leftOut, keys }: Draft['values']): Choices | undefined {
  if (!isText(position) || !isText(lastDay) || !isText(firstDay) || !isKeys(keys) || !Array.isArray(leftOut)) return
  const ids = leftOut.filter(id => typeof id === 'number')
  return { successor: isPerson(successor) ? successor : undefined, position, lastDay, firstDay, leftOut: ids, keys }
}

interface Kept {
  principalName: string
  label: string
  path: string
  initial: Choices
}

export function useKeptHandover({ principalName, label, path, initial }: Kept) {
  const { drafts, clock } = usePorts()
  const { me } = useSession()
  const [choices, setChoices] = useState(initial)
  const latest = useRef(initial)
  const touched = useRef(false)
  const key = [me.principalName, 'roleHoldings', 'handover', principalName].join('·')

  useEffect(() => {
    let current = true
    void drafts.of(me.principalName).then(kept => {
      const mine = kept.find(draft => draft.key === key)
      const found = mine && choicesFrom(mine.values)
      if (!current || !found || touched.current) return
      latest.current = found
      setChoices(found)
    })
    return () => {
      current = false
    }
  }, [drafts, me.principalName, key])

  async function keep(changes: Partial<Choices>): Promise<Choices> {
    touched.current = true
    latest.current = { ...latest.current, ...changes }
    setChoices(latest.current)
    const values = { ...latest.current }
    const at = clock.now()
    await drafts
      .put({ key, owner: me.principalName, label, list: 'roleHoldings', base: {}, values, at, sent: false, path })
      .catch(() => undefined)
    return latest.current
  }
  return { choices, keep, forget: () => drafts.remove(key).catch(() => undefined) }
}
