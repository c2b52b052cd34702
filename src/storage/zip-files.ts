/** The files of a backup in one zip: the way out of a browser, whose frame in Teams may open no folder (docs/decisions). */
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate'
import { BackupFault, type BackupFiles } from './backup-format'

/** Text packs well at any level; the lowest is several times faster than the usual one. */
const LEVEL = 1

export interface ZipBeingMade extends BackupFiles {
  /** The whole zip; nothing can be written after it. */
  end(): Blob
}

/** Packed file by file as they come, so that neither the texts nor a long halt pile up. */
export function newZip(): ZipBeingMade {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(new Uint8Array(part))
  })
  return {
    async write(path, text) {
      const file = new ZipDeflate(path, { level: LEVEL })
      zip.add(file)
      file.push(strToU8(text), true)
    },
    read: path => Promise.reject(new BackupFault('noBackup', path, 'A zip that is being made is not read.')),
    end() {
      zip.end()
      return new Blob(parts, { type: 'application/zip' })
    },
  }
}

/** What a zip made anew by hand has: all of it in one folder. */
const folderOf = (paths: string[]): string =>
  /^[^/]+\//.exec(paths.find(path => path.endsWith('/manifest.json')) ?? '')?.[0] ?? ''

/** @throws BackupFault where it is no zip */
export function zipFiles(bytes: Uint8Array): BackupFiles {
  let all: Record<string, Uint8Array>
  try {
    all = unzipSync(bytes)
  } catch {
    throw new BackupFault('noBackup', '', 'This is no zip.')
  }
  const folder = 'manifest.json' in all ? '' : folderOf(Object.keys(all))
  return {
    write: path => Promise.reject(new Error(`Nothing is written into a zip that is there: ${path}.`)),
    async read(path) {
      const found = all[folder + path]
      if (found === undefined)
        throw new BackupFault(
          path === 'manifest.json' ? 'noBackup' : 'notWhole',
          path,
          `There is no ${path} in it: is it a backup?`,
        )
      return strFromU8(found)
    },
  }
}
