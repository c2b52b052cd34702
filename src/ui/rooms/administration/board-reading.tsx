import { makeStyles, tokens } from '@fluentui/react-components'
import { isRecorded } from '../../../core'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Board, PersonRef } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { usePart } from '../../shared/use-part'
import { factsOfBoard } from './board-facts'
import { useOrganisationStyles } from './use-organisation-styles'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    maxWidth: '960px',
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  mail: { color: tokens.colorBrandForegroundLink },
})

/** For those who read: whom to turn to, with a way to write to them. */
export function BoardReading({ board }: { board: Board }) {
  const styles = useStyles()
  const shared = useOrganisationStyles()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const { delegation, powerOfAttorney } = factsOfBoard(board)
  const people = (all: PersonRef[]) =>
    all.length === 0
      ? words.people.nobody
      : all.map(({ principalName, name, mail }) => (
          <div key={principalName}>
            {mail === '' ? (
              name
            ) : (
              <a className={styles.mail} href={`mailto:${mail}`}>
                {name}
              </a>
            )}
          </div>
        ))
  const record = (of: { number: string; on?: string | undefined }) =>
    isRecorded(of) && of.on !== undefined
      ? words.board.recorded(of.number, formats.date(of.on))
      : words.board.notRecorded
  const facts = [
    [words.fields.contacts, people(board.contacts)],
    ...(board.substitutes.length === 0 ? [] : [[words.fields.substitutes, people(board.substitutes)] as const]),
    [words.fields.dataProtectionOfficers, people(board.dataProtectionOfficers)],
    [words.fields.deciders, people(board.deciders)],
    [words.fields.emergencyPhone, board.emergencyPhone === '' ? '–' : board.emergencyPhone],
    [words.board.delegation, record(delegation)],
    [words.board.powers, record(powerOfAttorney)],
  ] as const
  return (
    <Section title={words.board.protection}>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact}>{fact}</dd>
          </div>
        ))}
      </dl>
      <p className={shared.quiet}>{words.board.contactsTold}</p>
      <p className={shared.quiet}>{words.board.officerTold}</p>
    </Section>
  )
}
