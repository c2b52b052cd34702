import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import { useMessages } from '../../../shared/app-context'
import { usePart } from '../../../shared/use-part'
import { sourceOf } from './rule-sources'

/** A rule in short, by its id, and where it comes from. */
export default function RuleNote({ rule }: { rule: string }) {
  const { app } = useMessages()
  const { rules, lacks, sources } = usePart(systemEntryMessages)
  const texts: Record<string, string> = rules
  return (
    <>
      {texts[rule] ?? ''} {app.ruleSource(rule)}. {lacks.source(sources[sourceOf(rule)])}
    </>
  )
}
