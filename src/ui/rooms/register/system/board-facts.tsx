import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { System } from '../../../../storage/repository'
import { useTongue } from '../../../shared/app-context'
import { usePart } from '../../../shared/use-part'
import { factName } from '../fact-text'
import { useFocusWhenOpened, useMending } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'
import type { Surroundings } from '../use-surroundings'
import { PickField } from './fields'
import { unknownOf } from './unknown-fields'
import { UnknownTick } from './unknown-tick'

const useStyles = makeStyles({
  choices: { border: 'none', padding: 0, margin: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  boxes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    alignItems: 'start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
})

interface BoardFactsProps {
  values: System
  around: Surroundings
  /** Giving a value takes “don't know” away. */
  give: (changes: Partial<System>) => void
  notKnow: (field: keyof System, isUnknown: boolean) => void
}

type Single = 'owningBoard' | 'supportProcessOf' | 'processorBoard'
type Several = 'controllerBoards' | 'usingCompanies'

/** SCOPE-7, SCOPE-8, REG-4, PUB-3, PUB-7, PUB-10: the boards and companies behind a system. */
export default function BoardFacts({ values, around, give, notKnow }: BoardFactsProps) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { formats } = useTongue()
  const words = usePart(systemEntryMessages).facts
  const { mending } = useMending()
  const owning = useFocusWhenOpened<HTMLDivElement>(mending === 'field.owningBoard')
  const named = (rows: readonly { id: number; entity: { name: string } }[]) =>
    rows
      .map(({ id, entity }) => ({ id, name: entity.name }))
      .sort((one, other) => formats.compare(one.name, other.name))
  const boards = named(around.boards)
  const served = around.administrations.find(({ id }) => id === values.owningAdministration)?.entity.boards ?? []
  const unknown = unknownOf(values)

  const tick = (field: Single | Several, isEmpty: boolean) =>
    (isEmpty || unknown.includes(field)) && (
      <UnknownTick
        field={factName(around.words, field)}
        isUnknown={unknown.includes(field)}
        onTick={isUnknown => notKnow(field, isUnknown)}
      />
    )
  const choose = (field: Single) => (id: number | undefined) => {
    const one: Partial<System> = {}
    one[field] = id
    give(one)
  }
  const several = (field: Several, all: { id: number; name: string }[], hint?: string) => (
    <fieldset className={mergeClasses(styles.choices, section.whole)}>
      <legend className={styles.legend}>{words[field]}</legend>
      {hint !== undefined && <p className={mergeClasses(section.small, section.paragraph)}>{hint}</p>}
      <div className={styles.boxes}>
        {all.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={values[field].includes(id)}
            onChange={(_, { checked }) => {
              const one: Partial<System> = {}
              one[field] = checked === true ? [...values[field], id] : values[field].filter(each => each !== id)
              give(one)
            }}
          />
        ))}
      </div>
      {tick(field, values[field].length === 0)}
    </fieldset>
  )

  return (
    <>
      {(served.length > 1 || values.owningBoard !== undefined) && (
        <div ref={owning}>
          <PickField
            label={words.owningBoard}
            hint={words.owningBoardHint}
            value={values.owningBoard}
            choices={boards.filter(({ id }) => served.includes(id) || id === values.owningBoard)}
            none="–"
            onChoose={choose('owningBoard')}
          />
          {tick('owningBoard', values.owningBoard === undefined)}
        </div>
      )}
      <div>
        <PickField
          label={words.supportProcessOf}
          hint={words.supportProcessHint}
          value={values.supportProcessOf}
          choices={boards}
          none={words.noSupportProcess}
          onChoose={choose('supportProcessOf')}
        />
        {tick('supportProcessOf', values.supportProcessOf === undefined)}
      </div>
      <div>
        <PickField
          label={words.processorBoard}
          value={values.processorBoard}
          choices={boards}
          none={words.noProcessor}
          onChoose={choose('processorBoard')}
        />
        {tick('processorBoard', values.processorBoard === undefined)}
      </div>
      {several('controllerBoards', boards)}
      {(around.companies.length > 0 || values.usingCompanies.length > 0) &&
        several('usingCompanies', named(around.companies), words.companiesHint)}
    </>
  )
}
