import { SheetError } from './sheet-error'

/** Unpacked: a few thousand systems are some megabytes, and what claims to be more is a mistake or a trap. */
const UNPACKED_AT_MOST = 100 * 1024 * 1024

/**
 * The workbook with its sheets unpacked and nothing else in it. The reader unpacks large parts in a worker made from a blob, which
 * our content security policy refuses, and then waits for ever. @throws SheetError
 */
export async function plainWorkbook(bytes: Uint8Array): Promise<ArrayBuffer> {
  const { unzipSync, zipSync } = await import('fflate')
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!/\.(xml|rels)$/.test(name)) return false
      unpacked += originalSize
      if (unpacked > UNPACKED_AT_MOST) throw new SheetError('tooLarge')
      return true
    },
  })
  const { buffer, byteOffset, byteLength } = zipSync(parts, { level: 0 })
  return new Uint8Array(buffer, byteOffset, byteLength).slice().buffer
}
