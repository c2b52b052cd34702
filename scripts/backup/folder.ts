/** The files of a backup in a folder; and in the zip that the app gives, to be read. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BackupFault, type BackupFiles, MANIFEST } from '../../src/storage/backup-format.ts'
import { zipFiles } from '../../src/storage/zip-files.ts'

export function folderFiles(folder: string): BackupFiles {
  return {
    async write(path, text) {
      const whole = join(folder, path)
      await mkdir(dirname(whole), { recursive: true })
      // beside and moved into place: a file is there whole or not at all
      await writeFile(`${whole}.part`, text)
      await rename(`${whole}.part`, whole)
    },
    async read(path) {
      try {
        return await readFile(join(folder, path), 'utf8')
      } catch {
        const kind = path === MANIFEST ? 'noBackup' : 'notWhole'
        throw new BackupFault(kind, path, `There is no ${path} in ${folder}: is it a backup?`)
      }
    },
  }
}

/** @throws BackupFault where `place` ends in .zip and is none */
export async function filesAt(place: string): Promise<BackupFiles> {
  if (!place.endsWith('.zip')) return folderFiles(place)
  try {
    return zipFiles(new Uint8Array(await readFile(place)))
  } catch (error) {
    if (error instanceof BackupFault) throw error
    throw new BackupFault('noBackup', place, `There is no ${place}.`)
  }
}
