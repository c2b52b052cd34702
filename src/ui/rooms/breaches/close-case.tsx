/** INC-8: not notified, because a risk to people is unlikely; the reasons are mandatory and kept. */
import { Field, Textarea } from '@fluentui/react-components'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import { usePorts } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import type { CaseStep } from './opened-case'
import { StepForm, useStep } from './step-form'

export function CloseCase(step: CaseStep) {
  const { clock } = usePorts()
  const words = usePart(incidentsMessages).case
  const { values, change, isMarked, submit } = useStep(step, 'close', words.close, {})
  const { assessment = '' } = values
  const isMissing = assessment.trim() === ''
  return (
    <StepForm
      title={words.close}
      text={words.closeText}
      button={words.closeSave}
      onSubmit={() => void submit(isMissing ? undefined : { state: 'closed', closedAt: clock.now(), assessment })}
    >
      <Field label={words.assessment} validationMessage={isMarked && isMissing ? words.reasonNeeded : null} required>
        <Textarea
          rows={4}
          resize="vertical"
          value={assessment}
          onChange={(_, { value }) => change({ assessment: value })}
        />
      </Field>
    </StepForm>
  )
}
