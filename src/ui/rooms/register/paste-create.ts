/** Creates the good rows, a few at a time, each once however often it is tried. */
import { isStorageError, type StorageErrorKind } from '../../../storage/repository'
import { administrationOf } from '../../shared/administration-of'
import type { AppPorts } from '../../shared/app-context'
import type { GoodRow, RowKeys } from './paste-check'

const AT_ONCE = 3
/** What the next row would meet as well: going on is no use. */
const ENDING: StorageErrorKind[] = ['offline', 'signedOut', 'forbidden', 'notSetUp']

type Ports = Pick<AppPorts, 'repository' | 'lists' | 'clock'>

/** System first, then who owns it: with both keys made beforehand, a second try adds only what lacks. */
async function createRow({ repository, lists, clock }: Ports, row: GoodRow, keys: RowKeys[string]): Promise<void> {
  const { name, category, owner } = row
  const system = await repository.create({ list: 'systems' }, { key: keys.system, name, category })
  lists.put({ list: 'systems' }, system)
  if (!owner) return
  const { person, position } = owner
  const holding = await repository.create(
    { list: 'roleHoldings' },
    {
      key: keys.owner,
      title: `${name} · owner`,
      system: system.id,
      role: 'owner',
      person: await repository.person(person.principalName),
      position,
      administration: administrationOf(person.department, lists.current({ list: 'administrations' }).rows),
      from: clock.today(),
    },
  )
  lists.put({ list: 'roleHoldings' }, holding)
}

export interface Creating {
  rows: GoodRow[]
  keys: RowKeys
  isStopped: () => boolean
  onRow: (row: GoodRow, fault: unknown) => void
}

/** `onRow` hears of each row, with what kept it out where something did. Ends early when stopped, or when no row can succeed. */
export async function createRows(ports: Ports, { rows, keys, isStopped, onRow }: Creating): Promise<void> {
  const waiting = [...rows]
  let ended = false
  async function work(): Promise<void> {
    for (let row = waiting.shift(); row !== undefined && !ended && !isStopped(); row = waiting.shift()) {
      const own = keys[row.identity]
      if (!own) throw new Error(`No keys were made for ${row.name}.`)
      try {
        await createRow(ports, row, own)
        onRow(row, undefined)
      } catch (error) {
        if (isStorageError(error) && ENDING.includes(error.kind)) ended = true
        onRow(row, error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
