import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { roleNotes } from '../../../core'
import { dutiesMessages } from '../../../i18n/duties-messages'
import type { Stored, System } from '../../../storage/repository'
import { useMessages } from '../../shared/app-context'
import { TextLink } from '../../shared/app-link'
import { usePart } from '../../shared/use-part'
import { type Asked, dutyPath } from './my-duties'

const useStyles = makeStyles({
  group: { maxWidth: '820px' },
  count: { color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalS}` },
  duties: { margin: 0, paddingInlineStart: '28px' },
  duty: { padding: `${tokens.spacingVerticalXXS} 0`, '::marker': { color: tokens.colorNeutralForeground3 } },
  // a box of its own, so that a line may break before it; the space is left behind where it does
  aside: { display: 'inline-block', marginInlineEnd: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  text: { marginInlineEnd: tokens.spacingHorizontalS },
  whole: { whiteSpace: 'nowrap' },
  rule: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  title: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}`,
  },
  facts: { margin: 0, paddingInlineStart: '20px' },
  warning: {
    margin: `${tokens.spacingVerticalS} 0`,
    paddingInlineStart: tokens.spacingHorizontalM,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusWarningBorderActive}`,
  },
})

interface DutyListProps {
  asks: Asked
  systems: Stored<System>[]
  principalName: string
}

/** ROLE-7, ROLE-13: what a role asks, what it asks one to know, and what is told beside it. */
export function DutyList({ asks, systems, principalName }: DutyListProps) {
  const styles = useStyles()
  const { app } = useMessages()
  const words = usePart(dutiesMessages)
  const part = (title: string, content: ReactNode) => (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.facts}>{content}</ul>
    </>
  )
  return (
    <div className={styles.group}>
      {asks.isHostingUnknown && <p className={styles.warning}>{words.hostingUnknown}</p>}
      <p className={styles.count}>{asks.duties.length > 0 ? words.dutyCount(asks.duties.length) : words.noDuties}</p>
      <ol className={styles.duties}>
        {asks.duties.map(({ code, rule, place }) => {
          const path = place && dutyPath(place, systems, principalName)
          const to = place && words.places[place === 'system' && systems.length > 1 ? 'register' : place]
          return (
            <li key={code} className={styles.duty}>
              <span className={styles.text}>{words.duties[code]}</span>
              {path && to && (
                <span className={`${styles.aside} ${styles.whole}`}>
                  <TextLink to={path} aria-label={words.placeFor(to, words.duties[code])}>
                    {to}
                  </TextLink>
                </span>
              )}
              {rule && <span className={`${styles.aside} ${styles.rule}`}>{app.ruleSource(rule)}</span>}
            </li>
          )
        })}
      </ol>
      {asks.knowledge.length > 0 &&
        part(
          words.knowledgeTitle,
          asks.knowledge.map(code => <li key={code}>{words.knowledge[code]}</li>),
        )}
      {asks.notes.length > 0 &&
        part(
          words.notesTitle,
          asks.notes.map(note => (
            <li key={note}>
              <span className={styles.text}>{words.notes[note]}</span>
              <span className={`${styles.aside} ${styles.rule}`}>{app.ruleSource(roleNotes[note])}</span>
            </li>
          )),
        )}
    </div>
  )
}
