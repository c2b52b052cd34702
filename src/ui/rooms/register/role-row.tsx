import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Role } from '../../../core'
import { midSentence } from '../../../i18n/format'
import type { Stored, System } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { Initials } from '../../shared/initials'
import { AppointForm } from './appoint-form'
import type { Holding } from './appointment'
import { EndHoldingForm } from './end-holding-form'
import type { Standing } from './system-roles'
import { useMending } from './use-mending'
import { useSectionStyles } from './use-section-styles'
import type { Surroundings } from './use-surroundings'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(160px, 240px) minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  role: { fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: tokens.fontSizeBase300 },
  holder: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    // two names below each other are two targets
    minHeight: '24px',
  },
  appoint: { justifySelf: 'start' },
  form: { gridColumn: '1 / -1', minWidth: 0 },
})

function Holder({ holding, around, mayAppoint }: { holding: Holding; around: Surroundings; mayAppoint: boolean }) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { messages, formats } = useTongue()
  const { mending, mend } = useMending()
  const words = messages.system.roles
  const { person, position, from, to, role } = holding.entity
  const isGone = person === undefined || around.gone.has(person.principalName)
  const name = person?.name ?? words.unknownPerson
  const until = to === undefined ? '' : ` ${words.until(formats.date(to))}`
  return (
    <li>
      <span className={styles.holder}>
        {person && <Initials name={name} size={24} principalName={isGone ? undefined : person.principalName} />}
        {person ? (
          <AppLink to={`/people/${encodeURIComponent(person.principalName)}`}>{name}</AppLink>
        ) : (
          <span>{name}</span>
        )}
        {isGone && (
          <span className={section.hole}>
            {words.vacant}: {words.accountGone}
          </span>
        )}
        <span className={section.small}>
          {position && `${messages.positions[position]}, `}
          {from !== undefined && from !== '' && words.since(formats.date(from))}
          {until}
        </span>
        {mayAppoint && role && (to === undefined || to > clock.today()) && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.endOf(name, midSentence(messages.roles[role]))}
            onClick={() => mend(`end.${holding.id}`)}
          >
            {words.end}
          </Button>
        )}
      </span>
      {mayAppoint && mending === `end.${holding.id}` && (
        <EndHoldingForm holding={holding} label={role ? `${name}, ${midSentence(messages.roles[role])}` : name} />
      )}
    </li>
  )
}

interface RoleRowProps {
  role: Role
  standing: Standing
  /** In force on the day, or to come. */
  holdings: Holding[]
  system: Stored<System>
  around: Surroundings
  mayAppoint: boolean
}

export function RoleRow({ role, standing, holdings, system, around, mayAppoint }: RoleRowProps) {
  const styles = useStyles()
  const section = useSectionStyles()
  const { messages } = useTongue()
  const { mending, mend } = useMending()
  const words = messages.system.roles
  const isAppointing = mayAppoint && mending === `appoint.${role}`
  const isRead = around.holdings.state === 'ready'
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.role}>{messages.roles[role]}</h3>
        {around.facts && <span className={section.small}>{words.demands[standing]}</span>}
      </div>
      <ul className={section.list}>
        {holdings.map(holding => (
          <Holder key={holding.id} holding={holding} around={around} mayAppoint={mayAppoint} />
        ))}
        {isRead && holdings.length === 0 && (
          <li className={standing === 'mandatory' ? section.hole : section.quiet}>
            {standing === 'mandatory' ? words.missing : words.nobody}
          </li>
        )}
      </ul>
      {mayAppoint && standing !== 'none' && (
        <Button
          size="small"
          className={styles.appoint}
          aria-label={words.appointTo(midSentence(messages.roles[role]))}
          aria-expanded={isAppointing}
          onClick={() => mend(isAppointing ? undefined : `appoint.${role}`)}
        >
          {words.appoint}
        </Button>
      )}
      {isAppointing && (
        <div className={styles.form}>
          <AppointForm key={role} role={role} system={system} around={around} />
        </div>
      )}
    </li>
  )
}
