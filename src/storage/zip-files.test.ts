import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { newZip, zipFiles } from './zip-files'

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

test('what is put into a zip comes out of it, letters of every language and long lists too', async () => {
  const long = 'Ärendenämnden, 年度計画 🗂\n'.repeat(20_000)
  const zip = newZip()
  await zip.write('lists/Systems.json', long)
  await zip.write('manifest.json', '{}')
  const blob = zip.end()
  expect(blob.size).toBeLessThan(long.length / 10)
  const files = zipFiles(await bytesOf(blob))
  expect(await files.read('lists/Systems.json')).toBe(long)
  expect(await files.read('manifest.json')).toBe('{}')
})

test('unpacked and packed again by hand, with the folder around it, it is still read', async () => {
  const packed = zipSync({ 'min-kopia/manifest.json': strToU8('{}'), 'min-kopia/lists/Boards.json': strToU8('[]') })
  expect(await zipFiles(packed).read('lists/Boards.json')).toBe('[]')
})

test('something else is said to be no backup, and one with a file missing not whole', async () => {
  expect(() => zipFiles(strToU8('namn;kategori'))).toThrow(expect.objectContaining({ kind: 'noBackup' }))
  const other = zipFiles(zipSync({ 'picture.txt': strToU8('x') }))
  await expect(other.read('manifest.json')).rejects.toMatchObject({ kind: 'noBackup' })
  await expect(other.read('lists/Boards.json')).rejects.toMatchObject({ kind: 'notWhole' })
})
