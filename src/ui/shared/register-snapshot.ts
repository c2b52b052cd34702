/** From the lists as stored to what the core reckons deadlines from. Systems go by item id, agreements by their key, people by principal name. */
import { type LocalDate, type MunicipalModel, type RegisterSnapshot, rhythmMonths } from '../../core'
import { termsOf } from '../../storage/agreement-terms'
import type {
  Agreement,
  ApprovalEntry,
  AppSetting,
  Board,
  BreachClockEntry,
  ForumEntry,
  Occurrence,
  RoleHoldingEntry,
  Stored,
  System,
  SystemDocument,
} from '../../storage/repository'
import { reckon } from './agreement-days'
import { decisionsOn } from './agreement-decisions'
import { approvalsOf, yearlyPaper } from './approvals-of-document'
import { bySystem, toHolding } from './system-facts'
import { forumsOf } from './system-forum-choices'

export interface SnapshotRows {
  model: MunicipalModel
  systems: Stored<System>[]
  holdings: Stored<RoleHoldingEntry>[]
  /** undefined: this person may not read them. */
  agreements: Stored<Agreement>[] | undefined
  /** undefined: this person may not read them. */
  approvals: Stored<ApprovalEntry>[] | undefined
  occurrences: Stored<Occurrence>[]
  forums: Stored<ForumEntry>[]
  documents: Stored<SystemDocument>[]
  settings: Stored<AppSetting>[]
  boards: Stored<Board>[]
  breachClocks: Stored<BreachClockEntry>[]
}

type Parts<K extends keyof RegisterSnapshot> =
  NonNullable<RegisterSnapshot[K]> extends readonly (infer Part)[] ? Part : never

export function registerSnapshot(rows: SnapshotRows, today: LocalDate): RegisterSnapshot {
  const adoptedOn = rows.settings.find(({ entity }) => entity.name === 'adoptedOn')?.entity.value
  const holdings = bySystem(rows.holdings)
  const approvals = rows.approvals && bySubject(rows.approvals)
  return {
    model: rows.model,
    systems: rows.systems.flatMap(row => systemEntry(row, holdings.get(row.id) ?? [])),
    ...(adoptedOn === undefined || adoptedOn === '' ? {} : { adoptedOn }),
    agreements: (rows.agreements ?? []).flatMap(({ entity }) => agreementEntry(entity, rows, today)),
    agreementDecisions: (rows.agreements ?? []).flatMap(({ entity }) =>
      agreementDecisions(entity, rows.approvals ?? [], holdings),
    ),
    followUpsHeld: rows.occurrences.flatMap(({ entity }) => followUpsHeld(entity)),
    yearlyDocuments: rows.documents.flatMap(({ entity }) => yearlyDocument(entity, approvals, holdings, today)),
    breaches: rows.breachClocks.flatMap(({ entity }) => breachEntry(entity)),
    boards: rows.boards.map(({ entity }) => ({
      id: entity.key,
      dataProtectionContactIds: [...entity.contacts, ...entity.substitutes].map(person => person.principalName),
    })),
  }
}

function systemEntry({ id, entity }: Stored<System>, held: Stored<RoleHoldingEntry>[]): Parts<'systems'>[] {
  if (entity.category === undefined) return []
  return [
    {
      id: String(id),
      name: entity.name,
      category: entity.category,
      hasFee: entity.hasFee,
      hasPersonalData: entity.hasPersonalData,
      ...(entity.scope === undefined ? {} : { scope: entity.scope }),
      ...(entity.startOfUse === undefined ? {} : { startOfUse: entity.startOfUse }),
      ...(entity.endedOn === undefined ? {} : { endOfUse: entity.endedOn }),
      holdings: held.map(row => toHolding(row.entity)).filter(holding => holding !== undefined),
    },
  ]
}

/** An agreement whose terms contradict each other has no days, and may not keep those of the others from being reckoned. */
function agreementEntry(agreement: Agreement, rows: SnapshotRows, today: LocalDate): Parts<'agreements'>[] {
  if (reckon(agreement, today).kind === 'refused') return []
  const months = tightenedMonths(agreement, rows)
  return [
    {
      id: agreement.key,
      systemIds: agreement.systems.map(String),
      terms: termsOf(agreement),
      ...(agreement.firstFollowUpBy === undefined ? {} : { firstFollowUpBy: agreement.firstFollowUpBy }),
      ...(months === undefined ? {} : { followUpMonths: months }),
    },
  ]
}

/** ROLE-8: only those that count answer AGR-2. */
function agreementDecisions(
  agreement: Agreement,
  approvals: Stored<ApprovalEntry>[],
  holdings: ReadonlyMap<number, Stored<RoleHoldingEntry>[]>,
): Parts<'agreementDecisions'>[] {
  return decisionsOn(agreement, approvals, holdings).flatMap(({ entry, on, standing }) =>
    standing.kind === 'valid' && on !== undefined && entry.about !== undefined
      ? [{ agreementId: agreement.key, about: entry.about, decidedOn: on }]
      : [],
  )
}

/** FORUM-1: the tightest rhythm decided on for any of its systems, in whole months. */
function tightenedMonths(agreement: Agreement, { model, systems, forums }: SnapshotRows): number | undefined {
  const months = systems
    .filter(({ id }) => agreement.systems.includes(id))
    .flatMap(system => forumsOf(model, system, forums))
    .filter(({ forum, change }) => forum === 'contractFollowUp' && change === 'rhythm')
    .flatMap(({ rhythm }) => Math.floor(rhythmMonths(rhythm ?? '') ?? 0))
    .filter(count => count >= 1)
  return months.length === 0 ? undefined : Math.min(...months)
}

/** FORUM-7: of the agreement it names; without one, of each of its systems. */
function followUpsHeld(occurrence: Occurrence): Parts<'followUpsHeld'>[] {
  const { forum, heldOn, agreementKey, systems, satisfied, supplierAsked, supplierCalled } = occurrence
  if (forum !== 'contractFollowUp' || heldOn === undefined) return []
  const held = { heldOn, kind: occurrence.kind ?? 'meeting', satisfied, supplierAsked, supplierCalled }
  return agreementKey === ''
    ? systems.map(id => ({ ...held, systemId: String(id) }))
    : [{ ...held, agreementId: agreementKey }]
}

function bySubject(approvals: Stored<ApprovalEntry>[]): Map<string, Stored<ApprovalEntry>[]> {
  const subjects = new Map<string, Stored<ApprovalEntry>[]>()
  for (const approval of approvals) {
    const same = subjects.get(approval.entity.subjectKey)
    if (same) same.push(approval)
    else subjects.set(approval.entity.subjectKey, [approval])
  }
  return subjects
}

/**
 * DOC-2, DOC-4: what is filed has been handed in, by today at the latest. ROLE-9, DOC-10: it waits for each administration's
 * budget holder until one has approved it who held the role that day. Whoever may not read approvals is told of none to give.
 */
function yearlyDocument(
  document: SystemDocument,
  approvals: ReadonlyMap<string, Stored<ApprovalEntry>[]> | undefined,
  holdings: ReadonlyMap<number, Stored<RoleHoldingEntry>[]>,
  today: LocalDate,
): Parts<'yearlyDocuments'>[] {
  const { system, validFrom } = document
  const paper = yearlyPaper(document)
  if (paper?.year === undefined || system === undefined || !validFrom) return []
  const { kind, year } = paper
  const filed = { kind, systemIds: [String(system)], year, submittedOn: validFrom < today ? validFrom : today }
  if (approvals === undefined) return [{ ...filed, approvedOn: filed.submittedOn }]
  const given = approvals.get(document.key)
  if (given === undefined) return [filed]
  const held = (holdings.get(system) ?? []).flatMap(({ entity }) => toHolding(entity) ?? [])
  const { approvedFor, waitingFor } = approvalsOf(paper, given, held, today)
  const [first] = approvedFor
  if (first !== undefined && waitingFor.length === 0) return [{ ...filed, approvedOn: first.approvedOn }]
  const ofAdministrations = approvedFor.flatMap(({ administrationId, approvedOn }) =>
    administrationId === undefined ? [] : [{ administrationId, approvedOn }],
  )
  return [{ ...filed, approvals: ofAdministrations }]
}

function breachEntry(clock: BreachClockEntry): Parts<'breaches'>[] {
  if (clock.state !== 'open' || clock.awareAt === undefined) return []
  return [{ id: clock.key, boardId: clock.boardKey, awareAt: clock.awareAt }]
}
