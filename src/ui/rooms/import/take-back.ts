/** What an import did is set right again, as far as nobody has changed it since. Nothing is deleted: what was made is ended. */

import { sameValue } from '../../../storage/merge-edits'
import type { Stored } from '../../../storage/repository'
import { dayBefore } from './check-roles'
import { inLanes } from './in-lanes'
import { type Done, freshRows, notebook, type RunPorts } from './running'

export interface TakingBack {
  done: readonly Done[]
  isStopped: () => boolean
  onProgress: (done: number, all: number) => void
}

type Row = Stored<Record<string, unknown>>

/** Resolves to how many were left, since somebody has changed them. @throws StorageError that ends it */
export async function takeBack(ports: RunPorts, { done, isStopped, onProgress }: TakingBack): Promise<number> {
  const [systems, holdings] = [await freshRows(ports, 'systems'), await freshRows(ports, 'roleHoldings')]
  const rows = { systems, roleHoldings: holdings }
  const byKey = new Map<string, Row>()
  const byId = new Map<string, Row>()
  for (const list of ['systems', 'roleHoldings'] as const) {
    for (const { id, etag, entity } of rows[list]) {
      const row = { id, etag, entity: { ...entity } }
      byKey.set(`${list} ${entity.key}`, row)
      byId.set(`${list} ${id}`, row)
    }
  }
  const ended = dayBefore(ports.clock.today())
  const notes = notebook(ports)
  let [left, taken] = [0, 0]
  await inLanes([...done].reverse(), {
    isStopped,
    onFailure: () => {
      left += 1
    },
    async work(step) {
      const { list } = step
      const row = step.kind === 'made' ? byKey.get(`${list} ${step.key}`) : byId.get(`${list} ${step.id}`)
      const back = step.kind === 'changed' ? step.before : list === 'systems' ? { endedOn: ended } : { to: ended }
      const isAsLeft =
        step.kind === 'made' ||
        Object.entries(step.after).every(([field, value]) => sameValue(row?.entity[field], value))
      if (row && isAsLeft) {
        const stored = await ports.repository.update({ list }, row.id, row.etag, back)
        ports.lists.put({ list }, stored)
        await notes.add({ place: { list }, stored: { ...stored.entity }, before: row.entity, changes: back })
      } else if (row) left += 1
      taken += 1
      onProgress(taken, done.length)
    },
  }).finally(notes.flush)
  return left
}
