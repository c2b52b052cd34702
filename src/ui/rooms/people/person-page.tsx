import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { peopleMessages } from '../../../i18n/people-messages'
import { useSession } from '../../shared/app-context'
import { Initials } from '../../shared/initials'
import { may } from '../../shared/may'
import { Page, Section } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { LostPanel } from './lost-panel'
import { RoleTable } from './role-table'
import { type PersonState, usePerson } from './use-person'

const useStyles = makeStyles({
  about: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  bar: { marginBottom: tokens.spacingVerticalL, maxWidth: '820px' },
  past: { marginTop: tokens.spacingVerticalXL },
})

/** A person: who they are, which roles they hold and held, and what would be lost if they left (ROLE-6). */
export default function PersonPage({ principalName }: { principalName: string }) {
  const person = usePerson(principalName)
  const session = useSession()
  const [, go] = useLocation()
  const words = usePart(peopleMessages).person
  const mayHandOver = may(session, 'edit', 'roleHoldings')
  if (person.kind !== 'ready') {
    return (
      <Page title={principalName}>
        {person.kind === 'reading' && <Loading />}
        {person.kind === 'failed' && <Failed error={person.error} onRetry={person.readAgain} />}
        {person.kind === 'missing' && <Empty title={words.missingTitle} text={words.missingText} />}
      </Page>
    )
  }
  const hasRoles = person.roles.now.length + person.roles.coming.length > 0
  return (
    <Page
      title={person.name}
      actions={
        mayHandOver &&
        hasRoles && (
          <Button
            appearance="primary"
            onClick={() => go(`/people/${encodeURIComponent(person.principalName)}/handover`)}
          >
            {words.handOver}
          </Button>
        )
      }
    >
      <Known person={person} />
    </Page>
  )
}

function Known({ person }: { person: Extract<PersonState, { kind: 'ready' }> }) {
  const styles = useStyles()
  const words = usePart(peopleMessages).person
  const { inDirectory, roles, name } = person
  const about = inDirectory.kind === 'found' ? [inDirectory.person.jobTitle, inDirectory.person.department] : []
  return (
    <>
      <div className={styles.about}>
        <Initials
          name={name}
          size={48}
          principalName={inDirectory.kind === 'found' ? person.principalName : undefined}
        />
        <div>
          <p className={styles.quiet}>{about.filter(Boolean).join(', ')}</p>
          <p className={styles.quiet}>{person.principalName}</p>
        </div>
      </div>
      {inDirectory.kind !== 'found' && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{inDirectory.kind === 'gone' ? words.gone : words.directoryFailed}</MessageBarBody>
        </MessageBar>
      )}
      <Section title={words.now}>
        {roles.now.length > 0 ? (
          <RoleTable roles={roles.now} label={words.now} />
        ) : (
          <p className={styles.quiet}>{words.noneNow}</p>
        )}
      </Section>
      {roles.coming.length > 0 && (
        <Section title={words.coming}>
          <RoleTable roles={roles.coming} label={words.coming} />
        </Section>
      )}
      {roles.now.length > 0 && <LostPanel person={person} />}
      {roles.past.length > 0 && (
        <details className={styles.past}>
          <summary>{words.past(roles.past.length)}</summary>
          <RoleTable roles={roles.past} label={words.past(roles.past.length)} />
        </details>
      )}
    </>
  )
}
