export type Answer = 'yes' | 'no' | 'unknown'

/** TRANS-2: needed for the receiver's purpose, compatible with the first one, and safe where it arrives. */
export const judgements = ['necessary', 'compatible', 'receivingSecurity'] as const
export type Judgement = (typeof judgements)[number]

export interface IntegrationFacts extends Partial<Record<Judgement, Answer | undefined>> {
  personalData?: Answer | undefined
}

/**
 * TRANS-2: the judgements that aren't answered yes, where personal data moves between the systems; nobody knowing whether it
 * does counts as that it does.
 */
export function unansweredOf(integration: IntegrationFacts): Judgement[] {
  if (integration.personalData === 'no') return []
  return judgements.filter(judgement => integration[judgement] !== 'yes')
}
