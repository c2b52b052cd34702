import { Button, mergeClasses } from '@fluentui/react-components'
import { useRef } from 'react'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import { useTongue } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import { filterText } from './filter-text'
import type { RegisterRow } from './register-rows'
import { filterNames } from './register-view'
import { useToolStyles } from './use-tool-styles'
import type { ViewControl } from './use-view'

/** What is filtered by, each removable; one button clears all of it, the search too. */
export function FilterChips({ control, rows }: { control: ViewControl; rows: readonly RegisterRow[] }) {
  const styles = useToolStyles()
  const tongue = useTongue()
  const words = usePart(registerTableMessages)
  const list = useRef<HTMLUListElement>(null)
  const { filters } = control.view
  const set = filterNames.filter(name => filters[name] !== undefined)
  if (set.length === 0) return null
  return (
    <ul ref={list} className={mergeClasses(styles.chips, styles.below)} aria-label={words.filters.set} tabIndex={-1}>
      {set.map(name => {
        const text = filterText(name, filters[name] ?? '', rows, { tongue, words })
        const { [name]: _, ...rest } = filters
        return (
          <li key={name}>
            <Button
              size="small"
              aria-label={words.filters.remove(text)}
              onClick={() => {
                control.change({ filters: rest })
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
            control.change({ filters: {}, search: '' })
            document.getElementById('tool-filters')?.focus()
          }}
        >
          {words.filters.clearAll}
        </Button>
      </li>
    </ul>
  )
}
