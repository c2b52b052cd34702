import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Fragment, useState } from 'react'
import type { Forum, LocalDate, Obligation, SystemForum } from '../../../core'
import type { ForumEntry, Occurrence, Stored, System } from '../../../storage/repository'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { DayDistance } from '../../shared/day-distance'
import { FollowUpForm } from '../../shared/follow-up-form'
import { lastHeld } from '../../shared/last-held'
import { may } from '../../shared/may'
import { rhythmText } from '../../shared/rhythm-text'
import { Empty } from '../../shared/states'
import { forumsOf } from '../../shared/system-forum-choices'
import { useTableStyles } from '../../shared/table-styles'
import { useModel } from '../../shared/use-model'
import { rhythmKey } from '../../shared/use-next-days'
import { ForumChange } from './forum-change'
import { MeetingForm } from './meeting-form'

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'start' },
  day: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  /** Two buttons stand beside each other, as long as the screen lets them. */
  actionsHead: { '@media (min-width: 641px)': { width: '230px' } },
  /** The same columns from system to system, so that the eye can run down them. */
  fixed: { tableLayout: 'fixed' },
  form: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { display: 'block' },
  },
  more: { marginTop: tokens.spacingVerticalS },
  summary: {
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  told: { margin: `0 0 ${tokens.spacingVerticalS}` },
})

interface SystemForumsProps {
  system: Stored<System>
  entries: Stored<ForumEntry>[]
  occurrences: Stored<Occurrence>[]
  /** The contract follow-up next to be held, where it is known. */
  followUp: Obligation | undefined
  /** By `rhythmKey`. */
  nextDays: ReadonlyMap<string, LocalDate>
}

type Open = { forum: Forum; what: 'change' | 'record' }

/** The forums of one system (FORUM-1): what the model says, what was decided, when each was last held and is next. */
export function SystemForums(props: SystemForumsProps) {
  const styles = useStyles()
  const { messages } = useTongue()
  const [open, setOpen] = useState<Open>()
  const [told, setTold] = useState('')
  const forums = forumsOf(useModel(), props.system, props.entries)
  const isShown = ({ demand, held, change }: SystemForum) => demand !== 'none' || held || change !== undefined
  const shown = forums.filter(isShown)
  const rest = forums.filter(forum => !isShown(forum))
  const words = messages.forums
  const common = { ...props, open, setOpen, setTold }
  return (
    <>
      <p className={styles.told} role="status">
        {told}
      </p>
      {shown.length === 0 && <Empty title={words.noneTitle} text={words.noneText} />}
      {shown.length > 0 && <ForumTable {...common} forums={shown} />}
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary className={styles.summary}>{words.moreForums(rest.length)}</summary>
          <ForumTable {...common} forums={rest} />
        </details>
      )}
    </>
  )
}

interface ForumTableProps extends SystemForumsProps {
  forums: SystemForum[]
  open: Open | undefined
  setOpen: (open: Open | undefined) => void
  setTold: (text: string) => void
}

function ForumTable({ forums, ...props }: ForumTableProps) {
  const table = useTableStyles()
  const styles = useStyles()
  const { messages } = useTongue()
  const words = messages.forums
  return (
    <table className={mergeClasses(table.table, styles.fixed)}>
      <thead className={table.head}>
        <tr>
          {[words.forum, words.demand, words.rhythm, words.next, words.last, words.actions].map(title => (
            <th
              key={title}
              className={mergeClasses(table.headCell, title === words.actions && styles.actionsHead)}
              scope="col"
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {forums.map(forum => (
          <ForumRow key={forum.forum} {...props} forum={forum} />
        ))}
      </tbody>
    </table>
  )
}

interface ForumRowProps extends Omit<ForumTableProps, 'forums'> {
  forum: SystemForum
}

function ForumRow({ forum, system, occurrences, followUp, nextDays, open, setOpen, setTold }: ForumRowProps) {
  const table = useTableStyles()
  const styles = useStyles()
  const { clock } = usePorts()
  const { messages, formats } = useTongue()
  const session = useSession()
  const words = messages.forums
  const { name, key } = system.entity
  const forumName = messages.forumNames[forum.forum]
  const isFollowUp = forum.forum === 'contractFollowUp'
  const last = lastHeld(occurrences, system.id, forum.forum, clock.today())
  const next = isFollowUp ? followUp?.dueOn : forum.held ? nextDays.get(rhythmKey(system.id, forum.forum)) : undefined
  const isOpen = open?.forum === forum.forum
  const mayRecord = forum.held && may(session, 'add', 'occurrences')
  const mayChange = may(session, 'add', 'forums')
  const onAgreement = isFollowUp && followUp?.subject.type === 'agreement'
  const close = (text = '') => {
    setOpen(undefined)
    setTold(text)
  }
  return (
    <Fragment>
      <tr className={table.row}>
        <th scope="row" className={mergeClasses(table.cell, styles.name)}>
          {forumName} <Departure forum={forum} />
        </th>
        <td className={table.cell}>{words.demands[forum.demand]}</td>
        <td className={table.cell}>
          <span className={table.label}>{words.rhythm}: </span>
          {forum.held && rhythmText(messages, forum.rhythm)}
        </td>
        <td className={mergeClasses(table.cell, styles.day)}>
          {forum.held && (
            <>
              <span className={table.label}>{words.next}: </span>
              <Next day={next} rhythm={forum.rhythm} />
            </>
          )}
        </td>
        <td className={mergeClasses(table.cell, styles.day)}>
          <span className={table.label}>{words.last}: </span>
          {last ? formats.date(last) : <span className={styles.quiet}>{words.neverHeld}</span>}
        </td>
        <td className={table.cell}>
          <span className={styles.actions}>
            {mayRecord && onAgreement && (
              <AppLink to={`/agreements/${followUp.subject.id}?record=1`}>{words.fromAgreement}</AppLink>
            )}
            {mayRecord && !onAgreement && (
              <Button
                size="small"
                aria-label={words.recordFor(forumName, name)}
                aria-expanded={isOpen && open.what === 'record'}
                onClick={() => setOpen({ forum: forum.forum, what: 'record' })}
              >
                {words.record}
              </Button>
            )}
            {mayChange && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.changeFor(forumName, name)}
                aria-expanded={isOpen && open.what === 'change'}
                onClick={() => setOpen({ forum: forum.forum, what: 'change' })}
              >
                {words.change}
              </Button>
            )}
          </span>
        </td>
      </tr>
      {isOpen && (
        <tr className={table.row}>
          <td colSpan={6} className={styles.form}>
            {open.what === 'change' && (
              <ForumChange system={system} forum={forum} onDone={saved => close(saved ? words.saved : '')} />
            )}
            {open.what === 'record' && isFollowUp && (
              <FollowUpForm
                agreementKey=""
                name={name}
                systems={[system.id]}
                path={`/forums?system=${key}`}
                onDone={saved => close(saved ? words.recorded(forumName) : '')}
              />
            )}
            {open.what === 'record' && !isFollowUp && (
              <MeetingForm
                system={system}
                forum={forum.forum}
                onDone={saved => close(saved ? words.recorded(forumName) : '')}
              />
            )}
          </td>
        </tr>
      )}
    </Fragment>
  )
}

function Next({ day, rhythm }: { day: LocalDate | undefined; rhythm: string | undefined }) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  if (day === undefined)
    return <span className={styles.quiet}>{rhythm === undefined ? messages.forums.whenNeeded : ''}</span>
  return (
    <>
      {formats.date(day)} <DayDistance day={day} />
    </>
  )
}

/** How the forum departs from what the model proposes; nothing where it doesn't. */
function Departure({ forum }: { forum: SystemForum }) {
  const { messages } = useTongue()
  const { rhythms } = useModel().defaults
  const words = messages.forums
  if (forum.change === undefined) return null
  const why = {
    dropped: words.droppedBy,
    added: words.added,
    rhythm: words.departsFrom(rhythmText(messages, rhythms[forum.forum])),
  }
  return (
    <Badge appearance="tint" color="warning">
      {why[forum.change]}
    </Badge>
  )
}
