/** One field each of an agreement's form: what it is called, what is wrong with it, and how it changes. */
import { Field, Input, Textarea } from '@fluentui/react-components'
import type { Period } from '../../../core'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import type { Agreement } from '../../../storage/repository'
import { useMessages } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import { PeriodInput } from './period-input'

export interface AgreementForm {
  values: Agreement
  /** The field that keeps the days from being reckoned. */
  refused: keyof Agreement | undefined
  /** The name is asked for, and isn't there. */
  isNameLacking?: boolean
  change: (changes: Partial<Agreement>) => void
}

type FieldsOf<T> = { [F in keyof Agreement]: [Agreement[F], T] extends [T, Agreement[F]] ? F : never }[keyof Agreement]

interface InputProps<T> {
  form: AgreementForm
  field: FieldsOf<T>
  hint?: string
}

export function useFault({ refused }: AgreementForm, field: keyof Agreement): string | undefined {
  const { faults } = usePart(agreementsMessages).agreement
  return refused === field ? Object.entries(faults).find(([name]) => name === field)?.[1] : undefined
}

export function TextField({ form, field, hint }: InputProps<string>) {
  const { app } = useMessages()
  const { agreement } = usePart(agreementsMessages)
  const isLacking = field === 'name' && form.isNameLacking === true
  return (
    <Field
      label={agreement.fields[field]}
      hint={hint ?? null}
      required={field === 'name'}
      validationMessage={isLacking ? app.required : null}
    >
      {field === 'price' ? (
        <Textarea value={form.values[field]} onChange={(_, { value }) => form.change({ [field]: value })} />
      ) : (
        <Input
          value={form.values[field]}
          type={field === 'link' ? 'url' : 'text'}
          onChange={(_, { value }) => form.change({ [field]: value })}
        />
      )}
    </Field>
  )
}

export function DateField({ form, field, hint }: InputProps<string | undefined>) {
  const { fields } = usePart(agreementsMessages).agreement
  return (
    <Field label={fields[field]} hint={hint ?? null} validationMessage={useFault(form, field) ?? null}>
      <Input
        type="date"
        value={form.values[field] ?? ''}
        onChange={(_, { value }) => form.change({ [field]: value === '' ? undefined : value })}
      />
    </Field>
  )
}

export function NumberField({ form, field, hint }: InputProps<number | undefined>) {
  const { fields } = usePart(agreementsMessages).agreement
  return (
    <Field label={fields[field]} hint={hint ?? null} validationMessage={useFault(form, field) ?? null}>
      <Input
        type="number"
        min={0}
        step={1}
        value={String(form.values[field] ?? '')}
        onChange={(_, { value }) => form.change({ [field]: value === '' ? undefined : Number(value) })}
      />
    </Field>
  )
}

export function PeriodField({ form, field, hint }: InputProps<Period | undefined>) {
  const { fields } = usePart(agreementsMessages).agreement
  return (
    <PeriodInput
      label={fields[field]}
      hint={hint}
      value={form.values[field]}
      fault={useFault(form, field)}
      onChange={period => form.change({ [field]: period })}
    />
  )
}
