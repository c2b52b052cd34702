import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { midSentence } from '../../../i18n/format'
import { homeMessages } from '../../../i18n/home-messages'
import { usePorts, useTongue } from '../../shared/app-context'
import { TextLink } from '../../shared/app-link'
import type { MySystem } from '../../shared/my-systems'
import { Section } from '../../shared/page'
import { useGone } from '../../shared/use-gone'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { emptyRoles, heldIn, isAskedFor, unconfirmed } from './asked-of-me'
import type { DueRow } from './due-rows'

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, maxWidth: '70ch', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
  aside: { color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalS },
})

/** Comes after what is due, with its own words: empty roles that I can see filled, entries to confirm, and ways on. */
export default function AskedBeside({ systems, due }: { systems: MySystem[]; due: DueRow[] }) {
  const styles = useStyles()
  const { clock } = usePorts()
  const { messages, formats } = useTongue()
  const words = usePart(homeMessages)
  const holdings = useLive('roleHoldings')
  const today = clock.today()
  const held = useMemo(() => heldIn(systems, holdings.rows, today), [systems, holdings, today])
  const { gone, isAsking } = useGone(held.flatMap(({ entity }) => entity.person?.principalName ?? []))
  const empty = isAsking ? [] : emptyRoles(systems, held, gone).filter(each => !isAskedFor(each, due))
  const asked = unconfirmed(systems, today)
  return (
    <>
      {empty.length > 0 && (
        <Section title={words.vacantTitle}>
          <p className={styles.text}>{words.vacantText}</p>
          <ul className={styles.list}>
            {empty.map(({ system: { entity }, role }) => (
              <li key={`${entity.key} ${role}`} className={styles.line}>
                <TextLink to={`/register/${entity.key}?mend=appoint.${role}`}>
                  {words.appoint(midSentence(messages.roles[role]), entity.name)}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {asked.length > 0 && (
        <Section title={words.confirmTitle}>
          <p className={styles.text}>{words.confirmText}</p>
          <ul className={styles.list}>
            {asked.map(({ entity }) => (
              <li key={entity.key} className={styles.line}>
                <TextLink to={`/register/${entity.key}?mend=confirmation`}>{entity.name}</TextLink>
                <span className={styles.aside}>
                  {entity.confirmedOn === undefined
                    ? words.neverConfirmed
                    : words.confirmedOn(formats.date(entity.confirmedOn))}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.more}>
        <ul className={styles.list}>
          <li className={styles.line}>
            <TextLink to="/duties">{systems.length > 0 ? words.duties : words.anyDuties}</TextLink>
          </li>
          <li className={styles.line}>
            <TextLink to="/register/matrix">{words.matrix}</TextLink>
          </li>
        </ul>
      </Section>
    </>
  )
}
