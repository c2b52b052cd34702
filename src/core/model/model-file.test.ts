import { expect, test } from 'vitest'
import { defaultModel } from './default-model.ts'
import { cellsOf } from './model-cells.ts'
import { modelFile, partsOfFile } from './model-file.ts'
import { readModel } from './read-model.ts'

test('CAT-1 a model saved as a file and read again is the same', () => {
  const cells = new Map([...cellsOf(defaultModel), ['roles.platform.owner', 'optional'] as const])
  const { model, findings } = readModel(partsOfFile(modelFile(cells)) ?? [])
  expect(findings).toEqual([])
  expect([...cellsOf(model)]).toEqual([...cells])
})

test.each([
  ['no JSON', 'Systemets namn;Kategori'],
  ['another JSON', '{"roles":{}}'],
  ['no tables', '{"format":"forvalta-model","tables":null}'],
  ['nothing', 'null'],
])('CAT-1 a file that is %s is no model', (_, text) => {
  expect(partsOfFile(text)).toBeUndefined()
})
