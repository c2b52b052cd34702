import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { System, Upgrade } from '../../../../storage/repository'
import { useMessages } from '../../../shared/app-context'
import { Failed } from '../../../shared/states'
import { useNewRecord } from '../../../shared/use-new-record'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'
import type { PaperKind } from './upgrade-approvals'

interface ApprovePaperProps {
  system: System
  upgrade: Upgrade
  kind: PaperKind
}

/** ROLE-9, REG-7: it is added and never rewritten, so it is said before it is done; SharePoint says who added it. */
export function ApprovePaper({ system, upgrade, kind }: ApprovePaperProps) {
  const section = useSectionStyles()
  const { app } = useMessages()
  const words = usePart(systemEntryMessages).upgrades
  const [isAsked, setAsked] = useState(false)
  const what = kind === 'upgradeTestPlan' ? words.approveTestPlan : words.approveFinalReport
  const title = `${system.name} ${upgrade.title}: ${what}`.slice(0, 255)
  const { send, state } = useNewRecord({
    place: { list: 'approvals' },
    label: title,
    path: `/register/${system.key}?part=upgrades`,
    form: `${kind} ${upgrade.key}`,
    initial: { title, kind, subjectKey: upgrade.key, reasons: '' },
  })
  if (!isAsked) {
    return (
      <Button size="small" onClick={() => setAsked(true)}>
        {what}
      </Button>
    )
  }
  return (
    <>
      <p className={section.paragraph}>{words.approving}</p>
      <div className={section.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={state.kind === 'sending'}
          onClick={() => void send().then(stored => stored && setAsked(false))}
        >
          {what}
        </Button>
        <Button size="small" onClick={() => setAsked(false)}>
          {app.cancel}
        </Button>
      </div>
      {state.kind === 'failed' && <Failed error={state.error} />}
    </>
  )
}
