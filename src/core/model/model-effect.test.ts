import { expect, test } from 'vitest'
import { replacing, today, whole } from '../testing/sample-system.ts'
import { defaultModel } from './default-model.ts'
import type { MunicipalModel } from './governance-model.ts'
import { cellsOf, modelOfCells } from './model-cells.ts'
import { modelEffect } from './model-effect.ts'

const withCells = (...cells: [string, string][]): MunicipalModel =>
  modelOfCells(new Map([...cellsOf(defaultModel), ...cells]))
const leaderless = { ...whole, holdings: replacing('systemManager') }
const systems = [
  { id: 'whole', facts: whole },
  { id: 'leaderless', facts: leaderless },
  { id: 'tool', facts: { ...whole, category: 'digitalTool' as const, holdings: replacing('systemManager') } },
]
const ids = (effects: { id: string }[]) => effects.map(({ id }) => id)
const codes = (effects: { lacks: { code: string }[]; ceases: { code: string }[] }[]) =>
  effects.map(({ lacks, ceases }) => [lacks.map(each => each.code), ceases.map(each => each.code)])

test('CAT-1, ROLE-1 an unchanged model changes nothing', () => {
  expect(modelEffect(defaultModel, withCells(), systems, today)).toEqual({
    becomeIncomplete: [],
    becomeComplete: [],
    otherwise: [],
  })
})

test('CAT-3 ROLE-1 a role that becomes mandatory makes incomplete what lacks it, and says so', () => {
  const effect = modelEffect(defaultModel, withCells(['roles.businessSystem.superUser', 'mandatory']), systems, today)
  expect(ids(effect.becomeIncomplete)).toEqual(['whole'])
  expect(ids(effect.otherwise)).toEqual(['leaderless'])
  expect(codes(effect.becomeIncomplete)).toEqual([[['register.roleMissing'], []]])
})

test('ROLE-1 a role that is no longer mandatory makes complete what lacked nothing else', () => {
  const effect = modelEffect(
    defaultModel,
    withCells(['roles.businessSystem.systemManager', 'optional']),
    systems,
    today,
  )
  expect(ids(effect.becomeComplete)).toEqual(['leaderless'])
  expect(effect.becomeIncomplete).toEqual([])
  expect(codes(effect.becomeComplete)).toEqual([[[], ['register.roleMissing']]])
})

test('DOC-1 so do documents', () => {
  const bare = { id: 'bare', facts: { ...whole, documents: [] } }
  const none = withCells(
    ...['mainAgreement', 'dpa', 'managementPlan', 'followUpReport', 'sla'].map((kind): [string, string] => [
      `documents.businessSystem.${kind}`,
      'false',
    ]),
  )
  expect(ids(modelEffect(defaultModel, none, [bare], today).becomeComplete)).toEqual(['bare'])
  expect(ids(modelEffect(none, defaultModel, [bare], today).becomeIncomplete)).toEqual(['bare'])
})

test('ROLE-1 what only asks, such as an owner where none is expected, makes nothing incomplete', () => {
  const nothing = { becomeIncomplete: [], becomeComplete: [], otherwise: [] }
  const ownerless = withCells(['roles.businessSystem.owner', 'none'])
  expect(modelEffect(defaultModel, ownerless, [{ id: 'whole', facts: whole }], today)).toEqual(nothing)
})
