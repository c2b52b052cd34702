import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import {
  type Category,
  type CategoryAnswers,
  type Classification,
  classify,
  type Question,
  questions,
} from '../../../../core'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System } from '../../../../storage/repository'
import { useMessages } from '../../../shared/app-context'
import { SaveState } from '../../../shared/save-state'
import { Failed, Loading } from '../../../shared/states'
import { usePart } from '../../../shared/use-part'
import { useRecord } from '../../../shared/use-record'
import { useFocusWhenOpened, useMending } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'
import { answersText, parseAnswers, questionNames, withAnswer } from './category-answers'
import { useBegunDetails } from './use-details'

const useStyles = makeStyles({
  guide: { display: 'grid', gap: tokens.spacingVerticalM },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  answers: { display: 'grid', gap: tokens.spacingVerticalXXS, margin: 0, padding: 0, listStyleType: 'none' },
  answer: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  question: { border: 'none', padding: 0, margin: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalXS },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  now: { display: 'grid', gap: tokens.spacingVerticalM, outlineStyle: 'none' },
  faulty: { fontWeight: tokens.fontWeightSemibold, '::before': { content: '"⚠ "' } },
})

interface GuideProps {
  system: Stored<System>
  category: Category | undefined
  /** CAT-3: what it changes is shown before it is saved. */
  onPropose: (category: Category) => void
}

/** The answers that don't fit together: those asked for again though they were given. */
const contradicting = (found: Classification, answers: CategoryAnswers): Question[] =>
  'ask' in found ? found.ask.filter(question => answers[question] !== undefined) : []

function useAnswerNames() {
  const { answers } = usePart(systemEntryMessages).guide
  const names: Record<string, string> = answers
  return (answer: unknown) => names[String(answer)] ?? String(answer)
}

interface AskedProps {
  question: Question
  answer: unknown
  onAnswer: (answer: unknown) => void
}

function Asked({ question, answer, onAnswer }: AskedProps) {
  const styles = useStyles()
  const words = usePart(systemEntryMessages).guide
  const nameAnswer = useAnswerNames()
  const choices: readonly unknown[] = questions[question]
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>{words.questions[question]}</legend>
      <div className={styles.choices}>
        {choices.map(each => (
          <ToggleButton key={String(each)} checked={each === answer} onClick={() => onAnswer(each)}>
            {nameAnswer(each)}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  )
}

/** CAT-1: what the answers lead to: a category, those still possible, or that they don't fit together. */
function Outcome({
  found,
  answers,
  category,
  onPropose,
}: Omit<GuideProps, 'system'> & { found: Classification; answers: CategoryAnswers }) {
  const section = useSectionStyles()
  const { categories } = useMessages()
  const words = usePart(systemEntryMessages).guide
  if ('category' in found) {
    return (
      <>
        <p className={section.paragraph}>
          {words.proposed(categories[found.category])} {found.category === category && words.same}
        </p>
        {found.category !== category && (
          <div className={section.buttons}>
            <Button appearance="primary" onClick={() => onPropose(found.category)}>
              {words.use}
            </Button>
          </div>
        )}
      </>
    )
  }
  const possible = found.possible.map(each => categories[each]).join(', ')
  if (contradicting(found, answers).length > 0) return <p className={section.paragraph}>{words.contradiction}</p>
  if (found.ask.length > 0) return <p className={section.paragraph}>{words.possible(possible)}</p>
  return (
    <>
      <p className={section.paragraph}>{words.undecided(possible)}</p>
      <div className={section.buttons}>
        {found.possible
          .filter(each => each !== category)
          .map(each => (
            <Button key={each} onClick={() => onPropose(each)}>
              {words.choose(categories[each])}
            </Button>
          ))}
      </div>
    </>
  )
}

function Guide({
  system,
  category,
  onPropose,
  details,
}: GuideProps & { details: NonNullable<ReturnType<typeof useBegunDetails>['stored']> }) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { app } = useMessages()
  const words = usePart(systemEntryMessages)
  const { mend } = useMending()
  const nameAnswer = useAnswerNames()
  const now = useRef<HTMLDivElement>(null)
  const [reopened, setReopened] = useState<Question>()
  const { editor, values, state, restoredAt } = useRecord({
    place: { list: 'systemDetails' },
    stored: details,
    label: system.entity.name,
    path: `/register/${system.entity.key}?mend=guide`,
  })
  const answers = parseAnswers(values.classificationAnswers)
  const found = classify(answers)
  const given = questionNames.filter(question => answers[question] !== undefined)
  const faulty = contradicting(found, answers)
  const next = 'ask' in found && faulty.length === 0 ? found.ask[0] : undefined
  const asked = reopened ?? next

  function answer(question: Question, given: unknown): void {
    editor.set('classificationAnswers', answersText(withAnswer(answers, question, given)))
    setReopened(undefined)
    // the question that was answered is gone, and the keyboard with it
    setTimeout(() => (now.current?.querySelector('button') ?? now.current)?.focus())
  }

  return (
    <div className={styles.guide}>
      <h3 className={styles.title}>{words.guide.title}</h3>
      <p className={section.paragraph}>{words.guide.intro}</p>
      {given.length > 0 && (
        <ul className={styles.answers} aria-label={words.guide.answered}>
          {given.map(question => (
            <li key={question} className={styles.answer}>
              <span className={mergeClasses(faulty.includes(question) && styles.faulty)}>
                {words.guide.questions[question]} {nameAnswer(answers[question])}
              </span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.guide.changeOf(words.guide.questions[question])}
                onClick={() => setReopened(question)}
              >
                {words.guide.change}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div ref={now} tabIndex={-1} className={styles.now}>
        <div role="status">
          <Outcome found={found} answers={answers} category={category} onPropose={onPropose} />
        </div>
        {asked && (
          <Asked key={asked} question={asked} answer={answers[asked]} onAnswer={given => answer(asked, given)} />
        )}
      </div>
      <SaveState
        state={state}
        restoredAt={restoredAt}
        onRetry={() => void editor.saveNow()}
        onResolve={choices => void editor.resolve(choices)}
        nameField={() => words.details.fields.classificationAnswers}
        showValue={(_, value) => {
          const shown = parseAnswers(String(value ?? ''))
          return questionNames
            .filter(question => shown[question] !== undefined)
            .map(question => `${words.guide.questions[question]} ${nameAnswer(shown[question])}`)
            .join('\n')
        }}
      />
      <div className={section.buttons}>
        {given.length > 0 && (
          <Button onClick={() => editor.set('classificationAnswers', '')}>{words.guide.again}</Button>
        )}
        <Button onClick={() => mend(undefined)}>{app.close}</Button>
      </div>
    </div>
  )
}

/** CAT-1: a few questions, the most telling one first; the answers are kept with the system. */
export default function CategoryGuide(props: GuideProps) {
  const section = useSectionStyles()
  const words = usePart(systemEntryMessages).guide
  const region = useFocusWhenOpened<HTMLElement>()
  const begun = useBegunDetails(props.system)
  return (
    <section ref={region} className={mergeClasses(section.form, section.whole)} aria-label={words.title} tabIndex={-1}>
      <div className={section.whole}>
        {begun.kind === 'failed' && <Failed error={begun.error} onRetry={begun.again} />}
        {begun.kind !== 'failed' && begun.stored && <Guide {...props} details={begun.stored} />}
        {begun.kind === 'making' && <Loading />}
      </div>
    </section>
  )
}
