import { useEffect, useMemo, useRef, useState } from 'react'
import { usePorts } from '../../shared/app-context'
import { bySystem } from '../../shared/system-facts'
import { useLive } from '../../shared/use-live'
import { useModel } from '../../shared/use-model'
import { checkImport, linesOf, type Register } from './check-import'
import { namesIn } from './check-roles'
import { type Heading, headingOf, type Mapping, remember } from './columns'
import { foldWord, peopleFields } from './import-fields'
import { type ImportWords, loadImportWords } from './import-words'
import type { Outcome } from './outcome'
import { type NamedSheet, readFile, readText } from './read-sheet'
import { runImport } from './run-import'
import { type Done, type Failure, freshRows } from './running'
import { SheetError, type SheetFault } from './sheet-error'
import { takeBack } from './take-back'
import { type KeptSheet, NOTHING, useKeptSheet } from './use-kept-sheet'
import { knownPositions, usePeople } from './use-people'
import { useRemembered } from './use-remembered'

export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; all: number }
  | { kind: 'takingBack'; done: number; all: number }
  | { kind: 'ended'; imported: number; stopped: boolean; failures: Failure[]; fault: unknown }
  | { kind: 'takenBack'; left: number; fault: unknown }

/** How often what was done is put on the device while the import goes on. */
const KEPT_EVERY_MS = 1000

const byName = <R extends { entity: { name: string } }>(rows: readonly R[]): ReadonlyMap<string, R[]> => {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const name = foldWord(row.entity.name)
    const known = found.get(name)
    if (known) known.push(row)
    else found.set(name, [row])
  }
  return found
}

/** The register as an import is checked against; undefined until all of it is here. */
function useRegister(words: ImportWords | undefined, names: readonly string[]) {
  const { clock } = usePorts()
  const model = useModel()
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  const administrations = useLive('administrations')
  const positions = useLive('positions')
  const today = clock.today()
  const known = useMemo(() => knownPositions(positions.rows, holdings.rows, today), [positions, holdings, today])
  const people = usePeople(names, known)
  const lists = [systems, holdings, administrations, positions]
  const isHere = lists.every(({ state }) => state === 'ready')
  const failed = lists.find(({ state }) => state === 'failed')
  const register = useMemo(
    (): Register | undefined =>
      isHere && words
        ? {
            words,
            model,
            today,
            people: people.answers,
            isKnownPosition: principalName => known.has(principalName),
            systems: byName(systems.rows),
            holdings: bySystem(holdings.rows),
            administrations: new Map(administrations.rows.map(({ id, entity }) => [foldWord(entity.name), id])),
          }
        : undefined,
    [isHere, words, model, today, people, known, systems, holdings, administrations],
  )
  return { register, people, fault: failed?.state === 'failed' ? failed.error : undefined }
}

/** The whole of an import: what was read, its columns, what will happen, and making it so. */
export function useImport(label: string) {
  const ports = usePorts()
  const { sheet, keep, forget } = useKeptSheet(label)
  const { remembered, keep: keepRemembered } = useRemembered()
  const [words, setWords] = useState<ImportWords>()
  const [sheetFault, setSheetFault] = useState<{ code: SheetFault; fileName: string }>()
  const [cleared, setCleared] = useState<KeptSheet>()
  const [leftOut, setLeftOut] = useState(false)
  const [run, setRun] = useState<Run>({ kind: 'idle' })
  const stopped = useRef(false)
  useEffect(() => {
    let current = true
    void loadImportWords().then(loaded => current && setWords(loaded))
    return () => {
      current = false
    }
  }, [])

  const heading = useMemo(
    (): Heading | undefined =>
      words && remembered && sheet.lines.length > 0 ? headingOf({ lines: sheet.lines }, words, remembered) : undefined,
    [words, remembered, sheet.lines],
  )
  const mapping = sheet.mapping ?? heading?.mapping
  const lines = useMemo(
    () => (heading && mapping ? linesOf({ lines: sheet.lines }, heading.line, mapping) : []),
    [heading, mapping, sheet.lines],
  )
  const names = useMemo(
    () => lines.flatMap(({ cells }) => peopleFields.flatMap(field => namesIn(cells.get(field) ?? ''))),
    [lines],
  )
  const { register, people, fault: registerFault } = useRegister(words, names)
  const hasName = mapping?.includes('name') ?? false
  const isBusy = run.kind === 'running' || run.kind === 'takingBack'
  // while it goes on each save would check every line again
  const frozen = useRef<Outcome[]>([])
  const outcomes = useMemo(() => {
    if (isBusy) return frozen.current
    frozen.current = register && hasName ? checkImport(lines, register) : []
    return frozen.current
  }, [isBusy, register, hasName, lines])

  /** Of a workbook with several sheets, the first whose headings are known; another may be chosen. */
  async function take(read: () => Promise<NamedSheet[]>, fileName: string): Promise<void> {
    setSheetFault(undefined)
    setLeftOut(false)
    setRun({ kind: 'idle' })
    setCleared(undefined)
    try {
      const found = await read()
      const known = await loadImportWords()
      const chosen = found.find(each => headingOf(each, known, remembered).line > 0) ?? found[0]
      if (chosen) await keep({ ...NOTHING, ...chosen, fileName, sheets: found })
    } catch (error) {
      if (!(error instanceof SheetError)) throw error
      setSheetFault({ code: error.code, fileName })
    }
  }

  function chooseSheet(name: string): void {
    const { fileName, sheets } = sheet
    const chosen = sheets.find(each => each.name === name)
    if (!chosen) return
    setLeftOut(false)
    setRun({ kind: 'idle' })
    void keep({ ...NOTHING, ...chosen, fileName, sheets })
  }

  function map(next: Mapping): void {
    setLeftOut(false)
    void keep({ ...sheet, mapping: next })
    if (heading) keepRemembered(remember(heading, next, remembered ?? {}))
  }

  /** Keeps on the device what is done as it is done, a little at a time. */
  function keeping(before: Done[]) {
    const done = [...before]
    const timer = setInterval(() => void keep({ ...sheet, mapping, done: [...done] }), KEPT_EVERY_MS)
    return {
      add: (more: Done[]) => void done.push(...more),
      async end() {
        clearInterval(timer)
        await keep({ ...sheet, mapping, done })
      },
    }
  }

  async function begin(): Promise<void> {
    stopped.current = false
    const doing = outcomes
    const kept = keeping(sheet.done)
    let imported = 0
    setRun({ kind: 'running', done: 0, all: doing.filter(({ kind }) => kind === 'create' || kind === 'change').length })
    try {
      const failures = await runImport(ports, {
        outcomes: doing,
        isStopped: () => stopped.current,
        onDone: kept.add,
        onProgress(done, all) {
          imported = done
          setRun({ kind: 'running', done, all })
        },
      })
      setRun({ kind: 'ended', imported, stopped: stopped.current, failures, fault: undefined })
    } catch (fault) {
      setRun({ kind: 'ended', imported, stopped: false, failures: [], fault })
    } finally {
      await kept.end()
    }
  }

  /** What was stored without an answer is looked for first: then only what lacks is left to do. */
  async function goOn(): Promise<void> {
    try {
      await Promise.all([freshRows(ports, 'systems'), freshRows(ports, 'roleHoldings')])
      setRun({ kind: 'idle' })
    } catch (fault) {
      setRun({ kind: 'ended', imported: 0, stopped: false, failures: [], fault })
    }
  }

  async function back(): Promise<void> {
    stopped.current = false
    setRun({ kind: 'takingBack', done: 0, all: sheet.done.length })
    try {
      const left = await takeBack(ports, {
        done: sheet.done,
        isStopped: () => stopped.current,
        onProgress: (done, all) => setRun({ kind: 'takingBack', done, all }),
      })
      await keep({ ...sheet, done: [] })
      setRun({ kind: 'takenBack', left, fault: undefined })
    } catch (fault) {
      setRun({ kind: 'takenBack', left: 0, fault })
    }
  }

  return {
    sheet,
    sheetFault,
    heading,
    mapping,
    hasName,
    outcomes,
    people,
    registerFault,
    isReading: sheet.lines.length > 0 && (heading === undefined || register === undefined),
    isChecking: outcomes.some(({ kind }) => kind === 'checking'),
    leftOut,
    leaveOut: setLeftOut,
    run,
    isBusy,
    takeFile: (file: File) => take(() => readFile(file), file.name),
    takeText: (text: string) =>
      text.trim() === '' ? clear() : take(async () => [{ name: '', ...(await readText(text)) }], ''),
    chooseSheet,
    map,
    begin,
    goOn,
    back,
    stop: () => {
      stopped.current = true
    },
    cleared: cleared !== undefined,
    clear,
    undoClear: () => {
      if (cleared) void keep(cleared)
      setCleared(undefined)
    },
    forget,
  }

  async function clear(): Promise<void> {
    setCleared(sheet)
    setSheetFault(undefined)
    setRun({ kind: 'idle' })
    await keep(NOTHING)
  }
}

export type Import = ReturnType<typeof useImport>
