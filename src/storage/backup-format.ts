/** A backup of one site as files: a manifest, and one JSON file for each list. References are the keys of what is pointed at, people their principal names. */
import * as v from 'valibot'

/** What keeps a backup from being taken, read or put back, where it isn't storage itself. The message names the place, in English. */
export type BackupFaultKind =
  | 'stopped' // by the person
  | 'noBackup' // a file or folder of something else
  | 'notWhole' // a file of it lacks, or was changed
  | 'laterVersion' // this program is older than the backup
  | 'otherSite' // of the register's site, and to be put into the incidents', or the other way
  | 'notEmpty' // the site holds what the backup doesn't know; nothing was written

export class BackupFault extends Error {
  override name = 'BackupFault'
  readonly kind: BackupFaultKind
  /** The file, or what the site holds. */
  readonly what: string
  constructor(kind: BackupFaultKind, what: string, message: string) {
    super(message)
    this.kind = kind
    this.what = what
  }
}

/** How a backup or its return goes on, and may be stopped: between two requests, with what is stored left as it is. */
export interface BackupWatch {
  onProgress?: (progress: BackupProgress) => void
  signal?: AbortSignal
}

export interface BackupProgress {
  done: number
  of: number
  /** The list, by the last part of its address. */
  what: string
  /** Records so far, of all lists. */
  records: number
}

/** @throws BackupFault */
export function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new BackupFault('stopped', '', 'Stopped.')
}

export const FORMAT = 'forvalta-backup'
/** Raised when older programs couldn't read it any more. */
export const FORMAT_VERSION = 1

const person = v.object({ name: v.string(), principalName: v.string(), mail: v.string() })
export type SavedPerson = v.InferOutput<typeof person>
export const isSavedPerson = (value: unknown): value is SavedPerson => v.is(person, value)

const recordSchema = v.object({
  key: v.string(),
  /** By the entity's fields; what is empty is left out. Who wrote it and when, too, as SharePoint had it. */
  values: v.record(v.string(), v.unknown()),
})
export type SavedRecord = v.InferOutput<typeof recordSchema>

const listSchema = v.object({
  list: v.string(),
  board: v.optional(v.string()),
  /** The file, beside the manifest. */
  file: v.string(),
  count: v.number(),
})

/** Enough to tell a backup of a later program from one that is broken. */
const anyManifest = v.object({ format: v.literal(FORMAT), version: v.number() })

const manifestSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  site: v.picklist(['register', 'breach']),
  siteUrl: v.string(),
  takenAt: v.string(),
  takenBy: v.string(),
  lists: v.array(listSchema),
  /** What stood there and points at nothing any more, such as a reference to a record that was deleted in SharePoint. */
  lost: v.array(v.object({ list: v.string(), key: v.string(), field: v.string(), what: v.string() })),
  /** Lists that whoever took it may not read, or that the site hasn't got: nothing of them is in the files. */
  lacking: v.optional(
    v.array(
      v.object({
        list: v.string(),
        board: v.optional(v.string()),
        /** The last part of its address. */
        urlName: v.string(),
        why: v.picklist(['forbidden', 'notSetUp']),
      }),
    ),
    [],
  ),
})
export type Manifest = v.InferOutput<typeof manifestSchema>
export type Lost = Manifest['lost'][number]
export type Lacking = Manifest['lacking'][number]

/** Where the files are: a folder, an archive. */
export interface BackupFiles {
  write(path: string, text: string): Promise<void>
  /** @throws BackupFault where there is none */
  read(path: string): Promise<string>
}

export const MANIFEST = 'manifest.json'

/** @throws BackupFault */
function parsed<T>(schema: v.GenericSchema<unknown, T>, path: string, text: string): T {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new BackupFault('notWhole', path, `${path} isn't JSON: the backup is not whole.`)
  }
  const result = v.safeParse(schema, raw)
  if (result.success) return result.output
  const later = v.safeParse(anyManifest, raw)
  if (later.success && later.output.version > FORMAT_VERSION)
    throw new BackupFault('laterVersion', path, `${path} is of a later version than this program reads.`)
  const faults = result.issues.map(issue => `${v.getDotPath(issue) ?? ''} ${issue.message}`)
  throw new BackupFault('noBackup', path, `${path} isn't a file of a backup: ${faults.slice(0, 5).join(' · ')}`)
}

/** @throws BackupFault */
export async function readManifest(files: BackupFiles): Promise<Manifest> {
  const manifest = parsed(manifestSchema, MANIFEST, await files.read(MANIFEST))
  if (manifest.version <= FORMAT_VERSION) return manifest
  throw new BackupFault('laterVersion', MANIFEST, `${MANIFEST} is of a later version than this program reads.`)
}

/** @throws BackupFault */
export async function readRecords(
  files: BackupFiles,
  { file, count }: Manifest['lists'][number],
): Promise<SavedRecord[]> {
  const records = parsed(v.array(recordSchema), file, await files.read(file))
  if (records.length === count) return records
  const found = `${file} holds ${records.length} records, and the manifest says ${count}`
  throw new BackupFault('notWhole', file, `${found}: the backup is not whole.`)
}

/** A line for each record, so that two backups can be compared with the tools one has. */
export const recordsText = (records: SavedRecord[]): string =>
  records.length === 0 ? '[]\n' : `[\n${records.map(record => JSON.stringify(record)).join(',\n')}\n]\n`
