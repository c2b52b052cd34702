import { useRef, useState } from 'react'
import { usePorts, useSession } from '../../shared/app-context'
import { dayAfter, type PlannedRole } from './handover-plan'
import { useKeptHandover } from './kept-handover'
import { type DoneRole, handOver, takeBack } from './run-handover'

export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; all: number }
  | { kind: 'ended'; moved: number; stopped: boolean; fault: unknown }
  | { kind: 'takingBack'; done: number; all: number }
  | { kind: 'takenBack'; back: number; left: number }

interface Leaver {
  principalName: string
  path: string
}

/** The choices of a handover, and carrying them out: with progress, stopped and gone on with, and taken back. */
export function useHandover({ principalName, path }: Leaver, label: string) {
  const ports = usePorts()
  const { me } = useSession()
  const today = ports.clock.today()
  const initial = {
    successor: undefined,
    position: '',
    lastDay: today,
    firstDay: dayAfter(today),
    leftOut: [],
    keys: {},
  }
  const { choices, keep, forget } = useKeptHandover({ principalName, label, path, initial })
  const [run, setRun] = useState<Run>({ kind: 'idle' })
  const [faults, setFaults] = useState<ReadonlyMap<number, unknown>>(new Map())
  const [done, setDone] = useState<readonly DoneRole[]>([])
  const stopped = useRef(false)

  async function start(
    planned: readonly PlannedRole[],
    position: Parameters<typeof handOver>[1]['successor']['position'],
    administration: number | undefined,
  ): Promise<void> {
    const { successor, firstDay } = choices
    if (!successor) return
    stopped.current = false
    setFaults(new Map())
    setRun({ kind: 'running', done: 0, all: planned.length })
    const keys = { ...choices.keys }
    for (const { holding } of planned) keys[holding.id] ??= crypto.randomUUID()
    await keep({ keys })
    let [moved, failed] = [0, 0]
    let ending: unknown
    try {
      const person = await ports.repository.person(successor.principalName)
      await handOver(ports, {
        planned,
        successor: { person, position, administration },
        firstDay,
        keys,
        owner: me.principalName,
        path,
        isStopped: () => stopped.current,
        onRole(role, outcome) {
          if ('fault' in outcome) {
            failed += 1
            ending = outcome.fault
            setFaults(before => new Map(before).set(role.holding.id, outcome.fault))
          } else {
            moved += 1
            setDone(before => [...before, outcome])
          }
          setRun({ kind: 'running', done: moved + failed, all: planned.length })
        },
      })
    } catch (fault) {
      ending = fault
    }
    if (moved === planned.length) await forget()
    setRun({ kind: 'ended', moved, stopped: stopped.current, fault: ending })
  }

  async function undo(): Promise<void> {
    let [back, left] = [0, 0]
    setRun({ kind: 'takingBack', done: 0, all: done.length })
    const kept: DoneRole[] = []
    await takeBack(ports, {
      done,
      owner: me.principalName,
      path,
      onRole(one, fault) {
        if (fault === undefined) back += 1
        else {
          left += 1
          kept.push(one)
        }
        setRun({ kind: 'takingBack', done: back + left, all: done.length })
      },
    })
    setDone(kept)
    // a key that was used is a record that is there: handing over again makes new ones
    await keep({ keys: {} })
    if (left === 0) await forget()
    setRun({ kind: 'takenBack', back, left })
  }

  return {
    choices,
    keep,
    forget,
    run,
    faults,
    done,
    start,
    undo,
    stop: () => {
      stopped.current = true
    },
  }
}

export type Handover = ReturnType<typeof useHandover>
