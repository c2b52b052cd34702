/** One person, found in the directory; once chosen, shown by name. */
import { Button, Field, Input } from '@fluentui/react-components'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { PersonRef } from '../../../storage/repository'
import { useMessages } from '../../shared/app-context'
import { PeopleSearch } from '../../shared/people-search'
import { Failed } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { usePersonChoice } from './use-person-choice'

interface PersonPickProps {
  label: string
  person: PersonRef | undefined
  fault?: string | undefined
  onPick: (person: PersonRef | undefined) => void
}

export function PersonPick({ label, person, fault, onPick }: PersonPickProps) {
  const { peopleSearch } = useMessages()
  const words = usePart(organisationMessages)
  const { choosing, choose } = usePersonChoice(onPick)
  if (person)
    return (
      <div>
        <Field label={label}>
          <Input value={person.name} readOnly />
        </Field>
        <Button size="small" appearance="subtle" onClick={() => onPick(undefined)}>
          {peopleSearch.other}
        </Button>
      </div>
    )
  return (
    <div>
      <PeopleSearch label={label} fault={fault} onChoose={found => void choose(found)} />
      {choosing.kind === 'finding' && <p role="status">{words.people.finding}</p>}
      {choosing.kind === 'failed' && <Failed error={choosing.error} onRetry={() => void choose(choosing.person)} />}
    </div>
  )
}
