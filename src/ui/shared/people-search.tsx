/** A person of the directory, by a few letters of the name. A list of buttons: every screen reader and keyboard knows those. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useState } from 'react'
import { type DirectoryPerson, useMessages, usePorts } from './app-context'
import { Failed } from './states'

const PAUSE_MS = 250
const LETTERS_AT_LEAST = 2

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '260px',
    overflowY: 'auto',
  },
  person: {
    display: 'block',
    width: '100%',
    textAlign: 'start',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: 'block' },
  status: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0, minHeight: '1.4em' },
})

type Found =
  | { kind: 'nothingAsked' }
  | { kind: 'asking' }
  | { kind: 'found'; people: DirectoryPerson[] }
  | { kind: 'failed'; error: unknown }

function useFound(text: string): Found {
  const { directory } = usePorts()
  const [found, setFound] = useState<Found>({ kind: 'nothingAsked' })
  const sought = text.trim()
  useEffect(() => {
    if (sought.length < LETTERS_AT_LEAST) return setFound({ kind: 'nothingAsked' })
    let current = true
    setFound({ kind: 'asking' })
    const timer = setTimeout(() => {
      directory.search(sought).then(
        people => current && setFound({ kind: 'found', people }),
        (error: unknown) => current && setFound({ kind: 'failed', error }),
      )
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [directory, sought])
  return found
}

interface PeopleSearchProps {
  label: string
  /** Why nobody, or not this one, will do. */
  fault?: string | undefined
  onChoose: (person: DirectoryPerson) => void
}

export function PeopleSearch({ label, fault, onChoose }: PeopleSearchProps) {
  const styles = useStyles()
  const messages = useMessages()
  const words = messages.peopleSearch
  const [text, setText] = useState('')
  const found = useFound(text)
  const status = useId()
  return (
    <div>
      <Field
        label={label}
        hint={words.hint}
        {...(fault === undefined ? {} : { validationMessage: fault, validationState: 'error' as const })}
      >
        <Input type="search" autoComplete="off" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <p className={styles.status} role="status" id={status}>
        {found.kind === 'asking' && messages.app.loading}
        {found.kind === 'found' && (found.people.length === 0 ? words.none : words.found(found.people.length))}
      </p>
      {found.kind === 'failed' && <Failed error={found.error} />}
      {found.kind === 'found' && found.people.length > 0 && (
        <ul className={styles.list} aria-labelledby={status}>
          {found.people.map(person => (
            <li key={person.principalName}>
              <button type="button" className={styles.person} onClick={() => onChoose(person)}>
                {person.name}
                <span className={styles.more}>{[person.jobTitle, person.department].filter(Boolean).join(', ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
