export const thresholdCriteria = [
  'evaluation',
  'automatedDecisions',
  'systematicMonitoring',
  'sensitiveData',
  'largeScale',
  'combinedDataSets',
  'vulnerablePersons',
  'newTechnology',
  'hinderingRight',
] as const
export type ThresholdCriterion = (typeof thresholdCriteria)[number]

export interface ThresholdAnalysis {
  met: number
  outcome: 'notNeeded' | 'justifyOrDo' | 'do'
}

/**
 * Whether a processing needs an impact assessment, by how many distinct criteria it meets (DPIA-1, DPIA-2): up to one
 * not, with two it is made or the reasons why not are written down, with more it is made as a rule.
 */
export function thresholdAnalysis(criteria: readonly ThresholdCriterion[]): ThresholdAnalysis {
  const met = new Set(criteria).size
  return { met, outcome: met > 2 ? 'do' : met === 2 ? 'justifyOrDo' : 'notNeeded' }
}
