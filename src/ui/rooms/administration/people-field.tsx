/** Several people in one field: each may be taken away, and others are found in the directory. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { PersonRef } from '../../../storage/repository'
import { useMessages } from '../../shared/app-context'
import { Initials } from '../../shared/initials'
import { PeopleSearch } from '../../shared/people-search'
import { Failed } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { usePersonChoice } from './use-person-choice'

const useStyles = makeStyles({
  field: { border: 'none', padding: 0, margin: 0, minWidth: 0 },
  label: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  who: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  none: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  hint: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    maxWidth: '60ch',
  },
})

interface PeopleFieldProps {
  label: string
  hint?: string
  people: PersonRef[]
  /** Without it nobody is added here. */
  mayAdd?: boolean
  onChange: (people: PersonRef[]) => void
}

export function PeopleField({ label, hint, people, mayAdd = true, onChange }: PeopleFieldProps) {
  const styles = useStyles()
  const { app } = useMessages()
  const words = usePart(organisationMessages)
  const [isAdding, setAdding] = useState(false)
  const latest = useRef(people)
  latest.current = people
  const { choosing, choose } = usePersonChoice(person => {
    const others = latest.current.filter(({ principalName }) => principalName !== person.principalName)
    onChange([...others, person])
    setAdding(false)
  })
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      {people.length === 0 && <p className={styles.none}>{words.people.nobody}</p>}
      <ul className={styles.list}>
        {people.map(person => (
          <li key={person.principalName} className={styles.person}>
            <span className={styles.who}>
              <Initials name={person.name} principalName={person.principalName} size={24} />
              {person.name}
            </span>
            <Button
              appearance="subtle"
              size="small"
              aria-label={words.people.remove(person.name, label)}
              onClick={() => onChange(people.filter(each => each.principalName !== person.principalName))}
            >
              {words.groups.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {mayAdd && !isAdding && (
        <Button size="small" aria-label={words.people.add(label)} onClick={() => setAdding(true)}>
          {words.period.add}
        </Button>
      )}
      {isAdding && (
        <>
          <PeopleSearch label={words.people.add(label)} onChoose={person => void choose(person)} />
          {choosing.kind === 'finding' && <p role="status">{words.people.finding}</p>}
          {choosing.kind === 'failed' && <Failed error={choosing.error} onRetry={() => void choose(choosing.person)} />}
          <Button size="small" onClick={() => setAdding(false)}>
            {app.cancel}
          </Button>
        </>
      )}
    </fieldset>
  )
}
