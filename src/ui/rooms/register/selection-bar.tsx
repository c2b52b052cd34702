import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import { usePart } from '../../shared/use-part'
import type { RegisterRow } from './register-rows'
import type { Tool } from './register-tools'
import type { Selection } from './use-selection'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
})

interface BarProps {
  selection: Selection
  rows: readonly RegisterRow[]
  shown: readonly RegisterRow[]
  open: Tool | undefined
  onOpen: (tool: Tool | undefined) => void
}

/** How many are selected, and what can be done with them. */
export function SelectionBar({ selection, rows, shown, open, onOpen }: BarProps) {
  const styles = useStyles()
  const words = usePart(registerTableMessages).selection
  const { ids } = selection
  if (ids.size === 0) return null
  const inView = shown.filter(({ id }) => ids.has(id)).length
  const count = rows.filter(({ id }) => ids.has(id)).length
  return (
    <section className={styles.bar} aria-label={words.title}>
      <strong role="status">{words.count(count, count - inView)}</strong>
      <Button
        id="tool-change"
        appearance="primary"
        size="small"
        aria-expanded={open === 'change'}
        onClick={() => onOpen(open === 'change' ? undefined : 'change')}
      >
        {words.change}
      </Button>
      {inView < shown.length && (
        <Button size="small" onClick={() => selection.tickAll(true)}>
          {words.selectAll(shown.length)}
        </Button>
      )}
      <Button size="small" onClick={() => selection.set([])}>
        {words.clear}
      </Button>
    </section>
  )
}
