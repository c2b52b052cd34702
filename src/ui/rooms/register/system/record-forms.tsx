/** A new record and one that is there, of the lists around a system: the same fields, typed into a draft or saved in place. */
import { Button, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Entities, ListName, Stored } from '../../../../storage/repository'
import { useMessages } from '../../../shared/app-context'
import { SaveState } from '../../../shared/save-state'
import { Failed } from '../../../shared/states'
import { useNewRecord } from '../../../shared/use-new-record'
import { useRecord } from '../../../shared/use-record'
import { useFocusWhenOpened } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'

export interface FormOf<E> {
  values: Partial<E>
  change: (changes: Partial<E>) => void
}

interface Common<N extends ListName> {
  list: N
  /** How the form is called. */
  title: string
  /** How the record is called among the drafts. */
  label: string
  path: string
  isFaulty: (values: Partial<Entities[N]>) => boolean
  children: (form: FormOf<Entities[N]>) => ReactNode
  onDone: () => void
}

interface NewRecordFormProps<N extends ListName> extends Common<N> {
  initial: Partial<Entities[N]>
  /** What follows from what was typed. */
  complete?: (values: Partial<Entities[N]>) => Partial<Entities[N]>
}

export function NewRecordForm<N extends ListName>(props: NewRecordFormProps<N>) {
  const { list, title, label, path, isFaulty, children, onDone, initial, complete } = props
  const section = useSectionStyles()
  const { app } = useMessages()
  const form = useFocusWhenOpened<HTMLFormElement>()
  const place = { list }
  const { values, change, send, discard, state } = useNewRecord<N>({ place, label, path, initial })
  const isHeld = isFaulty(values)

  async function add() {
    if (isHeld || state.kind === 'sending') return
    if (await send(place, complete?.(values))) onDone()
  }

  return (
    <form
      ref={form}
      className={section.form}
      aria-label={title}
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
    >
      {children({ values, change })}
      {state.kind === 'failed' && (
        <div className={section.whole}>
          <Failed error={state.error} />
        </div>
      )}
      <div className={`${section.buttons} ${section.whole}`}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending' || isHeld}>
          {title}
        </Button>
        <Button onClick={() => void discard().then(onDone)}>{app.cancel}</Button>
      </div>
    </form>
  )
}

interface RecordFormProps<N extends ListName> extends Common<N> {
  stored: Stored<Entities[N]>
  nameField: (field: string) => string
  showValue: (field: string, value: unknown) => string
  /** Whether its first field takes the focus; another may have been asked for. */
  isFocused?: boolean
  className?: string
}

/** Give it a `key` of the record. */
export function RecordForm<N extends ListName>(props: RecordFormProps<N>) {
  const { list, stored, title, label, path, isFaulty, children, onDone, nameField, showValue } = props
  const section = useSectionStyles()
  const { app } = useMessages()
  const form = useFocusWhenOpened<HTMLDivElement>(props.isFocused ?? true)
  const maySave = (values: Entities[N]) => !isFaulty(values)
  const { editor, values, state, restoredAt } = useRecord<N>({ place: { list }, stored, label, path, maySave })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
    <div ref={form} className={mergeClasses(section.form, props.className)} role="group" aria-label={title}>
      {children({ values, change: changes => editor.change(changes) })}
      <div className={section.whole}>
        <SaveState
          state={state}
          restoredAt={restoredAt}
          onRetry={() => void editor.saveNow()}
          onResolve={choices => void editor.resolve(choices)}
          nameField={nameField}
          showValue={showValue}
        />
      </div>
      <div className={`${section.buttons} ${section.whole}`}>
        <Button onClick={onDone}>{app.close}</Button>
      </div>
    </div>
  )
}

/** For a lost race: a value as text, by the words of its choices where it has some. */
export function shownBy(words: Record<string, Record<string, string>>, day: (value: string) => string) {
  return (field: string, value: unknown): string => {
    if (value === undefined || value === null) return ''
    if (typeof value === 'object') return String(Reflect.get(value, 'name') ?? '')
    const text = String(value)
    return words[field]?.[text] ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text) : text)
  }
}
