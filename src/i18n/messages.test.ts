import { describe, expect, test } from 'vitest'
import { type Language, languageFor, languages, loadMessages } from './messages'
import { sameOnPurpose } from './same-on-purpose'
import { flattened } from './testing/flattened'

const everything = new Map<Language, Map<string, string>>()
for (const language of languages) everything.set(language, flattened(await loadMessages(language)))
const of = (language: Language) => everything.get(language) ?? new Map<string, string>()

/** 'path: sv nb' for each path whose text is the same in several languages. */
function sameTexts(): string[] {
  return [...of('sv').keys()].flatMap(path => {
    const byText = new Map<string, Language[]>()
    for (const language of languages) {
      const text = of(language).get(path) ?? ''
      byText.set(text, [...(byText.get(text) ?? []), language])
    }
    return [...byText.values()].filter(shared => shared.length > 1).map(shared => `${path}: ${shared.join(' ')}`)
  })
}

describe('the five languages', () => {
  test('hold the same messages, none of them empty', () => {
    const paths = [...of('sv').keys()]
    expect(paths.length).toBeGreaterThan(100)
    for (const language of languages) {
      expect([...of(language).keys()].sort(), language).toEqual([...paths].sort())
      expect(
        [...of(language)].filter(([, text]) => text.trim() === ''),
        language,
      ).toEqual([])
    }
  })

  test('say the same in two languages only where somebody looked and meant it', () => {
    const found = sameTexts()
    expect(
      found.filter(line => !sameOnPurpose.includes(line)),
      'the same, and not reviewed',
    ).toEqual([])
    expect(
      sameOnPurpose.filter(line => !found.includes(line)),
      'reviewed, and no longer the same',
    ).toEqual([])
  })

  test('are chosen by the host’s locale, English for every other', () => {
    expect(['sv-SE', 'nb-NO', 'no', 'nn-NO', 'da', 'en-US', 'fi-FI'].map(languageFor)).toEqual([
      'sv',
      'nb',
      'nb',
      'nn',
      'da',
      'en',
      'en',
    ])
  })
})
