/** A person of the directory, by a few letters of the name: a combobox, arrows and Enter included. */
import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type DirectoryPerson, useMessages, usePorts } from './app-context'
import { Initials } from './initials'
import { heldPosition } from './position-of'
import { Failed } from './states'
import { useLive } from './use-live'

const PAUSE_MS = 250
const LETTERS_AT_LEAST = 2

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '260px',
    overflowY: 'auto',
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  none: { display: 'none' },
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
  /** Why this one won't do, where they don't; they then stay unchosen. */
  refusalOf?: (person: DirectoryPerson) => string | undefined
}

export function PeopleSearch({ label, fault: given, onChoose: accept, refusalOf }: PeopleSearchProps) {
  const styles = useStyles()
  const messages = useMessages()
  const words = messages.peopleSearch
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  const [refused, setRefused] = useState<string>()
  const fault = refused ?? given
  const found = useFound(text)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const people = found.kind === 'found' ? found.people : []
  const optionId = (index: number) => `${id}-${index}`

  function onChoose(person: DirectoryPerson): void {
    const reason = refusalOf?.(person)
    setRefused(reason)
    if (reason === undefined) accept(person)
  }
  function move(index: number): void {
    setActive(index)
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent): void {
    const chosen = people[active]
    if (people.length > 0 && event.key === 'ArrowDown') move((active + 1) % people.length)
    else if (people.length > 0 && event.key === 'ArrowUp') move(active <= 0 ? people.length - 1 : active - 1)
    else if (event.key === 'Enter' && chosen) onChoose(chosen)
    else if (event.key === 'Enter' && text !== '') move(people.length > 0 ? 0 : -1)
    else if (event.key === 'Escape' && text !== '') setText('')
    else return
    event.preventDefault()
  }

  return (
    <div>
      <Field
        label={label}
        hint={words.hint}
        {...(fault === undefined ? {} : { validationMessage: fault, validationState: 'error' as const })}
      >
        <Input
          type="search"
          autoComplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={people.length > 0}
          aria-controls={`${id}-list`}
          {...(people[active] ? { 'aria-activedescendant': optionId(active) } : {})}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(_, { value }) => {
            setText(value)
            setActive(-1)
            setRefused(undefined)
          }}
        />
      </Field>
      <p className={styles.status} role="status" id={`${id}-status`}>
        {found.kind === 'asking' && messages.app.loading}
        {found.kind === 'found' && (people.length === 0 ? words.none : words.found(people.length))}
      </p>
      {found.kind === 'failed' && <Failed error={found.error} />}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-labelledby={`${id}-status`}
        className={people.length > 0 ? styles.list : styles.none}
      >
        {people.map((person, index) => (
          <PersonOption
            key={person.principalName}
            id={optionId(index)}
            person={person}
            isActive={index === active}
            onChoose={() => onChoose(person)}
          />
        ))}
      </div>
    </div>
  )
}

interface PersonOptionProps {
  id: string
  person: DirectoryPerson
  isActive: boolean
  onChoose: () => void
}

/** ROLE-2: the position that the register knows stands before the directory's title. */
function PersonOption({ id, person, isActive, onChoose }: PersonOptionProps) {
  const styles = useStyles()
  const messages = useMessages()
  const { clock } = usePorts()
  const positions = useLive('positions')
  const held = heldPosition(person.principalName, positions.rows, clock.today())
  const about = [held && messages.positions[held.position], person.jobTitle, person.department].filter(Boolean)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox that owns the list has the keyboard
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={mergeClasses(styles.person, isActive && styles.active)}
      onClick={onChoose}
    >
      <Initials name={person.name} principalName={person.principalName} />
      <span>
        {person.name}
        <span className={styles.more}>{about.join(', ')}</span>
      </span>
    </div>
  )
}
