import { useEffect, useMemo, useRef, useState } from 'react'
import type { Draft } from '../../../storage/drafts'
import { usePorts, useSession } from '../../shared/app-context'
import { bySystem, organisationOf } from '../../shared/system-facts'
import { useLive } from '../../shared/use-live'
import { useModel } from '../../shared/use-model'
import { changeOf, emptyForm, type Form, formOf } from './bulk-form'
import { type Around, judge, type Step } from './bulk-plan'
import type { Judged } from './bulk-preview'
import { type Outcome, runSteps } from './bulk-run'
import { type KeptChange, keptKey, readKept } from './use-kept-change'

export type BulkRun =
  | { kind: 'idle' }
  | { kind: 'running'; undoing: boolean; done: number; all: number; isStopping: boolean }
  | { kind: 'ended'; undoing: boolean; done: number; failed: number }

/** A change of the systems with these ids: chosen, judged, carried out, taken back; kept on the device until it is done. */
export function useBulk(ids: ReadonlySet<number>, label: (count: number) => string) {
  const ports = usePorts()
  const session = useSession()
  const { drafts, clock } = ports
  const { me } = session
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  const documents = useLive('documents')
  const boards = useLive('boards')
  const administrations = useLive('administrations')
  const model = useModel()
  const today = clock.today()
  const [form, setForm] = useState<Form>({ ...emptyForm, appointing: { from: today } })
  const [run, setRun] = useState<BulkRun>({ kind: 'idle' })
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map())
  const [undos, setUndos] = useState<ReadonlyMap<number, Step>>(new Map())
  const keys = useRef(new Map<number, string>())
  const stopped = useRef(false)
  const touched = useRef(false)

  useEffect(() => {
    let current = true
    void readKept(drafts, me.principalName).then(
      kept => {
        if (!current || !kept || touched.current) return
        for (const [id, key] of Object.entries(kept.keys)) keys.current.set(Number(id), key)
        setForm(formOf(kept.change))
      },
      () => undefined,
    )
    return () => {
      current = false
      // what isn't sent by then stays as a draft
      stopped.current = true
    }
  }, [drafts, me.principalName])

  const change = useMemo(() => changeOf(form), [form])
  const judged = useMemo((): Judged[] => {
    if (!change) return []
    const around: Around = {
      model,
      organisation: organisationOf(boards.rows, administrations.rows),
      holdings: bySystem(holdings.rows),
      documents: bySystem(documents.rows),
      today,
      keyFor(id) {
        const key = keys.current.get(id) ?? crypto.randomUUID()
        keys.current.set(id, key)
        return key
      },
    }
    return systems.rows
      .filter(({ id }) => ids.has(id))
      .map(system => ({ system, verdict: judge(system, change, around), outcome: outcomes.get(system.id) }))
  }, [change, ids, model, systems, holdings, documents, boards, administrations, today, outcomes])
  const steps = useMemo(
    () => judged.flatMap(({ verdict }) => (verdict.kind === 'changes' ? [verdict.step] : [])),
    [judged],
  )

  const waiting = steps.map(({ id }) => id).join()
  useEffect(() => {
    const key = keptKey(me.principalName)
    if (!change || waiting === '') {
      if (touched.current) void drafts.remove(key).catch(() => undefined)
      return
    }
    const left = waiting.split(',').map(Number)
    const values: KeptChange = {
      change,
      systems: left,
      keys: Object.fromEntries(left.flatMap(id => [[String(id), keys.current.get(id) ?? '']])),
    }
    const at = clock.now()
    const draft = { key, owner: me.principalName, label: label(left.length), list: 'systems' as const }
    void drafts
      .put({ ...draft, base: {}, values: { ...values }, at, sent: false, path: '/register' })
      .catch(() => undefined)
  }, [change, waiting, drafts, me.principalName, clock, label])

  async function carryOut(some: Step[], undoing: boolean): Promise<void> {
    stopped.current = false
    touched.current = true
    let [done, failed] = [0, 0]
    setOutcomes(new Map())
    setRun({ kind: 'running', undoing, done: 0, all: some.length, isStopping: false })
    await runSteps(ports, session, {
      steps: some,
      isStopped: () => stopped.current,
      onStep(step, outcome) {
        if (outcome.kind === 'done') done += 1
        else failed += 1
        setOutcomes(before => new Map(before).set(step.id, outcome))
        setUndos(before => {
          const next = new Map(before)
          const known = undoing ? [] : (next.get(step.id)?.edits ?? [])
          if (!undoing) next.set(step.id, { ...step, edits: [...outcome.undo.edits, ...known] })
          else if (outcome.kind === 'done') next.delete(step.id)
          return next
        })
        setRun({
          kind: 'running',
          undoing,
          done: done + failed,
          all: some.length,
          isStopping: stopped.current,
        })
      },
    })
    // a holding that was ended again keeps its key: whoever is appointed next is another
    if (undoing) keys.current.clear()
    setRun({ kind: 'ended', undoing, done, failed })
  }

  return {
    form,
    setForm(next: Form) {
      touched.current = true
      setOutcomes(new Map())
      setUndos(new Map())
      if (run.kind === 'ended') setRun({ kind: 'idle' })
      setForm(next)
    },
    change,
    judged,
    steps,
    run,
    administrations: administrations.rows,
    isRead: [systems, holdings, documents, boards, administrations].every(({ state }) => state === 'ready'),
    canUndo: [...undos.values()].some(({ edits }) => edits.length > 0),
    start: () => carryOut(steps, false),
    undo: () =>
      carryOut(
        [...undos.values()].filter(({ edits }) => edits.length > 0),
        true,
      ),
    stop() {
      stopped.current = true
      setRun(before => (before.kind === 'running' ? { ...before, isStopping: true } : before))
    },
    /** What was kept of it, for whoever closed it too early. */
    async discard(): Promise<Draft | undefined> {
      const key = keptKey(me.principalName)
      const kept = await drafts.of(me.principalName).catch(() => [])
      await drafts.remove(key).catch(() => undefined)
      return kept.find(draft => draft.key === key)
    },
  }
}
