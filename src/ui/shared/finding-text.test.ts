import { describe, expect, test } from 'vitest'
import {
  categories,
  completeness,
  defaultModel,
  type Finding,
  type RoleHolding,
  roles,
  type SystemFacts,
} from '../../core'
import { languages, loadMessages } from '../../i18n/messages'
import { findingText, type Names } from './finding-text'

const today = '2026-03-02'

/** Entries that lack, or have wrongly, as much as can be. */
function allFindings(): Finding[] {
  const everyRole = roles.flatMap((role): RoleHolding[] => [
    { role, personId: 'a', position: 'other', administrationId: '3', from: '2020-01-01' },
    { role, personId: 'b', position: 'manager', administrationId: '3', from: '2020-01-01' },
  ])
  const gone = everyRole.map(held => ({ ...held, active: false }))
  return categories.flatMap(category =>
    (['common', 'administrationSpecific'] as const).flatMap(scope =>
      [everyRole, gone, []].flatMap(holdings => {
        const facts: SystemFacts = {
          category,
          scope,
          owningAdministrationId: '3',
          usingAdministrationIds: ['3', '4'],
          holdings,
          documents: holdings.length > 0 ? ['dpa'] : [],
          executiveAdministrationId: '1',
          serviceAdministrationId: '2',
          itAdministrationId: '2',
        }
        return completeness(defaultModel, facts, today)
      }),
    ),
  )
}
const names: Names = { administration: id => `Förvaltning ${id}`, person: id => `Person ${id}` }

describe.each(languages)('in the language %s', language => {
  test('every finding of a system has words of its own, and no key shows through', async () => {
    const messages = await loadMessages(language)
    const findings = allFindings()
    expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(10)
    for (const finding of findings) {
      const text = findingText(messages, finding, names)
      expect(text).not.toContain(finding.code)
      expect(text).not.toMatch(/undefined|\b[a-z]+[A-Z][a-z]+\b/)
    }
  })
})

test('who and where are told without names too, as somebody and somewhere', async () => {
  const messages = await loadMessages('sv')
  const finding = {
    code: 'register.commonOwnedElsewhere',
    rule: 'SCOPE-2',
    level: 'error' as const,
    params: { administrationId: '3' },
  }
  expect(findingText(messages, finding)).toBe('Kommungemensamt, men ägs av en förvaltning')
  expect(findingText(messages, finding, names)).toBe('Kommungemensamt, men ägs av Förvaltning 3')
})
