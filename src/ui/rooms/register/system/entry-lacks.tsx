import { makeStyles, tokens } from '@fluentui/react-components'
import type { Finding } from '../../../../core'
import { midSentence } from '../../../../i18n/format'
import { type SystemEntryMessages, systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System } from '../../../../storage/repository'
import { useMessages, usePorts } from '../../../shared/app-context'
import { Failed } from '../../../shared/states'
import { useLive } from '../../../shared/use-live'
import { usePart } from '../../../shared/use-part'
import { Lines } from '../lack-lines'
import type { Surroundings } from '../use-surroundings'
import { integrationsOf } from './integration-sides'
import { useEntryFindings } from './use-entry-findings'
import { useOtherSide } from './use-other-side'

const useStyles = makeStyles({
  subtitle: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
})

/** Where on the page each is mended. */
function remedyOf({ code, params }: Finding): string | undefined {
  switch (code) {
    case 'register.overviewMissing':
      return 'details.overviewLink'
    case 'register.integrationOverviewMissing':
      return 'details.integrationOverviewLink'
    case 'register.jointReasonMissing':
      return 'details.jointReason'
    case 'register.policyMissing':
      return 'details.policyLink'
    case 'register.owningBoardMissing':
      return 'field.owningBoard'
    case 'register.integrationNotJudged':
      return `integration.${String(params.integration)}`
    case 'register.registryNumberMissing':
    case 'register.disposalProposed':
      return `edit.${String(params.id)}`
    default:
      return undefined
  }
}

function textOf(
  words: SystemEntryMessages['lacks'],
  kinds: Record<string, string>,
  nameOf: (integration: number) => string,
) {
  return ({ code, params }: Finding): string => {
    const document = midSentence(kinds[String(params.document)] ?? '')
    switch (code) {
      case 'register.integrationNotJudged':
        return words.integrationNotJudged(nameOf(Number(params.integration)))
      case 'register.registryNumberMissing':
        return words.registryNumberMissing(document)
      case 'register.disposalProposed':
        return words.disposalProposed(document)
      default: {
        const plain: Record<string, unknown> = words
        return String(plain[code.replace('register.', '')] ?? code)
      }
    }
  }
}

/** REG-2, CAT-2, PUB-17, SCOPE-8, TRANS-2, AGR-7, DOC-8: what lacks in the description, each a link to where it is mended. */
export default function EntryLacks(props: { stored: Stored<System>; around: Surroundings; mayEdit: boolean }) {
  const { stored, around, mayEdit } = props
  const styles = useStyles()
  const { lists } = usePorts()
  const { documentKinds } = useMessages()
  const words = usePart(systemEntryMessages).lacks
  const findings = useEntryFindings(stored, around)
  const details = useLive('systemDetails')
  const integrations = useLive('integrations')
  const nameOther = useOtherSide()
  const failed = [details, integrations].find(({ state }) => state === 'failed')
  const seen = integrationsOf(stored.id, integrations.rows)
  const nameOf = (id: number) => {
    const found = seen.find(each => each.stored.id === id)
    return found ? nameOther(found) : ''
  }
  const lacking = findings?.filter(({ level }) => level !== 'info') ?? []
  const told = findings?.filter(({ level }) => level === 'info') ?? []
  const lines = (some: Finding[]) => (
    <Lines
      findings={some}
      textOf={textOf(words, documentKinds, nameOf)}
      remedyOf={finding => (mayEdit ? remedyOf(finding) : undefined)}
    />
  )
  return (
    <>
      {failed?.state === 'failed' && (
        <Failed
          error={failed.error}
          onRetry={() => {
            if (details.state === 'failed') lists.readAgain({ list: 'systemDetails' })
            if (integrations.state === 'failed') lists.readAgain({ list: 'integrations' })
          }}
        />
      )}
      {lacking.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{words.described}</h3>
          {lines(lacking)}
        </>
      )}
      {told.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{words.disposal}</h3>
          {lines(told)}
        </>
      )}
    </>
  )
}
