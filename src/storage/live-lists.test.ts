import { describe, expect, test } from 'vitest'
import { type LiveLists, liveLists } from './live-lists'
import type { Entities, ListName, Place, Repository, Stored } from './repository'

const place = { list: 'settings' } as const
type Setting = Stored<Entities['settings']>
const setting = (id: number, version: number): Setting => ({
  id,
  etag: `"${version}"`,
  entity: { key: `k${id}`, name: 'theme', value: '' },
})

/** A list whose pages come when they are let through. `kept`: what lies on the device. */
function pagedList(kept?: () => Promise<Setting[]>) {
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
  return { lists: liveLists(repository as Repository, kept), come }
}

const rowsOf = (lists: LiveLists) => lists.current(place).rows.map(({ id, etag }) => `${id} ${etag}`)

test('a list read again goes on showing what it showed, and lets go of what is gone when it was read to its end', async () => {
  const { lists, come } = pagedList()
  const ids = () => rowsOf(lists)
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

test('a list on the device that is read again while somebody looks at it is read from the site, and nothing goes away meanwhile', async () => {
  const { lists, come } = pagedList(async () => [setting(1, 1), setting(2, 1)])
  const seen: string[] = []
  // as React does: whoever hears that it changed asks for it at once
  lists.watch(place, () => void seen.push(`${lists.current(place).state}: ${rowsOf(lists).join(', ')}`))
  lists.current(place)
  await come()
  lists.readAgain(place)
  await come([setting(1, 2)])
  await come([setting(2, 2)])
  await come()
  expect(seen).toEqual([
    'ready: 1 "1", 2 "1"',
    'reading: 1 "1", 2 "1"',
    'reading: 1 "2", 2 "1"',
    'reading: 1 "2", 2 "2"',
    'ready: 1 "2", 2 "2"',
  ])
})

describe('what others changed', () => {
  const change = { rows: [setting(1, 2)], gone: [2] }

  test.each(['before the list was asked for', 'before the device has answered'])(
    'asked for %s is shown',
    async when => {
      let answer: (rows: Setting[]) => void = () => undefined
      const { lists } = pagedList(() => new Promise(resolve => (answer = resolve)))
      if (when === 'before the device has answered') lists.current(place)
      const asked = lists.asking(place)
      lists.current(place)
      answer([setting(1, 1), setting(2, 1), setting(3, 1)])
      await Promise.resolve()
      lists.patch(place, change, asked)
      await new Promise(resolve => setTimeout(resolve))
      expect(rowsOf(lists)).toEqual(['1 "2"', '3 "1"'])
    },
  )

  test('of a list that nobody has asked for is no list: it is laid over what the device has', async () => {
    const { lists } = pagedList(async () => [setting(1, 1), setting(2, 1), setting(3, 1)])
    lists.patch(place, change, lists.asking(place))
    expect(lists.begun()).toEqual([])
    lists.current(place)
    await new Promise(resolve => setTimeout(resolve))
    expect(rowsOf(lists)).toEqual(['1 "2"', '3 "1"'])
  })

  test('never hides what was saved, or asked for, since the site was asked', async () => {
    const { lists } = pagedList(async () => [setting(1, 1), setting(2, 1), setting(3, 1)])
    lists.current(place)
    await new Promise(resolve => setTimeout(resolve))
    const [first, second] = [lists.asking(place), lists.asking(place)]
    lists.put(place, setting(1, 3))
    lists.patch(place, { rows: [setting(3, 3)], gone: [] }, second)
    lists.patch(place, { rows: [setting(1, 2), setting(3, 2)], gone: [2] }, first)
    expect(rowsOf(lists)).toEqual(['1 "3"', '3 "3"'])
  })

  test('while the list is being read lasts, where the reading began before it', async () => {
    const { lists, come } = pagedList()
    lists.current(place)
    await come([setting(1, 1)])
    lists.patch(place, change, lists.asking(place))
    expect(rowsOf(lists)).toEqual(['1 "2"'])
    await come([setting(2, 1), setting(3, 1)])
    await come()
    expect(rowsOf(lists)).toEqual(['1 "2"', '3 "1"'])
  })

  test('is let go of by a reading that began after it', async () => {
    const { lists, come } = pagedList()
    lists.current(place)
    await come()
    const asked = lists.asking(place)
    lists.readAgain(place)
    await come([setting(1, 3), setting(2, 3)])
    lists.patch(place, change, asked)
    await come()
    lists.patch(place, change, asked)
    expect(rowsOf(lists)).toEqual(['1 "3"', '2 "3"'])
  })
})
