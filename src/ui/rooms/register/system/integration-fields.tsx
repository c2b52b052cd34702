import { judgements } from '../../../../core'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Integration, Stored, System } from '../../../../storage/repository'
import { useTongue } from '../../../shared/app-context'
import { useLive } from '../../../shared/use-live'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'
import { ChoiceField, NoteField, PickField, TextField } from './fields'
import type { FormOf } from './record-forms'

/** Nobody at the other side: nothing is sent before it is mended. */
export const isFaultyIntegration = ({ otherSystem, otherParty }: Partial<Integration>): boolean =>
  otherSystem === undefined && (otherParty ?? '').trim() === ''

/** TRANS-2: what flows, which way, with whom; the three judgements are asked where personal data may move. */
export function IntegrationFields({ system, values, change }: FormOf<Integration> & { system: Stored<System> }) {
  const section = useSectionStyles()
  const { formats } = useTongue()
  const entry = usePart(systemEntryMessages)
  const words = entry.integrations
  const systems = useLive('systems')
  const others = systems.rows
    .filter(({ id, entity }) => id !== system.id && (entity.endedOn === undefined || id === values.otherSystem))
    .map(({ id, entity }) => ({ id, name: entity.name }))
    .sort((one, other) => formats.compare(one.name, other.name))
  return (
    <>
      <PickField
        label={words.otherSystem}
        value={values.otherSystem}
        choices={others}
        none={words.otherSystemNone}
        onChoose={otherSystem => change({ otherSystem })}
      />
      {values.otherSystem === undefined && (
        <TextField
          label={words.otherParty}
          hint={values.otherParty === undefined ? words.partyNeeded : words.otherPartyHint}
          value={values.otherParty}
          fault={values.otherParty !== undefined && isFaultyIntegration(values) ? words.partyNeeded : undefined}
          onChange={otherParty => change({ otherParty })}
        />
      )}
      <ChoiceField
        label={words.direction}
        value={values.direction}
        choices={words.directions}
        onChoose={direction => change({ direction })}
      />
      <TextField
        label={words.method}
        hint={words.methodHint}
        value={values.method}
        onChange={method => change({ method })}
      />
      <NoteField
        label={words.flows}
        className={section.whole}
        value={values.flows}
        onChange={flows => change({ flows })}
      />
      <ChoiceField
        label={words.personalData}
        value={values.personalData}
        choices={entry.answers}
        onChoose={personalData => change({ personalData })}
      />
      {values.personalData !== 'no' &&
        judgements.map(judgement => (
          <ChoiceField
            key={judgement}
            label={words.judgements[judgement]}
            value={values[judgement]}
            choices={entry.answers}
            onChoose={answer => {
              const one: Partial<Integration> = {}
              one[judgement] = answer
              change(one)
            }}
          />
        ))}
      {values.personalData !== 'no' && (
        <NoteField
          label={words.grounds}
          className={section.whole}
          value={values.grounds}
          onChange={grounds => change({ grounds })}
        />
      )}
    </>
  )
}
