import { describe, expect, test } from 'vitest'
import { languages } from '../../../i18n/messages'
import { setUpMessages } from '../../../i18n/set-up-messages'
import type { SitePlan, Step } from '../../../storage/set-up'
import { noteText, obstacleText, planLines } from './plan-text'

const systems = { urlName: 'Systems', title: 'Digitala tjänster och system' }
const forums = { urlName: 'Forums', title: 'Forum' }
const steps: Step[] = [
  { kind: 'mendLevel', level: 'Forvalta read' },
  { kind: 'removeMember', group: 'Forvalta everyone', member: 'Gunnel Gäst', loginName: 'x' },
  { kind: 'setList', list: systems, settings: ['enableVersioning', 'readSecurity'] },
  { kind: 'revoke', list: systems, group: 'Besökare', level: 'Läsa', principalId: 1, levelId: 2 },
  { kind: 'addList', list: forums },
  { kind: 'addColumn', list: forums, column: 'Rhythm', title: 'Rytm', isShown: true },
]
const plan: SitePlan = {
  site: 'register',
  url: 'https://contoso.sharepoint.com/sites/forvaltning',
  lists: { all: 2, present: 1 },
  steps,
  obstacles: [{ kind: 'retypedColumn', list: systems, column: 'Supplier', is: 'Note', shouldBe: 'Text' }],
  notes: [{ kind: 'renamedList', list: systems, is: 'Våra system' }],
}

test('a plan tells each list once, a new one in one line, and the site’s own last', async () => {
  expect(planLines(await setUpMessages('sv'), plan)).toEqual([
    {
      text: 'Digitala tjänster och system',
      parts: ['Ställs in: att versioner sparas, vem som läser vilka poster.', 'Besökare har nivån Läsa, som tas bort.'],
    },
    { text: 'Listan Forum, med 1 kolumner och behörigheter', parts: [] },
    { text: 'Behörighetsnivån Forvalta read har fått andra rättigheter. Den får tillbaka sina egna.', parts: [] },
    { text: 'Gunnel Gäst hör inte hemma i gruppen Forvalta everyone och tas ur den.', parts: [] },
  ])
})

/** Every message by its path; those that take parameters are asked with the same ones in every language. */
function flattened(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]]
  if (typeof tree === 'function') return [[path, String(tree('A', 'B', 'C'))]]
  if (typeof tree !== 'object' || tree === null) throw new Error(`${path} is no message.`)
  return Object.entries(tree).flatMap(([name, part]) => flattened(part, `${path}.${name}`))
}

describe.each(languages)('in %s', language => {
  test('everything has its words, and names what it is about', async () => {
    const words = await setUpMessages(language)
    for (const [path, text] of flattened(words)) expect(text.trim(), path).not.toBe('')
    expect(plan.obstacles.map(each => obstacleText(words, each))[0]).toMatch(/Supplier.*Digitala tjänster/)
    expect(plan.notes.map(each => noteText(words, each))[0]).toContain('Våra system')
  })
})

/** By their paths: read by a person who knows the languages, and meant. */
const sharedOnPurpose = [
  '.progress',
  '.settings.description',
  '.steps.addGroup',
  '.steps.addMember',
  '.steps.addChoices',
]

test('only names, and words that the languages share, are the same in two of them', async () => {
  const all = await Promise.all(
    languages.map(async language => [language, new Map(flattened(await setUpMessages(language)))] as const),
  )
  const same = [...(all[0]?.[1].keys() ?? [])].filter(path => {
    const texts = all.map(([, words]) => words.get(path))
    return new Set(texts).size < texts.length
  })
  expect(same).toEqual(sharedOnPurpose)
})
