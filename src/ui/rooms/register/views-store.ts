/** One's own saved views, as one setting that only its person reaches; not kept on the device, and read when they are asked for. */
import { isStorageError, type NewEntity, type PersonalSetting, type Stored } from '../../../storage/repository'

export interface SavedView {
  id: string
  name: string
  /** The part of the address after the question mark, without `view`. */
  query: string
}

const NAME = 'registerViews'
const TRIES = 5
const place = { list: 'personalSettings' } as const
/** Names the person too: an administrator's lists hold everybody's. */
const keyOf = (principalName: string): string => `${NAME}·${principalName}`

function isView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'name', 'query'].every(field => typeof Reflect.get(value, field) === 'string')
  )
}

/** What can't be read as views is none, and is left as it is until a view is saved. */
export function parseViews(text: string): SavedView[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter(isView) : []
  } catch {
    return []
  }
}

type Place = { list: 'personalSettings' }
/** Of the repository, what is asked for here. */
export interface ViewsPort {
  byKey(place: Place, key: string): Promise<Stored<PersonalSetting> | undefined>
  create(place: Place, entity: NewEntity<'personalSettings'>): Promise<unknown>
  update(place: Place, id: number, etag: string, changes: Partial<PersonalSetting>): Promise<unknown>
}

const stored = (repository: ViewsPort, principalName: string): Promise<Stored<PersonalSetting> | undefined> =>
  repository.byKey(place, keyOf(principalName))

/** @throws StorageError */
export const readViews = async (repository: ViewsPort, principalName: string): Promise<SavedView[]> =>
  parseViews((await stored(repository, principalName))?.entity.value ?? '')

/**
 * Changes the views as they stand by now: what another tab saved meanwhile is kept.
 * @throws StorageError
 */
export async function changeViews(
  repository: ViewsPort,
  principalName: string,
  change: (views: SavedView[]) => SavedView[],
): Promise<SavedView[]> {
  for (let tries = 1; ; tries += 1) {
    const before = await stored(repository, principalName)
    const views = change(parseViews(before?.entity.value ?? ''))
    const value = JSON.stringify(views)
    try {
      if (before) await repository.update(place, before.id, before.etag, { value })
      else await repository.create(place, { key: keyOf(principalName), name: NAME, value })
      return views
    } catch (error) {
      if (!isStorageError(error, 'conflict') || tries === TRIES) throw error
    }
  }
}
