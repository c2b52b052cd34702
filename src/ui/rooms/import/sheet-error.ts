export type SheetFault = 'tooLarge' | 'tooManyLines' | 'oldExcel' | 'unreadable' | 'empty'

/** Why nothing could be read of a file. */
export class SheetError extends Error {
  constructor(
    readonly code: SheetFault,
    cause?: unknown,
  ) {
    super(code, { cause })
  }
}
