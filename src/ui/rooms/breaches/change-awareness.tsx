/** INC-4: changing when the controller became aware needs a reason; the old value stays in the item's versions. */
import { Field, Textarea } from '@fluentui/react-components'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import { usePorts } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import { MomentField } from './moment-field'
import { awareFault } from './open-case'
import type { CaseStep } from './opened-case'
import { StepForm, useStep } from './step-form'

export function ChangeAwareness(step: CaseStep) {
  const { clock } = usePorts()
  const words = usePart(incidentsMessages).case
  const { values, change, isMarked, submit } = useStep(step, 'awareness', words.changeAware, {})
  const { awareAt, awareReason = '' } = values
  const momentFault = awareFault(awareAt, clock.now())
  const isReasonMissing = awareReason.trim() === ''
  const changes = momentFault || isReasonMissing || awareAt === undefined ? undefined : { awareAt, awareReason }
  return (
    <StepForm
      title={words.changeAware}
      text={words.changeAwareText}
      button={words.changeAwareSave}
      onSubmit={() => void submit(changes)}
    >
      <MomentField
        label={words.newAwareAt}
        fault={isMarked && momentFault ? words[momentFault] : null}
        value={awareAt}
        onChange={at => change({ awareAt: at })}
      />
      <Field
        label={words.awareReason}
        validationMessage={isMarked && isReasonMissing ? words.reasonNeeded : null}
        required
      >
        <Textarea value={awareReason} onChange={(_, { value }) => change({ awareReason: value })} />
      </Field>
    </StepForm>
  )
}
