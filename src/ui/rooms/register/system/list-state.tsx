import type { LiveList } from '../../../../storage/live-lists'
import type { ListName } from '../../../../storage/repository'
import { usePorts } from '../../../shared/app-context'
import { Failed, Loading } from '../../../shared/states'

/** A list that is being read, or couldn't be. */
export function ListState({ list, live }: { list: ListName; live: LiveList<unknown> }) {
  const { lists } = usePorts()
  if (live.state === 'failed') return <Failed error={live.error} onRetry={() => lists.readAgain({ list })} />
  return live.state === 'reading' && live.rows.length === 0 ? <Loading /> : null
}
