import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultModel } from './default-model.ts'
import { cellFault, cellsOf, isFollowUpFixed, modelOfCells, modelTables } from './model-cells.ts'
import { isDefaultTable, readModel, tableText } from './read-model.ts'

const codes = (parts: { name: string; value: string }[]) =>
  readModel(parts).findings.map(({ code, params }) => [code, params.path ?? params.table])
const row = (name: string, value: unknown) => ({ name, value: JSON.stringify(value) })

describe('CAT-1 the model as rows of JSON', () => {
  test('no row, or an empty one, is the default', () => {
    expect(readModel([])).toEqual({ model: defaultModel, findings: [] })
    expect(readModel([{ name: 'roles', value: ' ' }])).toEqual({ model: defaultModel, findings: [] })
  })

  test('every cell of the default may stand where it stands, and written and read again it is the same', () => {
    const cells = cellsOf(defaultModel)
    expect([...cells].filter(([path, value]) => cellFault(path, value))).toEqual([])
    const parts = modelTables.map(name => ({ name, value: tableText(cells, name) }))
    expect(readModel(parts)).toEqual({ model: defaultModel, findings: [] })
    expect(modelTables.map(table => isDefaultTable(defaultModel, table))).toEqual([true, true, true, true])
  })

  test('what a row says holds, and what it leaves out is as in the default', () => {
    const { model, findings } = readModel([
      row('roles', { platform: { owner: 'optional' } }),
      row('documents', { commercialService: { sla: true } }),
      row('forums', { platform: { userForum: 'none' } }),
      row('defaults', {
        rhythms: { userForum: '', developmentCouncil: 'FREQ=MONTHLY' },
        deadlines: { 'withinDays.vacancy': 60 },
        days: { 'plan.due': '11-30' },
        reminderDaysBefore: [60, 14, 1],
      }),
    ])
    expect(findings).toEqual([])
    expect(model.roles.platform.owner).toBe('optional')
    expect(model.roles.platform.budgetHolder).toBe('mandatory')
    expect(model.roles.businessSystem).toEqual(defaultModel.roles.businessSystem)
    expect(model.documents.commercialService.sla).toBe(true)
    expect(model.forums.platform.userForum).toBe('none')
    expect(model.defaults.rhythms).toMatchObject({ userForum: undefined, developmentCouncil: 'FREQ=MONTHLY' })
    expect(model.defaults.deadlines.withinDays).toEqual({ ...defaultModel.defaults.deadlines.withinDays, vacancy: 60 })
    expect(model.defaults.deadlines.plan.due).toEqual({ month: 11, day: 30 })
    expect(model.defaults.deadlines.reminderDaysBefore).toEqual([60, 14, 1])
    expect(isDefaultTable(model, 'roles')).toBe(false)
    // the default itself is never written in
    expect(defaultModel.roles.platform.owner).toBe('mandatory')
  })

  test('all that is wrong is named, and a table with an error isn’t used', () => {
    const parts = [
      row('roles', { platform: { owner: 'always', budgetHolder: 'optional' }, businessSystem: { owner: 3 } }),
      row('documents', { platform: { sla: false } }),
    ]
    expect(codes(parts)).toEqual([
      ['model.cell.value', 'roles.platform.owner'],
      ['model.cell.value', 'roles.businessSystem.owner'],
    ])
    const { model } = readModel(parts)
    expect(model.roles).toEqual(defaultModel.roles)
    expect(model.documents.platform.sla).toBe(false)
  })

  test.each([
    ['not json', '{"platform":'],
    ['a number', '7'],
    ['null', 'null'],
  ])('%s in a row is told', (_, value) => {
    expect(readModel([{ name: 'roles', value }])).toMatchObject({
      model: defaultModel,
      findings: [{ code: 'model.notReadable', level: 'error', params: { table: 'roles' } }],
    })
  })

  test('what isn’t known is told and left aside, the rest of its table holds', () => {
    const parts = [
      row('roles', { platform: { owner: 'optional', robot: 'mandatory' }, spaceship: { owner: 'none' } }),
      row('colours', {}),
      row('roles', { platform: { owner: 'none' } }),
    ]
    expect(codes(parts)).toEqual([
      ['model.cell.unknown', 'roles.platform.robot'],
      ['model.cell.unknown', 'roles.spaceship.owner'],
      ['model.tableUnknown', 'colours'],
      ['model.tableTwice', 'roles'],
    ])
    expect(readModel(parts).model.roles.platform.owner).toBe('optional')
  })
})

test.each([
  ['forums.platform.contractFollowUp', 'recommended', 'followUpLoosened'],
  ['forums.platform.contractFollowUp', 'mandatory', undefined],
  ['forums.commercialService.contractFollowUp', 'recommended', undefined],
  ['defaults.rhythms.contractFollowUp', 'FREQ=YEARLY', undefined],
  ['defaults.rhythms.contractFollowUp', 'FREQ=MONTHLY;INTERVAL=6', undefined],
  ['defaults.rhythms.contractFollowUp', 'FREQ=YEARLY;INTERVAL=2', 'followUpLoosened'],
  ['defaults.rhythms.contractFollowUp', '', 'followUpLoosened'],
])('FORUM-1, FORUM-7 contract follow-up may be tightened and never loosened: %s %s', (path, value, fault) => {
  expect(cellFault(path, value)).toBe(fault)
})

test.each([
  ['defaults.deadlines.contractFollowUpMonths', '12', undefined],
  ['defaults.deadlines.contractFollowUpMonths', '13', 'value'],
  ['defaults.deadlines.withinDays.vacancy', '0', 'value'],
  ['defaults.deadlines.withinDays.vacancy', '1', undefined],
  ['defaults.deadlines.withinDays.vacancy', '-1', 'value'],
  ['defaults.deadlines.withinDays.vacancy', '1.5', 'value'],
  ['defaults.deadlines.requestMonths.answer', '2', 'unknown'],
  ['defaults.days.plan.due', '02-28', undefined],
  ['defaults.days.plan.due', '02-29', 'value'],
  ['defaults.days.plan.due', '13-01', 'value'],
  ['defaults.days.plan.late', '12-01', 'unknown'],
  ['defaults.reminderDaysBefore', '30, 7', undefined],
  ['defaults.reminderDaysBefore', '', 'value'],
  ['defaults.reminderDaysBefore', '30, x', 'value'],
  ['defaults.rhythms.userForum', 'now and then', 'value'],
  ['defaults.rhythms.userForum', '', undefined],
  ['documents.platform.sla', 'maybe', 'value'],
  ['forums.platform.userForum', 'always', 'value'],
  // what is none of the model's: a table, a category, or what belongs in another table
  ['colours.platform.owner', 'none', 'unknown'],
  ['colours.platform.userForum', 'none', 'unknown'],
  ['colours.platform.sla', 'true', 'unknown'],
  ['colours.rhythms.userForum', '', 'unknown'],
  ['forums.spaceship.userForum', 'none', 'unknown'],
  ['documents.spaceship.sla', 'true', 'unknown'],
  ['roles.platform.userForum', 'none', 'unknown'],
  ['forums.platform.sla', 'none', 'unknown'],
  ['documents.platform.owner', 'true', 'unknown'],
  ['defaults.rhythms.coffeeBreak', '', 'unknown'],
  ['defaults.reminderDaysBefore.first', '30', 'unknown'],
  ['defaults.colours', '', 'unknown'],
])('a cell %s holding %s', (path, value, fault) => {
  expect(cellFault(path, value)).toBe(fault)
})

const paths = [...cellsOf(defaultModel).keys()]
const values = fc.oneof(
  fc.constantFrom('mandatory', 'none', 'true', '', '12', '02-29', '12-31', 'FREQ=YEARLY'),
  fc.string(),
)
const someCells = fc.array(fc.tuple(fc.constantFrom(...paths), values)).map(cells => new Map(cells))
const someText = fc.oneof(
  fc.json(),
  fc.string(),
  fc.tuple(someCells, fc.constantFrom(...modelTables)).map(([cells, table]) => tableText(cells, table)),
)

test('CAT-1 whatever stands in the rows, there is a model, and it is one that may be stored', () => {
  const rows = fc.array(fc.record({ name: fc.constantFrom(...modelTables, 'x'), value: someText }), { maxLength: 6 })
  fc.assert(
    fc.property(rows, parts => {
      const { model } = readModel(parts)
      expect([...cellsOf(model)].filter(([path, value]) => cellFault(path, value))).toEqual([])
      expect(modelOfCells(cellsOf(model))).toEqual(model)
    }),
  )
})

test('CAT-1 a cell at fault is as the default has it, wherever the cells come from', () => {
  const faulty: [string, string][] = [
    ['roles.platform.owner', 'always'],
    ['documents.platform.sla', 'maybe'],
    ['defaults.deadlines.contractFollowUpMonths', '13'],
    ['defaults.rhythms.contractFollowUp', ''],
  ]
  expect(modelOfCells(new Map(faulty))).toEqual(defaultModel)
})

test('CAT-1 each of the yearly days is set by its own cell, and a forum held as needed is an empty one', () => {
  const cells: [string, string][] = [
    ['defaults.days.plan.opens', '07-02'],
    ['defaults.days.plan.due', '11-30'],
    ['defaults.days.report.opens', '02-03'],
    ['defaults.days.report.due', '04-05'],
    ['defaults.rhythms.userForum', ''],
  ]
  const model = modelOfCells(new Map(cells))
  expect(model.defaults.deadlines).toMatchObject({
    plan: { opens: { month: 7, day: 2 }, due: { month: 11, day: 30 } },
    report: { opens: { month: 2, day: 3 }, due: { month: 4, day: 5 } },
  })
  expect(cells.map(([path]) => [path, cellsOf(model).get(path)])).toEqual(cells)
})

test('FORUM-1 only a category’s contract follow-up is fixed, and only where the default makes it mandatory', () => {
  const paths = ['forums.platform', 'documents.platform', 'forums.commercialService', 'forums.spaceship']
  expect(paths.map(path => isFollowUpFixed(`${path}.contractFollowUp`))).toEqual([true, false, false, false])
  expect(isFollowUpFixed('forums.platform.userForum')).toBe(false)
})

test('CAT-1 FORUM-1 what is wrong says by which rule, how bad it is and what stands there', () => {
  const found = (name: string, value: unknown) => readModel([row(name, value)]).findings
  const long = 'x'.repeat(81)
  expect(found('roles', { platform: { owner: long } })).toEqual([
    {
      code: 'model.cell.value',
      rule: 'CAT-1',
      level: 'error',
      params: { table: 'roles', path: 'roles.platform.owner', value: long.slice(1) },
    },
  ])
  expect(found('forums', { platform: { contractFollowUp: 'none' } })).toMatchObject([
    { code: 'model.cell.followUpLoosened', rule: 'FORUM-1', level: 'error' },
  ])
  expect(found('roles', { spaceship: null })).toMatchObject([
    { rule: 'CAT-1', level: 'warning', params: { path: 'roles.spaceship', value: '' } },
  ])
  expect(readModel([row('x', {}), row('roles', {}), row('roles', {}), row('forums', 7)]).findings).toEqual([
    { code: 'model.tableUnknown', rule: 'CAT-1', level: 'warning', params: { table: 'x' } },
    { code: 'model.tableTwice', rule: 'CAT-1', level: 'warning', params: { table: 'roles' } },
    { code: 'model.notReadable', rule: 'CAT-1', level: 'error', params: { table: 'forums' } },
  ])
  expect(readModel([row('defaults', { rhythms: { userForum: null } })]).model.defaults.rhythms.userForum).toBe(
    undefined,
  )
})

test('CAT-1 a table is stored with a level for each part of its paths, and none where there is no other', () => {
  const stored: unknown = JSON.parse(tableText(cellsOf(defaultModel), 'defaults'))
  expect(stored).toMatchObject({
    reminderDaysBefore: '30, 7',
    days: { 'plan.due': '12-31', 'report.due': '03-31' },
    rhythms: { contractFollowUp: 'FREQ=YEARLY', checkInMeeting: 'FREQ=WEEKLY' },
  })
})
