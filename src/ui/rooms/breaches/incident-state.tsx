import { Badge } from '@fluentui/react-components'
import { breachClock, type Instant } from '../../../core'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import { usePart } from '../../shared/use-part'
import { clockFacts } from './clock-entry'
import { hoursAndMinutes } from './duration'
import type { Incident } from './incident-rows'

/** INC-4: not yet opened, the time left, or how it ended; said in words, the colour only repeats it. */
export function IncidentState({ incident, now }: { incident: Incident; now: Instant }) {
  const said = usePart(incidentsMessages)
  const words = said.incidents
  const opened = incident.case?.entity
  if (!opened)
    return (
      <Badge appearance="filled" color="warning">
        {words.notOpened}
      </Badge>
    )
  if (opened.state === 'notified') return <Badge appearance="tint">{words.notified}</Badge>
  if (opened.state === 'closed') return <Badge appearance="tint">{words.closed}</Badge>
  const facts = clockFacts(opened)
  if (!facts) return <Badge appearance="tint">{said.case.states.open}</Badge>
  const clock = breachClock(facts, now)
  const { hours, minutes } = hoursAndMinutes(clock.remainingMs)
  const isLate = clock.state === 'late'
  return (
    <Badge appearance={clock.state === 'running' ? 'outline' : 'filled'} color={isLate ? 'danger' : 'informative'}>
      {said.case.remaining(hours, minutes)} {isLate ? said.case.over : said.case.left}
    </Badge>
  )
}
