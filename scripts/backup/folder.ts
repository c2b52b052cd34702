/** The files of a backup in a folder. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BackupFiles } from '../../src/storage/backup-format.ts'

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
        throw new Error(`There is no ${path} in ${folder}: is it a backup?`)
      }
    },
  }
}
