import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System } from '../../../../storage/repository'
import { usePorts, useSession, useTongue } from '../../../shared/app-context'
import { AppLink } from '../../../shared/app-link'
import { may } from '../../../shared/may'
import { Section } from '../../../shared/page'
import { forumsOf } from '../../../shared/system-forum-choices'
import { useLive } from '../../../shared/use-live'
import { useModel } from '../../../shared/use-model'
import { usePart } from '../../../shared/use-part'
import { usePermitted } from '../../../shared/use-permitted'
import { useFocusWhenOpened, useMending } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'
import type { Surroundings } from '../use-surroundings'
import { DayField } from './fields'
import { type Hanging, hangingOn } from './hanging'
import { ListState } from './list-state'
import { OneChangeState, useOneChange } from './one-change'

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    '> li': { padding: '4px 0' },
  },
})

/** What hangs on the system, each with a link to it. */
function HangsOn({ stored, around }: { stored: Stored<System>; around: Surroundings }) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { clock } = usePorts()
  const session = useSession()
  const words = usePart(systemEntryMessages).ending
  const model = useModel()
  const mayRead = may(session, 'read', 'agreements')
  const agreements = usePermitted('agreements')
  const summaries = useLive('agreementSummaries')
  const integrations = useLive('integrations')
  const cases = useLive('supportCases')
  const licences = useLive('licences')
  const forums = useLive('forums')
  const read = [mayRead ? agreements : summaries, integrations, cases, licences, forums]
  const { key } = stored.entity
  const links: Record<keyof Hanging, string> = {
    agreements: `/register/${key}?part=agreements`,
    forums: `/forums?system=${key}`,
    integrations: `/register/${key}?part=integrations`,
    roles: `/register/${key}?part=roles`,
    cases: `/register/${key}?part=supportCases`,
    licences: `/register/${key}?part=licences`,
  }
  const hanging = hangingOn(
    stored.id,
    {
      agreements: mayRead ? agreements.rows : summaries.rows,
      integrations: integrations.rows,
      holdings: around.holdings.rows,
      cases: cases.rows,
      licences: licences.rows,
      forums: forumsOf(model, stored, forums.rows).filter(({ held }) => held).length,
    },
    clock.today(),
  )
  const some = (['agreements', 'forums', 'integrations', 'roles', 'cases', 'licences'] as const).filter(
    each => hanging[each] > 0,
  )
  return (
    <div className={section.whole}>
      <h3 className={styles.title}>{words.hanging}</h3>
      <ListState list={mayRead ? 'agreements' : 'agreementSummaries'} live={mayRead ? agreements : summaries} />
      <ListState list="integrations" live={integrations} />
      {some.length > 0 && (
        <ul className={styles.list}>
          {some.map(each => (
            <li key={each}>
              <AppLink to={links[each]}>{words[each](hanging[each])}</AppLink>
            </li>
          ))}
        </ul>
      )}
      {some.length === 0 && read.every(({ state }) => state === 'ready') && (
        <p className={section.quiet}>{words.nothingHangs}</p>
      )}
    </div>
  )
}

interface EndFormProps {
  stored: Stored<System>
  around: Surroundings
  onEnd: (lastDay: string) => void
}

function EndForm({ stored, around, onEnd }: EndFormProps) {
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { messages } = useTongue()
  const words = usePart(systemEntryMessages).ending
  const { mend } = useMending()
  const form = useFocusWhenOpened<HTMLFormElement>()
  const { startOfUse, endedOn } = stored.entity
  const [lastDay, setLastDay] = useState<string | undefined>(endedOn ?? clock.today())
  const tooEarly = lastDay !== undefined && startOfUse !== undefined && lastDay < startOfUse
  const fault = lastDay === undefined ? messages.app.required : tooEarly ? words.lastDayBeforeStart : undefined
  return (
    <form
      ref={form}
      className={section.form}
      aria-label={words.end}
      onSubmit={event => {
        event.preventDefault()
        if (lastDay !== undefined && !tooEarly) onEnd(lastDay)
      }}
    >
      <p className={`${section.paragraph} ${section.whole}`}>{words.intro}</p>
      <HangsOn stored={stored} around={around} />
      <DayField label={words.lastDay} required value={lastDay} fault={fault} onChange={setLastDay} />
      <div className={`${section.buttons} ${section.whole}`}>
        <Button type="submit" appearance="primary" disabledFocusable={fault !== undefined}>
          {words.end}
        </Button>
        <Button onClick={() => mend(undefined)}>{messages.app.cancel}</Button>
      </div>
    </form>
  )
}

/** A system is ended with a last day and kept; a day to come means that it is on its way out; it can be taken up again. */
export function Ending({ stored, around }: { stored: Stored<System>; around: Surroundings }) {
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { formats } = useTongue()
  const entry = usePart(systemEntryMessages)
  const words = entry.ending
  const { mending, mend } = useMending()
  const ending = useOneChange('systems')
  const { endedOn, key, name } = stored.entity
  const isOpen = mending === 'ending'

  function end(lastDay: string | undefined): void {
    const done = (day: string | undefined) => (day === undefined ? words.takenUp : words.done(formats.date(day)))
    const told = { label: name, path: `/register/${key}?mend=ending`, done: done(lastDay), undone: done(endedOn) }
    void ending.make(stored, { endedOn: lastDay }, told).then(isStored => isStored && mend(undefined))
  }

  return (
    <Section title={entry.sections.ending}>
      {endedOn !== undefined && (
        <p className={section.quiet}>
          {endedOn < clock.today() ? words.readOnly : words.retiring(formats.date(endedOn))}
        </p>
      )}
      <OneChangeState state={ending.state} />
      {isOpen && <EndForm stored={stored} around={around} onEnd={end} />}
      {!isOpen && (
        <div className={section.buttons}>
          <Button onClick={() => mend('ending')}>{endedOn === undefined ? words.start : words.changeDay}</Button>
          {endedOn !== undefined && <Button onClick={() => end(undefined)}>{words.takeUp}</Button>}
        </div>
      )}
    </Section>
  )
}
