import type { Finding } from '../finding.ts'
import { defaultModel } from '../model/default-model.ts'
import { formatInstant, hourMs, type Instant, parseInstant } from '../time/instant.ts'

export interface NoticeAnswers {
  type: 'acuteDisruption' | 'plannedDisruption' | 'newFunctionality'
  audience: 'all' | 'someAdministrations' | 'superUsers'
  impact: 'major' | 'limited' | 'none'
  seriousEvent?: boolean // an event that hurts or threatens the organisation's work
  superUsersInTeamsEnough?: boolean
  systemHasOwnChannel?: boolean
  startsAt: Instant
  endsAt?: Instant
  resolvedAt?: Instant
}

export type NoticeChannel = 'inSystem' | 'noticeBoard' | 'teams' | 'manuals'

export interface NoticeAdvice {
  /** First to last. */
  channels: NoticeChannel[]
  priority: 'high' | 'normal'
  kind: 'crisis' | 'information'
  status: 'major' | 'limited' | 'resolved'
  /** When the notice board should start and stop showing it. */
  showFrom: Instant
  showUntil?: Instant
  findings: Finding[]
}

/** How many hours a planned disruption is shown ahead, and every notice after its end (NOTE-7). */
export type NoticeHours = typeof defaultModel.defaults.deadlines.noticeShownHours

/**
 * How to tell it (NOTE-2…7, NOTE-10): where, first to last, how loudly, and for how long. Advice: the writer may depart
 * from it. An acute disruption is ongoing until resolved, whatever end was foreseen; anything else is over at its end
 * too, and then green: for the day that it stays on the board it tells that it is over (NOTE-3, NOTE-7).
 * @throws RangeError naming the moment that is none.
 */
export function noticeAdvice(
  answers: NoticeAnswers,
  now: Instant,
  hours: NoticeHours = defaultModel.defaults.deadlines.noticeShownHours,
): NoticeAdvice {
  const at = parseInstant(now, 'now')
  const starts = parseInstant(answers.startsAt, 'startsAt')
  const ends = answers.endsAt === undefined ? undefined : parseInstant(answers.endsAt, 'endsAt')
  const resolvedAt = answers.resolvedAt === undefined ? undefined : parseInstant(answers.resolvedAt, 'resolvedAt')
  const ended = answers.type !== 'acuteDisruption' && ends !== undefined && ends <= at
  const resolved = ended || (resolvedAt !== undefined && resolvedAt <= at)
  const over = resolvedAt ?? ends
  const channels = channelsFor(answers)
  const advice: NoticeAdvice = {
    channels,
    priority: !resolved && deservesHighPriority(answers) ? 'high' : 'normal',
    kind: !resolved && isCrisis(answers, starts <= at) ? 'crisis' : 'information',
    status: resolved ? 'resolved' : answers.impact === 'major' ? 'major' : 'limited',
    showFrom: formatInstant(starts - (answers.type === 'plannedDisruption' ? hours.beforePlanned * hourMs : 0)),
    findings: findingsFor(answers, channels, ends !== undefined && ends < starts),
  }
  if (over !== undefined) advice.showUntil = formatInstant(over + hours.afterEnd * hourMs)
  return advice
}

/** Whether more than the super users have to be reached: otherwise Teams is enough, and the notice board is spared. */
function concernsMoreThanSuperUsers({ audience, superUsersInTeamsEnough }: NoticeAnswers): boolean {
  return audience !== 'superUsers' && superUsersInTeamsEnough !== true
}

function channelsFor(answers: NoticeAnswers): NoticeChannel[] {
  const inSystem: NoticeChannel[] = answers.systemHasOwnChannel === true ? ['inSystem'] : []
  const board: NoticeChannel[] = concernsMoreThanSuperUsers(answers) ? ['noticeBoard'] : []
  switch (answers.type) {
    case 'acuteDisruption':
      return [...board, 'teams']
    case 'plannedDisruption':
      return [...inSystem, 'teams', ...board]
    case 'newFunctionality': // the board only where the users aren't reached in the system
      return [...inSystem, 'teams', 'manuals', ...(inSystem.length === 0 ? board : [])]
  }
}

function deservesHighPriority(answers: NoticeAnswers): boolean {
  const grave = answers.type === 'acuteDisruption' || answers.seriousEvent === true
  return grave && answers.impact === 'major' && concernsMoreThanSuperUsers(answers)
}

function isCrisis({ type, impact, seriousEvent }: NoticeAnswers, begun: boolean): boolean {
  const ongoing = type === 'acuteDisruption' || (type === 'plannedDisruption' && begun)
  return seriousEvent === true || (ongoing && impact === 'major')
}

function findingsFor(
  answers: NoticeAnswers,
  channels: readonly NoticeChannel[],
  endsBeforeItStarts: boolean,
): Finding[] {
  const findings: Finding[] = []
  if (endsBeforeItStarts) findings.push({ code: 'notice.endsBeforeStart', rule: 'NOTE-3', level: 'error', params: {} })
  if (answers.endsAt === undefined && answers.resolvedAt === undefined) {
    findings.push({ code: 'notice.noEnd', rule: 'NOTE-7', level: 'info', params: {} })
  }
  if (channels.includes('teams') && answers.audience !== 'superUsers') {
    findings.push({ code: 'notice.endUsersNotInTeams', rule: 'NOTE-9', level: 'info', params: {} })
  }
  return findings
}
