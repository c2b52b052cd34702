/** A backup of one site as files: a manifest, and one JSON file for each list. References are the keys of what is pointed at, people their principal names. */
import * as v from 'valibot'

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

const manifestSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.maxValue(FORMAT_VERSION, 'is of a later version than this program reads')),
  site: v.picklist(['register', 'breach']),
  siteUrl: v.string(),
  takenAt: v.string(),
  takenBy: v.string(),
  lists: v.array(listSchema),
  /** What stood there and points at nothing any more, such as a reference to a record that was deleted in SharePoint. */
  lost: v.array(v.object({ list: v.string(), key: v.string(), field: v.string(), what: v.string() })),
})
export type Manifest = v.InferOutput<typeof manifestSchema>
export type Lost = Manifest['lost'][number]

/** Where the files are: a folder, an archive. */
export interface BackupFiles {
  write(path: string, text: string): Promise<void>
  read(path: string): Promise<string>
}

export const MANIFEST = 'manifest.json'

/** @throws Error saying what is wrong with the file */
function parsed<T>(schema: v.GenericSchema<unknown, T>, path: string, text: string): T {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new Error(`${path} isn't JSON: the backup is not whole.`)
  }
  const result = v.safeParse(schema, raw)
  if (result.success) return result.output
  const faults = result.issues.map(issue => `${v.getDotPath(issue) ?? ''} ${issue.message}`)
  throw new Error(`${path} isn't a file of a backup: ${faults.slice(0, 5).join(' · ')}`)
}

export const readManifest = async (files: BackupFiles): Promise<Manifest> =>
  parsed(manifestSchema, MANIFEST, await files.read(MANIFEST))

export async function readRecords(
  files: BackupFiles,
  { file, count }: Manifest['lists'][number],
): Promise<SavedRecord[]> {
  const records = parsed(v.array(recordSchema), file, await files.read(file))
  if (records.length !== count)
    throw new Error(`${file} holds ${records.length} records, and the manifest says ${count}: the backup is not whole.`)
  return records
}

/** A line for each record, so that two backups can be compared with the tools one has. */
export const recordsText = (records: SavedRecord[]): string =>
  records.length === 0 ? '[]\n' : `[\n${records.map(record => JSON.stringify(record)).join(',\n')}\n]\n`
