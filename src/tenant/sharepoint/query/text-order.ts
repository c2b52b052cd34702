/**
 * Folded and sort keys: SQLite knows neither Swedish order nor case-insensitive å ä ö, and takes no functions of ours.
 * SharePoint compares text without regard to case but with regard to accents, in the order of the web's language
 * (learn.microsoft.com/previous-versions/office/developer/sharepoint-2010/ee536168).
 */

/** For equality, `startswith` and `substringof`. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase()

// The letters after z, written as code points that follow it in binary order.
const AFTER_Z: Record<string, Record<string, string>> = {
  sv: { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' },
  nb: { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' },
}

const isNordicWest = (language: number) => language === 1044 || language === 2068 || language === 1030

/** For `$orderby`: binary comparison of these keys is the language's order. */
export function sortKey(text: string, language: number): string {
  const table = isNordicWest(language) ? AFTER_Z.nb : AFTER_Z.sv
  const folded = fold(text)
  let key = ''
  for (const char of folded) key += table?.[char] ?? char.normalize('NFD').replace(/\p{M}/gu, '')
  return `${key}\u0001${folded}`
}
