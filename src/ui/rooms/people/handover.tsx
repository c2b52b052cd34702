import { makeStyles, tokens } from '@fluentui/react-components'
import { peopleMessages } from '../../../i18n/people-messages'
import { useMessages, useSession } from '../../shared/app-context'
import { TextLink } from '../../shared/app-link'
import { may } from '../../shared/may'
import { Page } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { HandoverForm } from './handover-form'
import { usePerson } from './use-person'

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalL}`, maxWidth: '70ch', color: tokens.colorNeutralForeground2 },
})

/** ROLE-6, ROLE-8: all roles of one person, or some of them, to another from a day on. */
export default function HandoverPage({ principalName }: { principalName: string }) {
  const styles = useStyles()
  const session = useSession()
  const { storage } = useMessages()
  const words = usePart(peopleMessages)
  const person = usePerson(principalName)
  const name = person.kind === 'ready' ? person.name : principalName
  const isPermitted = may(session, 'edit', 'roleHoldings')
  return (
    <Page title={words.handover.title(name)}>
      <p className={styles.intro}>
        {words.handover.intro}{' '}
        <TextLink to={`/people/${encodeURIComponent(principalName)}`}>{words.handover.backTo(name)}</TextLink>
      </p>
      {!isPermitted && <Empty title={words.handover.forbidden} text={storage.forbiddenHelp} />}
      {isPermitted && person.kind === 'reading' && <Loading />}
      {isPermitted && person.kind === 'failed' && <Failed error={person.error} onRetry={person.readAgain} />}
      {isPermitted && person.kind === 'missing' && (
        <Empty title={words.person.missingTitle} text={words.person.missingText} />
      )}
      {isPermitted && person.kind === 'ready' && <HandoverForm person={person} />}
    </Page>
  )
}
