import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import type { Agreement } from '../../../storage/repository'
import { reckon } from '../../shared/agreement-days'
import { usePorts } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import { type AgreementForm, DateField, NumberField, PeriodField, useFault } from './agreement-inputs'

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
})

const lengths = ['end', 'initial', 'open'] as const
type Length = (typeof lengths)[number]
const kinds = ['none', 'tacit', 'express'] as const
const endsOf = ['month', 'quarter', 'year'] as const

const lengthOf = ({ end, initial }: Agreement): Length =>
  end !== undefined ? 'end' : initial !== undefined ? 'initial' : 'open'

/**
 * A last day, an initial term, or neither: one at a time, so that they can't contradict each other. Changing between them
 * takes with it what is known: the last day of the term that was typed.
 */
function LengthFields({ form }: { form: AgreementForm }) {
  const words = usePart(agreementsMessages).agreement
  const { clock } = usePorts()
  const { values, change } = form
  const [chosen, setChosen] = useState<Length>()
  const length = chosen ?? lengthOf(values)

  function choose(next: Length): void {
    setChosen(next)
    if (next === 'open') change({ end: undefined, initial: undefined })
    else if (next === 'initial') change({ end: undefined, initial: {} })
    else {
      const firstTerm = reckon({ ...values, renewalKind: 'none', terminatedOn: undefined }, clock.today())
      const end = firstTerm.kind === 'reckoned' ? firstTerm.dates.currentEnd : undefined
      if (end !== undefined) change({ end, initial: undefined })
    }
  }

  return (
    <>
      <Field label={words.length}>
        <Select
          value={length}
          onChange={(_, { value }) => {
            const next = lengths.find(each => each === value)
            if (next) choose(next)
          }}
        >
          {lengths.map(each => (
            <option key={each} value={each}>
              {words.lengths[each]}
            </option>
          ))}
        </Select>
      </Field>
      {length === 'end' && (
        <DateField
          form={{ ...form, change: changes => change({ ...changes, initial: undefined }) }}
          field="end"
          hint={words.hints.end}
        />
      )}
      {length === 'initial' && (
        <PeriodField
          form={{ ...form, change: changes => change({ ...changes, initial: changes.initial ?? {} }) }}
          field="initial"
          hint={words.hints.initial}
        />
      )}
    </>
  )
}

function RenewalFields({ form }: { form: AgreementForm }) {
  const words = usePart(agreementsMessages).agreement
  const { values, change } = form
  const kind = values.renewalKind ?? 'none'
  return (
    <>
      <Field label={words.fields.renewalKind} validationMessage={useFault(form, 'renewalKind') ?? null}>
        <Select
          value={kind}
          onChange={(_, { value }) => change({ renewalKind: kinds.find(each => each === value) ?? 'none' })}
        >
          {kinds.map(each => (
            <option key={each} value={each}>
              {words.renewals[each]}
            </option>
          ))}
        </Select>
      </Field>
      {kind !== 'none' && <PeriodField form={form} field="renewalEach" />}
      {kind !== 'none' && (
        <NumberField form={form} field="renewalTimes" {...(kind === 'tacit' && { hint: words.hints.renewalTimes })} />
      )}
      {kind === 'express' && (
        <>
          <NumberField form={form} field="renewalUsed" />
          <PeriodField form={form} field="renewalCallBefore" hint={words.hints.renewalCallBefore} />
        </>
      )}
    </>
  )
}

/** The terms that the days are reckoned from (AGR-1). */
export function TermFields({ form }: { form: AgreementForm }) {
  const styles = useStyles()
  const words = usePart(agreementsMessages).agreement
  const { values, change } = form
  return (
    <div className={styles.fields}>
      <DateField form={form} field="start" />
      <LengthFields form={form} />
      <RenewalFields form={form} />
      <PeriodField form={form} field="notice" />
      <Field label={words.fields.noticeAtEndOf} validationMessage={useFault(form, 'noticeAtEndOf') ?? null}>
        <Select
          value={values.noticeAtEndOf ?? ''}
          onChange={(_, { value }) => change({ noticeAtEndOf: endsOf.find(each => each === value) })}
        >
          <option value="">{words.noticeAtAnyTime}</option>
          {endsOf.map(each => (
            <option key={each} value={each}>
              {words.ends[each]}
            </option>
          ))}
        </Select>
      </Field>
      <DateField form={form} field="irrevocableUntil" hint={words.hints.irrevocableUntil} />
      <DateField form={form} field="terminatedOn" hint={words.hints.terminatedOn} />
      <NumberField form={form} field="leadDays" hint={words.hints.leadDays} />
      <DateField form={form} field="firstFollowUpBy" hint={words.hints.firstFollowUpBy} />
    </div>
  )
}
