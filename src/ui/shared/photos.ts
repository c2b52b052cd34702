/**
 * People's photos, as long as the tab is open. Those that are asked for in the same moment go in one request, a little after
 * the screen has been drawn; each person is asked for once. What can't be had is left: the initials stand there already.
 */
import { useEffect, useReducer } from 'react'
import { type Directory, usePorts } from './app-context'

const AT_ONCE = 20
const PAUSE_MS = 150

interface Album {
  /** What has come; undefined where nothing has, or there is none. */
  known(principalName: string): string | undefined
  ask(principalName: string): Promise<string | undefined>
}

export function openAlbum(directory: Pick<Directory, 'photos'>): Album {
  const photos = new Map<string, string | undefined>()
  const asked = new Map<string, Promise<string | undefined>>()
  let waiting: string[] = []
  let round: Promise<void> | undefined

  async function askAll(): Promise<void> {
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
    const names = waiting
    waiting = []
    round = undefined
    for (let start = 0; start < names.length; start += AT_ONCE) {
      const some = names.slice(start, start + AT_ONCE)
      // no photo is no fault: whoever has no answer is asked for again where they are shown next
      const found = await directory.photos(some).catch((): ReadonlyMap<string, string | undefined> => new Map())
      for (const name of some) {
        if (found.has(name)) photos.set(name, found.get(name))
        else asked.delete(name)
      }
    }
  }
  async function inNextRound(principalName: string): Promise<string | undefined> {
    waiting.push(principalName)
    round ??= askAll()
    await round
    return photos.get(principalName)
  }
  return {
    known: principalName => photos.get(principalName),
    ask(principalName) {
      const before = asked.get(principalName)
      if (before) return before
      const answer = inNextRound(principalName)
      asked.set(principalName, answer)
      return answer
    },
  }
}

const albums = new WeakMap<Directory, Album>()

function albumOf(directory: Directory): Album {
  const album = albums.get(directory) ?? openAlbum(directory)
  albums.set(directory, album)
  return album
}

/** undefined until it has come, and where there is none. For a few people at a time: never for each row of a table. */
export function usePhoto(principalName: string | undefined): string | undefined {
  const { directory } = usePorts()
  const album = albumOf(directory)
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    if (principalName === undefined) return
    let current = true
    void album.ask(principalName).then(photo => {
      if (current && photo !== undefined) drawAgain()
    })
    return () => {
      current = false
    }
  }, [album, principalName])
  return principalName === undefined ? undefined : album.known(principalName)
}
