import { makeStyles, tokens } from '@fluentui/react-components'
import { categories } from '../../../core'
import { peopleMessages } from '../../../i18n/people-messages'
import type { Administration, Board, Stored } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { PlainSelect, PlainTick } from '../../shared/plain-controls'
import { usePart } from '../../shared/use-part'
import type { Choice, MatrixFilters } from './matrix-rows'

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalM,
  },
  select: { maxWidth: 'min(100%, 240px)' },
})

interface FilterBarProps {
  filters: MatrixFilters
  setFilters: (changes: Partial<MatrixFilters>) => void
  people: Choice[]
  boards: Stored<Board>[]
  administrations: Stored<Administration>[]
}

export function MatrixFilterBar({ filters, setFilters, people, boards, administrations }: FilterBarProps) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const words = usePart(peopleMessages).matrix
  const byName = (rows: (Stored<Board> | Stored<Administration>)[]): Choice[] =>
    rows
      .map(({ id, entity }) => ({ value: String(id), name: entity.name }))
      .sort((one, other) => formats.compare(one.name, other.name))
  const select = (label: string, any: string, name: keyof MatrixFilters, choices: Choice[]) => (
    <PlainSelect
      className={styles.select}
      aria-label={label}
      value={String(filters[name])}
      onChoose={value => setFilters({ [name]: value })}
    >
      <option value="">{any}</option>
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </PlainSelect>
  )
  return (
    <search className={styles.filters}>
      {select(
        words.category,
        words.anyCategory,
        'category',
        categories.map(value => ({ value, name: messages.categories[value] })),
      )}
      {select(words.board, words.anyBoard, 'board', byName(boards))}
      {select(words.administration, words.anyAdministration, 'administration', byName(administrations))}
      {select(words.person, words.clearPerson, 'person', people)}
      <PlainTick checked={filters.gaps} onTick={gaps => setFilters({ gaps })}>
        {words.onlyGaps}
      </PlainTick>
    </search>
  )
}
