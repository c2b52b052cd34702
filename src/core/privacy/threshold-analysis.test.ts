import { expect, test } from 'vitest'
import { thresholdAnalysis, thresholdCriteria } from './threshold-analysis.ts'

test.each([
  [0, 'notNeeded'],
  [1, 'notNeeded'],
  [2, 'justifyOrDo'],
  [3, 'do'],
  [9, 'do'],
])('DPIA-2 with %i criteria met: %s', (met, outcome) => {
  const criteria = thresholdCriteria.slice(0, met)
  expect(thresholdAnalysis(criteria)).toEqual({ met, outcome })
  expect(thresholdAnalysis([...criteria, ...criteria])).toEqual({ met, outcome }) // one said twice is one
})

test('DPIA-1 the criteria of a threshold analysis are these nine, and each weighs as much', () => {
  expect([...thresholdCriteria].sort()).toEqual([
    'automatedDecisions',
    'combinedDataSets',
    'evaluation',
    'hinderingRight',
    'largeScale',
    'newTechnology',
    'sensitiveData',
    'systematicMonitoring',
    'vulnerablePersons',
  ])
  for (const criterion of thresholdCriteria) expect(thresholdAnalysis([criterion]).met).toBe(1)
})
