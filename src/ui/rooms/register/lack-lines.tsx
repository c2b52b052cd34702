import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import type { Finding } from '../../../core'
import { useMessages } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'

const RuleNote = lazy(() => import('./system/rule-note'))

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    paddingInlineStart: tokens.spacingHorizontalS,
    // room for a finger: the lines stand close
    '& a, & summary': { lineHeight: '24px' },
    '& a': { display: 'inline-block' },
  },
  error: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  warning: { borderInlineStartColor: tokens.colorStatusWarningBorderActive },
  info: { borderInlineStartColor: tokens.colorNeutralStrokeAccessible },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, maxWidth: '70ch' },
})

/** The rule behind a finding in short, and its source; loaded when somebody asks. */
function Why({ rule }: { rule: string }) {
  const styles = useStyles()
  const { app } = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={styles.why} onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{app.whyThis}</summary>
      {isOpen && (
        <Suspense fallback={app.ruleSource(rule)}>
          <RuleNote rule={rule} />
        </Suspense>
      )}
    </details>
  )
}

interface LinesProps {
  findings: Finding[]
  textOf: (finding: Finding) => string
  /** What of the page is to be opened; undefined where it can't be mended, by this person. */
  remedyOf: (finding: Finding) => string | undefined
}

/** What lacks, each a link to where it is mended, with its rule and source on demand. */
export function Lines({ findings, textOf, remedyOf }: LinesProps) {
  const styles = useStyles()
  const [here] = useLocation()
  return (
    <ul className={styles.list}>
      {findings.map(finding => {
        const remedy = remedyOf(finding)
        const text = textOf(finding)
        return (
          <li
            key={`${finding.code}${JSON.stringify(finding.params)}`}
            className={mergeClasses(styles.line, styles[finding.level])}
          >
            {remedy ? <AppLink to={`${here}?mend=${remedy}`}>{text}</AppLink> : <span>{text}</span>}
            <Why rule={finding.rule} />
          </li>
        )
      })}
    </ul>
  )
}
