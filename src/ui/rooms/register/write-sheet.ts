/** The one place that knows the library which makes Excel files; loaded when somebody exports (docs/decisions). */
import writeExcelFile from 'write-excel-file/browser'
import type { Sheet } from './export-sheet'

/** An .xlsx file with one sheet, whose header stays in view. */
export const writeSheet = ({ data, columns }: Sheet, name: string): Promise<Blob> =>
  writeExcelFile(data, { columns, sheet: name, stickyRowsCount: 1 }).toBlob()

export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
