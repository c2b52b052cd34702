import { useEffect, useRef, useState } from 'react'
import type { Draft } from '../../../storage/drafts'
import { usePorts, useSession } from '../../shared/app-context'
import type { Mapping } from './columns'
import { isImportField } from './import-fields'
import type { NamedSheet } from './read-sheet'
import type { Done } from './running'

export const IMPORT_PATH = '/register/import'

export interface KeptSheet {
  /** What was read, and from where: '' where it was pasted. */
  fileName: string
  lines: string[][]
  /** What the sheet is called in its workbook, and all of the workbook's, in their order: choosing another reads nothing anew. */
  name: string
  sheets: NamedSheet[]
  /** What was chosen for the columns; undefined: nothing yet. */
  mapping: Mapping | undefined
  /** What the import has done so far, for taking it back. */
  done: Done[]
}

export const NOTHING: KeptSheet = { fileName: '', lines: [], name: '', sheets: [], mapping: undefined, done: [] }

const isLines = (value: unknown): value is string[][] =>
  Array.isArray(value) && value.every(line => Array.isArray(line) && line.every(cell => typeof cell === 'string'))

const isNamedSheet = (value: unknown): value is NamedSheet =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'lines' in value &&
  isLines(value.lines)

const isDone = (value: unknown): value is Done =>
  typeof value === 'object' && value !== null && 'kind' in value && 'list' in value

function fromDraft({ fileName, lines, name, sheets, mapping, done }: Record<string, unknown>): KeptSheet | undefined {
  if (!isLines(lines)) return undefined
  return {
    fileName: String(fileName ?? ''),
    lines,
    name: String(name ?? ''),
    sheets: Array.isArray(sheets) ? sheets.filter(isNamedSheet) : [],
    mapping: Array.isArray(mapping)
      ? mapping.map(field => (typeof field === 'string' && isImportField(field) ? field : undefined))
      : undefined,
    done: Array.isArray(done) ? done.filter(isDone) : [],
  }
}

/** The sheet, kept on the device until its import is done or cleared: a closed tab loses neither it nor the way back. */
export function useKeptSheet(label: string) {
  const { drafts, clock } = usePorts()
  const { me } = useSession()
  const [sheet, setSheet] = useState(NOTHING)
  const touched = useRef(false)
  const key = [me.principalName, 'systems', 'import'].join('·')

  useEffect(() => {
    let current = true
    void drafts.of(me.principalName).then(kept => {
      const mine = kept.find(draft => draft.key === key)
      const found = mine && fromDraft(mine.values)
      if (current && !touched.current && found) setSheet(found)
    })
    return () => {
      current = false
    }
  }, [drafts, me.principalName, key])

  async function keep(next: KeptSheet): Promise<void> {
    touched.current = true
    setSheet(next)
    const draft: Draft = {
      key,
      owner: me.principalName,
      label,
      list: 'systems',
      base: {},
      values: { ...next },
      at: clock.now(),
      sent: false,
      path: IMPORT_PATH,
    }
    await (next.lines.length === 0 ? drafts.remove(key) : drafts.put(draft))
  }
  return { sheet, keep, forget: () => drafts.remove(key) }
}
