/** The fields of one line but its people: values, and all that is wrong with them. */
import type { System } from '../../../storage/repository'
import { foldWord, type ImportField, importFields } from './import-fields'
import type { ImportWords } from './import-words'
import type { Caution, Refusal } from './outcome'
import { defused, parseDate, parts } from './parse-cell'

const TEXT_AT_MOST = 255

export interface Read {
  values: Partial<System>
  refusals: Refusal[]
  cautions: Caution[]
}

/** `cells`: by field, only those that have a column. An empty cell says nothing of its field. */
export function checkValues(
  cells: ReadonlyMap<ImportField, string>,
  words: ImportWords,
  administrations: ReadonlyMap<string, number>,
): Read {
  const refusals: Refusal[] = []
  const cautions: Caution[] = []
  const values: Record<string, unknown> = {}
  const known = <T>(field: ImportField, text: string, value: T | undefined): T | undefined => {
    if (value === undefined) refusals.push({ field, code: 'unknownWord', text })
    return value
  }

  function read(field: ImportField, text: string): void {
    switch (importFields[field]) {
      case 'people':
        return
      case 'text':
      case 'note': {
        const plain = defused(text)
        const oneLine = importFields[field] === 'text' ? plain.text.replaceAll(/\s+/g, ' ') : plain.text
        if (plain.was) cautions.push({ field, code: 'defused' })
        if (importFields[field] === 'text' && oneLine.length > TEXT_AT_MOST) refusals.push({ field, code: 'tooLong' })
        values[field] = oneLine
        return
      }
      case 'category':
      case 'scope':
      case 'hosting': {
        const choices = { category: words.category, scope: words.scope, hosting: words.hosting }
        values[field] = known(field, text, choices[importFields[field]].get(foldWord(text)))
        return
      }
      case 'yesNo':
        values[field] = known(field, text, words.yesNo.get(foldWord(text)))
        return
      case 'date':
        values[field] = parseDate(text)
        if (values[field] === undefined) refusals.push({ field, code: 'notADate', text })
        return
      case 'administration':
      case 'administrations': {
        // a name may hold a comma itself: the whole cell is tried first
        const whole = administrations.get(foldWord(text))
        const names = whole === undefined ? parts(text) : [text]
        const ids = names
          .map(name => known(field, name, administrations.get(foldWord(name))))
          .filter(id => id !== undefined)
        values[field] = importFields[field] === 'administration' ? ids[0] : ids
      }
    }
  }

  for (const [field, text] of cells) if (text.trim() !== '') read(field, text)
  const { startOfUse, endedOn } = values
  if (typeof startOfUse === 'string' && typeof endedOn === 'string' && endedOn < startOfUse)
    refusals.push({ field: 'endedOn', code: 'endBeforeStart' })
  return { values, refusals, cautions }
}
