import { expect, test } from 'vitest'
import { liveLists } from './live-lists'
import type { Entities, ListName, Place, Repository, Stored } from './repository'

const place = { list: 'settings' } as const
type Setting = Stored<Entities['settings']>
const setting = (id: number, version: number): Setting => ({
  id,
  etag: `"${version}"`,
  entity: { key: `k${id}`, name: 'theme', value: '' },
})

/** A list whose pages come when they are let through. */
function pagedList() {
  const waiting: ((page: Setting[] | undefined) => void)[] = []
  const repository: Pick<Repository, 'pages'> = {
    async *pages<N extends ListName>(_place: Place<N>) {
      for (;;) {
        const page = await new Promise<Setting[] | undefined>(resolve => void waiting.push(resolve))
        if (page === undefined) return
        yield page as Stored<Entities[N]>[] // settings are all it is asked for
      }
    },
  }
  async function come(page?: Setting[]): Promise<void> {
    await new Promise(resolve => setTimeout(resolve))
    waiting.shift()?.(page)
    await new Promise(resolve => setTimeout(resolve))
  }
  return { lists: liveLists(repository as Repository), come }
}

test('a list read again goes on showing what it showed, and lets go of what is gone when it was read to its end', async () => {
  const { lists, come } = pagedList()
  const ids = () => lists.current(place).rows.map(({ id, etag }) => `${id} ${etag}`)
  lists.current(place)
  await come([setting(1, 1), setting(2, 1), setting(3, 1)])
  await come()
  expect(lists.current(place).state).toBe('ready')
  lists.readAgain(place)
  await come([setting(1, 2)])
  expect(lists.current(place).state).toBe('reading')
  expect(ids()).toEqual(['1 "2"', '2 "1"', '3 "1"'])
  await come([setting(3, 1)])
  await come()
  expect(lists.current(place).state).toBe('ready')
  expect(ids()).toEqual(['1 "2"', '3 "1"'])
})
