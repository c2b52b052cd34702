/**
 * A record being written for the first time: kept as a draft while it is typed, stored once however often it is sent.
 */
import { useEffect, useRef, useState } from 'react'
import type { Instant } from '../../core'
import { type Draft, thisTab } from '../../storage/drafts'
import type { Entities, ListName, Place, Stored } from '../../storage/repository'
import { usePorts, useSession } from './app-context'

export type SendState = { kind: 'writing' } | { kind: 'sending' } | { kind: 'failed'; error: unknown }

export interface Writing<N extends ListName> {
  place: Place<N>
  label: string
  /** Where the form stands: a draft is offered again with a link to it, and one form has one draft. */
  path: string
  /** Tells the forms of one path apart. */
  form?: string
  initial: Partial<Entities[N]>
}

export function useNewRecord<N extends ListName>({ place, label, path, form = '', initial }: Writing<N>) {
  const { drafts, saving, lists, clock } = usePorts()
  const { me } = useSession()
  const [values, setValues] = useState<Partial<Entities[N]> & { key: string }>(() => ({
    ...initial,
    key: crypto.randomUUID(),
  }))
  const [state, setState] = useState<SendState>({ kind: 'writing' })
  const [restored, setRestored] = useState<Draft>()
  /** Two fields set in one event build on each other, before either was drawn. */
  const latest = useRef(values)
  const touched = useRef(false)
  const typedHere = useRef<Partial<Entities[N]>>({})
  /** Sent, and no answer came: the site may hold any of these. */
  const tried = useRef<Record<string, unknown>[]>([])
  const formKey = [me.principalName, place.list, 'new', path, form].join('·')
  const draftKey = useRef(`${formKey}·${thisTab}`)

  function become(next: Partial<Entities[N]> & { key: string }): void {
    latest.current = next
    setValues(next)
  }

  useEffect(() => {
    let current = true
    void drafts.of(me.principalName).then(kept => {
      const mine = kept.findLast(draft => draft.key.startsWith(`${formKey}·`))
      if (!current || !mine || typeof mine.values.key !== 'string' || tried.current.length > 0) return
      // put by this very form: its values are fields of this list. What was typed before the device answered stands
      latest.current = { ...(mine.values as Partial<Entities[N]>), ...typedHere.current, key: mine.values.key }
      // another tab may be writing it still, and send it with the same key
      tried.current = [...(mine.tried ?? []), mine.values]
      if (!touched.current) draftKey.current = mine.key
      else if (draftKey.current !== mine.key) void drafts.remove(mine.key).catch(() => undefined)
      setValues(latest.current)
      setRestored(mine)
    })
    return () => {
      current = false
    }
  }, [drafts, me.principalName, formKey])

  const draftOf = (typed: Partial<Entities[N]> & { key: string }, board = place.board): Draft => ({
    key: draftKey.current,
    owner: me.principalName,
    label,
    list: place.list,
    ...(board === undefined ? {} : { board }),
    base: {},
    values: { ...typed },
    at: clock.now(),
    sent: tried.current.length > 0,
    tried: tried.current,
    path,
  })

  /** Several fields that belong together; `board` where that is what changed. */
  function change(changes: Partial<Entities[N]>, board = place.board): void {
    touched.current = true
    typedHere.current = { ...typedHere.current, ...changes }
    become({ ...latest.current, ...changes })
    void drafts.put(draftOf(latest.current, board)).catch(() => undefined)
  }

  function set<F extends keyof Entities[N] & string>(field: F, value: Entities[N][F]): void {
    const one: Partial<Entities[N]> = {}
    one[field] = value
    change(one)
  }

  /** `place` may be decided only now (which board). Resolves to undefined when it failed; the draft is then still kept. */
  async function send(to: Place<N> = place, more: Partial<Entities[N]> = {}): Promise<Stored<Entities[N]> | undefined> {
    setState({ kind: 'sending' })
    try {
      for (;;) {
        const { current } = latest
        const typed = { ...current, ...more }
        const draft = draftOf(typed, to.board)
        tried.current = [...tried.current, typed]
        const stored = await saving.add(to, typed, draft)
        lists.put(to, stored)
        // typed while it was being sent: that follows, onto what is stored now
        if (latest.current !== current) continue
        tried.current = []
        setState({ kind: 'writing' })
        setRestored(undefined)
        return stored
      }
    } catch (error) {
      setState({ kind: 'failed', error })
      return undefined
    }
  }

  /** Back to an empty form, with a new key: this one was sent some other way, or isn't wanted. */
  async function discard(): Promise<void> {
    await drafts.remove(draftKey.current).catch(() => undefined)
    draftKey.current = `${formKey}·${thisTab}`
    touched.current = false
    typedHere.current = {}
    tried.current = []
    setRestored(undefined)
    become({ ...initial, key: crypto.randomUUID() })
  }

  /** The draft as it stands, for what is sent in several steps. */
  const draft = (board?: string): Draft => draftOf(latest.current, board)

  const restoredAt: Instant | undefined = restored?.at
  return { values, set, change, send, discard, draft, state, restored, restoredAt }
}
