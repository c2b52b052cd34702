/** INC-4: the authority was notified; later than 72 hours the reasons are mandatory. */
import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { breachClock } from '../../../core'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import { usePorts } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import { clockFacts } from './clock-entry'
import { MomentField } from './moment-field'
import { awareFault } from './open-case'
import type { CaseStep } from './opened-case'
import { StepForm, useStep } from './step-form'

export function NotifyAuthority(step: CaseStep) {
  const { clock } = usePorts()
  const words = usePart(incidentsMessages).case
  const [opening] = useState(() => clock.now())
  const { values, change, isMarked, submit } = useStep(step, 'notify', words.notify, { notifiedAt: opening })
  const { notifiedAt, authorityReference = '', delayReasons = '' } = values
  const now = clock.now()
  const momentFault = awareFault(notifiedAt, now)
  const facts = clockFacts(step.opened)
  const isLate =
    facts !== undefined &&
    notifiedAt !== undefined &&
    breachClock({ ...facts, notifiedAt }, now).reasonsForDelayRequired
  const areReasonsMissing = isLate && delayReasons.trim() === ''

  function submitted() {
    if (momentFault || areReasonsMissing || notifiedAt === undefined) return undefined
    return { state: 'notified', notifiedAt, authorityReference, delayReasons: isLate ? delayReasons : '' } as const
  }

  return (
    <StepForm
      title={words.notify}
      text={words.notifyText}
      button={words.notifySave}
      onSubmit={() => void submit(submitted())}
    >
      <MomentField
        label={words.notifiedAt}
        fault={isMarked && momentFault ? words[momentFault] : null}
        value={notifiedAt}
        onChange={at => change({ notifiedAt: at })}
      />
      <Field label={words.authorityReference}>
        <Input value={authorityReference} onChange={(_, { value }) => change({ authorityReference: value })} />
      </Field>
      {isLate && (
        <Field
          label={words.delayReasons}
          hint={words.delayText}
          validationMessage={isMarked && areReasonsMissing ? words.reasonNeeded : null}
          required
        >
          <Textarea value={delayReasons} onChange={(_, { value }) => change({ delayReasons: value })} />
        </Field>
      )}
    </StepForm>
  )
}
