import { useSyncExternalStore } from 'react'
import type { AccessList } from '../../core'
import type { LiveList } from '../../storage/live-lists'
import type { Entities, ListName } from '../../storage/repository'
import { StorageError } from '../../storage/storage-error'
import { usePorts, useSession } from './app-context'
import { may } from './may'

const notAsked: LiveList<never> = {
  state: 'failed',
  rows: [],
  error: new StorageError('forbidden', 'Not asked: the access table says no.'),
}
const nothingChanges = () => () => undefined

/** A list that not everyone may read; forbidden at once, without asking the site, for those whom the access table refuses. */
export function usePermitted<N extends ListName & AccessList>(list: N): LiveList<Entities[N]> {
  const { lists } = usePorts()
  const isPermitted = may(useSession(), 'read', list)
  const place = { list }
  return useSyncExternalStore(
    isPermitted ? onChange => lists.watch(place, onChange) : nothingChanges,
    (): LiveList<Entities[N]> => (isPermitted ? lists.current(place) : notAsked),
  )
}
