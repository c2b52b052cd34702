import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { midSentence } from '../../../i18n/format'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import type { Administration, Stored, System } from '../../../storage/repository'
import { isStorageError } from '../../../storage/storage-error'
import { useTongue } from '../../shared/app-context'
import { findingText, type Names } from '../../shared/finding-text'
import { useTableStyles } from '../../shared/table-styles'
import { usePart } from '../../shared/use-part'
import type { BulkChange, Edit, Refusal, Verdict } from './bulk-plan'
import type { Outcome } from './bulk-run'

const useStyles = makeStyles({
  refused: { color: tokens.colorStatusDangerForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { display: 'block' },
  name: { fontWeight: tokens.fontWeightSemibold },
})

/** More than anybody reads; what can't be changed stands first. */
const SHOWN = 200
const order: Record<Verdict['kind'], number> = { refused: 0, changes: 1, same: 2 }

export interface Judged {
  system: Stored<System>
  verdict: Verdict
  /** How it went, where it was tried and didn't go. */
  outcome: Outcome | undefined
}

interface PreviewProps {
  change: BulkChange
  judged: readonly Judged[]
  administrations: Stored<Administration>[]
}

/** Per system: what it is today, what it becomes, and what is refused and why (ROLE-2, SCOPE-6). */
export function BulkPreview({ change, judged, administrations }: PreviewProps) {
  const table = useTableStyles()
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const words = usePart(registerTableMessages).change
  const titles = [words.system, words.today, words.becomes, words.note]
  const nameOf = (id: number) => administrations.find(each => each.id === id)?.entity.name ?? ''
  const names: Names = { administration: id => nameOf(Number(id)), person: () => undefined }
  const isFaulty = ({ outcome }: Judged) => outcome !== undefined && outcome.kind !== 'done'
  const sorted = judged.toSorted(
    (one, other) =>
      Number(isFaulty(other)) - Number(isFaulty(one)) ||
      order[one.verdict.kind] - order[other.verdict.kind] ||
      formats.compare(one.system.entity.name, other.system.entity.name),
  )

  function refusal(reason: Refusal): string {
    switch (reason.code) {
      case 'roleNotExpected':
        return words.reasons.roleNotExpected(
          midSentence(messages.roles[reason.role]),
          messages.categories[reason.category],
        )
      case 'ownerPosition':
        return words.reasons.ownerPosition(
          reason.allowed
            .map(position => midSentence(messages.positions[position]))
            .join(` ${messages.system.roles.or} `),
        )
      case 'tooEarly':
        return words.reasons.tooEarly(reason.former, formats.date(reason.began))
      default:
        return words.reasons[reason.code]
    }
  }
  const fieldText = (system: System): string => {
    switch (change.kind) {
      case 'scope':
        return system.scope ? messages.scopes[system.scope] : words.nothing
      case 'hosting':
        return system.hosting ? messages.hostings[system.hosting] : words.nothing
      default:
        return system.usingAdministrations.map(nameOf).join(', ') || words.nothing
    }
  }
  function becomes(edits: readonly Edit[]): string {
    return edits
      .flatMap(edit => {
        if (edit.kind === 'system') return [fieldText({ ...edit.from.entity, ...edit.changes })]
        if (edit.kind === 'appoint')
          return [words.fromDay(edit.entity.person?.name ?? '', formats.date(edit.entity.from ?? ''))]
        return []
      })
      .join(', ')
  }
  function today({ system, verdict }: Judged): string {
    if (change.kind !== 'role') return fieldText(system.entity)
    if (verdict.kind !== 'changes') return ''
    const ends = verdict.ends.map(({ name, lastDay }) => words.untilDay(name, formats.date(lastDay)))
    return ends.join(', ') || words.nobody
  }

  return (
    <>
      <table className={table.table}>
        <thead className={table.head}>
          <tr>
            {titles.map(title => (
              <th key={title} scope="col" className={table.headCell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, SHOWN).map(each => {
            const { system, verdict, outcome } = each
            return (
              <tr key={system.id} className={table.row}>
                <td className={mergeClasses(table.cell, styles.name)}>{system.entity.name}</td>
                <td className={table.cell}>{today(each)}</td>
                <td className={table.cell}>{verdict.kind === 'changes' ? becomes(verdict.step.edits) : ''}</td>
                <td className={table.cell}>
                  {outcome?.kind === 'conflict' && <span className={styles.refused}>{words.conflict}</span>}
                  {outcome?.kind === 'failed' && (
                    <span className={styles.refused}>
                      {messages.storage[isStorageError(outcome.error) ? outcome.error.kind : 'broken']}
                    </span>
                  )}
                  {verdict.kind === 'refused' && (
                    <span className={styles.refused}>
                      {words.refused} {refusal(verdict.reason)}
                    </span>
                  )}
                  {verdict.kind === 'same' && <span className={styles.quiet}>{words.same}</span>}
                  {verdict.kind === 'changes' &&
                    verdict.findings.map(finding => (
                      <span key={`${finding.code}${JSON.stringify(finding.params)}`} className={styles.line}>
                        {findingText(messages, finding, names)}
                      </span>
                    ))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {sorted.length > SHOWN && <p className={styles.quiet}>{words.more(sorted.length - SHOWN)}</p>}
    </>
  )
}
