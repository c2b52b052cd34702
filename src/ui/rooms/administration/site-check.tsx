import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import type { SetUpMessages } from '../../../i18n/set-up-messages'
import type { BoardName, SetUp, SiteName, SitePlan } from '../../../storage/set-up'
import { Failed } from '../../shared/states'
import { noteText, obstacleText, type PlanLine, planLines } from './plan-text'
import { SiteBackup } from './site-backup'
import { type Check, useSiteCheck } from './use-site-check'

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', maxWidth: '70ch' },
  wide: { justifySelf: 'stretch' },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** More of them are folded together: what a whole site takes is not read line by line. */
const SHOWN_LINES = 12

interface SiteCheckProps {
  site: SiteName
  setUp: SetUp
  words: SetUpMessages
}

export function SiteCheck({ site, setUp, words }: SiteCheckProps) {
  const styles = useStyles()
  const { check, again, checkAgain, apply } = useSiteCheck(setUp, site)
  switch (check.kind) {
    case 'reading':
      return (
        <p className={styles.quiet} role="status">
          {words.reading}
        </p>
      )
    case 'notOwner':
      return (
        <p className={styles.text}>{check.names.length > 0 ? words.ask(check.names.join(', ')) : words.askAnyone}</p>
      )
    case 'running':
      return <Running check={check} words={words} />
    case 'failed':
      return <Failed error={check.error} {...(check.wasRunning ? { kept: words.cut } : {})} onRetry={again} />
    case 'planned':
      return (
        <>
          <Planned check={check} site={site} words={words} onCheck={checkAgain} onApply={apply} />
          {check.plan.lists.present > 0 && (
            <Suspense>
              <SiteBackup site={site} setUp={setUp} mayPutBack={check.plan.lists.present === check.plan.lists.all} />
            </Suspense>
          )}
        </>
      )
  }
}

function Running({ check, words }: { check: Extract<Check, { kind: 'running' }>; words: SetUpMessages }) {
  const styles = useStyles()
  const { done, of, what } = check.progress
  return (
    <div className={styles.stack}>
      <p className={styles.text} role="status">
        {what === '' ? words.begins : words.progress(done + 1, of, what)}
      </p>
      <ProgressBar
        className={styles.wide}
        aria-label={words.title}
        {...(what === '' ? {} : { value: done, max: of })}
      />
      <p className={styles.quiet}>{words.mayLeave}</p>
    </div>
  )
}

interface PlannedProps {
  check: Extract<Check, { kind: 'planned' }>
  site: SiteName
  words: SetUpMessages
  onCheck: () => void
  onApply: (names: string[]) => void
}

function Planned({ check: { plan, boards, isMade }, site, words, onCheck, onApply }: PlannedProps) {
  const styles = useStyles()
  const [names, setNames] = useState('')
  const { steps, obstacles, notes, lists } = plan
  const isWhole = steps.length === 0 && obstacles.length === 0
  const wanted = names.split('\n').flatMap(name => (name.trim() === '' ? [] : [name.trim()]))
  const asksForBoards = site === 'register' && boards.length === 0 && obstacles.length === 0
  const hasWork = steps.length > 0 || wanted.length > 0
  return (
    <div className={styles.stack}>
      {isWhole && (
        <MessageBar intent="success" className={styles.wide}>
          <MessageBarBody>{isMade ? words.done : words.asItShouldBe}</MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.text}>
        {words.present(lists.present, lists.all)} {site === 'register' && <Boards boards={boards} words={words} />}
        {site === 'breach' && boards.length === 0 && words.noBoards}
      </p>
      <Obstacles plan={plan} words={words} />
      {steps.length > 0 && <Steps plan={plan} words={words} />}
      {notes.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.notesTitle}</h3>
          <ul className={styles.list}>
            {notes.map(note => (
              <li key={noteText(words, note)}>{noteText(words, note)}</li>
            ))}
          </ul>
        </>
      )}
      {asksForBoards && (
        <Field className={styles.wide} label={words.boards} hint={words.boardsHint}>
          <Textarea rows={5} resize="vertical" value={names} onChange={(_, { value }) => setNames(value)} />
        </Field>
      )}
      <div className={styles.buttons}>
        {hasWork && (
          <Button appearance="primary" onClick={() => onApply(wanted)}>
            {lists.present === lists.all ? words.mend : words.apply}
          </Button>
        )}
        {/* what failed while the site wasn't ready is read anew */}
        {isMade && (
          <Button
            onClick={() => {
              location.hash = '#/'
              location.reload()
            }}
          >
            {words.open}
          </Button>
        )}
        <Button onClick={onCheck}>{words.checkAgain}</Button>
      </div>
    </div>
  )
}

const Boards = ({ boards, words }: { boards: BoardName[]; words: SetUpMessages }) =>
  boards.length > 0 ? words.boardsAre(boards.map(({ name }) => name).join(', ')) : words.noBoards

function Obstacles({ plan: { obstacles }, words }: { plan: SitePlan; words: SetUpMessages }) {
  const styles = useStyles()
  if (obstacles.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.wide}>
      <MessageBarBody>
        <strong>{words.obstaclesTitle}</strong>
        <ul className={styles.list}>
          {obstacles.map(obstacle => (
            <li key={obstacleText(words, obstacle)}>{obstacleText(words, obstacle)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}

function Steps({ plan, words }: { plan: SitePlan; words: SetUpMessages }) {
  const styles = useStyles()
  const lines = planLines(words, plan)
  const isNew = plan.lists.present === 0
  const isMissing = plan.steps.some(({ kind }) => kind === 'addList')
  return (
    <>
      <h3 className={styles.heading}>{isNew ? words.making : words.differs}</h3>
      <Lines lines={lines.slice(0, SHOWN_LINES)} />
      {lines.length > SHOWN_LINES && (
        <details>
          <summary className={styles.summary}>{words.everyStep(lines.length)}</summary>
          <Lines lines={lines.slice(SHOWN_LINES)} />
        </details>
      )}
      {isMissing && !isNew && <p className={styles.text}>{words.restoreFirst}</p>}
    </>
  )
}

function Lines({ lines }: { lines: PlanLine[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {lines.map(({ text, parts }) => (
        <li key={text}>
          {text}
          {parts.length > 0 && (
            <ul className={styles.list}>
              {parts.map(part => (
                <li key={part}>{part}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
