import { Button, mergeClasses } from '@fluentui/react-components'
import { memo, useRef } from 'react'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import { useTongue } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import { filterText } from './filter-text'
import type { RegisterRow } from './register-rows'
import { type Filters, filterNames } from './register-view'
import { useToolStyles } from './use-tool-styles'
import type { ViewControl } from './use-view'

interface ChipsProps {
  filters: Filters
  rows: readonly RegisterRow[]
  change: ViewControl['change']
}

/** What is filtered by, each removable; one button clears all of it, the search too. */
export const FilterChips = memo(function FilterChips({ filters, rows, change }: ChipsProps) {
  const styles = useToolStyles()
  const { messages, formats } = useTongue()
  const words = usePart(registerTableMessages)
  const list = useRef<HTMLUListElement>(null)
  const set = filterNames.filter(name => filters[name] !== undefined)
  if (set.length === 0) return null
  return (
    <ul ref={list} className={mergeClasses(styles.chips, styles.below)} aria-label={words.filters.set} tabIndex={-1}>
      {set.map(name => {
        const text = filterText(name, filters[name] ?? '', rows, { tongue: { messages, formats }, words })
        const { [name]: _, ...rest } = filters
        return (
          <li key={name}>
            <Button
              size="small"
              aria-label={words.filters.remove(text)}
              onClick={() => {
                change({ filters: rest })
                list.current?.focus()
              }}
            >
              {text} <span aria-hidden="true">&nbsp;×</span>
            </Button>
          </li>
        )
      })}
      <li>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            change({ filters: {}, search: '' })
            document.getElementById('tool-filters')?.focus()
          }}
        >
          {words.filters.clearAll}
        </Button>
      </li>
    </ul>
  )
})
