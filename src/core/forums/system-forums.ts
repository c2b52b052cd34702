import type { Finding } from '../finding.ts'
import { type Category, type Forum, type ForumDemand, forums, type MunicipalModel } from '../model/governance-model.ts'
import { rhythmMonths } from './rhythm-months.ts'

/** What a system's lead decided otherwise than the model proposes. `rhythm`: an iCalendar recurrence rule, as text. */
export interface ForumChoice {
  forum: Forum
  held: boolean
  rhythm?: string
}

export interface SystemForum {
  forum: Forum
  demand: ForumDemand
  held: boolean
  /** Absent: held as needed. */
  rhythm?: string
  /** How it differs from what the model proposes. */
  change?: 'added' | 'dropped' | 'rhythm'
}

/**
 * The forums of a system (FORUM-1): those its category proposes, with what was added, dropped or given another rhythm.
 * Mandatory and recommended forums are held unless dropped; others when added. Contract follow-up may be
 * tightened only: dropping it or a looser rhythm is refused by an error, and the model's stands.
 */
export function systemForums(
  model: MunicipalModel,
  category: Category,
  choices: readonly ForumChoice[] = [],
): { forums: SystemForum[]; findings: Finding[] } {
  const findings: Finding[] = []
  const result = forums.map(forum => {
    const demand = model.forums[category][forum]
    const proposed = demand === 'mandatory' || demand === 'recommended'
    const standard = model.defaults.rhythms[forum]
    const choice = choices.find(candidate => candidate.forum === forum)
    const refusal = choice && demand === 'mandatory' ? refuse(choice, standard) : undefined
    if (refusal) findings.push({ code: refusal, rule: 'FORUM-1', level: 'error', params: { forum } })
    return systemForum(forum, demand, proposed, standard, refusal ? undefined : choice)
  })
  return { forums: result, findings }
}

function refuse(choice: ForumChoice, standard: string | undefined): string | undefined {
  if (!choice.held) return 'forum.mandatoryDropped'
  if (choice.rhythm === undefined || standard === undefined) return undefined
  const months = rhythmMonths(choice.rhythm)
  if (months === undefined) return 'forum.rhythmUnclear'
  return months > (rhythmMonths(standard) ?? months) ? 'forum.mandatoryLoosened' : undefined
}

function systemForum(
  forum: Forum,
  demand: ForumDemand,
  proposed: boolean,
  standard: string | undefined,
  choice: ForumChoice | undefined,
): SystemForum {
  const held = choice?.held ?? proposed
  const rhythm = choice?.rhythm ?? (proposed ? standard : undefined)
  const result: SystemForum = { forum, demand, held }
  if (held && rhythm !== undefined) result.rhythm = rhythm
  if (held !== proposed) result.change = held ? 'added' : 'dropped'
  else if (held && rhythm !== standard) result.change = 'rhythm'
  return result
}
