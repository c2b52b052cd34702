import { describe, expect, test } from 'vitest'
import { categories, completeness, defaultModel, type SystemFacts } from '../../../core'
import { categoryChange, demandsOf } from './demands'

const today = '2026-03-02'
const facts = (more: Partial<SystemFacts> = {}): SystemFacts => ({
  category: 'businessSystem',
  scope: 'common',
  holdings: [],
  documents: [],
  ...more,
})

describe('what a category asks for', () => {
  test('ROLE-1 a business system asks for owner, budget holder, system manager, technical system manager and process owner', () => {
    expect(demandsOf(defaultModel, facts(), today).roles).toEqual([
      'owner',
      'budgetHolder',
      'systemManager',
      'technicalSystemManager',
      'processOwner',
    ])
  })

  test('ROLE-1 a commercial service without a fee needs no budget holder', () => {
    const service = facts({ category: 'commercialService' })
    expect(demandsOf(defaultModel, service, today).roles).toContain('budgetHolder')
    expect(demandsOf(defaultModel, { ...service, hasFee: false }, today).roles).not.toContain('budgetHolder')
  })

  test('DOC-1 a data processing agreement is asked for where there is personal data only', () => {
    expect(demandsOf(defaultModel, facts(), today).documents).toContain('dpa')
    expect(demandsOf(defaultModel, facts({ hasPersonalData: false }), today).documents).not.toContain('dpa')
  })

  test.each(categories)('what %s asks for is what an empty entry of it lacks, neither more nor less', category => {
    const system = facts({ category })
    const asked = demandsOf(defaultModel, system, today)
    const lacking = completeness(defaultModel, system, today).filter(({ level }) => level === 'error')
    expect(asked.roles.length + asked.documents.length).toBe(lacking.length)
  })
})

describe('CAT-3 a change of category', () => {
  test('CAT-3 from digital tool to business system: the lead changes, and an SLA becomes mandatory', () => {
    const change = categoryChange(defaultModel, facts(), 'digitalTool', 'businessSystem', today)
    expect(change.becomes).toEqual({ roles: ['systemManager'], forums: [], documents: ['sla'] })
    expect(change.ceases).toEqual({ roles: ['leadSuperUser'], forums: [], documents: [] })
  })

  test('CAT-3 from business system to commercial service the contract follow-up stops being mandatory', () => {
    const change = categoryChange(defaultModel, facts(), 'businessSystem', 'commercialService', today)
    expect(change.ceases.forums).toEqual(['contractFollowUp'])
    expect(change.ceases.documents).toEqual(['mainAgreement', 'managementPlan', 'followUpReport', 'sla'])
  })

  test('CAT-3 SCOPE-6 roles held that the new category has no place for are named, past ones are not', () => {
    const held = facts({
      holdings: [
        { role: 'owner', personId: 'a', from: '2020-01-01' },
        { role: 'budgetHolder', personId: 'b', from: '2020-01-01', to: '2025-12-31' },
      ],
    })
    expect(categoryChange(defaultModel, held, 'businessSystem', 'publicService', today).notExpected).toEqual(['owner'])
  })

  test('CAT-3 there and back again is no change', () => {
    for (const from of categories)
      for (const to of categories) {
        const there = categoryChange(defaultModel, facts(), from, to, today)
        const back = categoryChange(defaultModel, facts(), to, from, today)
        expect(back.becomes).toEqual(there.ceases)
        expect(back.ceases).toEqual(there.becomes)
      }
  })

  test('CAT-1 a system without a category gets all that the first one asks for', () => {
    const change = categoryChange(defaultModel, facts(), undefined, 'publicService', today)
    expect(change.becomes.roles).toEqual(['leadSuperUser'])
    expect(change.ceases).toEqual({ roles: [], forums: [], documents: [] })
  })
})
