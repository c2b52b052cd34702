/** Where each rule that a system's page meets comes from: the model, or the guidelines for personal data. */
export type RuleSource = 'model' | 'guidelines'

const guidelines: readonly string[] = ['PUB-17', 'TRANS-2']

/** The rest are the model's. */
export const sourceOf = (rule: string): RuleSource => (guidelines.includes(rule) ? 'guidelines' : 'model')
