/**
 * INC-1, INC-2, INC-3: a report on its way. It is stored in the board's list, then those concerned are told by mail, then
 * it is noted who was told. Each step is kept before the next begins, so that a cut network or a closed tab loses
 * nothing and pressing again goes on from there: the row is stored once, and no second mail follows one known to have gone.
 */
import type { Instant } from '../../../core'
import type { Draft, Drafts } from '../../../storage/drafts'
import {
  type Entities,
  isStorageError,
  type NewEntity,
  type PersonRef,
  type Place,
  type StorageErrorKind,
  type Stored,
} from '../../../storage/repository'
import type { Clock, Directory, Mail } from '../../shared/app-context'

export type Progress =
  | { step: 'written' }
  | { step: 'stored' }
  /** The mail was handed to the network, and no answer came: it may have gone. */
  | { step: 'mailing' }
  | { step: 'mailed'; told: string[]; toldAt: Instant; toldKey: string }

export interface Outgoing {
  /** Key of the board whose list it goes to. */
  board: string
  /** A report, or a supplement to one. */
  row: NewEntity<'breachReports'> & { reportKey: string }
  recipients: PersonRef[]
  mail: Pick<Mail, 'subject' | 'text'>
  /** Where it is kept meanwhile; its progress says where to go on. */
  draft: Draft
}

export interface Delivered {
  told: string[]
  toldAt: Instant
}

type Report = Entities['breachReports']

export interface DeliveryPorts {
  repository: {
    create(place: Place<'breachReports'>, entity: NewEntity<'breachReports'>): Promise<Stored<Report>>
  }
  directory: Pick<Directory, 'sendMail'>
  drafts: Pick<Drafts, 'put' | 'remove'>
  clock: Pick<Clock, 'now'>
  newKey(): string
}

/** How far a kept draft came. */
export function progressOf(draft: Draft | undefined): Progress {
  const kept = draft?.progress
  if (kept?.step === 'stored' || kept?.step === 'mailing') return { step: kept.step }
  const { told, toldAt, toldKey } = kept ?? {}
  if (kept?.step === 'mailed' && Array.isArray(told) && typeof toldAt === 'string' && typeof toldKey === 'string')
    return { step: 'mailed', told: told.map(String), toldAt, toldKey }
  return { step: 'written' }
}

/** The title of a row that notes a telling of a supplement; the report's own is `Told`. */
export const toldOfSupplement = 'Told of supplement'

/** Where the telling of a stored report is kept once the form is free for another. */
export const tellingDraftKey = (owner: string, reportKey: string): string =>
  [owner, 'breachReports', 'telling', reportKey].join('·')

/** What the service answers without having sent anything. With any other fault the mail may have gone. */
const surelyNotSent: StorageErrorKind[] = ['signedOut', 'forbidden', 'missing', 'throttled', 'refused']

/** @throws StorageError at the step it stopped at; what was reached is kept in the draft and told by `onProgress`. */
export async function deliver(
  ports: DeliveryPorts,
  outgoing: Outgoing,
  onProgress: (progress: Progress) => void,
): Promise<Delivered> {
  const { repository, directory, drafts, clock } = ports
  const { board, row, recipients, mail, draft } = outgoing
  const place = { list: 'breachReports', board } as const
  let progress = progressOf(draft)

  async function reach(next: Progress): Promise<void> {
    progress = next
    await drafts.put({ ...draft, board, sent: true, progress: { ...next } })
    onProgress(next)
  }

  if (progress.step === 'written') {
    await drafts.put({ ...draft, board, sent: true })
    await storeAll(repository, outgoing)
    await reach({ step: 'stored' })
  }
  if (progress.step !== 'mailed') {
    if (recipients.length > 0) {
      await reach({ step: 'mailing' })
      try {
        await directory.sendMail({ ...mail, to: recipients })
      } catch (error) {
        if (isStorageError(error) && surelyNotSent.includes(error.kind)) await reach({ step: 'stored' })
        throw error
      }
    }
    const told = recipients.map(({ name }) => name)
    await reach({ step: 'mailed', told, toldAt: clock.now(), toldKey: ports.newKey() })
  }
  if (progress.step !== 'mailed') throw new Error('A report was told of without having been mailed.')
  const { told, toldAt, toldKey } = progress
  await repository.create(place, {
    key: toldKey,
    title: row.kind === 'supplement' ? toldOfSupplement : 'Told',
    kind: 'told',
    reportKey: row.reportKey,
    told: told.join('\n'),
    toldAt,
  })
  await drafts.remove(draft.key)
  return { told, toldAt }
}

/** How often somebody may have typed on after a try whose outcome wasn't known. */
const CONTINUATIONS = 20

/**
 * Stores the row. Where an earlier try had stored it without an answer and the reporter typed on meanwhile, what stands
 * there is older than what was typed; a report is never rewritten, so the newer words follow as a supplement.
 */
async function storeAll(repository: DeliveryPorts['repository'], { board, row }: Outgoing): Promise<void> {
  const place = { list: 'breachReports', board } as const
  let latest = await repository.create(place, row)
  for (let n = 1; n <= CONTINUATIONS && !saysTheSame(latest.entity, row); n += 1) {
    latest = await repository.create(place, { ...row, key: `${row.key}+${n}`, kind: 'supplement' })
  }
}

const asStored = (value: unknown) =>
  value === undefined || value === null ? '' : String(value).trim().replace(/\s+/g, ' ')

function saysTheSame(stored: Report, typed: NewEntity<'breachReports'>): boolean {
  const fields = [
    'whatHappened',
    'seenAt',
    'event',
    'systemName',
    'administrationName',
    'people',
    'sensitive',
    'done',
    'reachAt',
  ] as const
  return fields.every(field => asStored(stored[field]) === asStored(typed[field]))
}
