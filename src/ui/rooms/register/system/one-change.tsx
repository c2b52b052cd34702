/** A change made by one press: sent at once, told, and taken back by another press. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import type { Draft } from '../../../../storage/drafts'
import { type Entities, type ListName, StorageError, type Stored } from '../../../../storage/repository'
import { useMessages, usePorts, useSession } from '../../../shared/app-context'
import { Failed } from '../../../shared/states'

export interface Told {
  /** How the record is called, where the change couldn't be sent. */
  label: string
  path: string
  done: string
  /** What is said when it was taken back; without it, it can't be. */
  undone?: string
}

export type OneChange =
  | { kind: 'idle' }
  | { kind: 'sending' }
  | { kind: 'done'; text: string; undo: (() => void) | undefined }
  | { kind: 'failed'; error: unknown; again: () => void }

function asBefore<E extends object>(entity: E, changes: Partial<E>): Partial<E> {
  const fields: Partial<E> = { ...entity }
  for (const field of Object.keys(fields)) if (!(field in changes)) Reflect.deleteProperty(fields, field)
  return fields
}

export function useOneChange<N extends ListName>(list: N) {
  const { saving, lists, drafts, clock } = usePorts()
  const { me } = useSession()
  const [state, setState] = useState<OneChange>({ kind: 'idle' })

  async function send(stored: Stored<Entities[N]>, changes: Partial<Entities[N]>, { label, path }: Told) {
    const place = { list }
    const draft: Draft = {
      // a record that is being edited has a draft of its own
      key: [me.principalName, `${list}, one change`, '', stored.id].join('·'),
      owner: me.principalName,
      label,
      list,
      id: stored.id,
      etag: stored.etag,
      base: { ...stored.entity },
      values: { ...changes },
      at: clock.now(),
      sent: false,
      path,
    }
    const outcome = await saving.save({ place, from: stored, changes }, draft)
    if (outcome.kind === 'saved') {
      lists.put(place, outcome.stored)
      return outcome.stored
    }
    await drafts.remove(draft.key)
    lists.put(place, outcome.theirs)
    throw new StorageError('conflict', 'Somebody else changed the same; what they stored stands.')
  }

  /** @returns whether it was stored */
  async function make(stored: Stored<Entities[N]>, changes: Partial<Entities[N]>, told: Told): Promise<boolean> {
    setState({ kind: 'sending' })
    try {
      const now = await send(stored, changes, told)
      const { undone } = told
      const back = asBefore(stored.entity, changes)
      const undo =
        undone === undefined ? undefined : () => void make(now, back, { ...told, done: undone, undone: told.done })
      setState({ kind: 'done', text: told.done, undo })
      return true
    } catch (error) {
      setState({ kind: 'failed', error, again: () => void make(stored, changes, told) })
      return false
    }
  }

  return { state, make }
}

export function OneChangeState({ state }: { state: OneChange }) {
  const { saving } = useMessages()
  return (
    <div role="status">
      {state.kind === 'sending' && saving.saving}
      {state.kind === 'done' && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{state.text}</MessageBarBody>
          {state.undo && (
            <MessageBarActions>
              <Button onClick={state.undo}>{saving.undo}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {state.kind === 'failed' && <Failed error={state.error} onRetry={state.again} />}
    </div>
  )
}
