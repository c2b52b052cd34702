/** Whether registers lie on this device: known without loading what reads them. Where storage is refused, none do. */
const NAME = 'forvalta.copy'

export function isAnythingKept(): boolean {
  try {
    return localStorage.getItem(NAME) !== null
  } catch {
    return false
  }
}

export function noteKept(isKept: boolean): void {
  try {
    if (!isKept) localStorage.removeItem(NAME)
    else if (!isAnythingKept()) localStorage.setItem(NAME, '1')
  } catch {
    // storage refused: nothing is kept
  }
}
