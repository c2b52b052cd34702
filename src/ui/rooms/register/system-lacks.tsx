import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Finding } from '../../../core'
import { useMessages, usePorts } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { findingText } from '../../shared/finding-text'
import { Section } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import type { Surroundings } from './use-surroundings'

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
  },
  error: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  warning: { borderInlineStartColor: tokens.colorStatusWarningBorderActive },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  subtitle: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  complete: { margin: 0 },
})

/** Where on the page a finding is mended; undefined where it can't be, by this person. */
function remedyOf({ code, params }: Finding, mayEdit: boolean, mayAppoint: boolean): string | undefined {
  const appoint = (role: unknown) => (mayAppoint ? `appoint.${String(role)}` : undefined)
  switch (code) {
    case 'register.roleMissing':
    case 'register.roleVacant':
      return appoint(params.role)
    case 'register.ownerPosition':
      return appoint('owner')
    case 'register.budgetHolderMissingForAdministration':
      return appoint('budgetHolder')
    case 'register.processOwnerMissingForAdministration':
    case 'register.commonProcessOwnerElsewhere':
      return appoint('processOwner')
    case 'register.budgetHolderNotManager':
      return appoint('budgetHolder')
    case 'register.notAtItDepartment':
      return appoint(params.role)
    case 'register.documentMissing':
      return mayEdit ? `document.${String(params.document)}` : undefined
    case 'register.agreementMissing':
      return mayEdit ? 'document.mainAgreement' : undefined
    case 'register.categoryMissing':
      return mayEdit ? 'field.category' : undefined
    case 'register.commonOwnedElsewhere':
      return mayEdit ? 'field.owningAdministration' : undefined
    default:
      return undefined
  }
}

interface LinesProps {
  findings: Finding[]
  around: Surroundings
  mayEdit: boolean
  mayAppoint: boolean
}

function Lines({ findings, around, mayEdit, mayAppoint }: LinesProps) {
  const styles = useStyles()
  const messages = useMessages()
  const [here] = useLocation()
  return (
    <ul className={styles.list}>
      {findings.map(finding => {
        const remedy = remedyOf(finding, mayEdit, mayAppoint)
        const text = findingText(messages, finding, around.names)
        return (
          <li
            key={`${finding.code}${JSON.stringify(finding.params)}`}
            className={mergeClasses(styles.line, finding.level === 'error' ? styles.error : styles.warning)}
          >
            {remedy ? <AppLink to={`${here}?mend=${remedy}`}>{text}</AppLink> : <span>{text}</span>}
            <details className={styles.why}>
              <summary>{messages.app.whyThis}</summary>
              {messages.app.ruleSource(finding.rule)}
            </details>
          </li>
        )
      })}
    </ul>
  )
}

/** ROLE-1, DOC-1: everything the entry lacks, each a link to where it is mended; warnings apart. */
export function SystemLacks({ around, ...rights }: { around: Surroundings; mayEdit: boolean; mayAppoint: boolean }) {
  const styles = useStyles()
  const { lists } = usePorts()
  const words = useMessages().system.lacks
  const { findings, holdings, documents } = around
  const failed = [holdings, documents].find(({ state }) => state === 'failed')
  const errors = findings?.filter(({ level }) => level === 'error') ?? []
  const others = findings?.filter(({ level }) => level !== 'error') ?? []
  return (
    <Section title={words.title}>
      {failed?.state === 'failed' && (
        <Failed
          error={failed.error}
          onRetry={() => {
            if (holdings.state === 'failed') lists.readAgain({ list: 'roleHoldings' })
            if (documents.state === 'failed') lists.readAgain({ list: 'documents' })
          }}
        />
      )}
      {!findings && !failed && <Loading />}
      {findings && errors.length === 0 && <p className={styles.complete}>✓ {words.complete}</p>}
      {errors.length > 0 && <Lines findings={errors} around={around} {...rights} />}
      {others.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{words.warnings}</h3>
          <Lines findings={others} around={around} {...rights} />
        </>
      )}
    </Section>
  )
}
