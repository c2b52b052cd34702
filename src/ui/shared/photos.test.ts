import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openAlbum } from './photos'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A directory that keeps what it was asked. */
function directory(answers: Record<string, string | undefined>) {
  const rounds: string[][] = []
  return {
    rounds,
    photos: async (names: string[]) => {
      rounds.push(names)
      const known = names.filter(name => name in answers)
      if (known.length === 0 && names.includes('unreachable')) throw new Error('offline')
      return new Map(known.map(name => [name, answers[name]]))
    },
  }
}
async function settled<T>(...asked: Promise<T>[]): Promise<T[]> {
  await vi.runAllTimersAsync()
  return Promise.all(asked)
}

test('those asked for in the same moment go in one request, each person once', async () => {
  const asked = directory({ anna: 'data:1', bo: undefined })
  const album = openAlbum(asked)
  expect(await settled(album.ask('anna'), album.ask('bo'), album.ask('anna'))).toEqual(['data:1', undefined, 'data:1'])
  expect(await settled(album.ask('anna'), album.ask('bo'))).toEqual(['data:1', undefined])
  expect(asked.rounds).toEqual([['anna', 'bo']])
  expect(album.known('anna')).toBe('data:1')
})

test('more than twenty go in several, as the directory takes them', async () => {
  const asked = directory({})
  const album = openAlbum(asked)
  await settled(...Array.from({ length: 45 }, (_, index) => album.ask(String(index))))
  expect(asked.rounds.map(names => names.length)).toEqual([20, 20, 5])
})

test('about whom nothing was answered is asked again where they are shown next', async () => {
  const asked = directory({})
  const album = openAlbum(asked)
  expect(await settled(album.ask('unreachable'))).toEqual([undefined])
  expect(await settled(album.ask('unreachable'))).toEqual([undefined])
  expect(asked.rounds).toEqual([['unreachable'], ['unreachable']])
})
