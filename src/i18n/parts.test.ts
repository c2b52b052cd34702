import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from './messages'
import type { Part } from './part'
import { flattened } from './testing/flattened'

/** Long enough that two languages say it alike only where one of them wasn't translated. */
const A_SENTENCE = 25

const names = readdirSync(import.meta.dirname).filter(name => name.endsWith('-messages.ts'))

async function textsOf(name: string): Promise<Map<Language, Map<string, string>>> {
  const module: Record<string, Part<unknown>> = await import(`./${name}`)
  const [part, ...more] = Object.values(module)
  if (part === undefined || more.length > 0) throw new Error(`${name} exports one part and nothing else.`)
  const all = languages.map(async language => [language, flattened(await part(language))] as const)
  return new Map(await Promise.all(all))
}

describe.each(names)('%s', name => {
  test('holds the same messages in the five languages, none of them empty', async () => {
    const texts = await textsOf(name)
    const paths = [...(texts.get('sv') ?? new Map()).keys()].sort()
    expect(paths.length).toBeGreaterThan(0)
    for (const language of languages) {
      const said = texts.get(language) ?? new Map<string, string>()
      expect([...said.keys()].sort(), language).toEqual(paths)
      expect([...said].filter(([, text]) => text.trim() === '')).toEqual([])
    }
  })

  test('says no sentence in Swedish or English as in another language', async () => {
    const texts = await textsOf(name)
    const untranslated = (['sv', 'en'] as const).flatMap(one =>
      languages
        .filter(other => other !== one)
        .flatMap(other =>
          [...(texts.get(one) ?? [])]
            .filter(([path, text]) => text.length >= A_SENTENCE && texts.get(other)?.get(path) === text)
            .map(([path]) => `${path}: ${one} ${other}`),
        ),
    )
    expect(untranslated).toEqual([])
  })
})
