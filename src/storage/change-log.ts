/**
 * DOC-6: what a person saved is noted in the change log once the site has it: before that there is nothing to note, and a
 * SharePoint batch doesn't undo the one when the other fails. What couldn't be noted yet lies on the device and is sent
 * later; a log that fails never fails a save.
 */
import { accessTable, type Instant } from '../core'
import { allLists, type ListName } from './lists/all-lists'
import type { ListDeclaration } from './lists/define-list'
import { toValueText } from './lists/value-text'
import { sameValue } from './merge-edits'
import type { NewEntity, Repository } from './repository'
import { isStorageError } from './storage-error'

export type LogName = 'changeLogOpen' | 'changeLogAgreements'

/** One field of one record changed by one person, not yet in the log. */
export interface NotedChange {
  /** Made once, and the log's unique key: however often it is sent, it is stored once. What was saved together begins alike, up to the dot. */
  key: string
  /** Principal name of who changed it; sent by them alone, since SharePoint says who wrote. */
  owner: string
  log: LogName
  row: NewEntity<LogName>
}

/** Where what isn't sent yet outlives the tab. */
export interface NotedChanges {
  put(change: NotedChange): Promise<void>
  remove(key: string): Promise<void>
  all(): Promise<NotedChange[]>
}

export interface Saved {
  list: ListName
  recordKey: string
  /** How the record is called. */
  label: string
  owner: string
  at: Instant
  before: Record<string, unknown>
  /** The fields written; undefined where the record was made. */
  changes: Record<string, unknown> | undefined
}

export interface ChangeLog {
  /** Never rejects. */
  note(saved: Saved): Promise<void>
  /** Of many at once, straight to the log: they would overflow what waits on the device, where only what can't be sent goes. Never rejects. */
  noteAll(saved: readonly Saved[]): Promise<void>
  /** Sends what waits, of this person and of earlier visits. Never rejects; resolves to how much still waits. */
  send(owner: string): Promise<number>
}

const logNames: readonly LogName[] = ['changeLogOpen', 'changeLogAgreements']
const logs: readonly ListName[] = logNames

/** The log that is as open as the list itself; undefined where none is kept: settings, incidents, and what is never rewritten. */
export function logOf(list: ListName): LogName | undefined {
  const { site, levels } = accessTable[list]
  if (site !== 'register' || logs.includes(list)) return undefined
  const isOfTheMunicipality =
    list === 'governanceModel' || (levels.coordinators === 'edit' && levels.everyone === 'read')
  if (levels.leads !== 'edit' && !isOfTheMunicipality) return undefined
  return levels.everyone === 'read' ? 'changeLogOpen' : 'changeLogAgreements'
}

function changedFields({ list, before, changes }: Saved): { field: string; before: string; after: string }[] {
  if (changes === undefined) return [{ field: '', before: '', after: '' }]
  const { columns }: ListDeclaration = allLists[list]
  return Object.entries(changes).flatMap(([field, value]) => {
    const column = columns[field]
    if (!column || sameValue(before[field], value)) return []
    return [{ field, before: toValueText(column, before[field]), after: toValueText(column, value) }]
  })
}

/** One row a field; none where no log is kept of the list. */
function noted(saved: Saved): NotedChange[] {
  const log = logOf(saved.list)
  if (log === undefined || saved.recordKey === '') return []
  const save = crypto.randomUUID()
  const { list, recordKey, label, owner, at } = saved
  return changedFields(saved).map(({ field, before, after }, place) => {
    const key = `${save}.${place}`
    const row = { key, title: label.slice(0, 255), list, recordKey, field, before, after, changedAt: at }
    return { key, owner, log, row }
  })
}

/** A thing noted that the site will never take: no use keeping it. */
const isHopeless = (error: unknown): boolean => isStorageError(error, 'forbidden') || isStorageError(error, 'refused')

export function changeLogThrough(repository: Pick<Repository, 'createAll'>, waiting: NotedChanges): ChangeLog {
  let sending: Promise<unknown> = Promise.resolve()

  async function sendLog(log: LogName, changes: NotedChange[]): Promise<void> {
    if (changes.length === 0) return
    try {
      await repository.createAll(
        { list: log },
        changes.map(({ row }) => row),
      )
    } catch (error) {
      if (!isHopeless(error)) throw error
    }
    for (const { key } of changes) await waiting.remove(key)
  }

  async function sendAll(owner: string): Promise<void> {
    const mine = (await waiting.all()).filter(change => change.owner === owner)
    for (const log of logNames)
      await sendLog(
        log,
        mine.filter(change => change.log === log),
      )
  }

  return {
    async note(saved) {
      for (const change of noted(saved)) await waiting.put(change).catch(() => undefined)
    },
    async noteAll(saved) {
      const changes = saved.flatMap(noted)
      for (const log of logNames) {
        const rows = changes.filter(change => change.log === log)
        await sendLog(log, rows).catch(async () => {
          for (const change of rows) await waiting.put(change).catch(() => undefined)
        })
      }
    },
    async send(owner) {
      const turn = sending.then(() => sendAll(owner)).catch(() => undefined)
      sending = turn
      await turn
      return (await waiting.all().catch(() => [])).filter(change => change.owner === owner).length
    },
  }
}
