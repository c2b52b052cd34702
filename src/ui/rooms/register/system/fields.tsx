/** The kinds of field that a system's lists have, each with its label, hint and fault. */
import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import type { LocalDate } from '../../../../core'

interface Common {
  label: string
  hint?: string | undefined
  fault?: string | undefined
  required?: boolean
  className?: string | undefined
}

function framed({ label, hint, fault, required, className }: Common) {
  return {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(required === undefined ? {} : { required }),
    ...(className === undefined ? {} : { className }),
    ...(fault === undefined ? {} : { validationMessage: fault, validationState: 'error' as const }),
  }
}

interface Typed extends Common {
  value: string | undefined
  onChange: (value: string) => void
}

export function TextField({ value, onChange, isLink, ...common }: Typed & { isLink?: boolean }) {
  return (
    <Field {...framed(common)}>
      <Input
        value={value ?? ''}
        maxLength={255}
        {...(isLink ? { type: 'url' as const, placeholder: 'https://' } : {})}
        onChange={(_, typed) => onChange(typed.value)}
      />
    </Field>
  )
}

export function NoteField({ value, onChange, ...common }: Typed) {
  return (
    <Field {...framed(common)}>
      <Textarea value={value ?? ''} resize="vertical" rows={2} onChange={(_, typed) => onChange(typed.value)} />
    </Field>
  )
}

interface Dated extends Common {
  value: LocalDate | undefined
  onChange: (value: LocalDate | undefined) => void
}

export function DayField({ value, onChange, ...common }: Dated) {
  return (
    <Field {...framed(common)}>
      <Input
        type="date"
        value={value ?? ''}
        onChange={(_, typed) => onChange(typed.value === '' ? undefined : typed.value)}
      />
    </Field>
  )
}

interface Counted extends Common {
  value: number | undefined
  onChange: (value: number | undefined) => void
}

export function NumberField({ value, onChange, ...common }: Counted) {
  return (
    <Field {...framed(common)}>
      <Input
        type="number"
        min={0}
        step={1}
        value={value === undefined ? '' : String(value)}
        onChange={(_, typed) => {
          const number = Number(typed.value)
          onChange(typed.value === '' || Number.isNaN(number) ? undefined : number)
        }}
      />
    </Field>
  )
}

/** A whole number from 0, or nothing. */
export const isCountOrNothing = (value: number | undefined): boolean =>
  value === undefined || (Number.isSafeInteger(value) && value >= 0)

interface Chosen<C extends string> extends Common {
  value: C | undefined
  choices: Readonly<Record<C, string>>
  /** What no choice is called; without it one has to be chosen. */
  none?: string
  onChoose: (value: C | undefined) => void
}

export function ChoiceField<C extends string>({ value, choices, none, onChoose, ...common }: Chosen<C>) {
  const all = Object.entries<string>(choices)
  // the keys of a record of C are C
  const chosen = (text: string) => (Object.keys(choices) as C[]).find(each => each === text)
  return (
    <Field {...framed(common)}>
      <Select value={value ?? ''} onChange={(_, { value: text }) => onChoose(chosen(text))}>
        {(none !== undefined || value === undefined) && <option value="">{none ?? '–'}</option>}
        {all.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

interface Picked extends Common {
  value: number | undefined
  /** By name, in order. */
  choices: readonly { id: number; name: string }[]
  none: string
  onChoose: (id: number | undefined) => void
}

/** One row of another list. */
export function PickField({ value, choices, none, onChoose, ...common }: Picked) {
  return (
    <Field {...framed(common)}>
      <Select value={String(value ?? '')} onChange={(_, { value: id }) => onChoose(id === '' ? undefined : Number(id))}>
        <option value="">{none}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

export const isLinkOrNothing = (link: string | undefined): boolean =>
  link === undefined || link.trim() === '' || /^https?:\/\/\S+$/i.test(link.trim())
