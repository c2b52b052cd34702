import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, useMemo } from 'react'
import type { Forum, LocalDate, MunicipalModel } from '../../../core'
import type { ForumEntry, Stored, System } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import type { MySystem } from '../../shared/my-systems'
import { forumsOf } from '../../shared/system-forum-choices'
import { useLive } from '../../shared/use-live'
import { useModel } from '../../shared/use-model'
import { rhythmKey, rhythmsOf, useNextDays } from '../../shared/use-next-days'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  day: { fontVariantNumeric: 'tabular-nums', minWidth: '7em' },
  forum: { minWidth: '11em' },
  quiet: { color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalS}` },
  more: { margin: `${tokens.spacingVerticalS} 0 0` },
})

/** Contract follow-up is a duty with a day, and stands among those. */
const elsewhere: Forum = 'contractFollowUp'

/** The forums of one's systems that fall in this month (FORUM-2). */
export function MyForums({ systems, adoptedOn }: { systems: MySystem[]; adoptedOn: LocalDate | undefined }) {
  const styles = useStyles()
  const { clock } = usePorts()
  const { messages, formats } = useTongue()
  const entries = useLive('forums')
  const occurrences = useLive('occurrences')
  const model = useModel()
  const today = clock.today()
  const rhythms = useMemo(
    () =>
      systems.flatMap(({ system }) => {
        const forums = forumsOf(model, system, entries.rows).filter(({ forum }) => forum !== elsewhere)
        return rhythmsOf(system, forums, occurrences.rows, adoptedOn, today)
      }),
    [model, systems, entries, occurrences, adoptedOn, today],
  )
  const nextDays = useNextDays(rhythms)
  const month = today.slice(0, 7)
  const shown = meetings(model, systems, entries.rows, nextDays).filter(({ day }) => day.slice(0, 7) === month)
  return (
    <>
      {shown.length === 0 && <p className={styles.quiet}>{messages.home.noForums}</p>}
      <ul className={styles.list}>
        {shown.map(({ forum, day, of }) => (
          <li key={`${day} ${forum}`} className={styles.line}>
            <span className={styles.day}>{formats.date(day)}</span>
            <span className={styles.forum}>{messages.forumNames[forum]}</span>
            <span>
              {of.map(({ entity }, index) => (
                <Fragment key={entity.key}>
                  {index > 0 && ', '}
                  <AppLink to={`/forums?system=${entity.key}`}>{entity.name}</AppLink>
                </Fragment>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <AppLink to="/forums">{messages.home.toForums}</AppLink>
      </p>
    </>
  )
}

interface Meeting {
  forum: Forum
  day: LocalDate
  /** FORUM-3: one forum may serve several systems. */
  of: Stored<System>[]
}

/** By day; the same forum of several systems on one day is one line. */
function meetings(
  model: MunicipalModel,
  systems: MySystem[],
  entries: Stored<ForumEntry>[],
  nextDays: ReadonlyMap<string, LocalDate>,
): Meeting[] {
  const found = new Map<string, Meeting>()
  for (const { system } of systems) {
    for (const { forum } of forumsOf(model, system, entries)) {
      const day = nextDays.get(rhythmKey(system.id, forum))
      if (day === undefined) continue
      const key = `${day} ${forum}`
      const known = found.get(key)
      if (known) known.of.push(system)
      else found.set(key, { forum, day, of: [system] })
    }
  }
  return [...found.values()].sort((one, other) => (one.day < other.day ? -1 : 1))
}
