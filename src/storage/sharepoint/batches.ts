/** Many new items in few requests. Loaded when it is first needed: an opening never batches. */
import type { IItems } from '@pnp/sp/items'
import { toStorageError } from '../../wire/faults'
import type { Row } from '../lists/row'
import { isStorageError, type StorageError } from '../storage-error'
import type { SPFI } from './pnp'
import './pnp-batching'

/** SharePoint takes up to 100 in a batch; fewer are less to send again when the network fails. */
const AT_ONCE = 50

/** One whose unique key is there already counts as added. @throws StorageError of the first that was not */
export async function addInBatches(sp: SPFI, itemsIn: (batch: SPFI) => IItems, rows: Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const faults: StorageError[] = []
    const [batch, execute] = sp.batched({ maxRequests: AT_ONCE })
    const parts = rows.slice(start, start + AT_ONCE).map(row =>
      itemsIn(batch)
        .add(row)
        .catch(async (thrown: unknown) => {
          const fault = await toStorageError(thrown)
          if (!isStorageError(fault, 'duplicate')) faults.push(fault)
        }),
    )
    try {
      await execute()
    } catch (thrown) {
      throw await toStorageError(thrown)
    }
    await Promise.all(parts)
    if (faults[0]) throw faults[0]
  }
}
