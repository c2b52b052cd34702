import { Badge, Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { type DocumentApprovalsMessages, documentApprovalsMessages } from '../../../i18n/document-approvals-messages'
import type { Stored, System } from '../../../storage/repository'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import type { ApprovalGiven } from '../../shared/approval-given'
import { approvalsOf, type PaperApprovals, type YearlyPaper, yearlyPaper } from '../../shared/approvals-of-document'
import { may } from '../../shared/may'
import { Failed, Loading } from '../../shared/states'
import { toHolding } from '../../shared/system-facts'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { usePermitted } from '../../shared/use-permitted'
import { useFocusWhenOpened, useMending } from './use-mending'
import { useSectionStyles } from './use-section-styles'
import type { Surroundings } from './use-surroundings'

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  one: {
    display: 'grid',
    // the form is as wide as the screen, and not the screen as wide as the form would like
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '960px',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  remark: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  form: { justifySelf: 'stretch' },
})

interface ApprovalsProps {
  system: Stored<System>
  around: Surroundings
}

/** ROLE-9, DOC-2, DOC-4, DOC-10: who approved the year's plan and report, whether it counts, and approving for who may. */
export function DocumentApprovals({ system, around }: ApprovalsProps) {
  const styles = useStyles()
  const section = useSectionStyles()
  const words = usePart(documentApprovalsMessages)
  const { clock, lists } = usePorts()
  const session = useSession()
  const approvals = usePermitted('approvals')
  const heading = useId()
  const today = clock.today()
  const holdings = around.holdings.rows.flatMap(({ entity }) => toHolding(entity) ?? [])
  const papers = around.documents.rows
    .flatMap(({ entity }) => yearlyPaper(entity) ?? [])
    .filter(({ document }) => document.validTo === undefined || document.validTo >= today)
    .sort((one, other) => (other.year ?? 0) - (one.year ?? 0))
  if (papers.length === 0 || !may(session, 'read', 'approvals')) return null
  const isRead = approvals.state === 'ready' && around.holdings.state === 'ready'
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {words.title}
      </h3>
      {approvals.state === 'failed' && (
        <Failed error={approvals.error} onRetry={() => lists.readAgain({ list: 'approvals' })} />
      )}
      {approvals.state === 'reading' && <Loading />}
      {isRead && (
        <ul className={section.list}>
          {papers.map(paper => (
            <li key={paper.document.key} className={styles.one}>
              <Paper
                paper={paper}
                approvals={approvalsOf(paper, approvals.rows, holdings, today)}
                system={system}
                around={around}
                words={words}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface PaperProps extends ApprovalsProps {
  paper: YearlyPaper
  approvals: PaperApprovals
  words: DocumentApprovalsMessages
}

function Paper({ paper, approvals: { given, waitingFor }, system, around, words }: PaperProps) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { messages } = useTongue()
  const { me } = useSession()
  const { mending, mend } = useMending()
  const isAsked = mending === `approve.${paper.kind}`
  const [isOpen, setOpen] = useState(isAsked)
  const kind = messages.documentKinds[paper.kind]
  const name = paper.year === undefined ? kind : words.paper(kind, String(paper.year))
  const mine = waitingFor.some(({ personId }) => personId === me.principalName)
  const isApproved = waitingFor.length === 0 && given.some(({ standing }) => standing.kind === 'valid')
  const names = waitingFor.map(({ personId }) => around.names.person?.(personId) ?? words.vacant)
  return (
    <>
      <span className={styles.name}>{name}</span>
      {given.map(each => (
        <Given key={each.entry.key} given={each} words={words} />
      ))}
      {names.length > 0 && <span className={section.quiet}>{words.waitingFor([...new Set(names)].join(', '))}</span>}
      {names.length === 0 && !isApproved && <span className={section.quiet}>{words.nobody}</span>}
      {mine && !isOpen && (
        <Button aria-label={words.approveWhat(name)} onClick={() => setOpen(true)}>
          {words.approve}
        </Button>
      )}
      {mine && isOpen && (
        <ApprovalForm
          paper={paper}
          name={name}
          system={system}
          words={words}
          onDone={() => {
            setOpen(false)
            if (isAsked) mend(undefined)
          }}
        />
      )}
    </>
  )
}

function Given({ given: { entry, on, standing }, words }: { given: ApprovalGiven; words: DocumentApprovalsMessages }) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { messages, formats } = useTongue()
  const who = entry.restoredFrom || (entry.approver?.name ?? words.somebody)
  const role = standing.kind === 'valid' ? messages.roles[standing.role] : undefined
  return (
    <>
      <span className={styles.line}>
        {[who, role, on && formats.date(on)].filter(Boolean).join(', ')}
        {standing.kind === 'invalid' && (
          <Badge appearance="tint" color="warning">
            {words.invalid}
          </Badge>
        )}
      </span>
      {standing.kind === 'invalid' && (
        <span className={section.quiet}>{entry.restoredFrom === '' ? words.heldNoRole : words.restored}</span>
      )}
      {entry.reasons !== '' && <p className={styles.remark}>{entry.reasons}</p>}
    </>
  )
}

interface FormProps {
  paper: YearlyPaper
  name: string
  system: Stored<System>
  words: DocumentApprovalsMessages
  onDone: () => void
}

/** ROLE-9: added and never rewritten; SharePoint says who added it, and on which day. */
function ApprovalForm({ paper: { document, kind }, name, system, words, onDone }: FormProps) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { app } = useTongue().messages
  const form = useFocusWhenOpened<HTMLFormElement>()
  const { values, set, send, discard, state } = useNewRecord({
    place: { list: 'approvals' },
    label: `${name}, ${system.entity.name}`,
    path: `/register/${system.entity.key}`,
    form: `approve.${document.key}`,
    initial: { title: `${name}, ${system.entity.name}`.slice(0, 255), kind, subjectKey: document.key, reasons: '' },
  })
  return (
    <form
      ref={form}
      className={`${section.form} ${styles.form}`}
      aria-label={words.approveWhat(name)}
      onSubmit={event => {
        event.preventDefault()
        if (state.kind !== 'sending') void send().then(stored => stored && onDone())
      }}
    >
      <Field label={words.remark} className={section.whole}>
        <Textarea value={values.reasons ?? ''} resize="vertical" onChange={(_, { value }) => set('reasons', value)} />
      </Field>
      <p className={`${section.paragraph} ${section.quiet} ${section.whole}`}>{words.final}</p>
      {state.kind === 'failed' && (
        <div className={section.whole}>
          <Failed error={state.error} />
        </div>
      )}
      <div className={`${section.buttons} ${section.whole}`}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending'}>
          {words.save}
        </Button>
        <Button onClick={() => void discard().then(onDone)}>{app.cancel}</Button>
      </div>
    </form>
  )
}
