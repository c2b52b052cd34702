import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, type ReactNode, useMemo } from 'react'
import { formatDay, obligations, parseDay, type RegisterSnapshot } from '../../../core'
import { midSentence } from '../../../i18n/format'
import { peopleMessages } from '../../../i18n/people-messages'
import { usePorts, useTongue } from '../../shared/app-context'
import { TextLink } from '../../shared/app-link'
import { DayDistance } from '../../shared/day-distance'
import { Section } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import { useGone } from '../../shared/use-gone'
import { useLive } from '../../shared/use-live'
import { useModelState } from '../../shared/use-model'
import { usePart } from '../../shared/use-part'
import { usePermitted } from '../../shared/use-permitted'
import { useSnapshot } from '../../shared/use-snapshot'
import type { PersonState } from './use-person'
import { forumsLed, lostRoles, otherHolders } from './what-is-lost'

const DAYS_AHEAD = 365

const useStyles = makeStyles({
  title: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}`,
  },
  list: { margin: 0, paddingInlineStart: '20px', maxWidth: '80ch' },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
})

type Ready = Extract<PersonState, { kind: 'ready' }>

/** What would be lost if this person left: mandatory roles, decisions on agreements, forums. */
export function LostPanel({ person }: { person: Ready }) {
  const words = usePart(peopleMessages).person
  const { clock } = usePorts()
  const { model, isRead } = useModelState()
  const forums = useLive('forums')
  const today = clock.today()
  const others = useMemo(
    () => otherHolders(person.roles.now, person.holdings, person.principalName, today),
    [person, today],
  )
  const { gone, isAsking } = useGone(others.flatMap(({ entity }) => entity.person?.principalName ?? []))
  const lost = !isRead ? [] : lostRoles(model, person.roles.now, others, gone)
  const led = forumsLed(model, person.roles.now, forums.rows)
  const { messages } = useTongue()
  return (
    <Section title={words.lostTitle(person.name)}>
      <Part title={words.lostRoles} none={isAsking || !isRead ? words.checking : words.lostNone}>
        {lost.map(({ system, roles }) => (
          <li key={system.id}>
            <TextLink to={`/register/${system.entity.key}`}>{system.entity.name}</TextLink>
            {': '}
            {roles.map((role, index) => (
              <Fragment key={role}>
                {index > 0 && ', '}
                <TextLink
                  to={`/register/${system.entity.key}?mend=appoint.${role}`}
                  aria-label={words.appoint(midSentence(messages.roles[role]), system.entity.name)}
                >
                  {midSentence(messages.roles[role])}
                </TextLink>
              </Fragment>
            ))}
          </li>
        ))}
      </Part>
      <Decisions principalName={person.principalName} />
      <Part title={words.forums} none={forums.state === 'reading' ? messages.app.loading : words.forumsNone}>
        {led.map(({ system, forums: kinds }) => (
          <li key={system.id}>
            <TextLink to={`/forums?system=${system.entity.key}`}>{system.entity.name}</TextLink>
            {': '}
            {kinds.map(kind => midSentence(messages.forumNames[kind])).join(', ')}
          </li>
        ))}
      </Part>
    </Section>
  )
}

function Part({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  const styles = useStyles()
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      {children.length === 0 ? <p className={styles.quiet}>{none}</p> : <ul className={styles.list}>{children}</ul>}
    </>
  )
}

/** AGR-2, ROLE-8. */
function Decisions({ principalName }: { principalName: string }) {
  const styles = useStyles()
  const words = usePart(peopleMessages).person
  const snapshot = useSnapshot()
  if (snapshot.state === 'failed') return <Failed error={snapshot.error} onRetry={snapshot.readAgain} />
  if (snapshot.state === 'reading') return <Loading />
  if (snapshot.mayReadAgreements) return <DueDecisions principalName={principalName} snapshot={snapshot.snapshot} />
  return (
    <>
      <h3 className={styles.title}>{words.decisions}</h3>
      <p className={styles.quiet}>{words.decisionsHidden}</p>
    </>
  )
}

function DueDecisions({ principalName, snapshot }: { principalName: string; snapshot: RegisterSnapshot }) {
  const words = usePart(peopleMessages).person
  const { clock } = usePorts()
  const { formats } = useTongue()
  const agreements = usePermitted('agreements')
  const today = clock.today()
  const due = useMemo(
    () =>
      obligations(snapshot, { from: today, to: formatDay(parseDay(today) + DAYS_AHEAD) }, today).filter(
        ({ code, personIds, state }) =>
          code === 'agreement.decide' && personIds.includes(principalName) && state !== 'done',
      ),
    [snapshot, principalName, today],
  )
  const names = new Map(agreements.rows.map(({ entity }) => [entity.key, entity.name]))
  return (
    <Part title={words.decisions} none={words.decisionsNone}>
      {due.map(({ key, subject, dueOn }) => (
        <li key={key}>
          <TextLink to={`/agreements/${subject.id}`}>{names.get(subject.id) ?? subject.id}</TextLink>{' '}
          {formats.date(dueOn)} <DayDistance day={dueOn} />
        </li>
      ))}
    </Part>
  )
}
