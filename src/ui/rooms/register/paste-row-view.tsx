import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Position } from '../../../core'
import { midSentence } from '../../../i18n/format'
import type { Messages } from '../../../i18n/messages'
import { isStorageError } from '../../../storage/repository'
import { useMessages } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { useTableStyles } from '../../shared/table-styles'
import type { Caution, CheckedRow, Fault } from './paste-check'

const useStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground3, fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  cell: { overflowWrap: 'anywhere' },
})

const listed = (messages: Messages, positions: readonly Position[]): string =>
  positions.map(each => midSentence(messages.positions[each])).join(` ${messages.system.roles.or} `)

function faultText({ paste: words }: Messages, fault: Fault): string {
  switch (fault.code) {
    case 'categoryUnknown':
      return words.categoryUnknown(fault.text)
    case 'ownerNotFound':
      return words.ownerNotFound(fault.text)
    case 'ownerSeveral':
      return words.ownerSeveral(fault.text, fault.people.map(({ name, mail }) => `${name} (${mail})`).join(', '))
    case 'inPaste':
      return words.inPaste(fault.row)
    default:
      return words[fault.code]
  }
}

function cautionText(messages: Messages, caution: Caution): string {
  return caution.code === 'ownerMayNotOwn'
    ? messages.paste.ownerMayNotOwn(caution.name, listed(messages, caution.positions))
    : messages.paste[caution.code]
}

function reasonsOf(messages: Messages, row: CheckedRow, fault: unknown): string[] {
  if (row.state === 'bad') return row.faults.map(each => faultText(messages, each))
  if (row.state !== 'good') return []
  const cautions = row.cautions.map(each => cautionText(messages, each))
  return fault === undefined ? cautions : [messages.storage[isStorageError(fault) ? fault.kind : 'broken'], ...cautions]
}

/** One row of the paste: what was read of it, what becomes of it, and why. */
export function PasteRowView({ row, fault }: { row: CheckedRow; fault: unknown }) {
  const styles = useStyles()
  const table = useTableStyles()
  const messages = useMessages()
  const words = messages.paste
  const { pasted, state } = row
  const cell = mergeClasses(table.cell, styles.cell)
  const reasons = reasonsOf(messages, row, fault)
  return (
    <tr className={table.row}>
      <td className={cell}>{pasted.row}</td>
      <td className={cell}>
        {row.state === 'created' ? (
          <AppLink to={`/register/${row.systemKey}`}>{pasted.name}</AppLink>
        ) : (
          pasted.name || '–'
        )}
      </td>
      <td className={cell}>{row.state === 'good' ? messages.categories[row.good.category] : pasted.category}</td>
      <td className={cell}>{row.state === 'good' ? (row.good.owner?.person.name ?? '') : pasted.owner}</td>
      <td className={cell}>
        {state === 'checking' && words.checking}
        {state === 'created' && <span className={styles.good}>✓ {words.created}</span>}
        {state === 'good' && fault === undefined && <span>+ {words.good}</span>}
        {state === 'good' && fault !== undefined && <span className={styles.bad}>✕ {words.failed}</span>}
        {state === 'bad' && <span className={styles.bad}>✕ {words.bad}</span>}
        {reasons.length > 0 && (
          <ul className={styles.reasons}>
            {reasons.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
