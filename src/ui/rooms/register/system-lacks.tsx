import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type { Finding } from '../../../core'
import type { Stored, System } from '../../../storage/repository'
import { useMessages, usePorts } from '../../shared/app-context'
import { findingText } from '../../shared/finding-text'
import { Section } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import { Lines } from './lack-lines'
import type { Surroundings } from './use-surroundings'

const EntryLacks = lazy(() => import('./system/entry-lacks'))

const useStyles = makeStyles({
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

interface SystemLacksProps {
  stored: Stored<System>
  around: Surroundings
  mayEdit: boolean
  mayAppoint: boolean
}

/** ROLE-1, DOC-1: everything the entry lacks, each a link to where it is mended; warnings apart. */
export function SystemLacks(props: SystemLacksProps) {
  const { stored, around, mayEdit, mayAppoint } = props
  const styles = useStyles()
  const { lists } = usePorts()
  const messages = useMessages()
  const words = messages.system.lacks
  const { findings, holdings, documents } = around
  const failed = [holdings, documents].find(({ state }) => state === 'failed')
  const errors = findings?.filter(({ level }) => level === 'error') ?? []
  const others = findings?.filter(({ level }) => level !== 'error') ?? []
  const lines = (some: Finding[]) => (
    <Lines
      findings={some}
      textOf={finding => findingText(messages, finding, around.names)}
      remedyOf={finding => remedyOf(finding, mayEdit, mayAppoint)}
    />
  )
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
      {errors.length > 0 && lines(errors)}
      {others.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{words.warnings}</h3>
          {lines(others)}
        </>
      )}
      <Suspense fallback={null}>
        <EntryLacks stored={stored} around={around} mayEdit={mayEdit} />
      </Suspense>
    </Section>
  )
}
