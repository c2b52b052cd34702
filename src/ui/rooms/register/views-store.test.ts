import { expect, test } from 'vitest'
import { type PersonalSetting, StorageError, type Stored } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import { changeViews, parseViews, readViews, type ViewsPort } from './views-store'

const view = (name: string) => ({ id: name, name, query: 'category=platform' })

/** One person's settings; `meanwhile` happens once, before the next write. */
function store(meanwhile: (put: (value: string) => void) => void): ViewsPort {
  let item: Stored<PersonalSetting> | undefined
  let version = 0
  const put = (entity: PersonalSetting) => {
    version += 1
    item = { id: 1, etag: String(version), entity }
    return item
  }
  let waiting: typeof meanwhile | undefined = meanwhile
  const happen = () => {
    const now = waiting
    waiting = undefined
    now?.(value => put(blank('personalSettings', { ...item?.entity, value })))
  }
  return {
    byKey: async () => item,
    create: async (_: unknown, entity: object) => put(blank('personalSettings', entity)),
    update: async (_: unknown, _id: number, etag: string, changes: object) => {
      happen()
      if (!item || item.etag !== etag) throw new StorageError('conflict', 'Changed.')
      return put({ ...item.entity, ...changes })
    },
  }
}

test('views are added to what another tab saved meanwhile', async () => {
  const repository = store(put => put(JSON.stringify([view('A'), view('C')])))
  await changeViews(repository, 'anna', () => [view('A')])
  await changeViews(repository, 'anna', views => [...views, view('B')])
  expect((await readViews(repository, 'anna')).map(({ name }) => name)).toEqual(['A', 'C', 'B'])
})

test('what isn’t views is none', () => {
  expect(parseViews('')).toEqual([])
  expect(parseViews('{"a":1}')).toEqual([])
  expect(parseViews('[{"id":"1","name":"A","query":""},{"id":2}]')).toEqual([{ id: '1', name: 'A', query: '' }])
})
