import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { midSentence } from '../../../i18n/format'
import { peopleMessages } from '../../../i18n/people-messages'
import { useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { Section } from '../../shared/page'
import { Failed } from '../../shared/states'
import { useTableStyles } from '../../shared/table-styles'
import { usePart } from '../../shared/use-part'
import type { PlannedRole, Terms } from './handover-plan'
import { useStepText } from './step-text'
import type { Handover } from './use-handover'

const useStyles = makeStyles({
  table: { maxWidth: '980px' },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'start', overflowWrap: 'anywhere' },
  stays: { color: tokens.colorStatusDangerForeground3 },
  warning: { display: 'block', color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorStatusSuccessForeground3 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `0 0 ${tokens.spacingVerticalM}`,
  },
  summary: { margin: 0 },
  bar: { marginBottom: tokens.spacingVerticalM, maxWidth: '820px' },
  // the box has its own room around it, and so stands on the line of the words beside it
  tick: { width: '1%', paddingTop: 0, paddingBottom: 0 },
})

interface PreviewProps {
  planned: PlannedRole[]
  terms: Terms
  handover: Handover
}

/** What each role's handover would do, before it is done; and how far it has come. */
export function HandoverPreview({ planned, terms, handover }: PreviewProps) {
  const styles = useStyles()
  const words = usePart(peopleMessages).handover
  const { choices, run } = handover
  const canMove = planned.filter(({ step }) => step.kind === 'moves' || step.kind === 'ends')
  const moving = canMove.filter(({ holding }) => !choices.leftOut.includes(holding.id))
  const staying = planned.filter(({ step }) => step.kind !== 'done').length - moving.length
  return (
    <Section title={words.rolesTitle}>
      <Outcome handover={handover} />
      {run.kind === 'running' || run.kind === 'takingBack' ? (
        <div className={styles.buttons}>
          <span role="status">{words.progress(run.done, run.all)}</span>
          {run.kind === 'running' && <Button onClick={handover.stop}>{words.stop}</Button>}
          <ProgressBar aria-label={words.rolesTitle} value={run.done} max={run.all} />
        </div>
      ) : (
        <div className={styles.buttons}>
          {planned.length > 0 && (
            <p className={styles.summary} role="status">
              {words.summary(moving.length, staying)}
            </p>
          )}
          {moving.length > 0 && (
            <Button
              appearance="primary"
              onClick={() => void handover.start(moving, terms.successor.position, terms.successor.administration)}
            >
              {words.start(moving.length)}
            </Button>
          )}
          {handover.done.length > 0 && <Button onClick={() => void handover.undo()}>{words.undo}</Button>}
        </div>
      )}
      {planned.length > 0 && <Roles planned={planned} terms={terms} handover={handover} />}
    </Section>
  )
}

function Outcome({ handover: { run, faults } }: { handover: Handover }) {
  const styles = useStyles()
  const words = usePart(peopleMessages).handover
  if (run.kind === 'takenBack') {
    return (
      <MessageBar intent={run.left > 0 ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
        <MessageBarBody>
          {words.takenBack(run.back)} {run.left > 0 && words.takenBackLeft(run.left)}
        </MessageBarBody>
      </MessageBar>
    )
  }
  if (run.kind !== 'ended') return null
  return (
    <>
      <MessageBar intent={run.fault ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
        <MessageBarBody>
          {words.ended(run.moved)} {run.stopped && words.stopped} {faults.size > 0 && words.someFailed}
        </MessageBarBody>
      </MessageBar>
      {run.fault !== undefined && (
        <div className={styles.bar}>
          <Failed error={run.fault} />
        </div>
      )}
    </>
  )
}

function Roles({ planned, terms, handover }: PreviewProps) {
  const table = useTableStyles()
  const styles = useStyles()
  const { messages } = useTongue()
  const words = usePart(peopleMessages)
  const isBusy = handover.run.kind === 'running' || handover.run.kind === 'takingBack'
  const { leftOut } = handover.choices
  const chosen = planned
    .filter(({ step }) => step.kind === 'moves' || step.kind === 'ends')
    .map(({ holding }) => holding.id)
  const isNone = chosen.every(id => leftOut.includes(id))
  return (
    <>
      {chosen.length > 1 && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => void handover.keep({ leftOut: isNone ? [] : chosen })}
        >
          {isNone ? words.handover.chooseAll : words.handover.chooseNone}
        </Button>
      )}
      <table className={mergeClasses(table.table, styles.table)}>
        <thead className={table.head}>
          <tr>
            <td className={table.headCell} />
            {[words.person.system, words.person.role, words.handover.outcome].map(title => (
              <th key={title} className={table.headCell} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {planned.map(role => {
            const { holding, system, step } = role
            const { id } = holding
            const isChosen = !leftOut.includes(id)
            const roleName = messages.roles[role.role]
            return (
              <tr key={id} className={table.row}>
                <td className={mergeClasses(table.cell, styles.tick)}>
                  {(step.kind === 'moves' || step.kind === 'ends') && (
                    <Checkbox
                      checked={isChosen}
                      disabled={isBusy}
                      aria-label={words.handover.choose(midSentence(roleName), system?.entity.name ?? '')}
                      onChange={() =>
                        void handover.keep({
                          leftOut: isChosen ? [...leftOut, id] : leftOut.filter(each => each !== id),
                        })
                      }
                    />
                  )}
                </td>
                <th scope="row" className={mergeClasses(table.cell, styles.name)}>
                  {system && <AppLink to={`/register/${system.entity.key}`}>{system.entity.name}</AppLink>}
                </th>
                <td className={table.cell}>{roleName}</td>
                <td className={table.cell}>
                  <StepOutcome role={role} terms={terms} isChosen={isChosen} fault={handover.faults.get(id)} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

interface OutcomeProps {
  role: PlannedRole
  terms: Terms
  isChosen: boolean
  fault: unknown
}

function StepOutcome({ role: { step }, terms, isChosen, fault }: OutcomeProps) {
  const styles = useStyles()
  const words = usePart(peopleMessages).handover
  const { messages } = useTongue()
  const { stepText, warningText } = useStepText(terms)
  if (step.kind === 'done') return <span className={styles.done}>{words.done}</span>
  if (step.kind === 'refused') return <span className={styles.stays}>{stepText(step)}</span>
  if (!isChosen) return words.leftOut
  return (
    <>
      {fault !== undefined && <span className={styles.stays}>{messages.saving.failed}. </span>}
      {stepText(step)}
      {step.kind === 'moves' &&
        step.warnings.map(warning => (
          <span key={warning} className={styles.warning}>
            {warningText(warning)}
          </span>
        ))}
    </>
  )
}
